import type { PushAnswer } from '../../domain/apple-pass.ts';
import { AppError } from '../../domain/errors.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { AppleFacts } from '../../domain/wallet.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Log } from '../../lib/log.ts';
import type { AppleIssuers, CurrentIssuer } from './apple-issuers.ts';
import { createBelief } from './belief.ts';
import { waitBeforeRetry } from './waiting.ts';

const AT_ONCE = 100;
const CLAIM_MS = 2 * 60_000;
/** A device that could not be told for so long asks by itself, about daily. */
const MOST_ATTEMPTS = 10;

type Push = { deviceId: string; passType: string };
type OwnedPush = Push & { tenantId: TenantId };

type Parts = {
  store: {
    listDuePushes(now: Date, limit: number): Promise<OwnedPush[]>;
    claimPush(
      tenantId: TenantId,
      push: Push,
      times: { now: Date; until: Date },
    ): Promise<{ attempts: number } | undefined>;
    finishPush(tenantId: TenantId, push: Push, claimed: Date): Promise<void>;
    /** `refused`: in Apple's word why the certificate was not believed. */
    putOffPush(
      tenantId: TenantId,
      push: Push,
      again: { claimed: Date; dueAt: Date; refused: string | null },
    ): Promise<void>;
    /** What was refused is tried at once. */
    forgiveRefused(tenantId: TenantId, passType: string, now: Date): Promise<void>;
    findPushToken(tenantId: TenantId, push: Push): Promise<string | undefined>;
    forgetDevice(
      tenantId: TenantId,
      device: { deviceId: string; pushToken: string },
    ): Promise<void>;
  };
  issuers: AppleIssuers;
  /** Told of what happens, to be counted. */
  note(event: `push_${PushAnswer['kind']}`): void;
  clock: Clock;
  log: Log;
};

/** What became of a push; without an answer there was nothing to send, or it could not be sent. */
type Told = OwnedPush & { with?: CurrentIssuer; answer?: PushAnswer };

/** Tells devices that something of theirs has changed: once each, however much it was. */
export function createPushing(parts: Parts) {
  const { store, clock, log } = parts;
  const noteBelief = createBelief(log);

  async function tellIfDue(push: OwnedPush): Promise<Told> {
    const now = clock();
    const claimed = new Date(now.getTime() + CLAIM_MS);
    const task = await store.claimPush(push.tenantId, push, { now, until: claimed });
    if (!task) return push;
    return tell(parts, push, { ...task, claimed }).catch((err: unknown) => {
      if (err instanceof AppError && err.code === 'database_unavailable') throw err;
      log.warn({ err }, 'device not told of a changed pass; will try again');
      return push;
    });
  }

  /** Where devices were told again and none was refused, the certificate is believed. */
  async function judge(told: readonly Told[]): Promise<void> {
    for (const { name, facts, reason } of certificatesOf(told)) noteBelief(name, facts, reason);
    const of = (kind: PushAnswer['kind']) =>
      new Map(
        told.flatMap((one) =>
          one.answer?.kind === kind ? [[`${one.tenantId} ${one.passType}`, one] as const] : [],
        ),
      );
    const refused = of('refused');
    for (const [key, { tenantId, passType }] of of('told'))
      if (!refused.has(key)) await store.forgiveRefused(tenantId, passType, clock());
  }

  return {
    /** Returns how many devices there were to tell. */
    async pushDue(signal: AbortSignal): Promise<number> {
      const due = await store.listDuePushes(clock(), AT_ONCE);
      signal.throwIfAborted();
      await judge(await Promise.all(due.map(tellIfDue)));
      return due.length;
    },
  };
}

export type Pushing = ReturnType<typeof createPushing>;

async function tell(
  { store, issuers, note, clock }: Parts,
  push: OwnedPush,
  { attempts, claimed }: { attempts: number; claimed: Date },
): Promise<Told> {
  const { tenantId, deviceId, passType } = push;
  const pushToken = await store.findPushToken(tenantId, push);
  const current = pushToken && (await issuers.ofType(tenantId, passType));
  if (!pushToken || !current) {
    await store.finishPush(tenantId, push, claimed);
    return push;
  }
  // Apple ends the connection of a certificate that is over, which looks like a network that fails.
  const isOver = current.issuer.expiresAt <= clock();
  const answer: PushAnswer = isOver
    ? { kind: 'refused', reason: 'ExpiredCertificate' }
    : await current.issuer.push(pushToken);
  note(`push_${answer.kind}`);
  if (answer.kind === 'gone') await store.forgetDevice(tenantId, { deviceId, pushToken });
  const waitMs = await waitAfter(answer, attempts, () => store.findPushToken(tenantId, push));
  if (waitMs === undefined) await store.finishPush(tenantId, push, claimed);
  else
    await store.putOffPush(tenantId, push, {
      claimed,
      dueAt: new Date(clock().getTime() + waitMs),
      refused: answer.kind === 'refused' ? answer.reason : null,
    });
  return { ...push, with: current, answer };
}

/** Undefined where nothing is left to tell. What a certificate is refused for is no fault of the device's. */
async function waitAfter(
  answer: PushAnswer,
  attempts: number,
  findOtherToken: () => Promise<string | undefined>,
): Promise<number | undefined> {
  switch (answer.kind) {
    case 'told':
      return undefined;
    case 'gone': // under that token; it may have given another one meanwhile
      return (await findOtherToken()) ? 0 : undefined;
    case 'refused':
      return waitBeforeRetry(attempts);
    case 'later':
      if (attempts >= MOST_ATTEMPTS) return undefined;
      return Math.max(waitBeforeRetry(attempts), answer.afterMs ?? 0);
  }
}

/** Each certificate that was used, and why Apple did not believe it, if it did not. */
function certificatesOf(told: readonly Told[]) {
  const found = new Map<string, { facts: AppleFacts; reason: string | undefined }>();
  for (const { with: current, answer } of told) {
    if (!current || !answer || answer.kind === 'later') continue;
    const reason = answer.kind === 'refused' ? answer.reason : found.get(current.name)?.reason;
    found.set(current.name, { facts: current.issuer.facts, reason });
  }
  return [...found].map(([name, rest]) => ({ name, ...rest }));
}
