import type { Caller } from '../../domain/caller.ts';
import type { Connection, OwnCredential } from '../../domain/connection.ts';
import {
  certificateGone,
  type CertificatePlan,
  type MadeCertificate,
  type NewMadeCertificate,
  planCertificate,
} from '../../domain/made-certificate.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { Clock } from '../../lib/clock.ts';

type Parts = {
  store: {
    /** Of the organization's unused ones the oldest go. */
    insert(tenantId: TenantId, made: NewMadeCertificate): Promise<void>;
    find(tenantId: TenantId, id: string, now: Date): Promise<MadeCertificate | undefined>;
    open(tenantId: TenantId, id: string, now: Date): Promise<OwnCredential | undefined>;
  };
  listConnections(tenantId: TenantId): Promise<Connection[]>;
  makeCertificate(
    plan: CertificatePlan,
  ): Promise<Pick<NewMadeCertificate, 'certificatePem' | 'privateKeyPem' | 'thumbprint'>>;
  createId(): string;
  clock: Clock;
};

/** Certificates for an application of the customer's own: Carte makes the pair, the public half goes to Entra. */
export function createMakingCertificates(parts: Parts) {
  const { store, listConnections, makeCertificate, createId, clock } = parts;

  return {
    /** Named as the caller says, else after the organization as far as a directory has told its name. */
    async make(
      { tenantId, objectId }: Caller,
      { name }: { name?: string | undefined },
    ): Promise<MadeCertificate> {
      const now = clock();
      const plan = planCertificate(name ?? nameOf(await listConnections(tenantId), tenantId), now);
      const { privateKeyPem, ...pair } = await makeCertificate(plan);
      const made = {
        id: createId(),
        ...pair,
        expiresAt: plan.notAfter,
        madeById: objectId,
        madeAt: now,
      };
      await store.insert(tenantId, { ...made, privateKeyPem });
      return made;
    },

    /** Throws `certificate_gone` for what was used, is too old or another organization's. */
    async get({ tenantId }: Caller, id: string): Promise<MadeCertificate> {
      const made = await store.find(tenantId, id, clock());
      if (!made) throw certificateGone();
      return made;
    },

    /** What signs in with it. */
    async open({ tenantId }: Caller, id: string): Promise<OwnCredential> {
      const credential = await store.open(tenantId, id, clock());
      if (!credential) throw certificateGone();
      return credential;
    },
  };
}

export type MakingCertificates = ReturnType<typeof createMakingCertificates>;

const nameOf = (connections: Connection[], tenantId: TenantId): string | null | undefined =>
  connections.find(({ directoryTenantId }) => directoryTenantId === tenantId)?.organizationName;
