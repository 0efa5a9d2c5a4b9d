import { expect, test } from 'vitest';
import { excessPermissions } from './excess-permissions.ts';
import { permissionStates } from './permissions.ts';

const names = (granted: string[] | null) => excessPermissions(granted).map(({ name }) => name);

test('what Carte asks for is never too much', () => {
  expect(excessPermissions(permissionStates([]).map(({ name }) => name))).toEqual([]);
});

test('where the rights could not be read, none is too much', () => {
  expect(excessPermissions(null)).toEqual([]);
});

test('reading the whole directory is more than needed, and what would do is named', () => {
  expect(excessPermissions(['User.Read.All', 'Directory.Read.All'])).toEqual([
    { name: 'Directory.Read.All', why: expect.stringContaining('GroupMember.Read.All') as string },
  ]);
});

test.each([
  'User.ReadWrite.All',
  'Directory.ReadWrite.All',
  'Application.ReadWrite.OwnedBy',
  'Mail.Send',
  'User.Invite.All',
  'RoleManagement.ReadWrite.Directory',
  'User.ManageIdentities.All',
])('%s can change things, and is flagged as that', (name) => {
  expect(excessPermissions([name])).toEqual([
    { name, why: expect.stringMatching(/can change/) as string },
  ]);
});

test('what can change comes first, and each right once', () => {
  expect(names(['Mail.Read', 'User.ReadWrite.All', 'Mail.Read', 'AuditLog.Read.All'])).toEqual([
    'User.ReadWrite.All',
    'AuditLog.Read.All',
    'Mail.Read',
  ]);
});
