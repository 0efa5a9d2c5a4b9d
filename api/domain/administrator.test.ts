import { expect, test } from 'vitest';
import { type Administrator, checkRemoval, hasLeft, remainsWithout } from './administrator.ts';
import { idOf, NOW } from './factories.fixture.ts';

const EARLIER = new Date(NOW.getTime() - 3_600_000);

const anAdministrator = (n: number, one: Partial<Administrator> = {}): Administrator => ({
  id: idOf(n),
  name: `Person ${n}`,
  byRole: false,
  appointed: { at: EARLIER, byName: 'Ada Admin' },
  seenAt: null,
  leftAt: null,
  ...one,
});
const byRole = { byRole: true, appointed: null, seenAt: EARLIER };
const gone = { leftAt: NOW, seenAt: EARLIER };

const remove = (...all: Administrator[]) => checkRemoval(all, idOf(1));

test.each([
  ['another who was made one', [anAdministrator(2)]],
  ['one by a role', [anAdministrator(2, byRole)]],
  [
    'one whom the rules left out and who was seen since',
    [anAdministrator(2, { leftAt: EARLIER, seenAt: NOW })],
  ],
])('an appointment ends where there is %s', (_, others) => {
  expect(() => remove(anAdministrator(1), ...others)).not.toThrow();
});

test.each([
  ['nobody', []],
  ['a leaver', [anAdministrator(2, gone)]],
  ['a leaver with a role', [anAdministrator(2, { ...byRole, ...gone })]],
  ['somebody who was one', [anAdministrator(2, { appointed: null })]],
])('the last one stays where the only other is %s', (_, others) => {
  expect(() => remove(anAdministrator(1), ...others)).toThrow(
    expect.objectContaining({ code: 'last_administrator' }) as Error,
  );
});

test('whoever has a role as well stays an administrator, so their appointment may end', () => {
  expect(() => remove(anAdministrator(1, { byRole: true, seenAt: EARLIER }))).not.toThrow();
  expect(() => remove(anAdministrator(1, { byRole: true, ...gone }))).toThrow();
});

test('a role is Entra’s to take away, and whoever is none cannot be removed', () => {
  expect(() => remove(anAdministrator(1, byRole), anAdministrator(2))).toThrow(
    expect.objectContaining({ code: 'administrator_by_role' }) as Error,
  );
  expect(() => remove(anAdministrator(2))).toThrow(
    expect.objectContaining({ code: 'not_found' }) as Error,
  );
});

test('several who leave at once are counted together', () => {
  const all = [anAdministrator(1), anAdministrator(2), anAdministrator(3)];
  expect(remainsWithout(all, [idOf(1), idOf(2)])).toBe(true);
  expect(remainsWithout(all, [idOf(1), idOf(2), idOf(3)])).toBe(false);
});

test('somebody has left who was not seen since', () => {
  expect(hasLeft({ leftAt: NOW, seenAt: null })).toBe(true);
  expect(hasLeft({ leftAt: NOW, seenAt: NOW })).toBe(true);
  expect(hasLeft({ leftAt: EARLIER, seenAt: NOW })).toBe(false);
  expect(hasLeft({ leftAt: null, seenAt: null })).toBe(false);
});
