import { Subtitle2 } from '@fluentui/react-components';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardView } from '../../../api/contract/cards.ts';
import type { GooglePassPreview } from '../../../api/contract/google-wallet.ts';
import { nameOf, placesOf } from '../../components/card-places.ts';
import { useGooglePassFaceStyles } from './GooglePassFace.styles.ts';
import { usePassFaceStyles } from './PassFace.styles.ts';

type Props = { pass: GooglePassPreview; card: CardView };

/** A pass as it opens, and the details below it. */
export function GooglePassFace({ pass, card }: Props) {
  const shared = usePassFaceStyles();
  const styles = useGooglePassFaceStyles();
  const { t } = useTranslation();
  const { foregroundColor, backgroundColor } = pass;
  const places = placesOf(card);
  return (
    <>
      <div className={shared.pass} style={{ color: foregroundColor, backgroundColor }}>
        <p className={styles.top}>
          {pass.hasLogo && (
            <img src={places.here('/wallet-logo.png')} alt="" className={styles.logo} />
          )}
          <span>{pass.cardTitle}</span>
        </p>
        <div className={styles.head}>
          {pass.subheader !== null && <p className={styles.subheader}>{pass.subheader}</p>}
          <p className={shared.name}>{pass.header}</p>
        </div>
        {pass.front.length > 0 && (
          <dl className={shared.lines}>
            {pass.front.map(({ label, value }) => (
              <div key={label}>
                <dt className={shared.label}>{label}</dt>
                <dd className={shared.value} dir="auto">
                  {value}
                </dd>
              </div>
            ))}
          </dl>
        )}
        <span className={shared.code}>
          <img
            src={places.svg}
            alt={t('cards.code.alt', { name: nameOf(card) })}
            className={shared.picture}
          />
        </span>
      </div>
      <Details pass={pass} />
    </>
  );
}

/** What is read below a pass that is open, and what a tap leads to. */
function Details({ pass }: Pick<Props, 'pass'>) {
  const shared = usePassFaceStyles();
  const { t } = useTranslation();
  const detailsId = useId();
  return (
    <section aria-labelledby={detailsId}>
      <Subtitle2 as="h3" id={detailsId}>
        {t('googleWallet.details')}
      </Subtitle2>
      <dl className={shared.back}>
        {pass.details.map(({ label, value }, at) => (
          <div key={at}>
            <dt>{label}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
        <div>
          <dt>{t('googleWallet.links')}</dt>
          {pass.links.map((text) => (
            <dd key={text} dir="auto">
              {text}
            </dd>
          ))}
        </div>
      </dl>
    </section>
  );
}
