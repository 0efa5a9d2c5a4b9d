import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { expect, test, vi } from 'vitest';
import type { ConnectionView } from '../../../../api/contract/connections.ts';
import { aCard } from '../../../test-support/a-card.ts';
import { aConnection } from '../../../test-support/a-connection.ts';
import { aMadeCertificate } from '../../../test-support/a-made-certificate.ts';
import { createFakeApi, refuse } from '../../../test-support/fake-api.ts';
import { renderInTab } from '../../../test-support/render.tsx';
import { ConnectionPage } from './ConnectionPage.tsx';

type Handlers = Parameters<typeof createFakeApi>[0];

/** The page of a connection, over an API that keeps what it is told. */
async function open(connection: Partial<ConnectionView> = {}, handlers: Handlers = {}) {
  let stored = aConnection(connection);
  const fake = createFakeApi({
    getConnection: () => stored,
    listConnections: () => ({ items: [stored], nextCursor: null }),
    updateConnection: ({ body }) => (stored = { ...stored, ...(body as object) }),
    ...handlers,
  });
  const page = renderInTab(
    <Routes>
      <Route path="/directory/:id" element={<ConnectionPage />} />
      <Route path="/directory" element={<p>All directories</p>} />
    </Routes>,
    { api: fake.api, path: `/directory/${stored.id}` },
  );
  await screen.findByRole('heading', { level: 1, name: stored.name });
  return {
    ...page,
    ...fake,
    change: (part: Partial<ConnectionView>) => (stored = { ...stored, ...part }),
  };
}

const button = (name: string) => screen.getByRole('button', { name });

test('only the rules that were changed are saved, and the focus stays', async () => {
  const { user, callsOf } = await open();
  expect(button('Save changes').getAttribute('aria-disabled')).toBe('true');
  await user.click(screen.getByRole('radio', { name: 'Delete their card' }));
  await user.click(button('Save changes'));
  expect(await screen.findByText('Saved')).toBeTruthy();
  expect(callsOf('updateConnection')).toMatchObject([{ body: { leavers: 'delete' } }]);
  expect(callsOf('updateConnection')[0]?.body).toEqual({ leavers: 'delete' });
  expect(document.activeElement).toBe(button('Save changes'));
  expect(screen.queryByRole('button', { name: 'Discard' })).toBeNull();
});

test('a sync or a colleague’s change meanwhile takes no unsaved edit away', async () => {
  const { user, change, queries, callsOf } = await open();
  await user.click(screen.getByRole('radio', { name: 'Delete their card' }));
  change({ updatedAt: '2026-03-02T09:00:00.000Z', newcomers: 'ignore', cardCount: 99 });
  await queries.invalidateQueries();
  await screen.findByText('99');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Delete their card' }).checked).toBe(
    true,
  );
  expect(
    screen.getByRole<HTMLInputElement>('radio', { name: 'Wait until I import them' }).checked,
  ).toBe(true);
  await user.click(button('Save changes'));
  await waitFor(() => expect(callsOf('updateConnection')[0]?.body).toEqual({ leavers: 'delete' }));
});

test('visitors of paused cards are led to a page or to a colleague, once that is filled in', async () => {
  const colleague = aCard();
  const { user, callsOf } = await open(
    {},
    {
      listCards: () => ({ items: [colleague], nextCursor: null, total: 1 }),
      getCard: () => colleague,
    },
  );
  await user.click(screen.getByRole('radio', { name: 'A page of yours' }));
  expect(button('Save changes').getAttribute('aria-disabled')).toBe('true');
  await user.type(screen.getByLabelText('Address of the page'), 'https://contoso.com/team');
  await user.click(button('Save changes'));
  await screen.findByText('Saved');
  await user.click(screen.getByRole('radio', { name: 'A colleague’s card' }));
  await user.click(screen.getByRole('combobox', { name: 'Colleague' }));
  await user.click(await screen.findByRole('option', { name: 'Grace Hopper' }));
  await user.click(button('Save changes'));
  await waitFor(() =>
    expect(callsOf('updateConnection').map(({ body }) => body)).toEqual([
      { handover: { kind: 'page', url: 'https://contoso.com/team' } },
      { handover: { kind: 'card', cardId: colleague.id } },
    ]),
  );
});

test('discarding shows what is stored', async () => {
  const { user, callsOf } = await open();
  await user.click(screen.getByRole('switch', { name: 'Sync automatically every day' }));
  expect(screen.queryByText('Hour of the sync')).toBeNull();
  await user.click(button('Discard'));
  expect(screen.getByText('Hour of the sync')).toBeTruthy();
  expect(callsOf('updateConnection')).toEqual([]);
});

