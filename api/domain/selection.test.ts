import { expect, test } from 'vitest';
import { aPerson, idOf } from './factories.fixture.ts';
import { createChooser, EVERYBODY, type PeopleFilter, type Verdict } from './selection.ts';

const disabled = aPerson({ accountEnabled: false });
const guest = aPerson({ userType: 'Guest' });
const all = (filter: PeopleFilter, members: string[] = []) =>
  createChooser({ people: { all: true, except: [] }, filter }, new Set(members));

test('“everybody” means who is enabled and no guest', () => {
  const choose = createChooser(EVERYBODY);
  expect(choose(aPerson())).toBe('chosen');
  expect(choose({ id: idOf(1) })).toBe('chosen');
  expect(choose(aPerson({ accountEnabled: null, userType: null }))).toBe('chosen');
  expect(choose(disabled)).toBe('disabled');
  expect(choose(guest)).toBe('guest');
});

test('who is named one by one is taken whatever they are, and nobody else', () => {
  const filter = { licensedOnly: true, groupIds: [idOf(9)], departments: ['Elsewhere'] };
  const choose = createChooser({ people: { only: [idOf(0xab).toUpperCase()] }, filter });
  expect(choose({ ...disabled, ...guest, id: idOf(0xab) })).toBe('chosen');
  expect(choose(aPerson())).toBe('not_named');
});

test('an exception holds in whatever case its id was sent', () => {
  const except = [idOf(0xab).toUpperCase()];
  const choose = createChooser({ people: { all: true, except }, filter: {} });
  expect(choose(aPerson({ id: idOf(0xab) }))).toBe('excluded');
  expect(choose(aPerson())).toBe('chosen');
});

test('who is taken besides passes any filter, but no exception', () => {
  const also = [idOf(0xab).toUpperCase(), idOf(0xcd)];
  const people = { all: true as const, except: [idOf(0xcd)], also };
  const choose = createChooser({ people, filter: { departments: ['Elsewhere'] } });
  expect(choose({ ...disabled, ...guest, id: idOf(0xab) })).toBe('chosen');
  expect(choose(aPerson({ id: idOf(0xcd) }))).toBe('excluded');
  expect(choose(aPerson())).toBe('other_department');
});

test.each<[PeopleFilter, Verdict, Verdict]>([
  [{ includeDisabled: true }, 'chosen', 'guest'],
  [{ includeGuests: true }, 'disabled', 'chosen'],
  [{ includeDisabled: true, includeGuests: true }, 'chosen', 'chosen'],
])('with %o, somebody disabled is %s and a guest %s', (filter, ofDisabled, ofGuest) => {
  expect(all(filter)(disabled)).toBe(ofDisabled);
  expect(all(filter)(guest)).toBe(ofGuest);
});

test('“licensed only” takes nobody whose licence is not known', () => {
  const choose = all({ licensedOnly: true });
  expect(choose(aPerson({ licensed: true }))).toBe('chosen');
  expect(choose(aPerson({ licensed: false }))).toBe('unlicensed');
  expect(choose({ id: idOf(1) })).toBe('unlicensed');
});

test('a group takes its members; no group at all takes everybody', () => {
  expect(all({ groupIds: [idOf(9)] }, [idOf(1)])(aPerson())).toBe('chosen');
  expect(all({ groupIds: [idOf(9)] }, [])(aPerson())).toBe('other_group');
  expect(all({ groupIds: [] }, [])(aPerson())).toBe('chosen');
});

test.each([
  ['Product', 'chosen'],
  [' PRODUCT ', 'chosen'],
  ['product', 'chosen'],
  ['Products', 'other_department'],
  ['', 'other_department'],
  [null, 'other_department'],
])('asked for the department “product”, somebody of “%s” is %s', (department, verdict) => {
  expect(all({ departments: ['product'] })(aPerson({ department }))).toBe(verdict);
});

test('a filter has to hold in all its parts', () => {
  const choose = all({ licensedOnly: true, groupIds: [idOf(9)], departments: ['Product'] }, [
    idOf(1),
  ]);
  expect(choose(aPerson())).toBe('chosen');
  expect(choose(aPerson({ department: 'Sales' }))).toBe('other_department');
  expect(choose(aPerson({ id: idOf(2) }))).toBe('other_group');
  expect(choose(aPerson({ licensed: false }))).toBe('unlicensed');
});
