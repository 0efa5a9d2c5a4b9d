import { screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { expect, test } from 'vitest';
import type { ImportPreview } from '../../../../api/contract/imports.ts';
import type { RulesPage as Rules } from '../../../../api/contract/rules.ts';
import { aConnection } from '../../../test-support/a-connection.ts';
import { folderPage } from '../../../test-support/a-folder.ts';
import { createFakeApi, refuse } from '../../../test-support/fake-api.ts';
import { renderInTab } from '../../../test-support/render.tsx';
import { RulesPage } from './RulesPage.tsx';

type Handlers = Parameters<typeof createFakeApi>[0];

const aRule = (id: number, name: string): Rules['items'][number] => ({
  id: `a0000000-0000-4000-8000-00000000000${id}`,
  name,
  groupIds: [],
  conditions: [],
  licensedOnly: false,
  includeGuests: false,
  folderId: null,
  templateId: null,
});

const PREVIEW: ImportPreview = {
  create: 7,
  update: 0,
  unchanged: 12,
  skip: 0,
  pause: 3,
  planHash: 'a-plan',
  sample: [],
};

async function open(handlers: Handlers = {}) {
  let items = [aRule(1, 'Sales'), aRule(2, 'Everybody else')];
  const empty = { items: [], nextCursor: null };
  const fake = createFakeApi({
    getConnection: () => aConnection({ newcomers: 'propose' }),
    listRules: () => ({ items, nextCursor: null }),
    listNewcomers: () => empty,
    listGroups: () => ({
      items: [{ id: 'g0000000-0000-4000-8000-000000000001', displayName: 'Berlin' }],
      nextCursor: null,
    }),
    listFolders: () => folderPage(),
    listTemplates: () => empty,
    countRule: () => ({ count: 42, exact: false, by: 'read', limit: 42 }),
    updateRules: ({ query, body }) => {
      if (query.preview === 'true') return PREVIEW;
      const { rules } = body as { rules: Rules['items'] };
      items = rules.map((rule, index) => ({ ...rule, id: rule.id ?? aRule(index + 1, '').id }));
      return { items, nextCursor: null };
    },
    ...handlers,
  });
  const page = renderInTab(
    <Routes>
      <Route path="/directory/:id/rules" element={<RulesPage />} />
    </Routes>,
    { api: fake.api, path: `/directory/${aConnection().id}/rules` },
  );
  await screen.findByRole('heading', { name: 'Who gets a card' });
  return { ...page, ...fake };
}

const savedNames = (body: unknown) =>
  (body as { rules: { name: string }[] }).rules.map(({ name }) => name);

test('rules are saved in their order, once what they would do was seen', async () => {
  const { user, callsOf } = await open();
  await user.click(await screen.findByRole('button', { name: 'Move Everybody else up' }));
  expect(screen.queryByRole('button', { name: 'Save rules' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'See what would change' }));
  expect(
    await screen.findByText(/New cards: 7 · Cards to update: 0 · Cards to pause: 3/),
  ).toBeTruthy();
  expect(screen.getByText(/holds the changes until you approve them/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Save rules' }));
  await screen.findByText('Saved');
  const [seen, saved] = callsOf('updateRules');
  expect(seen?.query).toEqual({ preview: 'true' });
  expect(saved?.query).toEqual({});
  expect(savedNames(saved?.body)).toEqual(['Everybody else', 'Sales']);
});

test('a new rule is counted as it is written, and is not taken half written', async () => {
  const { user, callsOf } = await open();
  await user.click(await screen.findByRole('button', { name: 'Add a rule' }));
  const dialog = within(await screen.findByRole('alertdialog'));
  expect(await dialog.findByText('Takes at least 42 people now.')).toBeTruthy();
  await user.type(dialog.getByLabelText(/^Name of the rule/), 'Berlin');
  await user.click(dialog.getByRole('button', { name: 'Add a condition' }));
  const use = dialog.getByRole('button', { name: 'Use this rule' });
  expect(use.getAttribute('aria-disabled')).toBe('true');
  await user.selectOptions(dialog.getByLabelText('Comparison'), 'is one of');
  await user.type(dialog.getByLabelText('Value'), 'Sales, Legal');
  const conditions = [{ property: 'department', operator: 'isOneOf', value: ['Sales', 'Legal'] }];
  await waitFor(() => expect(callsOf('countRule').at(-1)?.body).toMatchObject({ conditions }));
  await user.click(use);
  expect(await screen.findByText('Department is one of Sales, Legal')).toBeTruthy();
  await user.click(screen.getByText('See what would change'));
  await waitFor(() =>
    expect(callsOf('updateRules')[0]?.body).toMatchObject({
      rules: [{}, {}, { name: 'Berlin', conditions }],
    }),
  );
});

test('a refusal is said, and the edits stay', async () => {
  const { user } = await open({
    updateRules: () => refuse({ detail: 'There is no such folder.' }),
  });
  await user.click(await screen.findByRole('button', { name: 'Remove Sales' }));
  await user.click(screen.getByRole('button', { name: 'See what would change' }));
  expect(await screen.findByText('There is no such folder.')).toBeTruthy();
  expect(screen.queryByText('Sales')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  expect(screen.getByText('Sales')).toBeTruthy();
});

test('somebody proposed gets a card or is asked about no more', async () => {
  const proposed = ['Ada', 'Bob'].map((displayName, index) => ({
    directoryId: `b0000000-0000-4000-8000-00000000000${index}`,
    displayName,
    jobTitle: 'Engineer',
    department: null,
    mail: null,
    ruleId: aRule(1, '').id,
    status: 'proposed' as const,
    foundAt: '2026-03-01T09:00:00.000Z',
    decidedBy: null,
  }));
  const { user, callsOf } = await open({
    listNewcomers: () => ({ items: proposed, nextCursor: null }),
    acceptNewcomers: () => ({ id: 'a-run' }),
    ignoreNewcomers: () => undefined,
  });
  await user.click(await screen.findByRole('button', { name: 'Make a card for Ada' }));
  expect(await screen.findByText('1 card is being made')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Ignore Bob' }));
  expect(await screen.findByText('1 person is not proposed any more')).toBeTruthy();
  expect(callsOf('acceptNewcomers')).toMatchObject([{ body: { ids: [proposed[0]?.directoryId] } }]);
  expect(callsOf('ignoreNewcomers')).toMatchObject([{ body: { ids: [proposed[1]?.directoryId] } }]);
});
