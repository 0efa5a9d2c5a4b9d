import { Body1, Caption1, Field } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { MadeCertificateView } from '../../../../api/contract/made-certificates.ts';
import { LinkedDownload } from '../../../components/LinkedDownload.tsx';
import { OutsideLink } from '../../../components/OutsideLink.tsx';
import { useLocaleFormat } from '../../../components/use-locale-format.ts';
import { cleanId } from './connect-draft.ts';
import { entraLink } from './entra-links.ts';
import { useDirectoryStyles } from '../directory.styles.ts';
import type { DraftFieldState } from './draft-field-state.ts';
import { useMadeCertificateStyles } from './MadeCertificate.styles.ts';
import { CERTIFICATE_FIELD, type ChosenCertificate } from './use-chosen-certificate.ts';
import { useEntraPlace } from './use-entra-place.ts';

type Props = {
  state: DraftFieldState;
  chosen: ChosenCertificate;
  clientId: string;
};

/**
 * The certificate that Carte makes, to be downloaded here and uploaded in Entra. Its key stays with the server. Whoever comes
 * back goes on with the newest one they had made, since that may have been uploaded.
 */
export function MadeCertificate({ state, chosen, clientId }: Props) {
  const styles = useDirectoryStyles();
  const { t } = useTranslation();
  const { news, line } = useMadeCertificateStyles();
  const { place, openLink } = useEntraPlace(cleanId(clientId));
  const { id, made, linkChosen, linkNew, isEarlier, wasLost } = chosen;
  const isMissing = state.missing.includes(CERTIFICATE_FIELD);
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
            <LinkedDownload
              name={CERTIFICATE_FIELD}
              makeLink={linkChosen}
              describedBy={describedBy}
            >
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
        {made && <Facts made={made} />}
      </div>
    </>
  );
}

/** What Entra lists of it as well. */
function Facts({ made }: { made: MadeCertificateView }) {
  const styles = useDirectoryStyles();
  const { t } = useTranslation();
  const { facts, thumbprint } = useMadeCertificateStyles();
  const format = useLocaleFormat();
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
