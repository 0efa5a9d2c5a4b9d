import type { TenantId } from '../../domain/tenant.ts';
import type { WalletMaker } from '../../domain/wallet.ts';
import type { Sealer } from '../../lib/seal.ts';
import type { Db } from '../sql.ts';
import {
  claimWalletWatch,
  deleteWalletAccount,
  findWalletAccount,
  findWalletCredential,
  listWalletMakers,
  listWatchedAccounts,
  type NewWalletAccount,
  updateWalletAccount,
  upsertWalletAccount,
} from '../wallet-accounts.ts';
import { countPasses, deletePassesOf, listFailedPasses } from '../wallet-passes.ts';

/** Accounts with makers of wallets: each call one transaction. Credentials are sealed and opened here. */
export function createWalletAccountStore(db: Db, sealer: Sealer) {
  return {
    find: <Maker extends WalletMaker>(tenantId: TenantId, maker: Maker) =>
      db.asTenant(tenantId, (sql) => findWalletAccount(sql, maker)),
    listMakers: (tenantId: TenantId) => db.asTenant(tenantId, listWalletMakers),
    findCredential: (tenantId: TenantId, maker: WalletMaker) =>
      db.asTenant(tenantId, (sql) => findWalletCredential(sql, sealer, maker)),
    save: (tenantId: TenantId, account: NewWalletAccount) =>
      db.asTenant(tenantId, (sql) => upsertWalletAccount(sql, sealer, account)),

    /** With every pass that was issued under it. */
    delete: (tenantId: TenantId, maker: WalletMaker) =>
      db.asTenant(tenantId, async (sql) => {
        await deletePassesOf(sql, maker);
        await deleteWalletAccount(sql, maker);
      }),

    countPasses: (tenantId: TenantId, maker: WalletMaker) =>
      db.asTenant(tenantId, (sql) => countPasses(sql, maker)),
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
