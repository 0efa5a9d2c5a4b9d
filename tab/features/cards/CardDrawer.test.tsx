import { screen, waitFor, within } from '@testing-library/react';
import { Link, Route, Routes } from 'react-router';
import { expect, test, vi } from 'vitest';
import type { CardView } from '../../../api/contract/cards.ts';
import { aCard } from '../../test-support/a-card.ts';
import { aFolder, folderPage } from '../../test-support/a-folder.ts';
import { createFakeApi, refuse } from '../../test-support/fake-api.ts';
import { renderInTab } from '../../test-support/render.tsx';
import { CardDrawer } from './CardDrawer.tsx';

const FOLDER = aFolder();
const OVERRIDDEN = aCard({
  sources: { displayName: 'directory', jobTitle: 'admin', emails: 'employee', phones: 'template' },
});

type Handlers = Parameters<typeof createFakeApi>[0];

async function showDrawer(card: CardView = aCard(), handlers: Handlers = {}) {
  const fake = createFakeApi({
    getCard: () => card,
    listFolders: () => folderPage(FOLDER),
    listTemplates: () => ({ items: [], nextCursor: null }),
    ...handlers,
  });
  const onClose = vi.fn();
  const view = renderInTab(
    <Routes>
      <Route
        path="/cards"
        element={
          <>
            <CardDrawer id={card.id} onClose={onClose} />
            <Link to="/import">elsewhere</Link>
          </>
        }
      />
      <Route path="/import" element={<p>Import</p>} />
    </Routes>,
    { api: fake.api, path: '/cards' },
  );
  await screen.findByText('Edit fields');
  return { ...view, ...fake, onClose, updates: () => fake.callsOf('updateCard') };
}

const rowOf = (label: string) => {
  const row = screen.getByText(label, { selector: 'dt' }).parentElement;
  if (!row) throw new Error(`no row ${label}`);
  return within(row);
};

test('a card shows its name, its link and its code', async () => {
  await showDrawer();
  expect(screen.getByText(aCard().url)).toBeTruthy();
  expect(screen.getByAltText('QR code that opens the card of Grace Hopper')).toBeTruthy();
  expect(screen.getByText('Copy link')).toBeTruthy();
  expect(screen.getByText('Active')).toBeTruthy();
});

test('each value says where it comes from; those that people changed can be given back', async () => {
  await showDrawer(OVERRIDDEN);
  expect(rowOf('Name').getByText('Directory')).toBeTruthy();
  expect(rowOf('Job title').getByText('Administrator')).toBeTruthy();
  expect(rowOf('Email').getByText('Employee')).toBeTruthy();
  expect(rowOf('Phone').getByText('Template')).toBeTruthy();
  expect(rowOf('Job title').getByText('Use the directory’s value')).toBeTruthy();
  expect(rowOf('Email').getByText('Use the directory’s value')).toBeTruthy();
  expect(rowOf('Name').queryByText('Use the directory’s value')).toBeNull();
});

test('a card made by hand has no directory to give a field back to', async () => {
  await showDrawer({ ...OVERRIDDEN, directoryId: null, connectionId: null, syncedAt: null });
  expect(screen.queryByText('Use the directory’s value')).toBeNull();
  expect(screen.getByText('Made by hand')).toBeTruthy();
});

test('a field is given back by null, and undo writes it again', async () => {
  const given = aCard({ fields: { ...aCard().fields, jobTitle: 'Commodore' } });
  const { user, updates } = await showDrawer(OVERRIDDEN, {
    updateCard: ({ body }) => (JSON.stringify(body).includes('null') ? given : OVERRIDDEN),
  });
  await user.click(rowOf('Job title').getByText('Use the directory’s value'));
  expect(await screen.findByText('Commodore', { selector: 'bdi' })).toBeTruthy();
  expect(updates()).toMatchObject([{ body: { fields: { jobTitle: null } } }]);
  await user.click(await screen.findByText('Undo'));
  expect(await screen.findByText('Rear Admiral', { selector: 'bdi' })).toBeTruthy();
  expect(updates()[1]).toMatchObject({ body: { fields: { jobTitle: 'Rear Admiral' } } });
});

