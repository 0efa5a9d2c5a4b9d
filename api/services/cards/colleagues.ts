import type { Caller } from '../../domain/caller.ts';
import type { Colleague, ColleagueFilter } from '../../domain/colleague.ts';
import type { TenantId } from '../../domain/tenant.ts';
import { toSearchKey } from '../../domain/text.ts';

type Position = { sortName: string; id: string };

type Parts = {
  store: {
    listColleagues(
      tenantId: TenantId,
      filter: ColleagueFilter,
      page: { after?: Position | undefined; limit: number },
    ): Promise<(Colleague & { sortName: string })[]>;
  };
};

/** Cards on the web of one's own organization, for everybody in it. */
export function createColleagues({ store }: Parts) {
  return {
    async list(
      caller: Caller,
      { name, ...filter }: ColleagueFilter,
      page: { after?: Position | undefined; limit: number },
    ): Promise<{ colleagues: Colleague[]; next: Position | null }> {
      const wanted = { ...filter, name: name && toSearchKey(name) };
      const found = await store.listColleagues(caller.tenantId, wanted, {
        ...page,
        limit: page.limit + 1,
      });
      const colleagues = found.slice(0, page.limit);
      const last = found.length > page.limit ? colleagues.at(-1) : undefined;
      return { colleagues, next: last ? { sortName: last.sortName, id: last.id } : null };
    },
  };
}

export type Colleagues = ReturnType<typeof createColleagues>;
