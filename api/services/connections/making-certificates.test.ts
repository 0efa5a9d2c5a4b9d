import { expect, test, vi } from 'vitest';
import { aCaller, aConnection, idOf, NOW } from '../../domain/factories.fixture.ts';
import type { CertificatePlan, NewMadeCertificate } from '../../domain/made-certificate.ts';
import type { TenantId } from '../../domain/tenant.ts';
import { createMakingCertificates } from './making-certificates.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

const caller = aCaller();
const elsewhere = (n: number) => aCaller({ tenantId: idOf(n) as TenantId });
const stays = new AbortController().signal;

function someMaking({ organizationName = null as string | null } = {}) {
  let now = NOW;
  const plans: CertificatePlan[] = [];
  const kept: NewMadeCertificate[] = [];
  const makeCertificate = vi.fn(async (plan: CertificatePlan) => {
    plans.push(plan);
    return { certificatePem: 'c', privateKeyPem: 'key canary', thumbprint: 'AB' };
  });
  const making = createMakingCertificates({
    store: {
      insert: async (_tenant, made) => void kept.push(made),
      listOf: async () => [],
      open: async (_tenant, id) => kept.find((made) => made.id === id),
    },
    listConnections: async () => [
      aConnection({ organizationName: 'A subsidiary' }),
      aConnection({ directoryTenantId: caller.tenantId, organizationName }),
    ],
    makeCertificate,
    createId: () => idOf(0xce),
    clock: () => now,
  });
  const make = (by = caller, signal = stays) => making.make(by, {}, signal);
  const pass = (ms: number) => (now = new Date(now.getTime() + ms));
  return { making, make, makeCertificate, plans, kept, pass };
}

/** Keys that are found one after the other, when the test says so. */
function someSlowMaking() {
  const some = someMaking();
  const finish: (() => void)[] = [];
  some.makeCertificate.mockImplementation(async (plan) => {
    some.plans.push(plan);
    await new Promise<void>((done) => finish.push(done));
    return { certificatePem: 'c', privateKeyPem: 'k', thumbprint: 'AB' };
  });
  const settle = async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  const finishNext = async () => {
    await settle();
    finish.shift()?.();
    await settle();
  };
  return { ...some, settle, finishNext };
}

test('it is good for a year and less than 365 days; its key is kept and told nobody', async () => {
  const { make, plans, kept } = someMaking();
  const made = await make();
  expect(plans).toEqual([
    {
      commonName: 'Carte – 2026-11-23',
      notBefore: new Date('2026-11-23T09:55:00Z'),
      notAfter: new Date('2027-11-23T08:55:00Z'),
    },
  ]);
  const [{ notBefore, notAfter } = { notBefore: NOW, notAfter: NOW }] = plans;
  expect(notAfter.getTime() - notBefore.getTime()).toBeLessThan(365 * DAY_MS);
  expect(made.expiresAt).toEqual(notAfter);
  expect(kept).toEqual([{ ...made, privateKeyPem: 'key canary' }]);
  expect(JSON.stringify(made)).not.toContain('canary');
});

test.each([
  [{ name: 'Head office' }, 'Contoso', 'Carte – Head office'],
  [{}, 'Contoso', 'Carte – Contoso'],
  [{}, null, 'Carte – 2026-11-23'],
  [{ name: 'a\nb' }, null, 'Carte – a b'],
  [{ name: 'x'.repeat(100) }, null, `Carte – ${'x'.repeat(56)}`],
])('%o of %s is called %s', async (input, organizationName, commonName) => {
  const { making, plans } = someMaking({ organizationName });
  await making.make(caller, input, stays);
  expect(plans[0]?.commonName).toBe(commonName);
});

test('one that is not kept is gone', async () => {
  const { making } = someMaking();
  const gone = { code: 'certificate_gone' };
  await expect(making.get(caller, idOf(1))).rejects.toMatchObject(gone);
  await expect(making.open(caller, idOf(1))).rejects.toMatchObject(gone);
});

test('keys are made one at a time, each from the time when its turn comes', async () => {
  const { make, makeCertificate, plans, pass, settle, finishNext } = someSlowMaking();
  const both = Promise.all([make(), make(elsewhere(2))]);
  await settle();
  expect(makeCertificate).toHaveBeenCalledTimes(1);
  pass(MINUTE_MS);
  await finishNext();
  expect(makeCertificate).toHaveBeenCalledTimes(2);
  await finishNext();
  const [first, second] = await both;
  expect(second.madeAt.getTime() - first.madeAt.getTime()).toBe(MINUTE_MS);
  expect(plans[1]?.notBefore).toEqual(new Date('2026-11-23T09:56:00Z'));
});

test('whoever leaves the line gets none, and the next one comes', async () => {
  const { make, kept, makeCertificate, settle, finishNext } = someSlowMaking();
  const leaving = new AbortController();
  const first = make();
  const second = make(elsewhere(2), leaving.signal);
  const third = make(elsewhere(3));
  await settle();
  leaving.abort();
  await expect(second).rejects.toThrow(/abort/i);
  await finishNext();
  await finishNext();
  await Promise.all([first, third]);
  expect(makeCertificate).toHaveBeenCalledTimes(2);
  expect(kept).toHaveLength(2);
});

test('an organization has ten in an hour, and hears when it may go on; another one has its own', async () => {
  const { make, pass } = someMaking();
  for (let i = 0; i < 10; i += 1) await make();
  pass(59 * MINUTE_MS);
  await expect(make()).rejects.toMatchObject({
    code: 'too_many_certificates',
    retryAt: new Date('2026-11-23T11:00:00Z'),
  });
  await make(elsewhere(2));
  pass(MINUTE_MS);
  await make();
});

test('the line of all organizations is bounded, and moves on', async () => {
  const { make, finishNext, settle } = someSlowMaking();
  const line = Array.from({ length: 20 }, (_, n) => make(elsewhere(n + 2)));
  await settle();
  await expect(make()).rejects.toMatchObject({ code: 'certificates_busy' });
  await finishNext();
  const late = make();
  for (let i = 0; i < 20; i += 1) await finishNext();
  await Promise.all([...line, late]);
});

test('a key that could not be made gives the place back', async () => {
  const { make, makeCertificate } = someMaking();
  makeCertificate.mockRejectedValueOnce(new Error('no entropy'));
  await expect(make()).rejects.toThrow('no entropy');
  await make();
});