test('a save sends what was changed and nothing else', async () => {
  const saved = aCard({ fields: { ...aCard().fields, video: 'https://youtu.be/x' } });
  const { user, updates } = await showDrawer(aCard(), { updateCard: () => saved });
  await user.click(screen.getByText('Edit fields'));
  await user.type(await screen.findByLabelText('Video'), 'youtu.be/x');
  await user.click(screen.getByText('Save fields'));
  expect(await screen.findByText('https://youtu.be/x', { selector: 'bdi' })).toBeTruthy();
  expect(updates()).toMatchObject([{ body: { fields: { video: 'https://youtu.be/x' } } }]);
  expect(Object.keys((updates()[0]?.body as { fields: object }).fields)).toEqual(['video']);
});

test('a refused value is said at its field, and what was typed stays', async () => {
  const { user } = await showDrawer(aCard(), {
    updateCard: () =>
      refuse({ errors: [{ path: 'fields.emails.0.value', message: 'No such domain.' }] }),
  });
  await user.click(screen.getByText('Edit fields'));
  await user.type(await screen.findByLabelText('Email 1'), '.uk');
  await user.click(screen.getByText('Save fields'));
  expect(await screen.findByText('No such domain.')).toBeTruthy();
  const email = screen.getByLabelText('Email 1');
  expect(email).toHaveProperty('value', 'grace@example.com.uk');
  expect(email.getAttribute('aria-invalid')).toBe('true');
});

test('closing with changes asks first', async () => {
  const { user, onClose } = await showDrawer();
  await user.click(screen.getByText('Edit fields'));
  await user.type(await screen.findByLabelText('Pronouns'), 'she');
  await user.click(screen.getByLabelText('Close'));
  await user.click(await screen.findByText('Keep editing'));
  expect(onClose).not.toHaveBeenCalled();
  expect(screen.getByLabelText('Pronouns')).toHaveProperty('value', 'she');
  await user.click(screen.getByLabelText('Close'));
  // The form offers it too; the question comes after it.
  await screen.findByText('Discard your changes?');
  await user.click(screen.getAllByText('Discard changes').at(-1) as HTMLElement);
  expect(onClose).toHaveBeenCalledOnce();
});

test('closing without changes asks nothing', async () => {
  const { user, onClose } = await showDrawer();
  await user.click(screen.getByLabelText('Close'));
  expect(onClose).toHaveBeenCalledOnce();
});

test('whoever goes elsewhere with changes is told, and finds them again', async () => {
  const { user, address } = await showDrawer();
  await user.click(screen.getByText('Edit fields'));
  await user.type(await screen.findByLabelText('Pronouns'), 'she');
  await user.click(screen.getByText('elsewhere'));
  expect(await screen.findByText(/are kept but not saved/)).toBeTruthy();
  await user.click(screen.getByText('Back to the card'));
  expect(await screen.findByLabelText('Pronouns')).toHaveProperty('value', 'she');
  expect(screen.getByText('You have changes that are not saved.')).toBeTruthy();
  expect(address()).toBe(`/cards?card=${aCard().id}`);
});

test('closing the window with changes is warned of', async () => {
  const { user } = await showDrawer();
  const leave = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(leave()).toBe(false);
  await user.click(screen.getByText('Edit fields'));
  await user.type(await screen.findByLabelText('Pronouns'), 'she');
  expect(leave()).toBe(true);
});

