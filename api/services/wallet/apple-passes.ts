import { LRUCache } from 'lru-cache';
import { AppError } from '../../domain/errors.ts';
import type { PublicCard } from '../../domain/public-card.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { PassChange, WalletPass, WalletProblem } from '../../domain/wallet.ts';
import type { Clock } from '../../lib/clock.ts';
import type { AppleIssuers, CurrentIssuer } from './apple-issuers.ts';

/** Signed passes that a process keeps. */
const MAX_BYTES = 64 * 1024 * 1024;
/** Devices are told once of everything that changes within this. */
const GATHER_MS = 5_000;
const TOKEN_BYTES = 32;
const SERIAL_BYTES = 16;

export type PassStore = {
  findOwner(slug: string): Promise<TenantId | undefined>;
  find(tenantId: TenantId, key: { id: string }): Promise<WalletPass | undefined>;
  ensure(
    tenantId: TenantId,
    pass: Pick<WalletPass, 'id' | 'maker' | 'passType' | 'serial' | 'token' | 'slug'> & {
      now: Date;
    },
  ): Promise<WalletPass>;
  /** False where it says what it said. */
  change(tenantId: TenantId, id: string, change: PassChange): Promise<boolean>;
  setProblem(tenantId: TenantId, id: string, problem: WalletProblem | null): Promise<void>;
};

type Parts = {
  store: PassStore;
  issuers: AppleIssuers;
  /** Without a card where it is off the web. */
  findPublic(slug: string): Promise<{ card?: PublicCard }>;
  createId(): string;
  randomBytes(size: number): Uint8Array;
  /** Told of what happens, to be counted. */
  note(event: 'pass_signed' | 'pass_changed'): void;
  clock: Clock;
};

export type ServedPass = { bytes: Buffer; modifiedAt: Date };

/** Passes for Apple Wallet: given out, kept up to date with their cards, signed when they are asked for. */
export function createApplePasses(parts: Parts) {
  const { store, issuers, note, clock } = parts;
  const signed = new LRUCache<string, Buffer>({
    maxSize: MAX_BYTES,
    sizeCalculation: ({ length }) => length,
  });

  async function serve(
    tenantId: TenantId,
    known: WalletPass,
    current: CurrentIssuer,
  ): Promise<ServedPass | undefined> {
    const latest = await bringUpToDate(parts, tenantId, known, current);
    if (!latest) return undefined;
    const { pass, card } = latest;
    const key = `${pass.id} ${pass.contentHash} ${current.name}`;
    const kept = signed.get(key);
    const bytes = kept ?? (await current.issuer.make(card, pass));
    if (!kept) note('pass_signed');
    signed.set(key, bytes);
    return { bytes, modifiedAt: pass.modifiedAt };
  }

  return {
    /** The pass of a published card; undefined where its organization gives out none. */
    async give({ slug }: PublicCard): Promise<ServedPass | undefined> {
      const tenantId = await store.findOwner(slug);
      const current = tenantId && (await issuers.current(tenantId));
      if (!current || current.issuer.expiresAt <= clock()) return undefined;
      const { passTypeId: passType } = current.issuer.facts;
      const made = { ...newPass(parts), maker: 'apple' as const, passType, slug, now: clock() };
      return serve(tenantId, await store.ensure(tenantId, made), current);
    },

    /** The latest of a pass that is out; undefined where nothing can sign it any more. */
    async latest(tenantId: TenantId, pass: WalletPass): Promise<ServedPass | undefined> {
      const current = await issuers.ofType(tenantId, pass.passType);
      if (!current || current.issuer.expiresAt <= clock()) return undefined;
      return serve(tenantId, pass, current);
    },

    /** Looks at a pass whose card may say something else; throws where it cannot be brought up to date. */
    async refresh(tenantId: TenantId, pass: WalletPass): Promise<void> {
      const current = await issuers.ofType(tenantId, pass.passType);
      if (!current || current.issuer.expiresAt <= clock()) throw notSignable();
      await bringUpToDate(parts, tenantId, pass, current);
      if (pass.problem) await store.setProblem(tenantId, pass.id, null);
    },
  };
}

export type ApplePasses = ReturnType<typeof createApplePasses>;

/** Compares what the pass said with what its card says now; one row is written where they differ. */
async function bringUpToDate(
  parts: Parts,
  tenantId: TenantId,
  pass: WalletPass,
  current: CurrentIssuer,
): Promise<{ pass: WalletPass; card: PublicCard | null } | undefined> {
  const { store, findPublic, note, clock } = parts;
  const { issuer } = current;
  const found = await findPublic(pass.slug);
  const card = found.card ?? null;
  const contentHash = issuer.nameContent(card, pass);
  const state = card ? ('active' as const) : ('voided' as const);
  if (pass.contentHash === contentHash && pass.state === state) return { pass, card };
  const now = clock();
  const tellAt = new Date(now.getTime() + GATHER_MS);
  if (await store.change(tenantId, pass.id, { contentHash, state, now, tellAt }))
    note('pass_changed');
  const changed = await store.find(tenantId, { id: pass.id });
  // Somebody else has seen a later card meanwhile: what we read is not what the row says.
  if (changed && changed.contentHash !== contentHash)
    return bringUpToDate(parts, tenantId, changed, current);
  return changed && { pass: changed, card };
}

/** Nobody can guess a serial or a token, and neither says anything of the card. */
const newPass = ({ createId, randomBytes }: Pick<Parts, 'createId' | 'randomBytes'>) => ({
  id: createId(),
  serial: Buffer.from(randomBytes(SERIAL_BYTES)).toString('hex'),
  token: Buffer.from(randomBytes(TOKEN_BYTES)).toString('base64url'),
});

const notSignable = (): AppError =>
  new AppError(
    'pass_certificate_expired',
    'There is no valid certificate for this pass, so it says what it said. Renew the certificate for the same Pass Type ID.',
  );
