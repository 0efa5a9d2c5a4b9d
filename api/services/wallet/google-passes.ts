import { AppError } from '../../domain/errors.ts';
import type { PublicCard } from '../../domain/public-card.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { WalletPass, WalletProblem } from '../../domain/wallet.ts';
import type { Clock } from '../../lib/clock.ts';
import type { FindGoogleIssuer, OpenIssuer } from './google-issuers.ts';

const SERIAL_BYTES = 16;
/** A card that changes faster than Google is told of it is looked at again by itself. */
const MOST_ROUNDS = 4;

type Parts = {
  store: {
    findOwner(slug: string): Promise<TenantId | undefined>;
    ensure(
      tenantId: TenantId,
      pass: Pick<WalletPass, 'id' | 'maker' | 'passType' | 'serial' | 'token' | 'slug'> & {
        now: Date;
      },
    ): Promise<WalletPass>;
    change(
      tenantId: TenantId,
      id: string,
      change: Pick<WalletPass, 'contentHash' | 'state'> & { now: Date; tellAt: Date },
    ): Promise<boolean>;
    setProblem(tenantId: TenantId, id: string, problem: WalletProblem | null): Promise<void>;
  };
  accounts: {
    update(
      tenantId: TenantId,
      maker: 'google',
      found: { problem: WalletProblem | null },
    ): Promise<void>;
  };
  findIssuer: FindGoogleIssuer;
  /** Without a card where it is off the web. */
  findPublic(slug: string): Promise<{ card?: PublicCard }>;
  createId(): string;
  randomBytes(size: number): Uint8Array;
  /** Told of what happens, to be counted. */
  note(event: 'google_pass_changed'): void;
  clock: Clock;
};

/** Passes for Google Wallet: made at Google when somebody wants one, and kept in line with their cards there. */
export function createGooglePasses(parts: Parts) {
  const { store, accounts, findIssuer, findPublic, createId, randomBytes, note, clock } = parts;

  /**
   * Tells Google what the card says, and looks whether it says so still: two that tell at once may arrive in the
   * wrong order, and whoever told something old tells again.
   */
  async function bringUpToDate(
    tenantId: TenantId,
    pass: WalletPass,
    { issuer }: OpenIssuer,
  ): Promise<'active' | 'voided'> {
    let told = pass.contentHash;
    for (let round = 1; ; round++) {
      const card = (await findPublic(pass.slug)).card ?? null;
      const state = card ? ('active' as const) : ('voided' as const);
      const contentHash = issuer.name({ card, serial: pass.serial });
      if (told === contentHash || round > MOST_ROUNDS) return state;
      await issuer.put({ card, serial: pass.serial });
      const now = clock();
      if (await store.change(tenantId, pass.id, { contentHash, state, now, tellAt: now }))
        note('google_pass_changed');
      told = contentHash;
    }
  }

  /** What is wrong with the account itself is said where administrators look first. */
  async function notingProblems<T>(
    tenantId: TenantId,
    { account }: OpenIssuer,
    work: () => Promise<T>,
  ): Promise<T> {
    const done = await work().catch(async (err: unknown) => {
      if (isOfAccount(err)) await accounts.update(tenantId, 'google', { problem: toProblem(err) });
      throw err;
    });
    if (account.problem) await accounts.update(tenantId, 'google', { problem: null });
    return done;
  }

  return {
    /** Where a published card's pass can be kept; undefined where its organization gives out none. */
    async give({ slug }: PublicCard): Promise<{ link: string } | 'gone' | undefined> {
      const tenantId = await store.findOwner(slug);
      const current = tenantId && (await findIssuer(tenantId));
      if (!current) return undefined;
      const pass = await store.ensure(tenantId, {
        id: createId(),
        maker: 'google',
        passType: current.facts.issuerId,
        // Nobody can guess it, and it says nothing of the card.
        serial: Buffer.from(randomBytes(SERIAL_BYTES)).toString('hex'),
        token: '',
        slug,
        now: clock(),
      });
      const state = await notingProblems(tenantId, current, () =>
        bringUpToDate(tenantId, pass, current),
      );
      return state === 'voided' ? 'gone' : { link: current.issuer.saveLink(pass.serial) };
    },

    /** Looks at a pass whose card may say something else; throws where Google could not be told. */
    async refresh(tenantId: TenantId, pass: WalletPass): Promise<void> {
      // Nobody got as far as having it made: there is nothing at Google.
      if (pass.contentHash === null) return;
      const current = await findIssuer(tenantId);
      if (current?.facts.issuerId !== pass.passType) throw noIssuer();
      await notingProblems(tenantId, current, () => bringUpToDate(tenantId, pass, current));
      if (pass.problem) await store.setProblem(tenantId, pass.id, null);
    },

    /** What is wrong with an organization's account today; null while it works. Throws where Google does not answer. */
    async check(tenantId: TenantId): Promise<WalletProblem | null> {
      const current = await findIssuer(tenantId);
      try {
        await current?.issuer.check();
        return null;
      } catch (err) {
        if (isOfAccount(err)) return toProblem(err);
        throw err;
      }
    },
  };
}

export type GooglePasses = ReturnType<typeof createGooglePasses>;

const OF_ACCOUNT: ReadonlySet<string> = new Set([
  'google_key_refused',
  'google_api_disabled',
  'google_issuer_denied',
]);

const isOfAccount = (err: unknown): err is AppError =>
  err instanceof AppError && OF_ACCOUNT.has(err.code);

const toProblem = ({ code, message }: AppError): WalletProblem => ({ code, detail: message });

const noIssuer = (): AppError =>
  new AppError(
    'wallet_not_configured',
    'There is no key for the issuer of this pass, so it says what it said. Give a key for the same issuer ID.',
  );
