import type { Caller } from '../../domain/caller.ts';
import type { Card } from '../../domain/card.ts';
import { AppError, NotFoundError } from '../../domain/errors.ts';
import type { GoogleLook, GoogleUpload } from '../../domain/google-pass.ts';
import type { PublicCard } from '../../domain/public-card.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { FailedPass, GoogleFacts, PassCounts, WalletProblem } from '../../domain/wallet.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Log } from '../../lib/log.ts';
import type { FindGoogleIssuer, GoogleAccountRow } from './google-issuers.ts';
import type { GooglePort } from './google-port.ts';

/** How an organization gives out passes for Google Wallet. */
export type GoogleStanding = {
  /** Null where it does not. */
  facts: GoogleFacts | null;
  problem: WalletProblem | null;
  /** When the key was given. */
  updatedAt: Date | null;
  /** Since when its passes are being ended, to be removed after the last; null while it is kept. */
  closingAt: Date | null;
  passes: PassCounts;
  failed: FailedPass[];
};

type Parts = {
  store: {
    find(tenantId: TenantId, maker: 'google'): Promise<GoogleAccountRow | undefined>;
    save(
      tenantId: TenantId,
      account: {
        maker: 'google';
        facts: GoogleFacts;
        expiresAt: null;
        credential: string;
        now: Date;
      },
    ): Promise<string[]>;
    delete(tenantId: TenantId, maker: 'google'): Promise<string[]>;
    /** Passes that are out are ended from now on. */
    close(tenantId: TenantId, maker: 'google', now: Date): Promise<string[]>;
    /** Whether a pass is out, or on its way to somebody, that is not ended. */
    hasOpenPasses(tenantId: TenantId, maker: 'google'): Promise<boolean>;
    countPasses(tenantId: TenantId, maker: 'google'): Promise<PassCounts>;
    listFailed(tenantId: TenantId, maker: 'google', limit: number): Promise<FailedPass[]>;
  };
  google: GooglePort;
  findIssuer: FindGoogleIssuer;
  findCard(tenantId: TenantId, id: string): Promise<Card | undefined>;
  findPublic(slug: string): Promise<{ card?: PublicCard }>;
  /** Drops what is kept of these pages before the answer leaves. */
  forgetPages(slugs: readonly string[]): void;
  clock: Clock;
  log: Log;
};

const MOST_FAILED = 50;

/** The key of Google's service account as administrators give, renew and take it away. */
export function createGoogleAccount(parts: Parts) {
  const { store, google, findIssuer, findCard, findPublic, forgetPages, clock, log } = parts;

  async function get({ tenantId }: Caller): Promise<GoogleStanding> {
    const [own, passes, failed] = await Promise.all([
      store.find(tenantId, 'google'),
      store.countPasses(tenantId, 'google'),
      store.listFailed(tenantId, 'google', MOST_FAILED),
    ]);
    const { facts = null, problem = null, updatedAt = null, closingAt = null } = own ?? {};
    return { facts, problem, updatedAt, closingAt, passes, failed };
  }

  /** Passes that are out belong to their issuer: another one could not keep them up to date. */
  async function refuseOtherIssuer(tenantId: TenantId, { issuerId }: GoogleFacts): Promise<void> {
    const own = await store.find(tenantId, 'google');
    if (!own || own.facts.issuerId === issuerId) return;
    const { made } = await store.countPasses(tenantId, 'google');
    if (made === 0) return;
    throw new AppError(
      'google_issuer_differs',
      `Passes are out for issuer ${own.facts.issuerId}. Give a key for that same issuer; or remove Google Wallet here first, and the passes that are out stop changing.`,
    );
  }

  return {
    get,

    /** Nothing is kept before a token was had and the class was made with the key. */
    async replace(caller: Caller, upload: GoogleUpload): Promise<GoogleStanding> {
      const { tenantId } = caller;
      const account = google.readUpload(upload);
      await refuseOtherIssuer(tenantId, account.facts);
      await google.open(account).check().catch(sayIfClock(log));
      const kept = { ...account, maker: 'google' as const, expiresAt: null, now: clock() };
      forgetPages(await store.save(tenantId, kept));
      return get(caller);
    },

    /**
     * Ends every pass at Google, where else they would stay as they are for good; the key is deleted after the last.
     * Where no pass is out it goes at once.
     */
    async close(caller: Caller): Promise<GoogleStanding> {
      const { tenantId } = caller;
      forgetPages(
        (await store.hasOpenPasses(tenantId, 'google'))
          ? await store.close(tenantId, 'google', clock())
          : await store.delete(tenantId, 'google'),
      );
      return get(caller);
    },

    /** At once: passes that are not ended yet stay at Google as they are. */
    async remove({ tenantId }: Caller): Promise<void> {
      forgetPages(await store.delete(tenantId, 'google'));
    },

    /** A published card as its pass looks. Throws `not_found` where there is no such card, or no account. */
    async preview({ tenantId }: Caller, cardId: string, language: string): Promise<GoogleLook> {
      const card = await findCard(tenantId, cardId);
      const shown = card && (await findPublic(card.slug)).card;
      const current = await findIssuer(tenantId);
      if (!shown || !current) throw new NotFoundError('card');
      return current.issuer.look(shown, language);
    },
  };
}

export type GoogleAccountService = ReturnType<typeof createGoogleAccount>;

/** What only whoever runs the server can mend is said to them as well. */
const sayIfClock =
  (log: Log) =>
  (err: unknown): never => {
    if (err instanceof AppError && err.code === 'google_clock_wrong')
      log.warn({ maker: 'google', code: err.code }, 'the clock of this server is wrong');
    throw err;
  };
