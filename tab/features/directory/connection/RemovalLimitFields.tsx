import { Caption1, Field, SpinButton } from '@fluentui/react-components';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useDirectoryStyles } from '../directory.styles.ts';
import type { InStepRules } from './in-step-rules.ts';

const COUNT = { min: 1, max: 100_000 };
const PERCENT = { min: 1, max: 50 };

type Props = { rules: InStepRules; onChange: (part: Partial<InStepRules>) => void };

/** How many cards a run may take off the web before it must ask. */
export function RemovalLimitFields({ rules: { removalLimit }, onChange }: Props) {
  const styles = useDirectoryStyles();
  const { t } = useTranslation();
  const titleId = useId();
  const change = (part: Partial<typeof removalLimit>) =>
    onChange({ removalLimit: { ...removalLimit, ...part } });
  return (
    <div role="group" aria-labelledby={titleId} className={styles.stack}>
      <div>
        <strong id={titleId}>{t('directory.settings.limit')}</strong>
        <Caption1 as="p" block className={styles.soft}>
          {t('directory.settings.limitText')}
        </Caption1>
      </div>
      <div className={styles.row}>
        <Field label={t('directory.settings.limitCount')}>
          <SpinButton
            {...COUNT}
            value={removalLimit.count}
            onChange={(_, data) => change({ count: within(data, COUNT, removalLimit.count) })}
          />
        </Field>
        <Field label={t('directory.settings.limitPercent')}>
          <SpinButton
            {...PERCENT}
            value={removalLimit.percent}
            onChange={(_, data) => change({ percent: within(data, PERCENT, removalLimit.percent) })}
          />
        </Field>
      </div>
    </div>
  );
}

type Typed = { value?: number | null; displayValue?: string };

/** What was stepped to or typed, held within the limits; what is no number changes nothing. */
function within(
  { value, displayValue }: Typed,
  { min, max }: { min: number; max: number },
  current: number,
): number {
  const wanted = value ?? Number.parseInt(displayValue ?? '', 10);
  return Number.isNaN(wanted) ? current : Math.min(max, Math.max(min, Math.round(wanted)));
}
