import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Account } from './account.ts';

/**
 * The first folder on the way to `folder`, itself included, that the account cannot pass; undefined
 * when it can pass them all. Mode bits alone: an access list that allows more is not seen, which
 * costs a detour and nothing else.
 */
export async function findClosedFolder(
  folder: string,
  account: Account,
): Promise<string | undefined> {
  for (const each of foldersTo(folder)) {
    if (!canPass(await stat(each), account)) return each;
  }
  return undefined;
}

/** `/a/b` → `/`, `/a`, `/a/b` */
function foldersTo(folder: string): string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [...foldersTo(parent), folder];
}

type Owned = { mode: number; uid: number; gid: number };

/** The kernel looks at the first of owner, group, others that fits, and at no other. */
export function canPass({ mode, uid, gid }: Owned, account: Account): boolean {
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
