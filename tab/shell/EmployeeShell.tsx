import type { ReactNode } from 'react';
import { ErrorFence } from '../components/ErrorFence.tsx';
import { Frame } from './Frame.tsx';

/** What stands around an employee's own card: nothing else is theirs to open. */
export function EmployeeShell({ children }: { children: ReactNode }) {
  return (
    <Frame>
      <ErrorFence>{children}</ErrorFence>
    </Frame>
  );
}
