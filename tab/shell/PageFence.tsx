import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { ErrorFence } from '../components/states/ErrorFence.tsx';
import { ErrorState } from '../components/states/ErrorState.tsx';

const showBroken = (error: Error) => <ErrorState error={error} onRetry={() => location.reload()} />;

/** Where one page breaks, what stands around it stays, and leads to the others. */
export function PageFence({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  return (
    <ErrorFence page={pathname} show={showBroken}>
      {children}
    </ErrorFence>
  );
}
