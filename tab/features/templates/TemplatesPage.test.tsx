import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aTemplate } from '../../test-support/a-template.ts';
import { createFakeApi } from '../../test-support/fake-api.ts';
import { renderInTab } from '../../test-support/render.tsx';
import { TemplatesPage } from './TemplatesPage.tsx';

const STANDARD = aTemplate();
const SALES = aTemplate({
  id: 'd0000000-0000-4000-8000-000000000002',
  name: 'Sales',
  isDefault: false,
});

function open(use = { cards: 0, folders: 0 }) {
  const fake = createFakeApi({
    listTemplates: () => ({ items: [STANDARD, SALES], nextCursor: null }),
    getTemplateUse: () => use,
    createTemplate: () => aTemplate({ id: 'd0000000-0000-4000-8000-000000000003' }),
    updateTemplate: () => SALES,
    deleteTemplate: () => undefined,
  });
  return { ...fake, ...renderInTab(<TemplatesPage />, { api: fake.api, path: '/templates' }) };
}

test('a new template needs a name, begins as another is, and opens', async () => {
  const { user, callsOf, address } = open();
  await screen.findByText('Sales');
  await user.click(screen.getByRole('button', { name: 'New template' }));
  await user.click(screen.getByRole('button', { name: 'Create template' }));
  expect(await screen.findByText('Give the template a name.')).toBeTruthy();
  expect(callsOf('createTemplate')).toEqual([]);
  await user.type(screen.getByLabelText(/^Name/), 'Board');
  await user.selectOptions(screen.getByLabelText('Begin with'), 'Sales');
  await user.click(screen.getByRole('button', { name: 'Create template' }));
  await waitFor(() => expect(address()).toBe('/templates/d0000000-0000-4000-8000-000000000003'));
  expect(callsOf('createTemplate')).toMatchObject([{ body: { name: 'Board', copyOf: SALES.id } }]);
});

test('the default cannot be deleted, and another can become it', async () => {
  const { user, callsOf } = open();
  await user.click(await screen.findByRole('button', { name: 'Make default: Sales' }));
  expect(await screen.findByText('Sales is the default now')).toBeTruthy();
  expect(callsOf('updateTemplate')).toMatchObject([
    { params: { id: SALES.id }, body: { isDefault: true } },
  ]);
  expect(screen.queryByRole('button', { name: 'Delete Standard' })).toBeNull();
});

test('deleting says who uses it, and names what takes its place', async () => {
  const { user, callsOf } = open({ cards: 1, folders: 2 });
  await user.click(await screen.findByRole('button', { name: 'Delete Sales' }));
  expect(await screen.findByText('Used by 1 card and 2 folders.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Delete template' }));
  expect(await screen.findByText('Sales is deleted')).toBeTruthy();
  expect(callsOf('deleteTemplate')).toMatchObject([
    { params: { id: SALES.id }, query: { replacementId: STANDARD.id } },
  ]);
});

test('what nothing uses goes without a replacement', async () => {
  const { user, callsOf } = open();
  await user.click(await screen.findByRole('button', { name: 'Delete Sales' }));
  expect(await screen.findByText('No card and no folder uses it.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Delete template' }));
  await waitFor(() => expect(callsOf('deleteTemplate')).toMatchObject([{ query: {} }]));
});
