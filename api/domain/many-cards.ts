import type { Author } from './card-history.ts';
import type { Card } from './card.ts';

/** Which cards a list shows. */
export type CardFilter = {
  /** What is searched for; every word must occur. */
  search?: string | undefined;
  /** A folder's id, or `root` for cards in no folder. */
  folderId?: string | undefined;
  status?: Card['status'] | undefined;
};

/** Many cards at once: named one by one, or all that a list shows but for some. */
export type CardChoice =
  { ids: readonly string[] } | { filter: CardFilter; except: readonly string[] };

/** What becomes of them; their histories say by whom. */
export type ManyChange =
  | { kind: 'move'; folderId: string | null; now: Date; author: Author }
  | { kind: 'pause' | 'resume'; now: Date; author: Author }
  | { kind: 'delete' };
