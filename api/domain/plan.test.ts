import { expect, test } from 'vitest';
import type { StoredCard } from './card.ts';
import { aPerson, aStoredCard, idOf } from './factories.fixture.ts';
import type { ReadPerson } from './person.ts';
import { planLeaver, planPerson, type PlanRules } from './plan.ts';

/** As in a sync: nobody new is taken, unless a test says so. */
const rules = (overrides: Partial<PlanRules> = {}): PlanRules => ({
  choose: () => 'not_chosen',
  leavers: 'pause',
  organizationName: 'Contoso',
  ...overrides,
});
const present = (overrides = {}): ReadPerson => ({ kind: 'present', person: aPerson(overrides) });
const removed = (reason: 'changed' | 'deleted' = 'changed'): ReadPerson => ({
  kind: 'removed',
  id: idOf(1),
  reason,
});
const paused = (pausedBy: StoredCard['pausedBy'], overrides: Partial<StoredCard> = {}) =>
  aStoredCard({ status: 'paused', pausedBy, ...overrides });
const disabled = aPerson({ accountEnabled: false });
const pausing = [{ field: 'status', from: 'active', to: 'paused' }];
const resuming = [{ field: 'status', from: 'paused', to: 'active' }];

test('somebody chosen without a card gets one, with all that the directory says', () => {
  expect(planPerson(undefined, present(), rules({ choose: () => 'chosen' }))).toEqual({
    action: 'create',
    directoryId: idOf(1),
    displayName: 'Jane Doe',
    cardId: null,
    person: aPerson(),
    directory: aStoredCard().directory,
    ruleId: null,
    changes: [],
  });
});

test.each(['excluded', 'disabled', 'guest', 'not_named', 'other_group'] as const)(
  'somebody who is %s gets no card, and the reason is kept',
  (verdict) => {
    const item = planPerson(undefined, present(), rules({ choose: () => verdict }));
    expect(item).toMatchObject({ action: 'skip', reason: verdict, cardId: null });
  },
);

test('somebody without any name gets no card, however they were chosen', () => {
  const nameless = present({ displayName: null, givenName: '', surname: ' ' });
  const item = planPerson(undefined, nameless, rules({ choose: () => 'chosen' }));
  expect(item).toMatchObject({
    action: 'skip',
    reason: 'without_name',
    displayName: 'jane.doe@contoso.com',
  });
});

test('a person named as gone whom nobody knows is passed over', () => {
  expect(planPerson(undefined, removed(), rules())).toMatchObject({
    action: 'skip',
    reason: 'not_in_directory',
  });
});

test('the same entry again is nothing to do', () => {
  expect(planPerson(aStoredCard(), present(), rules())).toEqual({
    action: 'unchanged',
    directoryId: idOf(1),
    displayName: 'Jane Doe',
    cardId: idOf(0xc1),
    changes: [],
  });
});

test('who has a card keeps it although they would not be chosen today', () => {
  const read = present({ jobTitle: 'Director' });
  const item = planPerson(aStoredCard(), read, rules({ choose: () => 'other_department' }));
  expect(item.action).toBe('update');
});

test('a change of several fields lists each, in the order of the card', () => {
  const read = present({ department: null, jobTitle: 'Director', mobilePhone: '+49 30 901820' });
  const item = planPerson(aStoredCard(), read, rules());
  expect(item).toMatchObject({
    action: 'update',
    changes: [
      { field: 'jobTitle', from: 'Designer', to: 'Director' },
      { field: 'department', from: 'Product', to: null },
      {
        field: 'phones',
        from: null,
        to: [{ label: 'mobile', value: '+49 30 901820', e164: '+4930901820' }],
      },
    ],
  });
});

test('a property that was not reported stays as it was', () => {
  const read: ReadPerson = { kind: 'present', person: { id: idOf(1), jobTitle: 'Director' } };
  const item = planPerson(aStoredCard(), read, rules());
  expect(item).toMatchObject({
    action: 'update',
    person: aPerson({ jobTitle: 'Director' }),
    directory: { ...aStoredCard().directory, jobTitle: 'Director' },
    changes: [{ field: 'jobTitle', from: 'Designer', to: 'Director' }],
  });
});

test('null clears a field', () => {
  const item = planPerson(aStoredCard(), present({ jobTitle: null }), rules());
  expect(item).toMatchObject({ changes: [{ field: 'jobTitle', from: 'Designer', to: null }] });
  expect(item).not.toHaveProperty('directory.jobTitle');
});

test('a name that vanishes from the directory leaves the card its old one', () => {
  const read = present({ displayName: null, givenName: null, surname: null });
  expect(planPerson(aStoredCard(), read, rules())).toMatchObject({
    displayName: 'Jane Doe',
    directory: { displayName: 'Jane Doe' },
  });
});

