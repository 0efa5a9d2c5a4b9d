import { expect, test, vi } from 'vitest';
import type { Card } from '../../domain/card.ts';
import { aCaller, aCard, NOW } from '../../domain/factories.fixture.ts';
import { DEFAULT_FIELD_MAP } from '../../domain/field-map.ts';
import { createMyCard } from './my-card.ts';

const LATER = new Date(NOW.getTime() + 60_000);
const mark = { source: 'employee' as const, by: 'Jane', at: NOW.toISOString() };

/** A map that leaves the note and the numbers to people. */
const open = {
  ...DEFAULT_FIELD_MAP,
  note: { ...DEFAULT_FIELD_MAP.note, employeeMayEdit: true },
  phones: { ...DEFAULT_FIELD_MAP.phones, employeeMayEdit: true },
};

const card = aCard({
  directory: { displayName: 'Jane Doe', jobTitle: 'Designer' },
  edits: { note: 'Hello' },
  editMarks: { note: mark },
});

/** One card in memory. */
function someCards(stored: Card) {
  const cards = new Map([[stored.id, stored]]);
  const change = vi.fn(
    async (_tenant: unknown, id: string, _author: unknown, decide: (card: Card) => Card) => {
      const before = cards.get(id);
      if (!before) return undefined;
      const after = decide(before);
      cards.set(id, after);
      return after;
    },
  );
  const forgetPages = vi.fn();
  const findFieldMap = async () => open;
  const mine = createMyCard({
    store: { change },
    findFieldMap,
    listWallets: async () => ['google'],
    forgetPages,
    clock: () => LATER,
  });
  return { ...mine, cards, change, forgetPages };
}

const jane = aCaller({ name: 'Jane', isAdmin: false });

test.each([{ jobTitle: 'CEO' }, { jobTitle: null }, { note: 'Mine', jobTitle: 'CEO' }])(
  'a field that the map does not leave to people is locked, and nothing changes: %j',
  async (fields) => {
    const { update, cards } = someCards(card);
    await expect(update(jane, card, { fields })).rejects.toMatchObject({
      code: 'field_locked',
      message: expect.stringContaining('jobTitle') as string,
    });
    expect(cards.get(card.id)).toBe(card);
  },
);

test('what the map leaves to people is theirs, and they can give it back', async () => {
  const { update, forgetPages } = someCards(card);
  const mine = await update(jane, card, { fields: { note: 'Mine' } });
  expect(mine).toMatchObject({
    edits: { note: 'Mine' },
    editMarks: { note: { source: 'employee', by: 'Jane', at: LATER.toISOString() } },
  });
  expect(forgetPages).toHaveBeenCalledWith([card.slug]);
  expect(await update(jane, mine, { fields: { note: null } })).toMatchObject({
    edits: {},
    editMarks: {},
  });
});

test('what an administrator wrote is not the employee’s to write over', async () => {
  const written = { ...card, editMarks: { note: { ...mark, source: 'admin' as const } } };
  const { update } = someCards(written);
  await expect(update(jane, written, { fields: { note: 'Mine' } })).rejects.toThrow('note');
});

test('no field at all is no change', async () => {
  const { update, change } = someCards(card);
  expect(await update(jane, card, { fields: {} })).toBe(card);
  expect(change).not.toHaveBeenCalled();
});

test('a number is read by the country that the card names', async () => {
  const german = { ...card, directory: { ...card.directory, address: { country: 'Germany' } } };
  const { update } = someCards(german);
  const phones = [{ label: 'mobile' as const, value: '0170 1234567', e164: null }];
  expect((await update(jane, german, { fields: { phones } })).edits.phones).toEqual([
    { label: 'mobile', value: '0170 1234567', e164: '+491701234567' },
  ]);
});

test('whether a photo is shown is its owner’s to say, whatever is locked', async () => {
  const { update, forgetPages } = someCards(card);
  const hidden = await update(jane, card, { fields: {}, photoHidden: true });
  expect(hidden).toMatchObject({ photoHidden: true, edits: card.edits, updatedAt: LATER });
  expect(forgetPages).toHaveBeenCalledWith([card.slug]);
});

test('what may be edited follows the map, the template and what an administrator wrote', async () => {
  const { findRights } = someCards(card);
  expect(await findRights(jane, card)).toEqual({
    editable: ['phones', 'note'],
    photoEditable: true,
    wallets: ['google'],
  });
  expect((await findRights(jane, { ...card, status: 'paused' })).wallets).toEqual([]);
  const template = { id: 't', name: 'Sales', fields: { note: { rule: 'locked' as const } } };
  const written = {
    ...card,
    template,
    editMarks: { phones: { ...mark, source: 'admin' as const } },
  };
  expect((await findRights(jane, written)).editable).toEqual([]);
});

test('a draft shows what visitors would see, and is nowhere written', () => {
  const { toDraft, change } = someCards(card);
  const template = { id: 't', name: 'Sales', fields: { jobTitle: { rule: 'hidden' as const } } };
  expect(toDraft({ ...card, template }, { note: 'Draft' })).toEqual({
    displayName: 'Jane Doe',
    note: 'Draft',
  });
  expect(change).not.toHaveBeenCalled();
});

test('people pause their own card and go on; what somebody else paused stays paused', async () => {
  const { pause, resume } = someCards(card);
  const paused = await pause(jane, card);
  expect(paused).toMatchObject({ status: 'paused', pausedBy: 'employee' });
  expect(await resume(jane, paused)).toMatchObject({ status: 'active', pausedBy: null });
  for (const pausedBy of ['admin', 'leaver'] as const) {
    const theirs = { ...card, status: 'paused' as const, pausedBy };
    const other = someCards(theirs);
    expect(await other.pause(jane, theirs)).toMatchObject({ pausedBy });
    await expect(other.resume(jane, theirs)).rejects.toMatchObject({ code: 'paused_by_other' });
  }
});
