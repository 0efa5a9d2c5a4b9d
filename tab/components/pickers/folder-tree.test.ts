import { expect, test } from 'vitest';
import { aFolder } from '../../test-support/a-folder.ts';
import { listTargets, toFolderRows } from './folder-tree.ts';

const A = aFolder({ id: 'a', name: 'A' });
const B = aFolder({ id: 'b', name: 'B', parentId: 'a' });
const C = aFolder({ id: 'c', name: 'C', parentId: 'b' });
const D = aFolder({ id: 'd', name: 'D' });
const FOLDERS = [A, B, C, D];

test('each folder is read below the one it lies in', () => {
  const rows = toFolderRows([D, C, B, A]);
  expect(rows.map(({ folder, depth }) => `${folder.id}${depth}`)).toEqual(['d0', 'a0', 'b1', 'c2']);
});

test.each([
  ['a', ['d']],
  ['b', ['a', 'd']],
  ['c', ['a', 'b', 'd']],
  ['d', ['a', 'b', 'c']],
])('the folder %s moves into %j', (id, targets) => {
  expect(listTargets(FOLDERS, id).map((folder) => folder.id)).toEqual(targets);
});