test('what changed but is not on the card is stored and counts as no change', () => {
  const item = planPerson(aStoredCard(), present({ userPrincipalName: 'jd@contoso.com' }), rules());
  expect(item).toMatchObject({ action: 'refresh', changes: [] });
});

test.each([
  ['soft-deleted', removed('changed')],
  ['deleted for good', removed('deleted')],
])('the card of somebody %s is paused', (_, read) => {
  const item = planPerson(aStoredCard(), read, rules());
  expect(item).toMatchObject({ action: 'pause', cardId: idOf(0xc1), changes: pausing });
});

test('an account that is turned off is a leaver, and what else came with it is stored too', () => {
  const read = present({ accountEnabled: false, jobTitle: 'Former designer' });
  expect(planPerson(aStoredCard(), read, rules())).toMatchObject({
    action: 'pause',
    person: { accountEnabled: false, jobTitle: 'Former designer' },
    directory: { jobTitle: 'Former designer' },
    changes: [{ field: 'jobTitle', from: 'Designer', to: 'Former designer' }, ...pausing],
  });
});

test('an account that is turned off is no leaver where disabled ones are asked for', () => {
  const read = present({ accountEnabled: false });
  const item = planPerson(aStoredCard(), read, rules({ choose: () => 'chosen' }));
  expect(item.action).toBe('refresh');
});

test('a card that was made for a disabled account stays', () => {
  const card = aStoredCard({ person: disabled });
  expect(planPerson(card, present({ accountEnabled: false }), rules()).action).toBe('unchanged');
});

test('a leaver’s card that is paused because they left stays as it is', () => {
  expect(planPerson(paused('leaver'), removed(), rules()).action).toBe('unchanged');
});

test.each(['admin', 'employee'] as const)(
  'that somebody left whose card %s had paused is noted once, and no visitor sees a difference',
  (pausedBy) => {
    for (const read of [removed(), present({ accountEnabled: false })]) {
      const item = planPerson(paused(pausedBy), read, rules());
      expect(item).toMatchObject({ action: 'pause', changes: [] });
      const noted = { hasLeft: true, ...('person' in item && { person: disabled }) };
      expect(planPerson(paused(pausedBy, noted), read, rules()).action).toBe('unchanged');
      expect(planPerson(paused(pausedBy), read, rules({ leavers: 'keep' })).action).not.toBe(
        'pause',
      );
    }
  },
);

test.each(['admin', 'employee'] as const)(
  'the card of somebody who comes back stays paused where %s paused it',
  (pausedBy) => {
    const card = paused(pausedBy, { hasLeft: true });
    expect(planPerson(card, present(), rules())).toMatchObject({ action: 'resume', changes: [] });
  },
);

test('the card of somebody who comes back comes back, with what is new', () => {
  const back = planPerson(paused('leaver'), present(), rules());
  expect(back).toMatchObject({ action: 'resume', changes: resuming });
  const promoted = planPerson(paused('leaver'), present({ jobTitle: 'Director' }), rules());
  expect(promoted).toMatchObject({
    action: 'resume',
    changes: [{ field: 'jobTitle', from: 'Designer', to: 'Director' }, ...resuming],
  });
});

test('a leaver who is named again but still disabled stays off the web', () => {
  const card = paused('leaver', { person: disabled });
  expect(planPerson(card, present({ accountEnabled: false }), rules()).action).toBe('unchanged');
});

test.each(['admin', 'employee'] as const)('what %s paused, no sync brings back', (pausedBy) => {
  const card = paused(pausedBy, { person: disabled });
  expect(planPerson(card, present(), rules()).action).toBe('refresh');
});

test.each([
  ['gone', removed()],
  ['disabled', present({ accountEnabled: false })],
])('with “keep”, the card of somebody %s stays on the web', (_, read) => {
  const { action } = planPerson(aStoredCard(), read, rules({ leavers: 'keep' }));
  expect(['unchanged', 'refresh']).toContain(action);
});

test.each([
  ['gone', removed()],
  ['disabled', present({ accountEnabled: false })],
])('with “delete”, the card of somebody %s goes', (_, read) => {
  const item = planPerson(aStoredCard(), read, rules({ leavers: 'delete' }));
  expect(item).toEqual({
    action: 'delete',
    directoryId: idOf(1),
    displayName: 'Jane Doe',
    cardId: idOf(0xc1),
    changes: [],
  });
});

test('whom a complete read did not name is planned as a leaver', () => {
  expect(planLeaver(aStoredCard(), rules()).action).toBe('pause');
  expect(planLeaver(aStoredCard(), rules({ leavers: 'keep' })).action).toBe('unchanged');
  expect(planLeaver(aStoredCard(), rules({ leavers: 'delete' })).action).toBe('delete');
});
