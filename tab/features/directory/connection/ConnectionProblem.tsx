import { MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectionView } from '../../../../api/contract/connections.ts';
import { describeProblem } from '../../../components/states/describe-error.ts';

type Props = Pick<ConnectionView, 'problem'> & {
  intent?: 'error' | 'warning';
  /** The cure, where it is one press away. */
  action?: ReactNode;
};

/** What went wrong last with a connection, and its cure. Its cards stay up meanwhile. */
export function ConnectionProblem({ problem, intent = 'error', action }: Props) {
  const { t } = useTranslation();
  if (problem === null) return null;
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{describeProblem(problem, t)}</MessageBarBody>
      {action && <MessageBarActions>{action}</MessageBarActions>}
    </MessageBar>
  );
}
