import { type Administrator, checkRemoval } from '../../domain/administrator.ts';
import type { Caller } from '../../domain/caller.ts';
import { AppError } from '../../domain/errors.ts';
import type { TenantId } from '../../domain/tenant.ts';
import {
  endAppointment,
  findMemberName,
  findStanding,
  insertAppointment,
  listAdministrators,
  listTenantsWithOldAdministrators,
  lockAdministrators,
  noteSeen,
  purgeAdministrators,
} from '../administrators.ts';
import type { Db, TenantSql } from '../sql.ts';

/** Administrators as services ask for them: each call one transaction. */
export function createAdministratorStore(db: Db) {
  return {
    findStanding: (tenantId: TenantId, memberId: string) =>
      db.asTenant(tenantId, (sql) => findStanding(sql, memberId)),

    noteSeen: (caller: Caller, at: Date) =>
      db.asTenant(caller.tenantId, (sql) => noteCaller(sql, caller, at)),

    find: (tenantId: TenantId, memberId: string) =>
      db.asTenant(tenantId, (sql) => findAdministrator(sql, memberId)),

    list: (
      caller: Caller,
      at: Date,
      page: { after?: { name: string; id: string } | undefined; limit: number },
    ) =>
      db.asTenant(caller.tenantId, async (sql) => {
        await noteCaller(sql, caller, at);
        return listAdministrators(sql, page);
      }),

    /** Throws `member_unknown` for an id that nobody of the organization is known by. */
    appoint: (caller: Caller, memberId: string, at: Date) =>
      db.asTenant(caller.tenantId, async (sql) => {
        await lockFor(sql, caller, at);
        const name = await findMemberName(sql, memberId);
        if (name === undefined) throw unknownMember();
        const appointment = { id: memberId, name, byId: caller.objectId, at };
        const isNew = await insertAppointment(sql, appointment);
        const administrator = await findAdministrator(sql, memberId);
        if (!administrator) throw new Error('an administrator was lost while being made one');
        return { administrator, isNew };
      }),

    /** Throws what `checkRemoval` throws. */
    remove: (caller: Caller, memberId: string, at: Date) =>
      db.asTenant(caller.tenantId, async (sql) => {
        checkRemoval(await lockFor(sql, caller, at), memberId);
        await endAppointment(sql, { id: memberId, at });
      }),

    listDue: (now: Date) => db.asWorker((sql) => listTenantsWithOldAdministrators(sql, now)),
    purge: (tenantId: TenantId, now: Date) =>
      db.asTenant(tenantId, (sql) => purgeAdministrators(sql, now)),
  };
}

async function findAdministrator(sql: TenantSql, id: string): Promise<Administrator | undefined> {
  const [administrator] = await listAdministrators(sql, { id, limit: 1 });
  return administrator;
}

const noteCaller = (sql: TenantSql, { objectId, name, hasAdminRole }: Caller, at: Date) =>
  noteSeen(sql, { id: objectId, name, byRole: hasAdminRole, at });

/**
 * Holds the administrators for a change by one of them. Of two who remove each other only one comes first, and
 * the other is none any more.
 */
async function lockFor(sql: TenantSql, caller: Caller, at: Date): Promise<Administrator[]> {
  // First: two who each held their own row would wait for each other for ever.
  await lockAdministrators(sql);
  await noteCaller(sql, caller, at);
  const all = await listAdministrators(sql, { limit: null });
  const own = all.find(({ id }) => id === caller.objectId);
  if (!caller.hasAdminRole && !own?.appointed) {
    throw new AppError(
      'admin_no_longer',
      'Another administrator has ended your appointment meanwhile. Nothing was changed.',
    );
  }
  return all;
}

const unknownMember = () =>
  new AppError(
    'member_unknown',
    'Nobody of your organization is known by this id. Choose somebody with a card from your organization’s own directory who has not left; import them first if they have none.',
  );
