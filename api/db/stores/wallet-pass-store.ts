import type { TenantId } from '../../domain/tenant.ts';
import type { PassChange, WalletProblem } from '../../domain/wallet.ts';
import type { Sealer } from '../../lib/seal.ts';
import { findReceiver } from '../leads.ts';
import type { Db } from '../sql.ts';
import {
  deleteRegistration,
  findPushToken,
  forgetDevice,
  findNewestTag,
  listChangedPasses,
  listDeviceTenants,
  type NewRegistration,
  replacePushToken,
  upsertRegistration,
} from '../wallet-devices.ts';
import {
  changeWalletPass,
  findPassTenant,
  findWalletPass,
  insertWalletPass,
  listTenantsWithVoidedPasses,
  purgeVoidedPasses,
  updatePassProblem,
} from '../wallet-passes.ts';
import {
  claimPass,
  claimPush,
  finishPass,
  finishPush,
  forgiveRefusedPushes,
  listDuePasses,
  listDuePushes,
  type PushAgain,
  type PushKey,
  putOffPass,
  putOffPush,
} from '../wallet-tasks.ts';

type Times = { now: Date; until: Date };
type Again = { claimed: Date; dueAt: Date };

/** Wallet passes and the devices that hold them: each call one transaction. Tokens are sealed and opened here. */
export function createWalletPassStore(db: Db, sealer: Sealer) {
  return {
    /** Whose card this is; undefined for an address that nobody has. */
    findOwner: async (slug: string): Promise<TenantId | undefined> =>
      (await db.asVisitor((sql) => findReceiver(sql, slug)))?.tenantId,
    findTenant: (serial: string) => db.asVisitor((sql) => findPassTenant(sql, serial)),
    find: (tenantId: TenantId, key: Parameters<typeof findWalletPass>[2]) =>
      db.asTenant(tenantId, (sql) => findWalletPass(sql, sealer, key)),

    /** The pass of a card, made where there is none. */
    ensure: (tenantId: TenantId, pass: Parameters<typeof insertWalletPass>[2]) =>
      db.asTenant(tenantId, async (sql) => {
        await insertWalletPass(sql, sealer, pass);
        const { maker, passType, slug } = pass;
        const made = await findWalletPass(sql, sealer, { maker, passType, slug });
        if (!made) throw new Error('a pass that was just made is not there');
        return made;
      }),

    change: (tenantId: TenantId, id: string, change: PassChange) =>
      db.asTenant(tenantId, (sql) => changeWalletPass(sql, id, change)),
    setProblem: (tenantId: TenantId, id: string, problem: WalletProblem | null) =>
      db.asTenant(tenantId, (sql) => updatePassProblem(sql, id, problem)),

    listDue: (now: Date) => db.asWorker((sql) => listTenantsWithVoidedPasses(sql, now)),
    purge: async (tenantId: TenantId, now: Date): Promise<void> =>
      void (await db.asTenant(tenantId, (sql) => purgeVoidedPasses(sql, now))),

    ...createDevices(db),
    ...createQueue(db),
  };
}

const createDevices = (db: Db) => ({
  register: (tenantId: TenantId, registration: NewRegistration) =>
    db.asTenant(tenantId, (sql) => upsertRegistration(sql, registration)),
  unregister: (tenantId: TenantId, passId: string, deviceId: string) =>
    db.asTenant(tenantId, (sql) => deleteRegistration(sql, passId, deviceId)),
  listDeviceTenants: (deviceId: string) => db.asVisitor((sql) => listDeviceTenants(sql, deviceId)),
  findNewestTag: () => db.asVisitor(findNewestTag),
  replacePushToken: (tenantId: TenantId, device: Parameters<typeof replacePushToken>[1]) =>
    db.asTenant(tenantId, (sql) => replacePushToken(sql, device)),
  listChanged: (tenantId: TenantId, asked: Parameters<typeof listChangedPasses>[1]) =>
    db.asTenant(tenantId, (sql) => listChangedPasses(sql, asked)),
  findPushToken: (tenantId: TenantId, push: PushKey) =>
    db.asTenant(tenantId, (sql) => findPushToken(sql, push)),
  forgetDevice: (tenantId: TenantId, device: Parameters<typeof forgetDevice>[1]) =>
    db.asTenant(tenantId, (sql) => forgetDevice(sql, device)),
});

const createQueue = (db: Db) => ({
  listDuePasses: (now: Date, limit: number) => db.asWorker((sql) => listDuePasses(sql, now, limit)),
  claimPass: (tenantId: TenantId, passId: string, times: Times) =>
    db.asTenant(tenantId, (sql) => claimPass(sql, passId, times)),
  finishPass: (tenantId: TenantId, passId: string, claimed: Date) =>
    db.asTenant(tenantId, (sql) => finishPass(sql, passId, claimed)),
  putOffPass: (tenantId: TenantId, passId: string, again: Again) =>
    db.asTenant(tenantId, (sql) => putOffPass(sql, passId, again)),

  listDuePushes: (now: Date, limit: number) => db.asWorker((sql) => listDuePushes(sql, now, limit)),
  claimPush: (tenantId: TenantId, push: PushKey, times: Times) =>
    db.asTenant(tenantId, (sql) => claimPush(sql, push, times)),
  finishPush: (tenantId: TenantId, push: PushKey, claimed: Date) =>
    db.asTenant(tenantId, (sql) => finishPush(sql, push, claimed)),
  putOffPush: (tenantId: TenantId, push: PushKey, again: PushAgain) =>
    db.asTenant(tenantId, (sql) => putOffPush(sql, push, again)),
  forgiveRefused: (tenantId: TenantId, passType: string, now: Date) =>
    db.asTenant(tenantId, (sql) => forgiveRefusedPushes(sql, passType, now)),
});
