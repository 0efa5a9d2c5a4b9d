import { screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { expect, test } from 'vitest';
import type { UpdateFieldMap } from '../../../../api/contract/field-map.ts';
import { aConnection } from '../../../test-support/a-connection.ts';
import { aFieldMap } from '../../../test-support/a-field-map.ts';
import { createFakeApi, refuse } from '../../../test-support/fake-api.ts';
import { renderInTab } from '../../../test-support/render.tsx';
import { FieldMapPage } from './FieldMapPage.tsx';

type Handlers = Parameters<typeof createFakeApi>[0];

const EXTENSION = 'Extension attribute 1 (extensionAttribute1)';

const PREVIEW = {
  create: 0,
  update: 7,
  unchanged: 12,
  skip: 0,
  pause: 0,
  planHash: 'a-plan',
  sample: [
    {
      directoryId: 'd0000000-0000-4000-8000-000000000001',
      displayName: 'Grace Hopper',
      action: 'update' as const,
      changes: [{ field: 'jobTitle', from: 'Rear Admiral', to: 'Navy' }],
    },
  ],
};

async function open(handlers: Handlers = {}) {
  let stored = aFieldMap();
  const fake = createFakeApi({
    getConnection: () => aConnection(),
    getFieldMap: () => stored,
    updateFieldMap: ({ query, body }) => {
      if (query.preview === 'true') return PREVIEW;
      const { fields, photo } = body as UpdateFieldMap;
      stored = {
        ...stored,
        fields: { ...stored.fields, ...(fields as typeof stored.fields) },
        photo: photo ?? stored.photo,
        isDefault: false,
      };
      return stored;
    },
    ...handlers,
  });
  const page = renderInTab(
    <Routes>
      <Route path="/directory/:id/fields" element={<FieldMapPage />} />
      <Route path="/directory/:id" element={<p>The directory</p>} />
    </Routes>,
    { api: fake.api, path: `/directory/${aConnection().id}/fields` },
  );
  await screen.findByRole('button', { name: /^Job title/ });
  return { ...page, ...fake };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const sentFields = (body: unknown) => (body as UpdateFieldMap).fields;

test('every field says in a line where it comes from', async () => {
  await open();
  expect(button(/^Name Display name, otherwise First name Last name$/)).toBeTruthy();
  expect(button(/^Note Nothing from the directory$/)).toBeTruthy();
  expect(button(/^Photo The photo in Entra · employees may edit$/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'See what would change' })).toBeNull();
});

test('a fallback is added, seen on a real person, and saved', async () => {
  const { user, callsOf } = await open();
  await user.click(button(/^Job title/));
  await user.click(button('Add a fallback to Job title'));
  await user.selectOptions(screen.getByLabelText('Source 2 of Job title'), EXTENSION);
  await user.click(button('Move source 2 of Job title up'));
  await user.click(screen.getByRole('switch', { name: /^Employees may change/ }));
  expect(screen.queryByRole('button', { name: 'Save fields' })).toBeNull();
  await user.click(button('See what would change'));
  expect(await screen.findByText(/Cards to update: 7/)).toBeTruthy();
  expect(screen.getByText('Grace Hopper')).toBeTruthy();
  expect(screen.getByText(/Rear Admiral.*Navy/)).toBeTruthy();
  await user.click(button('Save fields'));
  expect(await screen.findByText(/^Saved\. The next sync/)).toBeTruthy();
  const [seen, saved] = callsOf('updateFieldMap');
  expect(seen?.query).toEqual({ preview: 'true' });
  expect(saved?.query).toEqual({});
  expect(sentFields(saved?.body).jobTitle).toEqual({
    take: 'always',
    employeeMayEdit: true,
    sources: ['onPremisesExtensionAttributes.extensionAttribute1', 'jobTitle'],
  });
  expect(screen.queryByRole('button', { name: 'Save fields' })).toBeNull();
});

test('what is refused says why in its place, and has the focus', async () => {
  const message = 'There is no property “shoe”.';
  const { user } = await open({
    updateFieldMap: () =>
      refuse({ status: 400, errors: [{ path: 'fields.jobTitle.sources.1', message }] }),
  });
  await user.click(button(/^Job title/));
  await user.click(button('Add a fallback to Job title'));
  await user.selectOptions(
    screen.getByLabelText('Source 2 of Job title'),
    'A text with properties in it',
  );
  const text = screen.getByLabelText('Text of source 2 of Job title');
  await user.clear(text);
  await user.type(text, '{{shoe}');
  await user.click(button('See what would change'));
  expect(await screen.findByText(message)).toBeTruthy();
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByLabelText('Text of source 2 of Job title')),
  );
});

