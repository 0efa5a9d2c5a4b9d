import type { Locator, Page } from 'playwright-core';
import type { Carte } from '../../support/carte.ts';

/** Where a list stands, where it comes from, and what it shows. */
export type ListScreen = {
  path: string;
  /** The API's addresses that it is read from. */
  api: RegExp;
  entries(page: Page): Locator;
  /** What is said when there is nothing, and what can be done then. */
  empty: { says: string; next: { role: 'link' | 'button'; name: string } };
  /** The button that asks for more; left out, scrolling does. */
  more?: string;
};

export const LIST_NAMES = ['people', 'cards', 'folders', 'runs', 'rules', 'newcomers'] as const;
export type ListName = (typeof LIST_NAMES)[number];

const RULES = [
  {
    name: 'Sales',
    conditions: [{ property: 'department', operator: 'equals', value: 'Sales' }],
  },
  { name: 'Everybody with a licence', licensedOnly: true },
];

/** An organization in which every list has at least two entries. Gives the connection's id. */
export async function seedLists({ admin, sandbox }: Carte): Promise<string> {
  const { id } = await admin.connect(sandbox);
  const path = `/api/connections/${id}`;
  for (const name of ['Berlin', 'Paris']) await admin.make('/api/folders', { name });
  const { id: importId } = await admin.startImport(id, { filter: { departments: ['Finance'] } });
  await admin.finish(importId);
  await admin.patch(path, { newcomers: 'propose' });
  await admin.put(`${path}/rules`, { rules: RULES });
  const { id: syncId } = await admin.make<{ id: string }>(`${path}/sync`, undefined, 202);
  await admin.finish(syncId);
  return id;
}

export function listsOf(connectionId: string): Record<ListName, ListScreen> {
  const rules = `/tab/directory/${connectionId}/rules`;
  const rowsOf = (label: string) => (page: Page) =>
    page.getByRole('grid', { name: label }).locator('[role=row][tabindex]');
  return {
    people: {
      path: '/tab/import/new/choose',
      api: /^\/api\/.*\/people$/,
      entries: rowsOf('People of the directory'),
      empty: {
        says: 'The directory shows no people',
        next: { role: 'link', name: 'Test the connection' },
      },
    },
    cards: {
      path: '/tab/cards',
      api: /^\/api\/cards$/,
      entries: rowsOf('Cards'),
      empty: { says: 'No cards yet', next: { role: 'link', name: 'Import people' } },
    },
    folders: {
      path: '/tab/cards',
      api: /^\/api\/folders$/,
      entries: (page) => page.getByRole('button', { name: /^(Berlin|Paris)/ }),
      empty: { says: 'All cards', next: { role: 'button', name: 'New folder' } },
    },
    runs: {
      path: '/tab/import',
      api: /^\/api\/imports$/,
      entries: (page) => page.getByRole('link', { name: /^(Import|Sync) of / }),
      empty: { says: 'No imports yet', next: { role: 'link', name: 'Import people' } },
      more: 'Show more',
    },
    rules: {
      path: rules,
      api: /^\/api\/.*\/rules$/,
      entries: (page) => page.getByRole('button', { name: /^Edit / }),
      empty: {
        says: 'There are no rules. Nobody gets a card by themselves.',
        next: { role: 'button', name: 'Add a rule' },
      },
    },
    newcomers: {
      path: rules,
      api: /^\/api\/.*\/newcomers$/,
      entries: (page) => page.getByRole('button', { name: /^Make a card for / }),
      empty: {
        says: 'Nobody waits for your decision.',
        next: { role: 'button', name: 'Add a rule' },
      },
      more: 'Show more',
    },
  };
}
