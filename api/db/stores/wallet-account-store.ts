import type { TenantId } from '../../domain/tenant.ts';
import { type WalletMaker, walletsIn } from '../../domain/wallet.ts';
import type { Sealer } from '../../lib/seal.ts';
import { announceCards } from '../changes.ts';
import type { Db, TenantSql } from '../sql.ts';
import { listPublishedSlugs } from '../templates.ts';
import {
  claimWalletWatch,
  closeWalletAccount,
  deleteWalletAccount,
  findWalletAccount,
  findWalletCredential,
  findWalletMakers,
  hasOpenPasses,
  isClosed,
  listClosingAccounts,
  listWatchedAccounts,
  type NewWalletAccount,
  noteOpenPasses,
  updateWalletAccount,
  upsertWalletAccount,
} from '../wallet-accounts.ts';
import { countPasses, deletePassesOf, listFailedPasses } from '../wallet-passes.ts';
import { findPushRefusal, forgiveRefusedPushes } from '../wallet-tasks.ts';

/** Accounts with makers of wallets: each call one transaction. Credentials are sealed and opened here. */
export function createWalletAccountStore(
  db: Db,
  { sealer, walletsOfAll }: { sealer: Sealer; walletsOfAll(this: void): readonly WalletMaker[] },
) {
  return {
    find: <Maker extends WalletMaker>(tenantId: TenantId, maker: Maker) =>
      db.asTenant(tenantId, (sql) => findWalletAccount(sql, maker)),
    /** Whose wallets the organization gives passes out for, by itself or by the settings of the server. */
    listMakers: async (tenantId: TenantId): Promise<WalletMaker[]> =>
      walletsIn(await db.asTenant(tenantId, findWalletMakers), walletsOfAll()),
    findCredential: (tenantId: TenantId, maker: WalletMaker) =>
      db.asTenant(tenantId, (sql) => findWalletCredential(sql, sealer, maker)),

    /** Returns the slugs of the pages that may have a button more; passes that are out are looked at again. */
    save: (tenantId: TenantId, account: NewWalletAccount) =>
      db.asTenant(tenantId, async (sql) => {
        await upsertWalletAccount(sql, sealer, account);
        if ('passTypeId' in account.facts)
          await forgiveRefusedPushes(sql, account.facts.passTypeId, account.now);
        return announceAll(sql);
      }),

    /** With every pass that was issued under it, and not those of a type that goes on. Returns the slugs of the pages that have a button less. */
    delete: (tenantId: TenantId, maker: WalletMaker, exceptType?: string) =>
      db.asTenant(tenantId, (sql) => deleteAccount(sql, maker, exceptType)),

    /** Nothing new is given out, and passes that are out are looked at, to be ended. Returns slugs as above. */
    close: (tenantId: TenantId, maker: WalletMaker, now: Date) =>
      db.asTenant(tenantId, async (sql) => {
        await closeWalletAccount(sql, maker, now);
        return announceAll(sql);
      }),
    listClosing: () => db.asWorker(listClosingAccounts),
    /** Deletes it if it has been closing since before `since` and all of its passes are ended; else undefined. */
    finishClosing: (tenantId: TenantId, maker: WalletMaker, since: Date) =>
      db.asTenant(tenantId, async (sql) => {
        if (await isClosed(sql, maker, since)) return deleteAccount(sql, maker);
        await noteOpenPasses(sql, maker);
        return undefined;
      }),
    hasOpenPasses: (tenantId: TenantId, maker: WalletMaker) =>
      db.asTenant(tenantId, (sql) => hasOpenPasses(sql, maker)),

    announcePages: (tenantId: TenantId) => db.asTenant(tenantId, announceAll),

    countPasses: (tenantId: TenantId, maker: WalletMaker) =>
      db.asTenant(tenantId, (sql) => countPasses(sql, maker)),
    findPushRefusal: (tenantId: TenantId, passType: string) =>
      db.asTenant(tenantId, (sql) => findPushRefusal(sql, passType)),
    listFailed: (tenantId: TenantId, maker: WalletMaker, limit: number) =>
      db.asTenant(tenantId, (sql) => listFailedPasses(sql, maker, limit)),

    listWatched: (now: Date, limit: number) =>
      db.asWorker((sql) => listWatchedAccounts(sql, now, limit)),
    claimWatch: (tenantId: TenantId, maker: WalletMaker, times: { now: Date; until: Date }) =>
      db.asTenant(tenantId, (sql) => claimWalletWatch(sql, maker, times)),
    update: (
      tenantId: TenantId,
      maker: WalletMaker,
      found: Parameters<typeof updateWalletAccount>[2],
    ) => db.asTenant(tenantId, (sql) => updateWalletAccount(sql, maker, found)),
  };
}

async function deleteAccount(
  sql: TenantSql,
  maker: WalletMaker,
  exceptType?: string,
): Promise<string[]> {
  await deletePassesOf(sql, maker, exceptType);
  await deleteWalletAccount(sql, maker);
  return announceAll(sql);
}

async function announceAll(sql: TenantSql): Promise<string[]> {
  const slugs = await listPublishedSlugs(sql);
  await announceCards(sql, slugs);
  return slugs;
}
