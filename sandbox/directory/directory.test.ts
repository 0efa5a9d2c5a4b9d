import { expect, test } from 'vitest';
import { createPopulation } from '../population/population.ts';
import { createDirectory } from './directory.ts';
import { createObjectIds } from './object-id.ts';

function openDirectory(size = 60) {
  const ids = createObjectIds(1);
  const domain = 'alderquay.example';
  const population = createPopulation({ size, seed: 1, domain, withCast: true, idAt: ids.at });
  const now = () => new Date('2026-11-23T09:00:00Z');
  return createDirectory({ population, domain, ids, groupIds: createObjectIds(2), now });
}

const JONAS = 'jonas.wetterfeld@alderquay.example';

test('somebody hired is there, with an address nobody else has', () => {
  const directory = openDirectory();
  const first = directory.hire({ displayName: 'Mara Quill', jobTitle: 'Illustrator' });
  const second = directory.hire({ displayName: 'Mara Quill' });
  expect(first.userPrincipalName).toBe('mara.quill@alderquay.example');
  expect(second.userPrincipalName).toBe('mara.quill2@alderquay.example');
  expect(directory.count()).toBe(62);
  expect(directory.get(first.id)).toEqual(first);
});

test('a new sign-in name takes the mail address along and frees the old one', () => {
  const directory = openDirectory();
  const renamed = directory.rename(JONAS, {
    displayName: 'Jonas Marlow',
    userPrincipalName: 'jonas.marlow@alderquay.example',
  });
  expect(renamed.mail).toBe('jonas.marlow@alderquay.example');
  expect(directory.find(JONAS)).toBeUndefined();
  expect(directory.get('JONAS.marlow@alderquay.example').id).toBe(renamed.id);
});

test('a sign-in name belongs to one person at a time', () => {
  const directory = openDirectory();
  const taken = { userPrincipalName: 'ines.falkenrath@alderquay.example' };
  expect(() => directory.rename(JONAS, taken)).toThrow('is taken');
  expect(() => directory.hire({ displayName: 'Other', ...taken })).toThrow('is taken');
});

test('a removed person keeps data under a prefixed name and comes back with the old one', () => {
  const directory = openDirectory();
  const { id, jobTitle } = directory.get(JONAS);
  const removed = directory.remove(JONAS);
  expect(removed.userPrincipalName).toBe(id.replaceAll('-', '') + JONAS);
  expect(directory.find(id)).toBeUndefined();
  expect(directory.deleted()).toEqual([removed]);
  expect(directory.restore(id)).toMatchObject({ id, jobTitle, userPrincipalName: JONAS });
  expect(directory.deleted()).toEqual([]);
  expect(directory.count()).toBe(60);
});

test('whose name was taken meanwhile comes back with another', () => {
  const directory = openDirectory();
  const { id } = directory.remove(JONAS);
  directory.hire({ displayName: 'Jonas Wetterfeld', userPrincipalName: JONAS });
  expect(directory.restore(id).userPrincipalName).toBe('jonas.wetterfeld2@alderquay.example');
});

test('a purged person is gone for good', () => {
  const directory = openDirectory();
  const { id } = directory.remove(JONAS);
  directory.purge(id);
  expect(directory.deleted()).toEqual([]);
  expect(() => directory.restore(id)).toThrow('nobody deleted');
});

test('a recreated person has the same name and a new id', () => {
  const directory = openDirectory();
  const before = directory.get(JONAS);
  const after = directory.recreate(JONAS);
  expect(after.id).not.toBe(before.id);
  expect(after).toMatchObject({ userPrincipalName: JONAS, jobTitle: before.jobTitle });
  expect(directory.deleted().map(({ id }) => id)).toEqual([before.id]);
});

test('a manager can be changed, taken away, and is nobody once removed', () => {
  const directory = openDirectory();
  expect(directory.managerOf(JONAS)?.jobTitle).toBe('Chief Design Officer');
  const ines = directory.get('ines.falkenrath@alderquay.example');
  directory.move(JONAS, { managerId: ines.id });
  expect(directory.managerOf(JONAS)).toEqual(ines);
  directory.remove(ines.id);
  expect(directory.managerOf(JONAS)).toBeUndefined();
});

test('groups within groups are reached once, even where they contain each other', () => {
  const directory = openDirectory();
  const named = (name: string) =>
    directory.groups().find(({ displayName }) => displayName === name);
  const guild = directory.membersOf(named('Makers’ guild')?.id ?? '', true);
  expect(guild.groups.map(({ displayName }) => displayName)).toEqual(['Menders’ circle']);
  expect(guild.positions).toEqual([10, 11, 12, 13, 14, 15]);
  const direct = directory.membersOf(named('Makers’ guild')?.id ?? '', false);
  expect(direct.positions).toEqual([]);
});

test('a group made by a rule follows the people', () => {
  const directory = openDirectory();
  const legal = directory.groups().find(({ displayName }) => displayName === 'Legal');
  const members = () => directory.membersOf(legal?.id ?? '', true).positions.length;
  const before = members();
  directory.move(JONAS, { department: 'Legal' });
  expect(members()).toBe(before + 1);
  directory.disable(JONAS);
  expect(members()).toBe(before);
});

test('the journal tells which properties changed', () => {
  const directory = openDirectory();
  directory.move(JONAS, { jobTitle: 'Lead', department: 'Design' });
  directory.setPhoto(JONAS);
  expect(directory.journal.since(0)).toMatchObject([
    { sequence: 1, position: 9, properties: ['jobTitle', 'department'] },
  ]);
});
