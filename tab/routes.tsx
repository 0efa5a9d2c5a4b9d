import { type ComponentType, lazy, Suspense } from 'react';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { LoadingPage } from './components/states/LoadingPage.tsx';
import { useIdleFetch } from './components/use-idle.ts';
import { AdminShell } from './shell/AdminShell.tsx';
import { EmployeeShell } from './shell/EmployeeShell.tsx';
import { HomeRedirect } from './shell/HomeRedirect.tsx';
import { NotFoundPage } from './shell/NotFoundPage.tsx';
import { MyCardPage } from './start/first-screens.ts';
import { useSession } from './start/SessionContext.ts';

const page = (load: () => Promise<ComponentType>) => lazy(async () => ({ default: await load() }));

const loadCards = async () => (await import('./features/cards/CardsPage.tsx')).CardsPage;
const loadDirectory = async () =>
  (await import('./features/directory/DirectoryRoutes.tsx')).DirectoryRoutes;
const loadVisitors = async () =>
  (await import('./features/visitors/VisitorsPage.tsx')).VisitorsPage;
const loadImport = async () => (await import('./features/import/ImportRoutes.tsx')).ImportRoutes;

const loadWallet = async () => (await import('./features/wallet/WalletPage.tsx')).WalletPage;

const loadTeam = async () => (await import('./features/team/TeamRoutes.tsx')).TeamRoutes;
const loadTemplates = async () =>
  (await import('./features/templates/TemplateRoutes.tsx')).TemplateRoutes;

const loadRequests = async () =>
  (await import('./features/requests/RequestsPage.tsx')).RequestsPage;

const loadAdministrators = async () =>
  (await import('./features/administrators/AdministratorsPage.tsx')).AdministratorsPage;

const AdministratorsPage = page(loadAdministrators);
const CardsPage = page(loadCards);
const DirectoryRoutes = page(loadDirectory);
const ImportRoutes = page(loadImport);
const VisitorsPage = page(loadVisitors);
const WalletPage = page(loadWallet);
const TeamRoutes = page(loadTeam);
const RequestsPage = page(loadRequests);
const TemplateRoutes = page(loadTemplates);

/** Every address of the tab, for an administrator; everybody else has their own card alone. */
export function TabRoutes() {
  const { me } = useSession();
  return (
    <BrowserRouter basename="/tab">
      <Routes>
        {/* In channels, chats and meetings nothing of ours stands around it. */}
        <Route
          path="team/*"
          element={
            <Suspense fallback={<LoadingPage />}>
              <TeamRoutes />
            </Suspense>
          }
        />
        <Route
          path="*"
          element={me.roles.includes('admin') ? <AdminRoutes /> : <EmployeeRoutes />}
        />
      </Routes>
    </BrowserRouter>
  );
}

function AdminRoutes() {
  // Every place in the navigation is one click away.
  useIdleFetch(loadCards, loadImport, loadDirectory, loadTemplates);
  return (
    <AdminShell>
      <Suspense fallback={<LoadingPage />}>
        <Routes>
          <Route index element={<HomeRedirect />} />
          <Route path="cards" element={<CardsPage />} />
          <Route path="requests" element={<RequestsPage />} />
          <Route path="visitors" element={<VisitorsPage />} />
          <Route path="templates/*" element={<TemplateRoutes />} />
          <Route path="wallet" element={<WalletPage />} />
          <Route path="import/*" element={<ImportRoutes />} />
          <Route path="directory/*" element={<DirectoryRoutes />} />
          <Route path="administrators" element={<AdministratorsPage />} />
          <Route path="my-card" element={<MyCardPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </Suspense>
    </AdminShell>
  );
}

function EmployeeRoutes() {
  return (
    <EmployeeShell>
      <Suspense fallback={<LoadingPage />}>
        <Routes>
          <Route path="my-card" element={<MyCardPage />} />
          <Route path="*" element={<Navigate to="/my-card" replace />} />
        </Routes>
      </Suspense>
    </EmployeeShell>
  );
}
