import { screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { expect, test } from 'vitest';
import type { RunItemView, RunView } from '../../../api/contract/imports.ts';
import { aRun } from '../../test-support/a-run.ts';
import { createFakeApi, refuse } from '../../test-support/fake-api.ts';
import { renderInTab } from '../../test-support/render.tsx';
import { RunPage } from './RunPage.tsx';

type Handlers = Parameters<typeof createFakeApi>[0];
const NEXT = '01990000-0000-7000-8000-00000000000b';

const HELD: Partial<RunView> = {
  kind: 'sync',
  status: 'held',
  total: 100,
  seen: 100,
  unchanged: 58,
  planHash: 'a-plan',
  held: {
    at: '2099-01-01T09:00:00.000Z',
    approveUntil: '2099-01-02T09:00:00.000Z',
    guards: [{ kind: 'remove', within: 'run', count: 42, allowed: 5 }],
  },
  problem: { code: 'removals_in_run', detail: 'Said in English by the API.' },
};

const anItem = (item: Partial<RunItemView> = {}): RunItemView => ({
  directoryId: 'd1',
  displayName: 'Grace Hopper',
  cardId: 'c1',
  action: 'pause',
  held: true,
  applied: false,
  changes: [{ field: 'status', from: 'active', to: 'paused' }],
  problem: null,
  ...item,
});

async function open(run: Partial<RunView> = {}, handlers: Handlers = {}) {
  let stored = aRun({ ...HELD, ...run });
  const fake = createFakeApi({
    getImport: ({ params }) => (params.id === NEXT ? aRun({ id: NEXT, status: 'done' }) : stored),
    listImportItems: () => ({ items: [anItem()], nextCursor: null }),
    ...handlers,
  });
  const page = renderInTab(
    <Routes>
      <Route path="/import/runs/:id" element={<RunPage />} />
    </Routes>,
    { api: fake.api, path: `/import/runs/${stored.id}` },
  );
  await screen.findByRole('heading', { name: 'Changes that wait for you' });
  return {
    ...page,
    ...fake,
    change: (part: Partial<RunView>) => (stored = { ...stored, ...part }),
  };
}

const approveButton = () => screen.getByRole('button', { name: 'Approve these changes' });

test('a held run says which guard tripped, how many wait, and what would become of whom', async () => {
  const { callsOf } = await open();
  expect(screen.getByText('42 cards wait for your approval')).toBeTruthy();
  expect(
    screen.getByText('This run would take 42 cards off the web. By itself it may take 5.'),
  ).toBeTruthy();
  expect(screen.queryByText('Said in English by the API.')).toBeNull();
  const row = within(
    (await screen.findByText('Grace Hopper')).closest('[role=row]') as HTMLElement,
  );
  expect(row.getAllByText('Would be paused')).not.toEqual([]);
  expect(row.getAllByText('Status: Active → Paused')).not.toEqual([]);
  expect(callsOf('listImportItems')).toMatchObject([{ query: { held: 'true' } }]);
});

test('approving asks with the number of cards, and binds the yes to the plan that was seen', async () => {
  const { user, callsOf, change } = await open(
    {},
    {
      approveImport: () =>
        change({
          status: 'done',
          held: null,
          problem: null,
          paused: 42,
          approvedByName: 'Bob Boss',
        }),
    },
  );
  await user.click(approveButton());
  const dialog = within(await screen.findByRole('alertdialog'));
  expect(dialog.getByText('Change 42 cards?')).toBeTruthy();
  expect(callsOf('approveImport')).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Approve 42 cards' }));
  await screen.findByText('What became of each person');
  expect(screen.getByText('Started by Ada Admin, approved by Bob Boss')).toBeTruthy();
  expect(screen.getByText('Cards are in step with the directory')).toBeTruthy();
  expect(callsOf('approveImport')).toMatchObject([{ body: { planHash: 'a-plan' } }]);
  expect(screen.queryByRole('alertdialog')).toBeNull();
});

test('where the plan has changed meanwhile, it says so and shows the one that is', async () => {
  const { user, change } = await open(
    {},
    {
      approveImport: () => {
        change({ planHash: 'another', unchanged: 97 });
        return refuse({ status: 409, code: 'plan_changed', detail: 'Look at it again.' });
      },
    },
  );
  await user.click(approveButton());
  await user.click(await screen.findByRole('button', { name: 'Approve 42 cards' }));
  expect(await screen.findByText('3 cards wait for your approval')).toBeTruthy();
  expect(screen.getByText('Look at it again.')).toBeTruthy();
  expect(screen.queryByRole('alertdialog')).toBeNull();
});

test('a plan of the day before yesterday can only be made anew', async () => {
  const held = { ...HELD.held!, approveUntil: '2001-01-02T09:00:00.000Z' };
  const { user, address, callsOf } = await open({ held }, { syncConnection: () => ({ id: NEXT }) });
  expect(screen.queryByRole('button', { name: 'Approve these changes' })).toBeNull();
  expect(screen.getByText(/more than a day old/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Sync again' }));
  await waitFor(() => expect(address()).toBe(`/import/runs/${NEXT}`));
  expect(callsOf('syncConnection')).toMatchObject([{ params: { id: aRun().connectionId } }]);
});

test('a run that is over lists its people, narrowed to what became of them', async () => {
  const { user, callsOf } = await open(
    {},
    {
      approveImport: () => aRun({ status: 'done' }),
      listImportItems: ({ query }) => ({
        items: [
          anItem(
            query.action === 'update'
              ? {
                  displayName: 'Ada Lovelace',
                  action: 'update',
                  held: false,
                  applied: true,
                  changes: [{ field: 'jobTitle', from: null, to: 'Director' }],
                }
              : {},
          ),
        ],
        nextCursor: null,
      }),
    },
  );
  await user.click(approveButton());
  await user.click(await screen.findByRole('button', { name: 'Approve 42 cards' }));
  await user.selectOptions(await screen.findByLabelText('Show'), 'Updated');
  const row = (await screen.findByText('Ada Lovelace')).closest('[role=row]') as HTMLElement;
  expect(within(row).getAllByText('Job title: (nothing) → Director')).not.toEqual([]);
  expect(callsOf('listImportItems').at(-1)?.query).toMatchObject({ action: 'update' });
});
