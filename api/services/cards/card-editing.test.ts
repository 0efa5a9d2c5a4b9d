import { expect, test, vi } from 'vitest';
import type { Card, NewCard } from '../../domain/card.ts';
import { aCaller, aCard, idOf, NOW, TENANT } from '../../domain/factories.fixture.ts';
import { createCardEditing } from './card-editing.ts';

const caller = aCaller();
const LATER = new Date(NOW.getTime() + 60_000);
const mark = { source: 'admin', by: 'Ada Admin', at: LATER.toISOString() };

/** Cards in memory, and in which order things happened. */
function someCards(...stored: Card[]) {
  const cards = new Map(stored.map((card) => [card.id, card]));
  const happened: string[] = [];
  const store = {
    find: async (_tenant: unknown, id: string) => cards.get(id),
    insert: async (_tenant: unknown, card: NewCard) => {
      cards.set(card.id, { ...aCard(), ...card });
    },
    change: async (
      _tenant: unknown,
      id: string,
      _author: unknown,
      change: (card: Card) => Card,
    ) => {
      const card = cards.get(id);
      if (!card) return undefined;
      const changed = change(card);
      cards.set(id, changed);
      happened.push('stored');
      return changed;
    },
    delete: async (_tenant: unknown, id: string) => {
      const slug = cards.get(id)?.slug;
      cards.delete(id);
      happened.push('stored');
      return slug;
    },
  };
  const forgetPages = vi.fn(() => void happened.push('forgotten'));
  let bytes = 0;
  const editing = createCardEditing({
    store,
    forgetPages,
    createId: () => idOf(0xc9),
    randomBytes: (size) => Uint8Array.from({ length: size }, () => bytes++),
    clock: () => LATER,
  });
  return { ...editing, cards, forgetPages, happened };
}

const card = aCard({
  directory: { displayName: 'Jane Doe', jobTitle: 'Designer' },
  edits: { note: 'Hello' },
  editMarks: { note: { ...mark, source: 'employee', by: 'Jane' } },
});

test('a card made by hand is all its maker’s, active, with an address nobody can guess', async () => {
  const { create, cards } = someCards();
  const fields = { displayName: 'Jane Doe', jobTitle: 'Designer' };
  const made = await create(caller, { fields, folderId: idOf(0xf0), templateId: null });
  expect(cards.get(made.id)).toMatchObject({
    status: 'active',
    pausedBy: null,
    connectionId: null,
    directoryTenantId: null,
    directoryId: null,
    folderId: idOf(0xf0),
    directory: {},
    edits: fields,
    editMarks: { displayName: mark, jobTitle: mark },
    createdById: caller.objectId,
    createdByName: 'Ada Admin',
    createdAt: LATER,
  });
  expect(made.slug).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
});

test('a value makes the field the administrator’s and leaves the others alone', async () => {
  const { update } = someCards(card);
  expect(await update(caller, card.id, { fields: { jobTitle: 'Director' } })).toEqual({
    ...card,
    edits: { note: 'Hello', jobTitle: 'Director' },
    editMarks: { ...card.editMarks, jobTitle: mark },
    updatedAt: LATER,
  });
});

test('null gives the field back to its source', async () => {
  const { update } = someCards(card);
  const changed = await update(caller, card.id, { fields: { note: null } });
  expect(changed).toMatchObject({ edits: {}, editMarks: {} });
});

test.each([
  [
    'a folder and a template',
    { folderId: idOf(0xf0), templateId: idOf(0xf1) },
    { folderId: idOf(0xf0), templateId: idOf(0xf1) },
  ],
  ['no folder any more', { folderId: null }, { folderId: null, templateId: idOf(2) }],
  ['nothing', {}, { folderId: idOf(1), templateId: idOf(2) }],
])('a card can be given %s', async (_, patch, place) => {
  const { update } = someCards({ ...card, folderId: idOf(1), templateId: idOf(2) });
  expect(await update(caller, card.id, patch)).toMatchObject(place);
});

test('a number is understood by us, and what somebody claims of it dropped', async () => {
  const { update } = someCards(card);
  const phones = [
    { label: 'mobile' as const, value: '+49 170 1234567', e164: '+15550000000' },
    { label: 'work' as const, value: 'call the desk', e164: '+15550000000' },
  ];
  const { edits } = await update(caller, card.id, { fields: { phones } });
  expect(edits.phones?.map(({ e164 }) => e164)).toEqual(['+491701234567', null]);
});

test('a card cannot lose its name, and then nothing is changed', async () => {
  const byHand = aCard({ directory: {}, edits: { displayName: 'Jane' } });
  const { update, cards, forgetPages } = someCards(byHand);
  const nameless = update(caller, byHand.id, { fields: { displayName: null, jobTitle: 'x' } });
  await expect(nameless).rejects.toMatchObject({
    code: 'invalid_request',
    errors: [{ path: 'fields.displayName' }],
  });
  expect(cards.get(byHand.id)).toBe(byHand);
  expect(forgetPages).not.toHaveBeenCalled();
});

test('a card of the directory gets its name back from there', async () => {
  const { update } = someCards({ ...card, edits: { displayName: 'J.' } });
  await expect(update(caller, card.id, { fields: { displayName: null } })).resolves.toBeDefined();
});

test.each([
  ['pause', 'paused', 'admin'],
  ['resume', 'active', null],
] as const)('%s makes a card %s, whoever paused it before', async (verb, status, pausedBy) => {
  for (const before of ['admin', 'employee', 'leaver', null] as const) {
    const editing = someCards({ ...card, pausedBy: before, status: before ? 'paused' : 'active' });
    expect(await editing[verb](caller, card.id)).toMatchObject({
      status,
      pausedBy,
      updatedAt: LATER,
    });
  }
});

test('a page is forgotten once the change is stored and before the answer leaves', async () => {
  const { update, delete: remove, happened, forgetPages } = someCards(card);
  await update(caller, card.id, { fields: { jobTitle: 'x' } });
  await remove(caller, card.id);
  expect(happened).toEqual(['stored', 'forgotten', 'stored', 'forgotten']);
  expect(forgetPages).toHaveBeenCalledWith([card.slug]);
});

test('a card of another organization does not exist', async () => {
  const { update, pause, resume, delete: remove, forgetPages } = someCards();
  for (const act of [
    update(caller, idOf(1), {}),
    pause(caller, idOf(1)),
    resume(caller, idOf(1)),
    remove(caller, idOf(1)),
  ]) {
    await expect(act).rejects.toMatchObject({ code: 'not_found' });
  }
  expect(forgetPages).not.toHaveBeenCalled();
});

test('whose card it is, and who changes it, goes to the store with every change', async () => {
  const change = vi.fn(() => Promise.resolve(card));
  const editing = createCardEditing({
    store: { change, find: vi.fn(), insert: vi.fn(), delete: vi.fn() },
    forgetPages: vi.fn(),
    createId: vi.fn(),
    randomBytes: vi.fn(),
    clock: () => NOW,
  });
  await editing.pause(caller, card.id);
  const author = { source: 'admin', id: caller.objectId, name: caller.name };
  expect(change).toHaveBeenCalledExactlyOnceWith(TENANT, card.id, author, expect.any(Function));
});
