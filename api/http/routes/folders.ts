import type { FolderView } from '../../contract/folders.ts';
import { operations } from '../../contract/operations.ts';
import type { Folder } from '../../domain/folder.ts';
import type { Folders } from '../../services/cards/folders.ts';
import { FolderPosition, parseCursor, toCursor } from '../cursor.ts';
import { callerOf } from '../middleware/authenticate.ts';
import type { Register } from '../route.ts';

export function folderRoutes(on: Register, { folders }: { folders: Folders }): void {
  on(operations.listFolders, async ({ query: { cursor, limit } }, req, res) => {
    const after = parseCursor(cursor, FolderPosition);
    const found = await folders.list(callerOf(req), { after, limit });
    res.json({
      items: found.folders.map(presentFolder),
      nextCursor: toCursor(found.next),
      rootCardCount: found.rootCardCount,
    });
  });

  on(operations.createFolder, async ({ body }, req, res) => {
    const folder = await folders.create(callerOf(req), body);
    res.status(201).location(`/api/folders/${folder.id}`).json(presentFolder(folder));
  });

  on(operations.updateFolder, async ({ params, body }, req, res) => {
    res.json(presentFolder(await folders.update(callerOf(req), params.id, body)));
  });

  on(operations.deleteFolder, async ({ params }, req, res) => {
    await folders.delete(callerOf(req), params.id);
    res.status(204).end();
  });
}

const presentFolder = ({ createdAt, ...folder }: Folder): FolderView => ({
  ...folder,
  createdAt: createdAt.toISOString(),
});
