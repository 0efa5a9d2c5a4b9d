import { Component, type ReactNode } from 'react';

type Props = {
  /** Which page is shown: going to another one leaves the fault behind. */
  page: string;
  /** What stands there instead of what broke. */
  show: (error: Error) => ReactNode;
  children: ReactNode;
};
type State = { error: Error | undefined };

/**
 * Keeps a screen that breaks from taking the whole tab with it. React gives this to classes alone:
 * react.dev/reference/react/Component#catching-rendering-errors-with-an-error-boundary
 */
export class ErrorFence extends Component<Props, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(thrown: unknown): State {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  override componentDidUpdate({ page }: Props) {
    if (page !== this.props.page && this.state.error !== undefined) {
      this.setState({ error: undefined });
    }
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    return this.props.show(this.state.error);
  }
}
