import { expect, test } from 'vitest';
import { aCaller, aConnection, idOf, NOW } from '../../domain/factories.fixture.ts';
import type { CertificatePlan, NewMadeCertificate } from '../../domain/made-certificate.ts';
import { createMakingCertificates } from './making-certificates.ts';

const caller = aCaller();

function someMaking({ organizationName = null as string | null } = {}) {
  const plans: CertificatePlan[] = [];
  const kept: NewMadeCertificate[] = [];
  const making = createMakingCertificates({
    store: {
      insert: async (_tenant, made) => void kept.push(made),
      find: async (_tenant, id) => kept.find((made) => made.id === id),
      open: async () => undefined,
    },
    listConnections: async () => [
      aConnection({ organizationName: 'A subsidiary' }),
      aConnection({ directoryTenantId: caller.tenantId, organizationName }),
    ],
    makeCertificate: async (plan) => {
      plans.push(plan);
      return { certificatePem: 'c', privateKeyPem: 'key canary', thumbprint: 'AB' };
    },
    createId: () => idOf(0xce),
    clock: () => NOW,
  });
  return { making, plans, kept };
}

test('it is good for a year, its key is kept and told nobody', async () => {
  const { making, plans, kept } = someMaking();
  const made = await making.make(caller, {});
  expect(plans).toEqual([
    {
      commonName: 'Carte – directory',
      notBefore: new Date('2026-11-23T09:55:00Z'),
      notAfter: new Date('2027-11-23T10:00:00Z'),
    },
  ]);
  expect(kept).toEqual([{ ...made, privateKeyPem: 'key canary' }]);
  expect(JSON.stringify(made)).not.toContain('canary');
});

test.each([
  [{ name: 'Head office' }, 'Contoso', 'Carte – Head office'],
  [{}, 'Contoso', 'Carte – Contoso'],
  [{ name: 'a\nb' }, null, 'Carte – a b'],
  [{ name: 'x'.repeat(100) }, null, `Carte – ${'x'.repeat(56)}`],
])('%o of %s is called %s', async (input, organizationName, commonName) => {
  const { making, plans } = someMaking({ organizationName });
  await making.make(caller, input);
  expect(plans[0]?.commonName).toBe(commonName);
});

test('one that is not kept is gone', async () => {
  const { making } = someMaking();
  const gone = { code: 'certificate_gone' };
  await expect(making.get(caller, idOf(1))).rejects.toMatchObject(gone);
  await expect(making.open(caller, idOf(1))).rejects.toMatchObject(gone);
});
