import type { ReactNode } from 'react';
import { ToastHost } from '../components/states/ToastHost.tsx';
import { Frame } from './Frame.tsx';
import { PageFence } from './PageFence.tsx';

/** What stands around an employee's own card: nothing else is theirs to open. */
export function EmployeeShell({ children }: { children: ReactNode }) {
  return (
    <Frame>
      <ToastHost>
        <PageFence>{children}</PageFence>
      </ToastHost>
    </Frame>
  );
}
