import type { Caller } from '../../domain/caller.ts';
import { authorOf } from '../../domain/card-history.ts';
import { NotFoundError } from '../../domain/errors.ts';
import type { CardChoice, ManyChange } from '../../domain/many-cards.ts';
import type { TenantId } from '../../domain/tenant.ts';
import { toSearchKey } from '../../domain/text.ts';
import type { Clock } from '../../lib/clock.ts';

type Parts = {
  store: {
    /** Returns the slugs of the cards that are other than before; undefined where one that is named is not there. */
    changeMany(
      tenantId: TenantId,
      choice: CardChoice,
      change: ManyChange,
    ): Promise<string[] | undefined>;
  };
  /** Drops what is kept of these pages before the answer leaves, so that the answer tells the truth. */
  forgetPages(slugs: readonly string[]): void;
  clock: Clock;
};

/** Many cards as administrators change them in one go: all that are chosen, or none. */
export function createManyCards({ store, forgetPages, clock }: Parts) {
  async function change(caller: Caller, choice: CardChoice, wish: ManyChange): Promise<number> {
    const slugs = await store.changeMany(caller.tenantId, withKeys(choice), wish);
    if (!slugs) throw new NotFoundError('card');
    forgetPages(slugs);
    return slugs.length;
  }

  const by = (caller: Caller) => ({ now: clock(), author: authorOf(caller, 'admin') });

  return {
    move: (caller: Caller, choice: CardChoice, folderId: string | null): Promise<number> =>
      change(caller, choice, { kind: 'move', folderId, ...by(caller) }),
    pause: (caller: Caller, choice: CardChoice): Promise<number> =>
      change(caller, choice, { kind: 'pause', ...by(caller) }),
    resume: (caller: Caller, choice: CardChoice): Promise<number> =>
      change(caller, choice, { kind: 'resume', ...by(caller) }),
    delete: (caller: Caller, choice: CardChoice): Promise<number> =>
      change(caller, choice, { kind: 'delete' }),
  };
}

export type ManyCards = ReturnType<typeof createManyCards>;

function withKeys(choice: CardChoice): CardChoice {
  if ('ids' in choice) return choice;
  const { search, ...filter } = choice.filter;
  return { ...choice, filter: { ...filter, search: search && toSearchKey(search) } };
}
