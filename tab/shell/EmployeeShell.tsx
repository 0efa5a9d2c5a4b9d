import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { ErrorFence } from '../components/states/ErrorFence.tsx';
import { ToastHost } from '../components/states/ToastHost.tsx';
import { Frame } from './Frame.tsx';

/** What stands around an employee's own card: nothing else is theirs to open. */
export function EmployeeShell({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  return (
    <Frame>
      <ToastHost>
        <ErrorFence page={pathname}>{children}</ErrorFence>
      </ToastHost>
    </Frame>
  );
}
