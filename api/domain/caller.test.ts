import { expect, test } from 'vitest';
import { isAdminByToken } from './caller.ts';

const GLOBAL_ADMINISTRATOR = '62e90394-69f5-4237-9190-012177145e10';
const EVERY_MEMBER = 'b79fbf4d-3ef9-4689-8143-76b194e85509';

test.each([
  ['the app role', { roles: ['Carte.Admin'], wids: [] }],
  ['the app role among others', { roles: ['X', 'Carte.Admin'], wids: [EVERY_MEMBER] }],
  ['Global Administrator', { roles: [], wids: [GLOBAL_ADMINISTRATOR] }],
  ['Global Administrator in upper case', { roles: [], wids: [GLOBAL_ADMINISTRATOR.toUpperCase()] }],
  ['User Administrator', { roles: [], wids: ['fe930be7-5e62-47db-91af-98c3a49a38b1'] }],
  ['Teams Administrator', { roles: [], wids: ['69091246-20e8-4a56-aa4d-066075b2a7a8'] }],
])('%s makes an administrator', (_, claims) => {
  expect(isAdminByToken(claims)).toBe(true);
});

test.each([
  ['nothing', { roles: [], wids: [] }],
  ['what every member has', { roles: [], wids: [EVERY_MEMBER] }],
  ['a role of that name in another case', { roles: ['carte.admin'], wids: [] }],
  ['a longer role', { roles: ['Carte.Administrator', 'Carte.Admin.Read'], wids: [] }],
  ['the id of a directory role as an app role', { roles: [GLOBAL_ADMINISTRATOR], wids: [] }],
  ['the app role as a directory role', { roles: [], wids: ['Carte.Admin'] }],
  ['Application Administrator', { roles: [], wids: ['9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3'] }],
])('%s makes none', (_, claims) => {
  expect(isAdminByToken(claims)).toBe(false);
});
