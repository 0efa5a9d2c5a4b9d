import { z } from 'zod';
import { page } from './paging.ts';

const name = z.string().trim().min(1, 'Give the folder a name.').max(100);

export const FolderView = z
  .object({
    id: z.string(),
    name: z.string(),
    /** Null: it lies in the root directory. */
    parentId: z.string().nullable(),
    /** How the cards in it and below it look; null: as those of the folder it lies in. */
    templateId: z.string().nullable(),
    /** Cards in the folder itself. */
    cardCount: z.number().int(),
    /** Cards in it and in every folder below it. */
    treeCardCount: z.number().int(),
    /** The rules that put newcomers into it. */
    filledBy: z.array(
      z.object({
        connectionId: z.string(),
        connectionName: z.string(),
        ruleId: z.string(),
        ruleName: z.string(),
      }),
    ),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Folder' });
export type FolderView = z.infer<typeof FolderView>;

export const FoldersPage = page(FolderView).extend({
  /** Cards in no folder. */
  rootCardCount: z.number().int(),
});

export const CreateFolder = z
  .strictObject({
    name,
    parentId: z.guid().nullable().default(null),
    templateId: z.guid().nullable().default(null),
  })
  .meta({ id: 'CreateFolder' });
/** `parentId` moves it, with all that lies in it and below; null: to the root directory. */
export const UpdateFolder = z
  .strictObject({
    name: name.optional(),
    parentId: z.guid().nullable().optional(),
    templateId: z.guid().nullable().optional(),
  })
  .meta({ id: 'UpdateFolder' });
