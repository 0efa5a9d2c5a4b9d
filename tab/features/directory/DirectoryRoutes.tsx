import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { LoadingPage } from '../../components/states/LoadingPage.tsx';
import { useIdleFetch } from '../../components/use-idle.ts';
import { DirectoryPage } from './DirectoryPage.tsx';

const loadConnectPage = () => import('./connect/ConnectPage.tsx');
const loadConnectionPage = () => import('./connection/ConnectionPage.tsx');
const loadConnectedPage = () => import('./connect/ConnectedPage.tsx');

const ConnectPage = lazy(async () => ({ default: (await loadConnectPage()).ConnectPage }));
const ConnectionPage = lazy(async () => ({ default: (await loadConnectionPage()).ConnectionPage }));
const ConnectedPage = lazy(async () => ({ default: (await loadConnectedPage()).ConnectedPage }));
const ConsentPage = lazy(async () => ({
  default: (await import('./connect/ConsentPage.tsx')).ConsentPage,
}));
const FieldMapPage = lazy(async () => ({
  default: (await import('./field-map/FieldMapPage.tsx')).FieldMapPage,
}));
const ReviewPage = lazy(async () => ({
  default: (await import('./review/ReviewPage.tsx')).ReviewPage,
}));
const RulesPage = lazy(async () => ({
  default: (await import('./rules/RulesPage.tsx')).RulesPage,
}));

/** Everything about directories: which are connected, connecting one, and how each is kept in step. */
export function DirectoryRoutes() {
  useIdleFetch(loadConnectPage, loadConnectedPage, loadConnectionPage);
  return (
    <Suspense fallback={<LoadingPage />}>
      <Routes>
        <Route index element={<DirectoryPage />} />
        <Route path="connect" element={<ConnectPage />} />
        <Route path="connect/consent" element={<ConsentPage />} />
        <Route path="review" element={<ReviewPage />} />
        <Route path=":id" element={<ConnectionPage />} />
        <Route path=":id/fields" element={<FieldMapPage />} />
        <Route path=":id/rules" element={<RulesPage />} />
        <Route path=":id/connected" element={<ConnectedPage />} />
      </Routes>
    </Suspense>
  );
}