test('a new name is saved without its blanks and shown as the title', async () => {
  const { user, callsOf } = await open();
  const field = screen.getByLabelText('Name of this connection');
  await user.clear(field);
  expect(button('Rename').getAttribute('aria-disabled')).toBe('true');
  await user.type(field, ' Fabrikam {Enter}');
  await screen.findByRole('heading', { level: 1, name: 'Fabrikam' });
  expect(callsOf('updateConnection')[0]?.body).toEqual({ name: 'Fabrikam' });
  expect(document.activeElement).toBe(screen.getByLabelText('Name of this connection'));
});

test('disconnecting says how many cards go, and asks what becomes of them', async () => {
  const { user, address, callsOf } = await open({}, { deleteConnection: () => undefined });
  await user.click(button('Disconnect directory'));
  const dialog = within(await screen.findByRole('alertdialog'));
  expect(dialog.getByRole('button', { name: 'Disconnect and keep cards' })).toBeTruthy();
  await user.click(dialog.getByRole('radio', { name: /^Delete its 12 cards/ }));
  await user.click(dialog.getByRole('button', { name: 'Disconnect and delete 12 cards' }));
  expect(await screen.findByText('All directories')).toBeTruthy();
  expect(await screen.findByText('Contoso is disconnected')).toBeTruthy();
  expect(address()).toBe('/directory');
  expect(callsOf('deleteConnection')).toMatchObject([{ query: { cards: 'delete' } }]);
  expect(callsOf('getConnection')).toHaveLength(1);
});

test('while it disconnects the question stays, and a failure is said in it', async () => {
  const answer = Promise.withResolvers<ReturnType<typeof refuse>>();
  const { user, callsOf } = await open({}, { deleteConnection: () => answer.promise });
  await user.click(button('Disconnect directory'));
  const dialog = within(await screen.findByRole('alertdialog'));
  await user.click(dialog.getByRole('button', { name: 'Disconnect and keep cards' }));
  await user.keyboard('{Escape}');
  await user.click(dialog.getByRole('button', { name: 'Cancel' }));
  answer.resolve(refuse({ status: 409, detail: 'A run is under way. Stop it first.' }));
  expect(await dialog.findByText('A run is under way. Stop it first.')).toBeTruthy();
  expect(callsOf('deleteConnection')).toHaveLength(1);
  await user.click(dialog.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(document.activeElement).toBe(button('Disconnect directory'));
});

test('a new secret is tested; where it fails, the dialog says so and keeps it', async () => {
  let isRight = false;
  const { user, callsOf } = await open(
    {},
    {
      updateConnection: () =>
        isRight
          ? aConnection()
          : refuse({ code: 'wrong_secret', title: 'Wrong', detail: 'Copy it.' }),
    },
  );
  await user.click(button('Replace it'));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText(/^Client secret value/), 'new');
  await user.click(dialog.getByRole('button', { name: 'Test and replace' }));
  expect(await dialog.findByText('Copy it.')).toBeTruthy();
  isRight = true;
  await user.click(dialog.getByRole('button', { name: 'Test and replace' }));
  expect(await screen.findByText('Replaced')).toBeTruthy();
  expect(callsOf('updateConnection').map(({ body }) => body)).toEqual([
    { clientSecret: 'new' },
    { clientSecret: 'new' },
  ]);
});

test('a missing permission says what it would unlock, and how to add it', async () => {
  const missing = { granted: false, need: 'optional' } as const;
  await open({
    permissions: [
      { ...missing, name: 'GroupMember.Read.All', unlocks: 'Choosing by group.' },
      { ...missing, name: 'Newer.Read.All', unlocks: 'Something newer.' },
    ],
  });
  expect(screen.getByText('Unlocks: Choose people by group')).toBeTruthy();
  // What this page does not know is said in the server's words.
  expect(screen.getByText('Unlocks: Something newer.')).toBeTruthy();
  expect(screen.getByText(/^To add one: in Entra/)).toBeTruthy();
});

test('rights beyond what is needed are named, each with its reason', async () => {
  await open({ excessPermissions: [{ name: 'Mail.Send', why: 'It can change things.' }] });
  expect(screen.getByText('More than needed')).toBeTruthy();
  expect(screen.getByText('Mail.Send').closest('li')?.textContent).toBe(
    'Mail.Send: It can change things.',
  );
});

