import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ConnectionView } from '../../../api/contract/connections.ts';

/** What went wrong last with a connection, and its cure. Its cards stay up meanwhile. */
export function ConnectionProblem({ problem }: Pick<ConnectionView, 'problem'>) {
  if (problem === null) return null;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{problem.detail}</MessageBarBody>
    </MessageBar>
  );
}
