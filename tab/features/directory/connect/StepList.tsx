import { CheckmarkCircleFilled, CircleRegular, DismissCircleFilled } from '@fluentui/react-icons';
import { mergeClasses } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { type ConnectStep, type StepState, stepStates } from './connect-steps.ts';
import { useStepListStyles } from './StepList.styles.ts';

const ICONS = {
  done: <CheckmarkCircleFilled />,
  failed: <DismissCircleFilled />,
  waiting: <CircleRegular />,
} satisfies Record<StepState, object>;

/** The steps of the test: what went through, what did not, and what was not tried. */
export function StepList({ failed }: { failed: ConnectStep }) {
  const styles = useStepListStyles();
  const { t } = useTranslation();
  return (
    <ol aria-label={t('directory.connect.steps.title')} className={styles.list}>
      {stepStates(failed).map(({ step, state }) => (
        <li key={step} className={mergeClasses(styles.step, styles[state])}>
          <span className={styles.icon} aria-hidden="true">
            {ICONS[state]}
          </span>
          {t(`directory.connect.steps.${step}`)}
          <span className={styles.state}>{t(`directory.connect.steps.${state}`)}</span>
        </li>
      ))}
    </ol>
  );
}
