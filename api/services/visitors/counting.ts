import type { Tally } from '../../domain/insights.ts';
import type { TenantId } from '../../domain/tenant.ts';

type Counted = Tally<{ slug: string }>;

export type CountingParts = {
  counter: {
    take(): Counted[];
    putBack(tallies: readonly Counted[]): void;
  };
  store: {
    /** Whose addresses these are; one without a card is left out. */
    findOwners(
      slugs: readonly string[],
    ): Promise<{ slug: string; tenantId: TenantId; cardId: string }[]>;
    /** Adds to what is there, whoever else does so at the same time. */
    add(tenantId: TenantId, tallies: readonly Tally<{ cardId: string }>[]): Promise<void>;
  };
};

const AT_ONCE = 1_000;

/** Puts by what this process has counted. What cannot be put by now is counted on, and tried again. */
export function createCounting({ counter, store }: CountingParts) {
  async function keep(tallies: readonly Counted[]): Promise<void> {
    let left = tallies;
    try {
      const owners = await store.findOwners([...new Set(tallies.map(({ slug }) => slug))]);
      const bySlug = new Map(owners.map((owner) => [owner.slug, owner]));
      const owned = Map.groupBy(tallies, ({ slug }) => bySlug.get(slug)?.tenantId);
      for (const [tenantId, own] of owned) {
        if (tenantId)
          await store.add(
            tenantId,
            own.flatMap((tally) => ofCard(tally, bySlug)),
          );
        left = left.filter((tally) => !own.includes(tally));
      }
    } catch (err) {
      counter.putBack(left);
      throw err;
    }
  }

  async function putBy(): Promise<void> {
    const tallies = counter.take();
    for (let from = 0; from < tallies.length; from += AT_ONCE) {
      try {
        await keep(tallies.slice(from, from + AT_ONCE));
      } catch (err) {
        counter.putBack(tallies.slice(from + AT_ONCE));
        throw err;
      }
    }
  }

  let last: Promise<void> = Promise.resolve();
  return {
    /** One after the other: when it returns, what was counted before it was called is put by. */
    flush: (): Promise<void> => (last = last.catch(() => {}).then(putBy)),
  };
}

export type Counting = ReturnType<typeof createCounting>;

function ofCard(
  { slug, day, counts }: Counted,
  bySlug: ReadonlyMap<string, { cardId: string }>,
): Tally<{ cardId: string }>[] {
  const owner = bySlug.get(slug);
  return owner ? [{ cardId: owner.cardId, day, counts }] : [];
}
