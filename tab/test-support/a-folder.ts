import type { FolderView } from '../../api/contract/folders.ts';

/** A folder of the root directory; a test says what is different about it. */
export const aFolder = (folder: Partial<FolderView> = {}): FolderView => ({
  id: 'f0000000-0000-4000-8000-000000000001',
  name: 'Sales',
  parentId: null,
  templateId: null,
  cardCount: 3,
  treeCardCount: 3,
  filledBy: [],
  createdAt: '2026-03-01T09:00:00.000Z',
  ...folder,
});

/** All folders there are, on one page. */
export const folderPage = (...items: FolderView[]) => ({
  items,
  nextCursor: null,
  rootCardCount: 5,
});
