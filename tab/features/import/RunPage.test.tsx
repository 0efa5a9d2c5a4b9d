import { screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { expect, test } from 'vitest';
import type { RunExchangeView, RunView } from '../../../api/contract/imports.ts';
import { aRun } from '../../test-support/a-run.ts';
import { createFakeApi, refuse } from '../../test-support/fake-api.ts';
import { renderInTab } from '../../test-support/render.tsx';
import { RunPage } from './RunPage.tsx';

type Handlers = Parameters<typeof createFakeApi>[0];
const NEXT = '01990000-0000-7000-8000-00000000000b';

async function open(run: Partial<RunView>, handlers: Handlers = {}) {
  const fake = createFakeApi({
    getImport: ({ params }) =>
      aRun({ ...run, ...(params.id === NEXT && { id: NEXT, status: 'held' }) }),
    listImportItems: () => ({ items: [], nextCursor: null }),
    ...handlers,
  });
  const page = renderInTab(
    <Routes>
      <Route path="/import/runs/:id" element={<RunPage />} />
    </Routes>,
    { api: fake.api, path: `/import/runs/${aRun().id}` },
  );
  await screen.findByRole('heading', { level: 1 });
  return { ...page, ...fake };
}

const anExchange = (exchange: Partial<RunExchangeView> = {}): RunExchangeView => ({
  number: 1,
  at: '2026-03-01T09:00:05.000Z',
  method: 'GET',
  path: '/v1.0/users/delta?$deltatoken',
  status: 200,
  requestId: '11111111-0000-4000-8000-000000000001',
  clientRequestId: '22222222-0000-7000-8000-000000000001',
  durationMs: 140,
  throttled: false,
  ...exchange,
});

const asked = (...items: RunExchangeView[]) => ({
  listImportExchanges: () => ({ items, nextCursor: null, total: items.length + 3, leftOut: 3 }),
});

const problemOf = (index: number) => ({
  directoryId: `${index}`,
  displayName: `Person ${index}`,
  code: 'no_name',
  detail: 'Has no name. Give them one in Entra.',
});

test('a run that is over says what came of it and leads to the cards', async () => {
  await open({ status: 'done', created: 1200 });
  expect(screen.getByText('1,200 cards created')).toBeTruthy();
  expect(screen.queryByRole('progressbar', { name: 'Progress of the run' })).toBeNull();
  expect(screen.getByText('Open cards').closest('a')?.getAttribute('href')).toBe('/cards');
});

test('whoever got no card is named, with the reason, and can be tried again', async () => {
  const problems = Array.from({ length: 60 }, (_, index) => problemOf(index));
  const { user, address, callsOf } = await open(
    { status: 'done', failed: 60, problems },
    { retryImport: () => ({ id: NEXT }) },
  );
  expect(screen.getByText('No new cards were needed')).toBeTruthy();
  expect(screen.getByText('60 people got no card')).toBeTruthy();
  expect(screen.getAllByText(/^Has no name/)).toHaveLength(50);
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  expect(screen.getAllByText(/^Has no name/)).toHaveLength(60);
  await user.click(screen.getByRole('button', { name: 'Try these again' }));
  await waitFor(() => expect(address()).toBe(`/import/runs/${NEXT}`));
  expect(callsOf('retryImport')).toHaveLength(1);
});

test('stopping a run shows it stopped, and asks for the cards it made', async () => {
  const { user, queries } = await open(
    { status: 'running' },
    {
      watchImport: () => new Promise(() => undefined),
      cancelImport: () => aRun({ status: 'cancelled', created: 3 }),
    },
  );
  queries.setQueryData(['cards'], 'read before');
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  expect(await screen.findByText('Stopped. Cards that were made stay.')).toBeTruthy();
  expect(queries.getQueryState(['cards'])?.isInvalidated).toBe(true);
});

test('what went wrong with watching one run is not said of the next', async () => {
  const { user, address } = await open(
    { status: 'running' },
    {
      watchImport: () => refuse({ status: 403, detail: 'You may not watch this.' }),
      cancelImport: () => aRun({ status: 'cancelled' }),
      retryImport: () => ({ id: NEXT }),
    },
  );
  expect(await screen.findByText('You may not watch this.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(address()).toBe(`/import/runs/${NEXT}`));
  await screen.findByText('Held');
  expect(screen.queryByText('You may not watch this.')).toBeNull();
});

test('a run that is nowhere to be found says so', async () => {
  const { api } = createFakeApi({
    getImport: () => refuse({ status: 404, detail: 'No such run.' }),
  });
  renderInTab(
    <Routes>
      <Route path="/:id" element={<RunPage />} />
    </Routes>,
    { api, path: '/gone' },
  );
  expect(await screen.findByText('No such run.')).toBeTruthy();
});

test('a run whose log is dropped says so, lists nobody and offers no undo', async () => {
  const { callsOf } = await open({ status: 'done', created: 3, isLogDropped: true });
  expect(await screen.findByText(/ended more than 30 days ago/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Undo this run' })).toBeNull();
  expect(callsOf('listImportItems')).toEqual([]);
});

test('what a run asked of Microsoft Graph is shown when it is wanted, to be copied for Microsoft’s support', async () => {
  const refused = anExchange({ number: 2, status: 429, throttled: true });
  const lost = anExchange({ status: null, requestId: null });
  const { user, callsOf } = await open({ status: 'done' }, asked(refused, lost));
  expect(callsOf('listImportExchanges')).toEqual([]);
  await user.click(await screen.findByRole('button', { name: 'Requests to Microsoft Graph' }));
  expect(await screen.findByText('HTTP 429')).toBeTruthy();
  expect(screen.getByText('Microsoft asked to wait')).toBeTruthy();
  expect(screen.getByText('No answer')).toBeTruthy();
  expect(screen.getByText(/The one sent along was 22222222-/)).toBeTruthy();
  expect(screen.getByText('Earlier requests that are not kept: 3')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Copy request 2' }));
  expect(await navigator.clipboard.readText()).toBe(
    `GET /v1.0/users/delta?$deltatoken: HTTP 429\nrequest-id: ${refused.requestId}\nclient-request-id: ${refused.clientRequestId}\ndate: ${refused.at}`,
  );
});

const FAILED = {
  status: 'failed',
  problem: { code: 'permission_missing', detail: 'No.' },
} as const;

test('a run that Microsoft Graph refused names the request by its id', async () => {
  const refused = anExchange({ status: 403 });
  await open(FAILED, asked(refused));
  expect(await screen.findByText(refused.requestId ?? '')).toBeTruthy();
});

test('a run whose last request went well failed for another reason, and names none', async () => {
  const { callsOf } = await open(FAILED, asked(anExchange()));
  await waitFor(() => expect(callsOf('listImportExchanges')).toHaveLength(1));
  expect(screen.queryByText(/finds the request that failed/)).toBeNull();
});
