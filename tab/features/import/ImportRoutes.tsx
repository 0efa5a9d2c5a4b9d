import { Route, Routes } from 'react-router';
import { ImportPage } from './ImportPage.tsx';
import { ImportWizard } from './ImportWizard.tsx';
import { RunPage } from './RunPage.tsx';

/** Everything about importing: putting an import together, watching it, and finding it again. */
export function ImportRoutes() {
  return (
    <Routes>
      <Route index element={<ImportPage />} />
      <Route path="new/*" element={<ImportWizard />} />
      <Route path="runs/:id" element={<RunPage />} />
    </Routes>
  );
}
