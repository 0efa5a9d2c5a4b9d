import { Route, Routes } from 'react-router';
import { DesignerPage } from './DesignerPage.tsx';
import { TemplatesPage } from './TemplatesPage.tsx';

/** Everything about templates: which there are, and changing one. */
export function TemplateRoutes() {
  return (
    <Routes>
      <Route index element={<TemplatesPage />} />
      <Route path=":id" element={<DesignerPage />} />
    </Routes>
  );
}