test('the hour of the sync can be moved to another time zone', async () => {
  const { user, callsOf } = await open();
  await user.selectOptions(screen.getByLabelText('Time zone'), 'Europe/Berlin');
  await user.click(button('Save changes'));
  await waitFor(() =>
    expect(callsOf('updateConnection')[0]?.body).toEqual({ timeZone: 'Europe/Berlin' }),
  );
});

const inDays = (days: number) => new Date(Date.now() + days * 24 * 3_600_000).toISOString();

test('the end of a secret is said while there is time, with its cure', async () => {
  const { user } = await open({
    credentialExpiresAt: inDays(12.5),
    credentialEndSource: 'directory',
  });
  expect(screen.getByText('The client secret ends in 13 days')).toBeTruthy();
  expect(screen.getByText(/Carte read this date in Entra/)).toBeTruthy();
  expect(screen.queryByLabelText('When does it end?')).toBeNull();
  await user.click(button('Replace credential'));
  expect(await screen.findByRole('dialog')).toBeTruthy();
});

test('a dead credential says so once, that every card stays up, and how to go on', async () => {
  const detail = 'The client secret has expired, so syncing is paused. Every card stays up.';
  await open({
    status: 'paused',
    problem: { code: 'credential_expired', detail },
    credentialExpiresAt: inDays(-3),
    credentialEndSource: 'admin',
  });
  expect(screen.getByText(detail)).toBeTruthy();
  expect(screen.queryByText('The client secret has ended')).toBeNull();
  expect(screen.getAllByRole('button', { name: 'Replace credential' })).toHaveLength(1);
});

test('where the directory does not tell when the secret ends, an administrator does', async () => {
  const { user, callsOf } = await open();
  expect(screen.getByText(/Carte does not know when it ends/)).toBeTruthy();
  fireEvent.change(screen.getByLabelText('When does it end?'), { target: { value: '2099-12-31' } });
  await user.click(button('Save date'));
  expect(await screen.findByText('Saved')).toBeTruthy();
  expect(callsOf('updateConnection')[0]?.body).toEqual({
    credentialExpiresAt: '2099-12-31T12:00:00.000Z',
  });
  expect(screen.getByText(/It ends on 31 December 2099/)).toBeTruthy();
});

test('rights are counted: what works, what is missing, what is too much', async () => {
  await open({
    permissions: [
      { name: 'User.Read.All', granted: true, need: 'required', unlocks: 'People.' },
      { name: 'Application.Read.All', granted: false, need: 'optional', unlocks: 'Dates.' },
    ],
    excessPermissions: [{ name: 'Directory.Read.All', why: 'It reads more.' }],
  });
  for (const text of ['1 granted', '1 missing', '1 more than needed'])
    expect(screen.getByText(text)).toBeTruthy();
});

test.each([
  [{ arrive: 'at_once', problem: null } as const, /as soon as somebody changes/],
  [
    { arrive: 'daily', problem: { code: 'not_reachable', detail: 'No https address.' } } as const,
    'No https address.',
  ],
  [null, /Nothing is kept in step/],
])('how changes arrive is said, and why: %j', async (changes, text) => {
  await open({ changes });
  expect(screen.getByText(text)).toBeTruthy();
});

test('a certificate is renewed under the connection’s name, and the one in hand outlives a closed dialog', async () => {
  const made = aMadeCertificate();
  let unused: (typeof made)[] = [];
  vi.spyOn(location, 'assign').mockImplementation(() => {});
  const { user, callsOf } = await open(
    { credential: 'certificate' },
    {
      listMadeCertificates: () => ({ items: unused, nextCursor: null }),
      getMadeCertificate: () => made,
      makeCertificate: () => {
        unused = [made];
        return made;
      },
      linkMadeCertificate: () => ({ url: 'https://carte.example/x', expiresAt: made.expiresAt }),
    },
  );
  await user.click(button('Replace it'));
  await user.click(await screen.findByRole('button', { name: 'Download certificate' }));
  await screen.findByText(made.thumbprint);
  expect(callsOf('makeCertificate')[0]?.body).toEqual({ name: aConnection().name });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByText(made.thumbprint)).toBeNull());
  await user.click(button('Replace it'));
  await screen.findByText(made.thumbprint);
  await user.click(button('Test and replace'));
  expect(await screen.findByText('Replaced')).toBeTruthy();
  expect(callsOf('updateConnection')[0]?.body).toEqual({ madeCertificateId: made.id });
  expect(callsOf('makeCertificate')).toHaveLength(1);
});
