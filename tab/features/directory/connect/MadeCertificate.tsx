import { Body1, Caption1, Field } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../../api/ApiProvider.tsx';
import { LinkedDownload } from '../../../components/LinkedDownload.tsx';
import { OutsideLink } from '../../../components/OutsideLink.tsx';
import { useLocaleFormat } from '../../../components/use-locale-format.ts';
import { cleanId } from './connect-draft.ts';
import { entraLink } from './entra-links.ts';
import { isGone, madeCertificateQuery, useCertificateLink } from './made-certificate-queries.ts';
import { useDirectoryStyles } from '../directory.styles.ts';
import type { DraftFieldState } from './draft-field-state.ts';
import { useMadeCertificateStyles } from './MadeCertificate.styles.ts';
import { useEntraPlace } from './use-entra-place.ts';

const FIELD = 'madeCertificateId';

type Props = { state: DraftFieldState; clientId: string };

/** The certificate that Carte makes, to be downloaded here and uploaded in Entra. Its key stays with the server. */
export function MadeCertificate({ state, clientId }: Props) {
  const styles = useDirectoryStyles();
  const { t } = useTranslation();
  const { place, openLink } = useEntraPlace(cleanId(clientId));
  const makeLink = useCertificateLink();
  const id = state.draft[FIELD];
  const isMissing = state.missing.includes(FIELD);
  const download = async () => {
    const link = await makeLink(id);
    if (link.id !== id) state.onChange(FIELD, link.id);
    return link;
  };
  return (
    <>
      <Body1 as="p" className={styles.soft}>
        {t('ways.steps.certificate.text')}
      </Body1>
      <Field
        validationState={isMissing ? 'error' : 'none'}
        validationMessage={isMissing ? t('ways.steps.certificate.needed') : null}
      >
        <div className={styles.actions}>
          <LinkedDownload name={FIELD} makeLink={download}>
            {t(`ways.steps.certificate.${id === '' ? 'download' : 'again'}`)}
          </LinkedDownload>
          <OutsideLink href={entraLink('credentials', place)} openLink={openLink}>
            {t('ways.steps.certificate.link')}
          </OutsideLink>
        </div>
      </Field>
      {id !== '' && <Facts id={id} onGone={() => state.onChange(FIELD, '')} />}
    </>
  );
}

/** What Entra lists of it as well. */
function Facts({ id, onGone }: { id: string; onGone: () => void }) {
  const styles = useDirectoryStyles();
  const { t } = useTranslation();
  const { facts, thumbprint } = useMadeCertificateStyles();
  const format = useLocaleFormat();
  const { data: made, error } = useQuery(madeCertificateQuery(useApi(), id));
  const handleGone = useEffectEvent(onGone);
  useEffect(() => {
    if (isGone(error)) handleGone();
  }, [error]);
  if (!made) return null;
  return (
    <div role="status">
      <dl className={facts}>
        <dt>{t('ways.steps.certificate.thumbprint')}</dt>
        <dd>
          <bdi className={thumbprint}>{made.thumbprint}</bdi>
        </dd>
        <dt>{t('ways.steps.certificate.until')}</dt>
        <dd>{format.day(made.expiresAt)}</dd>
      </dl>
      <Caption1 className={styles.soft}>{t('ways.steps.certificate.compare')}</Caption1>
    </div>
  );
}
