import { mergeClasses, Subtitle2 } from '@fluentui/react-components';
import { CheckmarkCircleFilled, ErrorCircleFilled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WizardStepState } from './wizard-steps.ts';
import { useWizardStepStyles } from './WizardStep.styles.ts';

type Props = {
  number: number;
  total: number;
  title: string;
  state: WizardStepState;
  children: ReactNode;
};

/** One step of connecting: its number, whether it is done or has to be looked at again, and what to do. */
export function WizardStep({ number, total, title, state, children }: Props) {
  const styles = useWizardStepStyles();
  const { t } = useTranslation();
  return (
    <li className={styles.step}>
      {state === 'open' ? (
        <span className={styles.mark} aria-hidden="true">
          {number}
        </span>
      ) : (
        <span className={mergeClasses(styles.icon, styles[state])} aria-hidden="true">
          {state === 'done' ? <CheckmarkCircleFilled /> : <ErrorCircleFilled />}
        </span>
      )}
      <div className={styles.words}>
        <div className={styles.head}>
          <Subtitle2 as="h3" className={styles.title}>
            <span className={styles.heard}>{t('ways.steps.step', { number, total })} </span>
            {title}
          </Subtitle2>
          {state !== 'open' && (
            <span className={mergeClasses(styles.state, state === 'mend' && styles.mend)}>
              {t(`ways.steps.${state}`)}
            </span>
          )}
        </div>
        {children}
      </div>
    </li>
  );
}
