import { expect, test } from 'vitest';
import type { TenantId } from '../../domain/tenant.ts';
import { createWalletDevices } from './devices.ts';

const [ONE, OTHER] = ['one', 'other'] as unknown as [TenantId, TenantId];
const PHONE = { deviceId: 'phone', passType: 'pass.com.example.card' };

/** Passes by organization, each with the tag of its last change. Something may happen before one of them is looked at. */
function build(tags: Map<TenantId, number>, newest: () => number) {
  const before = new Map<TenantId, () => void>();
  const refuse = () => Promise.reject(new Error('not asked for'));
  let line = Promise.resolve();
  const { listChanged } = createWalletDevices({
    store: {
      findTenant: refuse,
      find: refuse,
      register: refuse,
      unregister: refuse,
      replacePushToken: refuse,
      findNewestTag: () => Promise.resolve(String(newest())),
      listDeviceTenants: () => Promise.resolve([...tags.keys()]),
      listChanged(tenantId, { since, upTo }) {
        const look = line.then(() => {
          before.get(tenantId)?.();
          before.delete(tenantId);
          const tag = tags.get(tenantId) ?? 0;
          return tag > Number(since) && tag <= Number(upTo)
            ? [{ serial: `of ${tenantId}`, tag: String(tag) }]
            : [];
        });
        line = look.then(() => {});
        return look;
      },
    },
    passes: { latest: refuse },
    clock: () => new Date(0),
  });
  return { before, listSince: (since: string) => listChanged({ ...PHONE, since }) };
}

test('a change in the first organization is not hidden by a later one in the second, seen in the same look', async () => {
  const tags = new Map([
    [ONE, 1],
    [OTHER, 2],
  ]);
  let newest = 2;
  const { before, listSince } = build(tags, () => newest);
  before.set(OTHER, () => {
    tags.set(ONE, ++newest);
    tags.set(OTHER, ++newest);
  });
  const seen = await listSince('1');
  // Whatever the first answer said, its tag leads to the change of the first organization.
  const then = await listSince(seen?.lastUpdated ?? '1');
  expect(then).toEqual({ serialNumbers: ['of one', 'of other'], lastUpdated: '4' });
  expect(await listSince('4')).toBeUndefined();
});

test('a tag from before the database was put back is answered with everything', async () => {
  const { listSince } = build(new Map([[ONE, 7]]), () => 9);
  expect(await listSince('4000')).toEqual({ serialNumbers: ['of one'], lastUpdated: '7' });
});
