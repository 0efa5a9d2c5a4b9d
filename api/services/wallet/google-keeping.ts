import { AppError } from '../../domain/errors.ts';
import type { PublicCard } from '../../domain/public-card.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { PassChange, WalletPass, WalletProblem } from '../../domain/wallet.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Log } from '../../lib/log.ts';
import type { OpenIssuer } from './google-issuers.ts';

/** A card that changes faster than Google is told of it is looked at again by itself. */
const MOST_ROUNDS = 4;

export type KeepingParts = {
  store: {
    change(tenantId: TenantId, id: string, change: PassChange): Promise<boolean>;
    setProblem(tenantId: TenantId, id: string, problem: WalletProblem | null): Promise<void>;
  };
  accounts: {
    find(tenantId: TenantId, maker: 'google'): Promise<{ closingAt: Date | null } | undefined>;
    update(
      tenantId: TenantId,
      maker: 'google',
      found: { problem: WalletProblem | null },
    ): Promise<void>;
  };
  /** Without a card where it is off the web. */
  findPublic(slug: string): Promise<{ card?: PublicCard }>;
  /** Told of what happens, to be counted. */
  note(event: 'google_pass_changed'): void;
  clock: Clock;
  log: Log;
};

/** Keeps what Google holds of a pass in line with its card; says whether the card is on the web. */
export function createGoogleKeeping({
  store,
  accounts,
  findPublic,
  note,
  clock,
  log,
}: KeepingParts) {
  /**
   * Tells Google what the card says, and looks whether it says so still: two that tell at once may arrive in the
   * wrong order, and whoever told something old tells again. So does whoever gave out a pass while its account was given up.
   */
  async function tell(
    tenantId: TenantId,
    { id, slug, serial, contentHash: before }: WalletPass,
    { issuer }: OpenIssuer,
  ): Promise<WalletPass['state']> {
    let told = before;
    for (let round = 1; ; round++) {
      const account = await accounts.find(tenantId, 'google');
      const isKept = account !== undefined && account.closingAt === null;
      const card = isKept ? ((await findPublic(slug)).card ?? null) : null;
      const state = card ? 'active' : 'voided';
      const contentHash = issuer.name({ card, serial });
      if (told === contentHash || round > MOST_ROUNDS) return state;
      await issuer.put({ card, serial });
      const now = clock();
      if (await store.change(tenantId, id, { contentHash, state, now, tellAt: now }))
        note('google_pass_changed');
      told = contentHash;
    }
  }

  return async function keep(
    tenantId: TenantId,
    pass: WalletPass,
    current: OpenIssuer,
  ): Promise<WalletPass['state']> {
    try {
      const state = await tell(tenantId, pass, current);
      if (pass.problem) await store.setProblem(tenantId, pass.id, null);
      if (current.account.problem) await accounts.update(tenantId, 'google', { problem: null });
      return state;
    } catch (err) {
      // What is wrong with the account itself is said where administrators look first.
      const problem = toAccountProblem(err);
      if (problem) {
        if (problem.code !== current.account.problem?.code)
          log.warn(
            { tenant: tenantId, maker: 'google', code: problem.code },
            'wallet does not work',
          );
        await accounts.update(tenantId, 'google', { problem });
      }
      throw err;
    }
  };
}

const OF_ACCOUNT: ReadonlySet<string> = new Set([
  'google_key_refused',
  'google_clock_wrong',
  'google_api_disabled',
  'google_issuer_denied',
]);

/** Undefined where it is no fault of the account's. */
export const toAccountProblem = (err: unknown): WalletProblem | undefined =>
  err instanceof AppError && OF_ACCOUNT.has(err.code)
    ? { code: err.code, detail: err.message }
    : undefined;
