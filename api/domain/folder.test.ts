import { expect, test } from 'vitest';
import { checkFolderPlace, MAX_FOLDER_DEPTH, type TreeFolder } from './folder.ts';

/** a > b > c, and d beside a. */
const TREE: TreeFolder[] = [
  { id: 'a', parentId: null },
  { id: 'b', parentId: 'a' },
  { id: 'c', parentId: 'b' },
  { id: 'd', parentId: null },
];

/** f0 > f1 > … */
const chain = (length: number): TreeFolder[] =>
  Array.from({ length }, (_, i) => ({ id: `f${i}`, parentId: i === 0 ? null : `f${i - 1}` }));

test.each([
  ['into itself', 'a', 'a'],
  ['into its child', 'a', 'b'],
  ['into a folder further down', 'a', 'c'],
])('a folder does not move %s', (_, id, parentId) => {
  expect(() => checkFolderPlace(TREE, parentId, id)).toThrow(
    expect.objectContaining({ code: 'folder_cycle' }) as Error,
  );
});

test.each([
  ['to the root directory', 'c', null],
  ['where it lies already', 'b', 'a'],
  ['up', 'c', 'a'],
  ['sideways, with what is below it', 'a', 'd'],
])('a folder moves %s', (_, id, parentId) => {
  expect(() => checkFolderPlace(TREE, parentId, id)).not.toThrow();
});

test('a new folder lies no deeper than folders may', () => {
  const deepest = chain(MAX_FOLDER_DEPTH);
  expect(() => checkFolderPlace(deepest, `f${MAX_FOLDER_DEPTH - 2}`)).not.toThrow();
  expect(() => checkFolderPlace(deepest, `f${MAX_FOLDER_DEPTH - 1}`)).toThrow(
    expect.objectContaining({ code: 'folder_too_deep' }) as Error,
  );
});

test('what lies below a folder counts when it moves', () => {
  const folders = [...chain(MAX_FOLDER_DEPTH - 1), ...TREE];
  const deep = `f${MAX_FOLDER_DEPTH - 4}`;
  expect(() => checkFolderPlace(folders, deep, 'a')).not.toThrow();
  expect(() => checkFolderPlace(folders, `f${MAX_FOLDER_DEPTH - 3}`, 'a')).toThrow(
    expect.objectContaining({ code: 'folder_too_deep' }) as Error,
  );
});
