import { Subtitle2 } from '@fluentui/react-components';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardView } from '../../../api/contract/cards.ts';
import type { PassPreview } from '../../../api/contract/wallet.ts';
import { nameOf, placesOf } from '../../components/card-places.ts';
import { usePassFaceStyles } from './PassFace.styles.ts';

type Props = { pass: PassPreview; card: CardView };

/** A pass from both sides. */
export function PassFace({ pass, card }: Props) {
  const styles = usePassFaceStyles();
  const { t } = useTranslation();
  const { back, foregroundColor, backgroundColor, labelColor } = pass;
  const [name, ...lines] = pass.front;
  const places = placesOf(card);
  const backId = useId();
  return (
    <>
      <div className={styles.pass} style={{ color: foregroundColor, backgroundColor }}>
        {pass.hasLogo ? (
          <span className={styles.plate}>
            <img src={places.here('/logo')} alt="" className={styles.logo} />
          </span>
        ) : (
          <span className={styles.company}>{pass.logoText}</span>
        )}
        <div className={styles.head}>
          <p className={styles.name}>{name?.value}</p>
          {places.photo && <img src={places.photo} alt="" className={styles.photo} />}
        </div>
        <dl className={styles.lines}>
          {lines.map(({ key, label, value }) => (
            <div key={key}>
              <dt className={styles.label} style={{ color: labelColor }}>
                {label}
              </dt>
              <dd className={styles.value}>{value}</dd>
            </div>
          ))}
        </dl>
        {pass.code && (
          <span className={styles.code}>
            <img
              src={places.svg}
              alt={t('cards.code.alt', { name: nameOf(card) })}
              className={styles.picture}
            />
            {pass.code.altText}
          </span>
        )}
      </div>
      <section aria-labelledby={backId}>
        <Subtitle2 as="h3" id={backId}>
          {t('wallet.preview.back')}
        </Subtitle2>
        <dl className={styles.back}>
          {back.map(({ key, label, value }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
