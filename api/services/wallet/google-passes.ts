import { AppError } from '../../domain/errors.ts';
import type { PublicCard } from '../../domain/public-card.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { WalletPass, WalletProblem } from '../../domain/wallet.ts';
import type { FindGoogleIssuer } from './google-issuers.ts';
import { createGoogleKeeping, type KeepingParts, toAccountProblem } from './google-keeping.ts';

const SERIAL_BYTES = 16;

type Parts = KeepingParts & {
  store: {
    findOwner(slug: string): Promise<TenantId | undefined>;
    ensure(
      tenantId: TenantId,
      pass: Pick<WalletPass, 'id' | 'maker' | 'passType' | 'serial' | 'token' | 'slug'> & {
        now: Date;
      },
    ): Promise<WalletPass>;
  };
  findIssuer: FindGoogleIssuer;
  createId(): string;
  randomBytes(size: number): Uint8Array;
};

/** Passes for Google Wallet: made at Google when somebody wants one, and kept in line with their cards there. */
export function createGooglePasses(parts: Parts) {
  const { store, findIssuer, createId, randomBytes, clock } = parts;
  const keep = createGoogleKeeping(parts);

  return {
    /** Where a published card's pass can be kept; undefined where its organization gives out none. */
    async give({ slug }: PublicCard): Promise<{ link: string } | 'gone' | undefined> {
      const tenantId = await store.findOwner(slug);
      const current = tenantId && (await findIssuer(tenantId));
      if (!current || current.account.closingAt) return undefined;
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
      const state = await keep(tenantId, pass, current);
      return state === 'voided' ? 'gone' : { link: current.issuer.saveLink(pass.serial) };
    },

    /** Looks at a pass whose card may say something else; throws where Google could not be told. */
    async refresh(tenantId: TenantId, pass: WalletPass): Promise<void> {
      // Nobody got as far as having it made: there is nothing at Google.
      if (pass.contentHash === null) return;
      const current = await findIssuer(tenantId);
      if (current?.facts.issuerId !== pass.passType) throw noIssuer();
      await keep(tenantId, pass, current);
    },

    /** What is wrong with an organization's account today; null while it works. Throws where Google does not answer. */
    async check(tenantId: TenantId): Promise<WalletProblem | null> {
      const current = await findIssuer(tenantId);
      try {
        await current?.issuer.check();
        return null;
      } catch (err) {
        const problem = toAccountProblem(err);
        if (problem) return problem;
        throw err;
      }
    },
  };
}

export type GooglePasses = ReturnType<typeof createGooglePasses>;

const noIssuer = (): AppError =>
  new AppError(
    'wallet_not_configured',
    'There is no key for the issuer of this pass, so it says what it said. Give a key for the same issuer ID.',
  );
