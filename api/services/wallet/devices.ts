import { createHash, timingSafeEqual } from 'node:crypto';
import type { TenantId } from '../../domain/tenant.ts';
import type { WalletPass } from '../../domain/wallet.ts';
import type { Clock } from '../../lib/clock.ts';
import type { ApplePasses, ServedPass } from './apple-passes.ts';

type Asked = { passType: string; serial: string; token: string };
type Listed = { deviceId: string; passType: string; since: string };

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
    listChanged(tenantId: TenantId, asked: Listed): Promise<{ serial: string; tag: string }[]>;
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
      const { deviceId, pushToken } = asked;
      const registration = { passId: found.pass.id, deviceId, pushToken, now: clock() };
      return store.register(found.tenantId, registration);
    },

    async unregister(asked: Asked & { deviceId: string }): Promise<'done' | undefined> {
      const found = await authorize(asked);
      if (!found) return undefined;
      await store.unregister(found.tenantId, found.pass.id, asked.deviceId);
      return 'done';
    },

    /** Serials of a device's passes that changed after its tag, and the tag to ask with next; undefined where none did. */
    async listChanged(
      asked: Listed,
    ): Promise<{ serialNumbers: string[]; lastUpdated: string } | undefined> {
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
