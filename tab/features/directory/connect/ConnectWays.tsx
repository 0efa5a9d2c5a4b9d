import { Badge, mergeClasses, Radio, RadioGroup } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useConnectWaysStyles } from './ConnectWays.styles.ts';

/** By consent to Carte's own application, or by one of one's own: with a certificate that Carte makes, or a secret. */
export type ConnectWay = 'consent' | 'made' | 'secret';

type Props = {
  /** Those that there are, the recommended one first. */
  ways: readonly ConnectWay[];
  way: ConnectWay;
  onChange: (way: ConnectWay) => void;
};

/** The choice of how to connect. */
export function ConnectWays({ ways, way, onChange }: Props) {
  const styles = useConnectWaysStyles();
  const { t } = useTranslation();
  return (
    <RadioGroup
      aria-label={t('ways.title')}
      value={way}
      onChange={(_, { value }) => onChange(value as ConnectWay)}
      className={styles.group}
    >
      {ways.map((one, index) => (
        <Radio
          key={one}
          value={one}
          className={mergeClasses(styles.card, one === way && styles.chosen)}
          label={
            <span className={styles.label}>
              <span className={styles.head}>
                {t(`ways.${one}.title`)}
                {index === 0 && (
                  <Badge appearance="tint" color="brand">
                    {t('ways.recommended')}
                  </Badge>
                )}
              </span>
              <span className={styles.text}>{t(`ways.${one}.text`)}</span>
            </span>
          }
        />
      ))}
    </RadioGroup>
  );
}
