import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { ErrorFence } from '../components/states/ErrorFence.tsx';
import { ToastHost } from '../components/states/ToastHost.tsx';
import { Frame } from './Frame.tsx';
import { Navigation } from './Navigation.tsx';

/** What stands around every screen of an administrator. */
export function AdminShell({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  return (
    <Frame navigation={<Navigation />}>
      <ToastHost>
        <ErrorFence page={pathname}>{children}</ErrorFence>
      </ToastHost>
    </Frame>
  );
}
