import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { LoadingPage } from '../../components/states/LoadingPage.tsx';
import { useIdleFetch } from '../../components/use-idle.ts';
import { ImportPage } from './ImportPage.tsx';

const loadWizard = () => import('./ImportWizard.tsx');
const loadRunPage = () => import('./RunPage.tsx');

const ImportWizard = lazy(async () => ({ default: (await loadWizard()).ImportWizard }));
const RunPage = lazy(async () => ({ default: (await loadRunPage()).RunPage }));

/** Everything about importing: putting an import together, watching it, and finding it again. */
export function ImportRoutes() {
  useIdleFetch(loadWizard, loadRunPage);
  return (
    <Suspense fallback={<LoadingPage />}>
      <Routes>
        <Route index element={<ImportPage />} />
        <Route path="new/*" element={<ImportWizard />} />
        <Route path="runs/:id" element={<RunPage />} />
      </Routes>
    </Suspense>
  );
}
