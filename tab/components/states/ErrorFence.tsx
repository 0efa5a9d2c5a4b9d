import { Component, type ReactNode } from 'react';
import { ErrorState } from './ErrorState.tsx';

type Props = {
  /** Which page is shown: going to another one leaves the fault behind. */
  page: string;
  children: ReactNode;
};
type State = { error: unknown };

/**
 * Keeps a screen that breaks from taking the whole tab with it. React gives this to classes alone:
 * react.dev/reference/react/Component#catching-rendering-errors-with-an-error-boundary
 */
export class ErrorFence extends Component<Props, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override componentDidUpdate({ page }: Props) {
    if (page !== this.props.page && this.state.error !== undefined) {
      this.setState({ error: undefined });
    }
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    return <ErrorState error={this.state.error} onRetry={() => location.reload()} />;
  }
}
