import type { Caller } from '../../domain/caller.ts';
import {
  CONSENT_LIVES_MS,
  type ConsentAnswer,
  type ConsentOutcome,
  type ConsentRequest,
  isSpreading,
  readConsentAnswer,
} from '../../domain/consent.ts';
import { AppError, NotFoundError } from '../../domain/errors.ts';
import { type TenantId, toTenantId } from '../../domain/tenant.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Sealer } from '../../lib/seal.ts';

type NewRequest = Pick<ConsentRequest, 'id' | 'askedById' | 'askedAt' | 'expiresAt'>;

type ConsentStore = {
  /** Takes the place of what the same member asked before. */
  insert(tenantId: TenantId, request: NewRequest): Promise<void>;
  findOf(tenantId: TenantId, memberId: string): Promise<ConsentRequest | undefined>;
  /** Once, while it is open and not over; false otherwise. */
  answer(tenantId: TenantId, id: string, outcome: ConsentOutcome & { now: Date }): Promise<boolean>;
  findLastGrant(tenantId: TenantId): Promise<Date | undefined>;
};

/** Carte's own application, and where an administrator's browser allows it. */
export type ConsentApp = {
  clientId: string;
  /** Origin of the pages where people sign in. */
  signInUrl: string;
  /** Origin of the Graph host. */
  graphUrl: string;
};

type Parts = {
  store: ConsentStore;
  /** Undefined where this Carte has no secret of its own to sign in with. */
  consentApp: ConsentApp | undefined;
  sealer: Sealer;
  publicUrl: string;
  createId(): string;
  clock: Clock;
};

/** A request of the caller's as they may see it, with the address that it is answered at. */
export type ConsentDetails = ConsentRequest & { url: string };

const STATE = ['consent state'];
/** Where Microsoft leads back to; it stands in the registration (aad.manifest.json). */
export const CONSENT_PATH = '/consent';

/**
 * Consent to Carte's own application in the caller's own directory. What comes back by the browser moves the screens on
 * and decides nothing: a connection is made when a token for that directory has read people.
 */
export function createConsenting(parts: Parts) {
  const { store, sealer, createId, clock } = parts;

  return {
    /** What the caller began and can go on with, or a new request where there is none, or a new one is wanted. */
    async begin(caller: Caller, { again }: { again: boolean }): Promise<ConsentDetails> {
      getApp(parts);
      const now = clock();
      const known = await store.findOf(caller.tenantId, caller.objectId);
      const goesOn = known && known.state !== 'refused' && known.expiresAt > now;
      if (goesOn && !again) return toDetails(parts, caller, known);
      const request = {
        id: createId(),
        askedById: caller.objectId,
        askedAt: now,
        expiresAt: new Date(now.getTime() + CONSENT_LIVES_MS),
      };
      await store.insert(caller.tenantId, request);
      return toDetails(parts, caller, {
        ...request,
        state: 'open',
        problem: null,
        answeredAt: null,
      });
    },

    /** How the caller's request stands; of another member's nobody learns anything. */
    async get(caller: Caller, id: string): Promise<ConsentDetails> {
      const known = await store.findOf(caller.tenantId, caller.objectId);
      if (known?.id !== id) throw new NotFoundError('request for consent');
      return toDetails(parts, caller, known);
    },

    /** What Microsoft's page led back with. `over`: an address that is none of ours, was used, or is too old. */
    async receive(
      state: string | undefined,
      answer: ConsentAnswer,
    ): Promise<ConsentOutcome | { state: 'over' }> {
      const request = openState(state, sealer);
      if (!request) return { state: 'over' };
      const outcome = readConsentAnswer(answer, request.tenantId);
      const isTaken = await store.answer(request.tenantId, request.id, {
        ...outcome,
        now: clock(),
      });
      return isTaken ? outcome : { state: 'over' };
    },

    /**
     * The application to connect a directory with by consent. Only the caller's own: Carte's application can read every
     * directory that ever consented to it, so naming another one would open somebody else's.
     */
    getAppFor({ tenantId }: Caller, directoryTenantId: string): ConsentApp {
      const app = getApp(parts);
      if (directoryTenantId === tenantId) return app;
      throw new AppError(
        'consent_elsewhere',
        'By consent you connect the directory you are signed in to, and no other. Connect this one with an app registration of its own.',
      );
    },

    /** A consent that was given just now and is not known everywhere yet is worth asking for again. */
    async explain({ tenantId }: Caller, error: unknown): Promise<unknown> {
      if (!(error instanceof AppError) || error.code !== 'consent_missing') return error;
      if (!isSpreading(await store.findLastGrant(tenantId), clock())) return error;
      return new AppError(
        'consent_spreading',
        'Microsoft needs up to a minute to pass the consent on. Try again in a few seconds.',
        { cause: error },
      );
    },
  };
}

export type Consenting = ReturnType<typeof createConsenting>;

function getApp({ consentApp }: Parts): ConsentApp {
  if (consentApp) return consentApp;
  throw new AppError(
    'consent_not_offered',
    'This Carte has no application of its own to consent to. Connect with an app registration of yours, or ask whoever runs Carte to set AAD_APP_CLIENT_SECRET.',
  );
}

function toDetails(parts: Parts, { tenantId }: Caller, request: ConsentRequest): ConsentDetails {
  const { clientId, signInUrl, graphUrl } = getApp(parts);
  const url = new URL(`/${tenantId}/v2.0/adminconsent`, signInUrl);
  url.search = new URLSearchParams({
    client_id: clientId,
    scope: `${graphUrl}/.default`,
    redirect_uri: `${parts.publicUrl}${CONSENT_PATH}`,
    state: parts.sealer.seal(`${tenantId}/${request.id}`, STATE),
  }).toString();
  return { ...request, url: url.href };
}

/** Whose request a state is; undefined for what we have not sealed. */
function openState(
  state: string | undefined,
  sealer: Sealer,
): { tenantId: TenantId; id: string } | undefined {
  try {
    const [tenantId = '', id = ''] = sealer.open(state ?? '', STATE).split('/');
    return { tenantId: toTenantId(tenantId), id };
  } catch {
    return undefined;
  }
}
