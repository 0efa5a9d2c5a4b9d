import { Route, Routes } from 'react-router';
import { ConnectedPage } from './ConnectedPage.tsx';
import { ConnectionPage } from './ConnectionPage.tsx';
import { ConnectPage } from './ConnectPage.tsx';
import { DirectoryPage } from './DirectoryPage.tsx';

/** Everything about directories: which are connected, connecting one, and how each is kept in step. */
export function DirectoryRoutes() {
  return (
    <Routes>
      <Route index element={<DirectoryPage />} />
      <Route path="connect" element={<ConnectPage />} />
      <Route path=":id" element={<ConnectionPage />} />
      <Route path=":id/connected" element={<ConnectedPage />} />
    </Routes>
  );
}
