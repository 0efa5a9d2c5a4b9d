import type { ReactNode } from 'react';
import { ToastHost } from '../components/states/ToastHost.tsx';
import { Frame } from './Frame.tsx';
import { Navigation } from './Navigation.tsx';
import { PageFence } from './PageFence.tsx';

/** What stands around every screen of an administrator. */
export function AdminShell({ children }: { children: ReactNode }) {
  return (
    <Frame navigation={<Navigation />}>
      <ToastHost>
        <PageFence>{children}</PageFence>
      </ToastHost>
    </Frame>
  );
}
