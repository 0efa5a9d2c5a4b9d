import { z } from 'zod';
import { page } from './paging.ts';

const name = z.string().trim().min(1, 'Give the folder a name.').max(100);

export const FolderView = z
  .object({
    id: z.string(),
    name: z.string(),
    /** Null: it lies in the root directory. */
    parentId: z.string().nullable(),
    cardCount: z.number().int(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Folder' });
export type FolderView = z.infer<typeof FolderView>;

export const FoldersPage = page(FolderView);

export const CreateFolder = z
  .strictObject({ name, parentId: z.guid().nullable().default(null) })
  .meta({ id: 'CreateFolder' });
export const UpdateFolder = z.strictObject({ name }).meta({ id: 'UpdateFolder' });
