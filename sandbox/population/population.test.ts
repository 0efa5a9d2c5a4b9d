import { expect, test } from 'vitest';
import { createObjectIds } from '../directory/object-id.ts';
import type { Person } from '../directory/person.ts';
import { ADMINISTRATOR_POSITION, EMPLOYEE_POSITION } from './cast/cast.ts';
import { createPopulation } from './population.ts';

const populate = (size: number, { seed = 1, withCast = true } = {}) =>
  createPopulation({
    size,
    seed,
    domain: 'alderquay.example',
    withCast,
    idAt: createObjectIds(seed).at,
  });

const everybody = (size: number, options?: { seed?: number; withCast?: boolean }): Person[] => {
  const population = populate(size, options);
  return Array.from({ length: size }, (_, position) => population.personAt(position));
};

test('the same seed gives the same people, another seed others', () => {
  expect(everybody(120)).toEqual(everybody(120));
  expect(everybody(120, { seed: 2 })).not.toEqual(everybody(120));
});

test('a larger directory begins with the people of a smaller one', () => {
  expect(everybody(300).slice(0, 100)).toEqual(everybody(100));
});

test.each([true, false])(
  'nobody shares a sign-in name among 30,000 (with the cast: %s)',
  (withCast) => {
    const names = everybody(30_000, { withCast }).map((person) => person.userPrincipalName);
    expect(new Set(names).size).toBe(30_000);
  },
);

test('all addresses lie in domains that nobody can own', () => {
  for (const { userPrincipalName, mail } of everybody(2_000)) {
    expect(userPrincipalName).toMatch(/\.example$/);
    if (mail) expect(mail).toMatch(/\.example$/);
  }
});

test('250 people hold what real directories hold', () => {
  const people = everybody(250);
  const count = (test: (person: Person) => unknown) => people.filter(test).length;
  expect(count((person) => person.userType === 'Guest')).toBeGreaterThanOrEqual(8);
  expect(count((person) => !person.accountEnabled)).toBeGreaterThanOrEqual(12);
  expect(count((person) => !person.mail)).toBeGreaterThanOrEqual(2);
  expect(count((person) => person.businessPhones.length === 0)).toBeGreaterThanOrEqual(20);
  expect(count((person) => person.businessPhones.length + (person.mobilePhone ? 1 : 0) >= 8)).toBe(
    1,
  );
  expect(count((person) => /[؀-ۿ]/.test(person.displayName))).toBeGreaterThanOrEqual(3);
  expect(count((person) => /[֐-׿]/.test(person.displayName))).toBeGreaterThanOrEqual(3);
  expect(count((person) => /[一-鿿]/.test(person.displayName))).toBeGreaterThanOrEqual(8);
  expect(count((person) => person.displayName.length <= 2)).toBeGreaterThanOrEqual(1);
  expect(count((person) => (person.jobTitle?.length ?? 0) > 90)).toBeGreaterThanOrEqual(1);
  expect(count((person) => person.jobTitle?.includes('\r\n'))).toBe(1);
  expect(count((person) => person.jobTitle?.startsWith('=HYPERLINK'))).toBe(1);
  expect(count((person) => person.jobTitle === null)).toBe(1);
  expect(
    count((person) => person.businessPhones.some((phone) => /ext|x\d|Durchwahl/.test(phone))),
  ).toBeGreaterThanOrEqual(5);
  expect(new Set(people.map((person) => person.usageLocation)).size).toBeGreaterThanOrEqual(15);
});

test('about seven in ten have a photo, a few of them huge or tiny', () => {
  const population = populate(2_000);
  const looks = Array.from({ length: 2_000 }, (_, position) => population.lookAt(position));
  const share = looks.filter((look) => look !== undefined).length / looks.length;
  expect(share).toBeGreaterThan(0.62);
  expect(share).toBeLessThan(0.78);
  expect(looks.some((look) => look?.size === 'large')).toBe(true);
  expect(looks.some((look) => look?.size === 'tiny')).toBe(true);
});

test.each([250, 5_000])('every line of managers among %i ends at the chief executive', (size) => {
  const population = populate(size);
  for (let position = 0; position < size; position++) {
    let manager = population.managerAt(position);
    for (let steps = 0; manager !== undefined && manager !== 1; steps++) {
      expect(steps).toBeLessThan(20);
      manager = population.managerAt(manager);
    }
  }
});

test('the administrator and the employee can sign in', () => {
  const population = populate(20);
  for (const position of [ADMINISTRATOR_POSITION, EMPLOYEE_POSITION]) {
    expect(population.personAt(position)).toMatchObject({
      accountEnabled: true,
      userType: 'Member',
    });
  }
});

test('a directory of one person works', () => {
  const population = populate(1);
  expect(population.personAt(0).displayName).toBe('Ines Falkenrath');
  expect(population.managerAt(0)).toBeUndefined();
});
