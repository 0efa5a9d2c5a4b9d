import { Caption1, ProgressBar } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../../api/api-error.ts';
import { ErrorState } from '../../../components/states/ErrorState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { findFailure } from './connect-steps.ts';
import { StepList } from './StepList.tsx';
import { useDirectoryStyles } from '../directory.styles.ts';

type Props = {
  isTesting: boolean;
  error: Error | null;
  /** Tests once more: what Entra does not know yet it may know in a minute. */
  onRetry?: () => void;
};

/** How the test goes, and, where it failed, at which step and what to do. */
export function ConnectOutcome({ isTesting, error, onRetry }: Props) {
  const styles = useDirectoryStyles();
  const { t } = useTranslation();
  if (isTesting) {
    return (
      <div role="status" className={styles.stack}>
        <Caption1>{t('directory.connect.steps.testing')}</Caption1>
        <ProgressBar aria-label={t('directory.connect.steps.testing')} />
      </div>
    );
  }
  if (!error) return null;
  const code = codeOf(error);
  const failure = findFailure(code);
  return (
    <div className={styles.stack}>
      <ErrorState error={error} {...(code === 'certificate_not_known' && onRetry && { onRetry })} />
      {failure && <StepList failed={failure.step} />}
      {code === 'already_connected' && (
        <div>
          <LinkButton to="/directory">{t('directory.connect.openExisting')}</LinkButton>
        </div>
      )}
    </div>
  );
}