test('a paused card says what visitors see, shows no code, and comes back', async () => {
  const paused = aCard({ status: 'paused' });
  const { user, callsOf } = await showDrawer(paused, { resumeCard: () => aCard() });
  expect(screen.getByText(/This card is off the web/)).toBeTruthy();
  expect(screen.queryByAltText(/QR code that opens/)).toBeNull();
  await user.click(screen.getByText('Resume card'));
  expect(await screen.findByText('Pause card')).toBeTruthy();
  expect(callsOf('resumeCard')).toHaveLength(1);
});

test('a card moves to another folder at once', async () => {
  const { user, updates } = await showDrawer(aCard(), {
    updateCard: () => aCard({ folderId: FOLDER.id }),
  });
  await screen.findByRole('option', { name: 'Sales' });
  await user.selectOptions(screen.getByLabelText('Folder'), 'Sales');
  await waitFor(() => expect(screen.getByLabelText('Folder')).toHaveProperty('value', FOLDER.id));
  expect(updates()).toMatchObject([{ body: { folderId: FOLDER.id } }]);
});

test('a deleted card closes the drawer', async () => {
  const { user, onClose } = await showDrawer(aCard(), { deleteCard: () => undefined });
  await user.click(screen.getByText('Delete card'));
  const dialog = within(await screen.findByRole('alertdialog'));
  await user.click(dialog.getByText('Delete card'));
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
});

test('a paused card can lead its visitors elsewhere than its directory says', async () => {
  const page = { kind: 'page', url: 'https://contoso.com/law' } as const;
  const paused = aCard({ status: 'paused' });
  const { user, updates } = await showDrawer(paused, {
    updateCard: () => ({ ...paused, handover: page }),
  });
  expect(
    screen.getByRole('radio', { name: 'Whom its directory says', checked: true }),
  ).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'A page of yours' }));
  await user.type(screen.getByLabelText('Address of the page'), page.url);
  await user.click(screen.getByRole('button', { name: 'Save hand-over' }));
  await waitFor(() => expect(updates()).toMatchObject([{ body: { handover: page } }]));
});

test('what is no address to lead to is said where it was typed', async () => {
  const { user } = await showDrawer(aCard({ status: 'paused', connectionId: null }), {
    updateCard: () =>
      refuse({ code: 'handover_unusable', detail: 'Use a web address that begins with https://.' }),
  });
  await user.click(screen.getByRole('radio', { name: 'A page of yours' }));
  await user.type(screen.getByLabelText('Address of the page'), 'http://contoso.com');
  await user.click(screen.getByRole('button', { name: 'Save hand-over' }));
  expect(await screen.findByText(/begins with https/)).toBeTruthy();
});

test('a card on the web leads nobody elsewhere', async () => {
  await showDrawer();
  expect(screen.queryByText('Hand-over')).toBeNull();
});

test('why a card is so: who keeps it, what is wrong, and what happened, in words', async () => {
  const at = '2026-03-02T09:00:00.000Z';
  const { api } = createFakeApi({
    getCard: () =>
      aCard({
        inStep: {
          connectionName: 'Contoso',
          nextSyncAt: null,
          problem: { code: 'changed_since', detail: 'Look at it by hand.', runId: 'r1', at },
        },
      }),
    listCardHistory: () => ({
      items: [
        {
          id: 'e1',
          at,
          action: 'change',
          source: 'admin',
          by: 'Ada Admin',
          run: null,
          changes: [{ field: 'folder', from: null, to: 'Bern', source: null }],
          problem: null,
        },
      ],
      nextCursor: null,
    }),
  });
  const view = renderInTab(<CardDrawer id={aCard().id} onClose={() => undefined} />, { api });
  expect(await view.findByText('Ada Admin changed it')).toBeTruthy();
  expect(view.getByText('Folder: (nothing) → Bern')).toBeTruthy();
  expect(view.getByText(/Contoso keeps this card.*No sync is planned/)).toBeTruthy();
  expect(view.getByRole('link', { name: 'Open the run' }).getAttribute('href')).toBe(
    '/import/runs/r1',
  );
});
