import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aConnection } from '../../test-support/a-connection.ts';
import { aRun } from '../../test-support/a-run.ts';
import { createFakeApi } from '../../test-support/fake-api.ts';
import { renderInTab } from '../../test-support/render.tsx';
import { ImportPage } from './ImportPage.tsx';

const [BERN, OSLO] = [
  aConnection({ id: 'c0000000-0000-4000-8000-000000000001', name: 'Bern' }),
  aConnection({ id: 'c0000000-0000-4000-8000-000000000002', name: 'Oslo' }),
];
const RUNS = [
  aRun({ id: 'r2', status: 'held', updated: 2 }),
  aRun({ id: 'r1', status: 'done', created: 10, failed: 1, connectionId: OSLO.id }),
];

function open(connections = [BERN, OSLO]) {
  const fake = createFakeApi({
    listConnections: () => ({ items: connections, nextCursor: null }),
    listImports: ({ query }) => ({
      items: RUNS.filter(
        ({ connectionId }) => !query['connectionId'] || connectionId === query['connectionId'],
      ),
      nextCursor: null,
    }),
  });
  return { ...fake, ...renderInTab(<ImportPage />, { api: fake.api }) };
}

const bars = (container: HTMLElement) =>
  [...container.querySelectorAll('svg > g')].map((bar) => ({
    parts: bar.querySelectorAll('rect').length,
    isHeld: bar.querySelector('circle') !== null,
  }));

test('the latest runs stand as bars from left to right, held ones marked', async () => {
  const { container } = open();
  expect(await screen.findAllByRole('listitem')).not.toHaveLength(0);
  expect(bars(container)).toEqual([
    { parts: 2, isHeld: false },
    { parts: 1, isHeld: true },
  ]);
});

test('runs of one directory are asked for by it', async () => {
  const { user, callsOf, container } = open();
  await user.selectOptions(await screen.findByLabelText('Runs of'), 'Oslo');
  expect(await screen.findByText(/Oslo/, { selector: 'span' })).toBeTruthy();
  expect(callsOf('listImports').at(-1)?.query).toMatchObject({ connectionId: OSLO.id });
  expect(bars(container)).toHaveLength(1);
});

test('where there is one directory there is nothing to choose', async () => {
  open([BERN]);
  const list = await screen.findByRole('region', { name: 'Recent runs' });
  expect(within(list).queryByLabelText('Runs of')).toBeNull();
});
