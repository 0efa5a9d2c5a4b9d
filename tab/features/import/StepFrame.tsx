import { Button, mergeClasses } from '@fluentui/react-components';
import { CheckmarkFilled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { PageHeader } from '../../components/PageHeader.tsx';
import { useStepFrameStyles } from './StepFrame.styles.ts';
import type { StepProps } from './step-props.ts';
import type { WizardStep } from './wizard-steps.ts';

type Props = Pick<StepProps, 'step' | 'steps'> & {
  title: string;
  text?: string;
  /** How things stand, beside the buttons. */
  status?: ReactNode;
  nextLabel?: string;
  isNextDisabled?: boolean;
  /** What “next” does; without it, it goes to the next step. */
  onNext?: () => void;
  /** A form is easier to read in a narrow column; a list wants all the room. */
  isWide?: boolean;
  children: ReactNode;
};

/** A step of the wizard: where it stands, its content, and the ways back and forward. */
export function StepFrame(props: Props) {
  const {
    step,
    steps,
    title,
    text,
    status,
    nextLabel,
    isNextDisabled = false,
    isWide,
    children,
  } = props;
  const styles = useStepFrameStyles();
  const { t } = useTranslation();
  const navigate = useNavigate();
  const at = steps.indexOf(step);
  const goTo = (next: WizardStep | undefined) =>
    void navigate(next ? `/import/new/${next}` : '/import');
  const handleNext = props.onNext ?? (() => goTo(steps[at + 1]));
  return (
    <div className={mergeClasses(!isWide && styles.narrow)}>
      <StepTrail step={step} steps={steps} />
      <PageHeader title={title} text={text} />
      {children}
      <div className={styles.footer}>
        <div className={styles.status}>{status}</div>
        <div className={styles.buttons}>
          <Button onClick={() => goTo(steps[at - 1])}>
            {at === 0 ? t('common.cancel') : t('imports.wizard.back')}
          </Button>
          <Button appearance="primary" disabledFocusable={isNextDisabled} onClick={handleNext}>
            {nextLabel ?? t('imports.wizard.next')}
          </Button>
        </div>
      </div>
    </div>
  );
}

function StepTrail({ step, steps }: Pick<Props, 'step' | 'steps'>) {
  const styles = useStepFrameStyles();
  const { t } = useTranslation();
  const at = steps.indexOf(step);
  return (
    <ol aria-label={t('imports.wizard.steps')} className={styles.trail}>
      {steps.map((name, index) => (
        <li
          key={name}
          className={mergeClasses(styles.mark, index === at && styles.here)}
          aria-current={index === at ? 'step' : undefined}
        >
          <span
            className={mergeClasses(styles.number, index <= at && styles.reached)}
            aria-hidden="true"
          >
            {index < at ? <CheckmarkFilled /> : index + 1}
          </span>
          <span className={styles.name}>
            {t(`imports.wizard.step_${name}`)}
            {index < at && <span className={styles.spoken}> {t('imports.wizard.stepDone')}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