test('a field goes back to its default, and with it the need to save', async () => {
  const { user } = await open();
  await user.click(button(/^Note/));
  await user.click(screen.getByRole('radio', { name: /^Never/ }));
  expect(button(/^Note Changed Not taken/)).toBeTruthy();
  expect(button('Reset all to default')).toBeTruthy();
  await user.click(button('Reset to default'));
  expect(button(/^Note Nothing/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'See what would change' })).toBeNull();
});

test('a link’s network and a phone’s kind are chosen, and can be taken away', async () => {
  const { user, callsOf } = await open();
  await user.click(button(/^Links/));
  await user.click(button('Add a link'));
  await user.selectOptions(screen.getByLabelText('Kind of Link 1'), 'LinkedIn');
  await user.selectOptions(screen.getByLabelText('Source 1 of Link 1'), EXTENSION);
  await user.click(button(/^Phone/));
  await user.click(button('Remove Phone 3'));
  await user.click(button('See what would change'));
  await waitFor(() => expect(callsOf('updateFieldMap')).toHaveLength(1));
  const fields = sentFields(callsOf('updateFieldMap')[0]?.body);
  expect(fields.links?.entries).toEqual([
    { kind: 'linkedin', sources: ['onPremisesExtensionAttributes.extensionAttribute1'] },
  ]);
  expect(fields.phones?.entries.map(({ label }) => label)).toEqual(['work', 'mobile']);
});

test('leaving loses nothing, and discarding asks first', async () => {
  const { user } = await open();
  await user.click(button(/^Note/));
  await user.click(screen.getByRole('radio', { name: /^Once/ }));
  await user.click(screen.getByRole('link', { name: 'Contoso' }));
  expect(await screen.findByText('The directory')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: 'Back to the fields' }));
  expect(await screen.findByText('These changes are not saved yet.')).toBeTruthy();
  expect(button(/^Note Changed/)).toBeTruthy();
  await user.click(button('Discard'));
  const dialog = within(await screen.findByRole('alertdialog'));
  await user.click(dialog.getByRole('button', { name: 'Discard changes' }));
  await waitFor(() => expect(button(/^Note Nothing/)).toBeTruthy());
});

test('one person is looked at through the fields as they are typed', async () => {
  const look = { directoryId: 'd0000000-0000-4000-8000-000000000001', displayName: 'Grace Hopper' };
  const person = {
    ...look,
    jobTitle: null,
    department: null,
    mail: null,
    accountEnabled: true,
    userType: 'Member',
    preselected: true,
    imported: null,
  };
  const { user, callsOf } = await open({
    listPeople: () => ({ items: [person], nextCursor: null, total: 1 }),
    lookAtPerson: () => ({
      directoryId: look.directoryId,
      fields: { displayName: 'Grace Hopper', jobTitle: 'Rear Admiral' },
    }),
  });
  expect(callsOf('listPeople')).toEqual([]);
  await user.click(screen.getByRole('combobox', { name: 'Person' }));
  await user.click(await screen.findByRole('option', { name: 'Grace Hopper' }));
  expect(await screen.findByText('Rear Admiral')).toBeTruthy();
  expect(callsOf('lookAtPerson')).toMatchObject([{ body: { directoryId: look.directoryId } }]);
});
