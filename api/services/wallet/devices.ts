import { createHash, timingSafeEqual } from 'node:crypto';
import type { TenantId } from '../../domain/tenant.ts';
import type { WalletPass } from '../../domain/wallet.ts';
import type { Clock } from '../../lib/clock.ts';
import type { ApplePasses, ServedPass } from './apple-passes.ts';

type Asked = { passType: string; serial: string; token: string };
type Listed = { deviceId: string; passType: string; since: string };
type Device = { deviceId: string; passType: string; pushToken: string };

type Parts = {
  store: {
    findTenant(serial: string): Promise<TenantId | undefined>;
    find(tenantId: TenantId, key: { serial: string }): Promise<WalletPass | undefined>;
    register(
      tenantId: TenantId,
      registration: { passId: string; deviceId: string; pushToken: string; now: Date },
    ): Promise<'new' | 'known'>;
    unregister(tenantId: TenantId, passId: string, deviceId: string): Promise<void>;
    listDeviceTenants(deviceId: string): Promise<TenantId[]>;
    /** Of the device under this pass type, wherever another one stands. */
    replacePushToken(tenantId: TenantId, device: Device): Promise<void>;
    /** Whoever looks from now on finds every change up to this tag, in every organization. */
    findNewestTag(): Promise<string>;
    listChanged(
      tenantId: TenantId,
      asked: Listed & { upTo: string },
    ): Promise<{ serial: string; tag: string }[]>;
  };
  passes: Pick<ApplePasses, 'latest'>;
  clock: Clock;
};

/** What devices that hold passes ask of us. Undefined: they did not show the pass's own token. */
export function createWalletDevices({ store, passes, clock }: Parts) {
  async function authorize({ passType, serial, token }: Asked) {
    const tenantId = await store.findTenant(serial);
    const pass = tenantId && (await store.find(tenantId, { serial }));
    const isOurs = isSame(token, pass?.token ?? '') && pass?.passType === passType;
    return tenantId && pass && isOurs ? { tenantId, pass } : undefined;
  }

  return {
    /** Whether they showed the pass's own token. */
    isKnown: async (asked: Asked): Promise<boolean> => (await authorize(asked)) !== undefined,

    async register(
      asked: Asked & { deviceId: string; pushToken: string },
    ): Promise<'new' | 'known' | undefined> {
      const found = await authorize(asked);
      if (!found) return undefined;
      const { deviceId, passType, pushToken } = asked;
      const registration = { passId: found.pass.id, deviceId, pushToken, now: clock() };
      const registered = await store.register(found.tenantId, registration);
      for (const tenantId of await store.listDeviceTenants(deviceId))
        await store.replacePushToken(tenantId, { deviceId, passType, pushToken });
      return registered;
    },

    async unregister(asked: Asked & { deviceId: string }): Promise<'done' | undefined> {
      const found = await authorize(asked);
      if (!found) return undefined;
      await store.unregister(found.tenantId, found.pass.id, asked.deviceId);
      return 'done';
    },

    /**
     * Serials of a device's passes that changed after its tag, and the tag to ask with next; undefined where none did.
     * Organizations are looked at one after the other, so nothing counts that is newer than when the looking began:
     * else a tag from the last could hide what happened meanwhile in the first.
     */
    async listChanged({
      since,
      ...device
    }: Listed): Promise<{ serialNumbers: string[]; lastUpdated: string } | undefined> {
      const upTo = await store.findNewestTag();
      // A tag that was not given out yet is from before this database was put back: all of it may be new.
      const asked = { ...device, upTo, since: BigInt(since) > BigInt(upTo) ? '0' : since };
      const tenants = await store.listDeviceTenants(asked.deviceId);
      const lists = await Promise.all(tenants.map((tenant) => store.listChanged(tenant, asked)));
      const changed = lists.flat();
      if (changed.length === 0) return undefined;
      const last = changed.map(({ tag }) => BigInt(tag)).reduce((a, b) => (a > b ? a : b));
      return { serialNumbers: changed.map(({ serial }) => serial), lastUpdated: String(last) };
    },

    async latest(asked: Asked): Promise<ServedPass | 'gone' | undefined> {
      const found = await authorize(asked);
      return found && ((await passes.latest(found.tenantId, found.pass)) ?? 'gone');
    },
  };
}

export type WalletDevices = ReturnType<typeof createWalletDevices>;

/** Without telling by its time how much of it was right, nor how long it is. */
function isSame(given: string, expected: string): boolean {
  const [a, b] = [given, expected].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b) && expected !== '';
}
