import { Body1, Caption1, Field } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../../api/ApiProvider.tsx';
import { LinkedDownload } from '../../../components/LinkedDownload.tsx';
import { OutsideLink } from '../../../components/OutsideLink.tsx';
import { useLocaleFormat } from '../../../components/use-locale-format.ts';
import { cleanId } from './connect-draft.ts';
import { entraLink } from './entra-links.ts';
import {
  isGone,
  madeCertificateQuery,
  unusedCertificatesQuery,
  useCertificateLinks,
} from './made-certificate-queries.ts';
import { useDirectoryStyles } from '../directory.styles.ts';
import type { DraftFieldState } from './draft-field-state.ts';
import { useMadeCertificateStyles } from './MadeCertificate.styles.ts';
import { useEntraPlace } from './use-entra-place.ts';

const FIELD = 'madeCertificateId';

type Props = {
  state: DraftFieldState;
  clientId: string;
  /** Stands in a new certificate's subject; a name that Carte knows does where there is none. */
  name?: string;
};

/**
 * The certificate that Carte makes, to be downloaded here and uploaded in Entra. Its key stays with the server. Whoever comes
 * back goes on with the newest one they had made, since that may have been uploaded.
 */
export function MadeCertificate({ state, clientId, name }: Props) {
  const styles = useDirectoryStyles();
  const { t } = useTranslation();
  const { news, line } = useMadeCertificateStyles();
  const { place, openLink } = useEntraPlace(cleanId(clientId));
  const { id, linkChosen, linkNew, isEarlier, wasLost } = useChosenCertificate(state, name);
  const isMissing = state.missing.includes(FIELD);
  return (
    <>
      <Body1 as="p" className={styles.soft}>
        {t('ways.steps.certificate.text')}
      </Body1>
      <Field
        validationState={isMissing ? 'error' : 'none'}
        validationMessage={isMissing ? t('ways.steps.certificate.needed') : null}
      >
        {({ 'aria-describedby': describedBy }) => (
          <div className={styles.actions}>
            <LinkedDownload name={FIELD} makeLink={linkChosen} describedBy={describedBy}>
              {t(`ways.steps.certificate.${id === '' ? 'download' : 'again'}`)}
            </LinkedDownload>
            <OutsideLink href={entraLink('credentials', place)} openLink={openLink}>
              {t('ways.steps.certificate.link')}
            </OutsideLink>
            {id !== '' && (
              <LinkedDownload makeLink={linkNew} appearance="transparent">
                {t('ways.steps.certificate.another')}
              </LinkedDownload>
            )}
          </div>
        )}
      </Field>
      {/* There before its words are, or they would not be read out. */}
      <div role="status" className={news}>
        {wasLost && (
          <Caption1 as="p" className={line}>
            {t('ways.steps.certificate.lost')}
          </Caption1>
        )}
        {isEarlier && (
          <Caption1 as="p" className={line}>
            {t('ways.steps.certificate.earlier')}
          </Caption1>
        )}
        {id !== '' && <Facts id={id} />}
      </div>
    </>
  );
}

/** The certificate of the draft: in the beginning the newest unused one, where the draft names none. */
function useChosenCertificate(state: DraftFieldState, name: string | undefined) {
  const api = useApi();
  const id = state.draft[FIELD];
  const choose = (chosen: string) => state.onChange(FIELD, chosen);
  const earlier = useEarlier(id, choose);
  const [lost, setLost] = useState<string>();
  const { error } = useQuery(madeCertificateQuery(api, id));
  if (isGone(error) && lost !== id) setLost(id);
  const handleGone = useEffectEvent(() => choose(''));
  useEffect(() => {
    if (isGone(error)) handleGone();
  }, [error]);
  const onGone = () => {
    setLost(id);
    choose('');
  };
  return {
    id,
    isEarlier: id !== '' && id === earlier,
    wasLost: lost !== undefined,
    ...useCertificateLinks({ id, onChange: choose, onGone, name }),
  };
}

/** Looks once for what the reader had made and nobody used, where there is no certificate yet, and goes on with the newest. */
function useEarlier(id: string, choose: (id: string) => void): string | undefined {
  const api = useApi();
  const queries = useQueryClient();
  const [isWanted] = useState(id === '');
  const [earlier, setEarlier] = useState<string>();
  const handleFound = useEffectEvent((newest: string | undefined) => {
    if (id !== '' || newest === undefined) return;
    setEarlier(newest);
    choose(newest);
  });
  useEffect(() => {
    if (!isWanted) return;
    let isHere = true;
    queries.fetchQuery(unusedCertificatesQuery(api)).then(
      ([newest]) => isHere && handleFound(newest?.id),
      // The download asks again, and says what is wrong.
      () => undefined,
    );
    return () => void (isHere = false);
  }, [isWanted, api, queries]);
  return earlier;
}

/** What Entra lists of it as well. */
function Facts({ id }: { id: string }) {
  const styles = useDirectoryStyles();
  const { t } = useTranslation();
  const { facts, thumbprint } = useMadeCertificateStyles();
  const format = useLocaleFormat();
  const { data: made } = useQuery(madeCertificateQuery(useApi(), id));
  if (!made) return null;
  return (
    <>
      <dl className={facts}>
        <dt>{t('ways.steps.certificate.name')}</dt>
        <dd>
          <bdi>{made.name}</bdi>
        </dd>
        <dt>{t('ways.steps.certificate.made')}</dt>
        <dd>{format.moment(made.madeAt)}</dd>
        <dt>{t('ways.steps.certificate.thumbprint')}</dt>
        <dd>
          <bdi className={thumbprint}>{made.thumbprint}</bdi>
        </dd>
        <dt>{t('ways.steps.certificate.until')}</dt>
        <dd>{format.day(made.expiresAt)}</dd>
      </dl>
      <Caption1 className={styles.soft}>{t('ways.steps.certificate.compare')}</Caption1>
    </>
  );
}
