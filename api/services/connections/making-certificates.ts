import type { Caller } from '../../domain/caller.ts';
import type { Connection, OwnCredential } from '../../domain/connection.ts';
import {
  certificateGone,
  certificatesBusy,
  type CertificatePlan,
  type MadeCertificate,
  MADE_CERTIFICATES_PER_HOUR,
  type NewMadeCertificate,
  planCertificate,
  tooManyCertificates,
  withoutKey,
} from '../../domain/made-certificate.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { Clock } from '../../lib/clock.ts';
import { createRateWindow } from '../../lib/rate-window.ts';
import { createSlots } from '../../lib/slots.ts';

/** Who may wait for a key; one takes up to half a second, and nobody should wait for more than ten. */
const MAX_IN_LINE = 20;

type Pair = Pick<NewMadeCertificate, 'certificatePem' | 'privateKeyPem' | 'thumbprint'>;

type Parts = {
  store: {
    /** Of the unused ones of whoever made it the oldest go. */
    insert(tenantId: TenantId, made: NewMadeCertificate): Promise<void>;
    /** A member's own that could be used, newest first. */
    listOf(tenantId: TenantId, madeById: string, now: Date): Promise<MadeCertificate[]>;
    open(tenantId: TenantId, id: string, now: Date): Promise<NewMadeCertificate | undefined>;
  };
  listConnections(tenantId: TenantId): Promise<Connection[]>;
  makeCertificate(plan: CertificatePlan): Promise<Pair>;
  createId(): string;
  clock: Clock;
};

/** Certificates for an application of the customer's own: Carte makes the pair, the public half goes to Entra. */
export function createMakingCertificates(parts: Parts) {
  const { store, listConnections, createId, clock } = parts;
  const takeTurn = createLine(clock);

  const open = async ({ tenantId }: Caller, id: string): Promise<NewMadeCertificate> => {
    const made = await store.open(tenantId, id, clock());
    if (!made) throw certificateGone();
    return made;
  };

  return {
    /**
     * Named as the caller says, else after the organization as far as a directory has told its name. Whoever leaves
     * while others come first (`signal`) gets none.
     */
    async make(
      { tenantId, objectId }: Caller,
      { name }: { name?: string | undefined },
      signal: AbortSignal,
    ): Promise<MadeCertificate> {
      const known = name ?? nameOf(await listConnections(tenantId), tenantId);
      const made = await takeTurn(tenantId, signal, async () => {
        const now = clock();
        const plan = planCertificate(known, now);
        const pair = await parts.makeCertificate(plan);
        return { ...pair, id: createId(), expiresAt: plan.notAfter, madeAt: now };
      });
      const kept = { ...made, madeById: objectId };
      await store.insert(tenantId, kept);
      return withoutKey(kept);
    },

    /** The caller's own that no connection uses yet, newest first. */
    list: ({ tenantId, objectId }: Caller): Promise<MadeCertificate[]> =>
      store.listOf(tenantId, objectId, clock()),

    /** Throws `certificate_gone` for what was used, is too old or another organization's. */
    get: async (caller: Caller, id: string): Promise<MadeCertificate> =>
      withoutKey(await open(caller, id)),

    /** What signs in with it. */
    async open(caller: Caller, id: string): Promise<OwnCredential> {
      const { certificatePem, privateKeyPem } = await open(caller, id);
      return { kind: 'certificate', certificatePem, privateKeyPem };
    },
  };
}

export type MakingCertificates = ReturnType<typeof createMakingCertificates>;

/** One key at a time, so that the rest of the thread pool stays free; the line and each organization's share are bounded. */
function createLine(clock: Clock) {
  const slots = createSlots(1);
  const asked = createRateWindow({ perHour: MADE_CERTIFICATES_PER_HOUR, clock });
  let inLine = 0;

  return async <T>(tenantId: TenantId, signal: AbortSignal, work: () => Promise<T>): Promise<T> => {
    if (inLine >= MAX_IN_LINE) throw certificatesBusy();
    if (!asked.take(tenantId)) throw tooManyCertificates(asked.nextAt());
    inLine += 1;
    try {
      const giveBack = await slots.take(signal);
      try {
        return await work();
      } finally {
        giveBack();
      }
    } finally {
      inLine -= 1;
    }
  };
}

const nameOf = (connections: Connection[], tenantId: TenantId): string | null | undefined =>
  connections.find(({ directoryTenantId }) => directoryTenantId === tenantId)?.organizationName;
