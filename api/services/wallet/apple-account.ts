import type { CertificateUpload, PassLook } from '../../domain/apple-pass.ts';
import type { Caller } from '../../domain/caller.ts';
import type { Card } from '../../domain/card.ts';
import { AppError, NotFoundError } from '../../domain/errors.ts';
import type { PublicCard } from '../../domain/public-card.ts';
import type { TenantId } from '../../domain/tenant.ts';
import {
  type AppleFacts,
  CERTIFICATE_ENDED,
  DEPLOYMENT_ENDED,
  type FailedPass,
  type PassCounts,
  pushRefused,
  type WalletAccount,
  type WalletProblem,
} from '../../domain/wallet.ts';
import type { Clock } from '../../lib/clock.ts';
import type { AppleIssuers } from './apple-issuers.ts';
import type { ApplePort } from './apple-port.ts';

/** How an organization gives out passes for Apple Wallet. */
export type AppleStanding = {
  /** Whose certificate signs; null where none does. */
  source: 'organization' | 'deployment' | null;
  facts: AppleFacts | null;
  expiresAt: Date | null;
  problem: WalletProblem | null;
  passes: PassCounts;
  failed: FailedPass[];
};

type Parts = {
  store: {
    find(
      tenantId: TenantId,
      maker: 'apple',
    ): Promise<Extract<WalletAccount, { maker: 'apple' }> | undefined>;
    save(
      tenantId: TenantId,
      account: {
        maker: 'apple';
        facts: AppleFacts;
        expiresAt: Date;
        credential: string;
        now: Date;
      },
    ): Promise<string[]>;
    /** With every pass, but for those of `exceptType`. */
    delete(tenantId: TenantId, maker: 'apple', exceptType: string | undefined): Promise<string[]>;
    countPasses(tenantId: TenantId, maker: 'apple'): Promise<PassCounts>;
    /** In Apple's word why devices are not told of changes; undefined while they are. */
    findPushRefusal(tenantId: TenantId, passType: string): Promise<string | undefined>;
    listFailed(tenantId: TenantId, maker: 'apple', limit: number): Promise<FailedPass[]>;
  };
  apple: ApplePort;
  issuers: AppleIssuers;
  findCard(tenantId: TenantId, id: string): Promise<Card | undefined>;
  findPublic(slug: string): Promise<{ card?: PublicCard }>;
  /** Drops what is kept of these pages before the answer leaves. */
  forgetPages(slugs: readonly string[]): void;
  clock: Clock;
};

const MOST_FAILED = 50;

/** The pass certificate as administrators give, renew and take it away. Nothing is kept that a device would refuse. */
export function createAppleAccount(parts: Parts) {
  const { store, apple, issuers, findCard, findPublic, forgetPages, clock } = parts;

  async function get({ tenantId }: Caller): Promise<AppleStanding> {
    const [own, passes, failed] = await Promise.all([
      store.find(tenantId, 'apple'),
      store.countPasses(tenantId, 'apple'),
      store.listFailed(tenantId, 'apple', MOST_FAILED),
    ]);
    const { facts = null, expiresAt = null } = own ?? apple.deployment ?? {};
    const refusal = facts ? await store.findPushRefusal(tenantId, facts.passTypeId) : undefined;
    const source = own ? 'organization' : apple.deployment ? 'deployment' : null;
    const problem = source && findProblem(source, expiresAt, refusal);
    return { source, facts, expiresAt, problem, passes, failed };
  }

  function findProblem(
    source: 'organization' | 'deployment',
    expiresAt: Date | null,
    refusal: string | undefined,
  ): WalletProblem | null {
    if (expiresAt && expiresAt <= clock())
      return source === 'organization' ? CERTIFICATE_ENDED : DEPLOYMENT_ENDED;
    return refusal === undefined ? null : pushRefused(refusal, source);
  }

  /** Passes that are out are bound to their pass type: under another one nobody could keep them up to date. */
  async function refuseOtherType(tenantId: TenantId, { passTypeId }: AppleFacts): Promise<void> {
    const own = await store.find(tenantId, 'apple');
    if (!own || own.facts.passTypeId === passTypeId) return;
    const { made } = await store.countPasses(tenantId, 'apple');
    if (made === 0) return;
    throw new AppError(
      'pass_type_differs',
      `This certificate is for ${passTypeId}, and passes are out for ${own.facts.passTypeId}. Create a certificate for that same Pass Type ID; or remove Apple Wallet here first, and the passes that are out stop changing.`,
    );
  }

  return {
    get,

    async replace(caller: Caller, upload: CertificateUpload): Promise<AppleStanding> {
      const { tenantId } = caller;
      const now = clock();
      const account = await apple.readUpload(upload, now);
      await refuseOtherType(tenantId, account.facts);
      forgetPages(await store.save(tenantId, { maker: 'apple', ...account, now }));
      return get(caller);
    },

    async remove({ tenantId }: Caller): Promise<void> {
      // What the deployment's certificate signed before goes on by it.
      const kept = apple.deployment?.facts.passTypeId;
      forgetPages(await store.delete(tenantId, 'apple', kept));
    },

    /** A published card as its pass looks. Throws `not_found` where there is no such card, or nothing to sign with. */
    async preview({ tenantId }: Caller, cardId: string, language: string): Promise<PassLook> {
      const card = await findCard(tenantId, cardId);
      const shown = card && (await findPublic(card.slug)).card;
      const current = await issuers.current(tenantId);
      if (!shown || !current) throw new NotFoundError('card');
      return current.issuer.look(shown, language);
    },
  };
}

export type AppleAccountService = ReturnType<typeof createAppleAccount>;
