import { expect, test, vi } from 'vitest';
import type { Card } from '../domain/card.ts';
import { aCaller, aCard, NOW } from '../domain/factories.fixture.ts';
import { DEFAULT_FIELD_MAP } from '../domain/field-map.ts';
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
  const { update } = createMyCard({
    store: { change },
    findFieldMap,
    forgetPages,
    clock: () => LATER,
  });
  return { update, cards, change, forgetPages };
}

const jane = aCaller({ name: 'Jane', isAdmin: false });

test.each([{ jobTitle: 'CEO' }, { jobTitle: null }, { note: 'Mine', jobTitle: 'CEO' }])(
  'a field that the map does not leave to people is locked, and nothing changes: %j',
  async (fields) => {
    const { update, cards } = someCards(card);
    await expect(update(jane, card, fields)).rejects.toMatchObject({
      code: 'field_locked',
      message: expect.stringContaining('jobTitle') as string,
    });
    expect(cards.get(card.id)).toBe(card);
  },
);

test('what the map leaves to people is theirs, and they can give it back', async () => {
  const { update, forgetPages } = someCards(card);
  const mine = await update(jane, card, { note: 'Mine' });
  expect(mine).toMatchObject({
    edits: { note: 'Mine' },
    editMarks: { note: { source: 'employee', by: 'Jane', at: LATER.toISOString() } },
  });
  expect(forgetPages).toHaveBeenCalledWith([card.slug]);
  expect(await update(jane, mine, { note: null })).toMatchObject({ edits: {}, editMarks: {} });
});

test('what an administrator wrote is not the employee’s to write over', async () => {
  const written = { ...card, editMarks: { note: { ...mark, source: 'admin' as const } } };
  const { update } = someCards(written);
  await expect(update(jane, written, { note: 'Mine' })).rejects.toThrow('note');
});

test('no field at all is no change', async () => {
  const { update, change } = someCards(card);
  expect(await update(jane, card, {})).toBe(card);
  expect(change).not.toHaveBeenCalled();
});

test('a number is read by the country that the card names', async () => {
  const german = { ...card, directory: { ...card.directory, address: { country: 'Germany' } } };
  const { update } = someCards(german);
  const phones = [{ label: 'mobile' as const, value: '0170 1234567', e164: null }];
  expect((await update(jane, german, { phones })).edits.phones).toEqual([
    { label: 'mobile', value: '0170 1234567', e164: '+491701234567' },
  ]);
});
