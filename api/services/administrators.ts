import type { Administrator } from '../domain/administrator.ts';
import type { Caller } from '../domain/caller.ts';
import type { TenantId } from '../domain/tenant.ts';
import type { Clock } from '../lib/clock.ts';
import type { Log } from '../lib/log.ts';

type Position = { name: string; id: string };
type Page = { after?: Position | undefined; limit: number };

type Parts = {
  store: {
    findStanding(
      tenantId: TenantId,
      memberId: string,
    ): Promise<{ isAppointed: boolean; byRole: boolean; wasAppointed: boolean } | undefined>;
    noteSeen(caller: Caller, at: Date): Promise<void>;
    find(tenantId: TenantId, memberId: string): Promise<Administrator | undefined>;
    list(caller: Caller, at: Date, page: Page): Promise<Administrator[]>;
    appoint(
      caller: Caller,
      memberId: string,
      at: Date,
    ): Promise<{ administrator: Administrator; isNew: boolean }>;
    remove(caller: Caller, memberId: string, at: Date): Promise<void>;
  };
  clock: Clock;
  log: Log;
};

/** Who administers an organization, and how administrators make others administrators. */
export function createAdministrators({ store, clock, log }: Parts) {
  return {
    /**
     * What the product adds to a token. Asked with every request of whom no role makes an administrator, so that
     * an appointment and its end hold from the next request on, in every process.
     */
    async recognize(caller: Caller): Promise<Caller> {
      if (caller.hasAdminRole) return caller;
      const standing = await store.findStanding(caller.tenantId, caller.objectId);
      if (!standing) return caller;
      const { isAppointed, byRole, wasAppointed } = standing;
      // A role that was counted on and is gone must not be counted on any more.
      if (byRole) await store.noteSeen(caller, clock());
      return { ...caller, isAdmin: isAppointed, wasAdmin: wasAppointed };
    },

    /** Remembers that an administrator opened Carte: a role in Entra is known from nowhere else. */
    async noteSeen(caller: Caller): Promise<void> {
      if (caller.isAdmin) await store.noteSeen(caller, clock());
    },

    /** Whether somebody who was one when they asked for something still is when they fetch it. */
    async isStillOne(caller: Caller): Promise<boolean> {
      if (caller.hasAdminRole) return true;
      const standing = await store.findStanding(caller.tenantId, caller.objectId);
      return standing?.isAppointed ?? false;
    },

    /** What is kept about the caller as an administrator. */
    findOwn: ({ tenantId, objectId }: Caller): Promise<Administrator | undefined> =>
      store.find(tenantId, objectId),

    async list(
      caller: Caller,
      { after, limit }: Page,
    ): Promise<{ administrators: Administrator[]; next: Position | null }> {
      const found = await store.list(caller, clock(), { after, limit: limit + 1 });
      const administrators = found.slice(0, limit);
      const last = found.length > limit ? administrators.at(-1) : undefined;
      return { administrators, next: last ? { name: last.name, id: last.id } : null };
    },

    /** Twice is as good as once. Throws `member_unknown`. */
    async appoint(caller: Caller, memberId: string): Promise<Administrator> {
      const { administrator, isNew } = await store.appoint(caller, memberId, clock());
      if (isNew) log.info(idsOf(caller, memberId), 'administrator appointed');
      return administrator;
    },

    /** Throws `not_found`, `administrator_by_role` or `last_administrator`. */
    async remove(caller: Caller, memberId: string): Promise<void> {
      await store.remove(caller, memberId, clock());
      log.info(idsOf(caller, memberId), 'administrator removed');
    },
  };
}

export type Administrators = ReturnType<typeof createAdministrators>;

const idsOf = ({ tenantId, objectId }: Caller, memberId: string) => ({
  tenant: tenantId,
  member: memberId,
  by: objectId,
});
