import type { ReactNode } from 'react';
import { ErrorFence } from '../components/ErrorFence.tsx';
import { ToastHost } from '../components/ToastHost.tsx';
import { Frame } from './Frame.tsx';
import { Navigation } from './Navigation.tsx';

/** What stands around every screen of an administrator. */
export function AdminShell({ children }: { children: ReactNode }) {
  return (
    <Frame navigation={<Navigation />}>
      <ToastHost>
        <ErrorFence>{children}</ErrorFence>
      </ToastHost>
    </Frame>
  );
}
