import type { PushAnswer } from '../../domain/apple-pass.ts';
import { AppError } from '../../domain/errors.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { WalletProblem } from '../../domain/wallet.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Log } from '../../lib/log.ts';
import type { AppleIssuers } from './apple-issuers.ts';
import { waitBeforeRetry } from './waiting.ts';

const AT_ONCE = 100;
const CLAIM_MS = 2 * 60_000;
/** A device that could not be told for so long asks by itself, about daily. */
const MOST_ATTEMPTS = 10;

type Push = { deviceId: string; passType: string };

type Parts = {
  store: {
    listDuePushes(now: Date, limit: number): Promise<(Push & { tenantId: TenantId })[]>;
    claimPush(
      tenantId: TenantId,
      push: Push,
      times: { now: Date; until: Date },
    ): Promise<{ attempts: number } | undefined>;
    finishPush(tenantId: TenantId, push: Push, claimed: Date): Promise<void>;
    putOffPush(
      tenantId: TenantId,
      push: Push,
      again: { claimed: Date; dueAt: Date },
    ): Promise<void>;
    findPushToken(tenantId: TenantId, push: Push): Promise<string | undefined>;
    forgetDevice(
      tenantId: TenantId,
      device: { deviceId: string; pushToken: string },
    ): Promise<void>;
  };
  accounts: {
    update(
      tenantId: TenantId,
      maker: 'apple',
      found: { problem: WalletProblem | null },
    ): Promise<void>;
  };
  issuers: AppleIssuers;
  /** Told of what happens, to be counted. */
  note(event: `push_${PushAnswer['kind']}`): void;
  clock: Clock;
  log: Log;
};

/** Tells devices that something of theirs has changed: once each, however much it was. */
export function createPushing({ store, accounts, issuers, note, clock, log }: Parts) {
  async function tell(
    { tenantId, ...push }: Push & { tenantId: TenantId },
    { attempts, claimed }: { attempts: number; claimed: Date },
  ): Promise<PushAnswer['kind'] | undefined> {
    const pushToken = await store.findPushToken(tenantId, push);
    const current = pushToken && (await issuers.ofType(tenantId, push.passType));
    if (!pushToken || !current) {
      await store.finishPush(tenantId, push, claimed);
      return undefined;
    }
    const answer = await current.issuer.push(pushToken);
    note(`push_${answer.kind}`);
    if (answer.kind === 'gone')
      await store.forgetDevice(tenantId, { deviceId: push.deviceId, pushToken });
    if (answer.kind === 'refused')
      await accounts.update(tenantId, 'apple', { problem: refusedBy(answer.reason) });
    const isOver = answer.kind === 'told' || answer.kind === 'gone' || attempts >= MOST_ATTEMPTS;
    if (isOver) {
      await store.finishPush(tenantId, push, claimed);
      return answer.kind;
    }
    const waitMs = Math.max(
      waitBeforeRetry(attempts),
      (answer.kind === 'later' && answer.afterMs) || 0,
    );
    await store.putOffPush(tenantId, push, {
      claimed,
      dueAt: new Date(clock().getTime() + waitMs),
    });
    return answer.kind;
  }

  async function tellIfDue({ tenantId, ...push }: Push & { tenantId: TenantId }): Promise<Told> {
    const now = clock();
    const claimed = new Date(now.getTime() + CLAIM_MS);
    const task = await store.claimPush(tenantId, push, { now, until: claimed });
    if (!task) return { tenantId, kind: undefined };
    const told = tell({ tenantId, ...push }, { ...task, claimed }).catch((err: unknown) => {
      if (err instanceof AppError && err.code === 'database_unavailable') throw err;
      log.warn({ err }, 'device not told of a changed pass; will try again');
      return undefined;
    });
    return { tenantId, kind: await told };
  }

  /** Where devices were told again and none was refused, the certificate is believed. */
  async function clearProblems(told: readonly Told[]): Promise<void> {
    const of = (kind: Told['kind']) =>
      new Set(told.flatMap((one) => (one.kind === kind ? [one.tenantId] : [])));
    const refused = of('refused');
    for (const tenantId of of('told'))
      if (!refused.has(tenantId)) await accounts.update(tenantId, 'apple', { problem: null });
  }

  return {
    /** Returns how many devices there were to tell. */
    async pushDue(signal: AbortSignal): Promise<number> {
      const due = await store.listDuePushes(clock(), AT_ONCE);
      signal.throwIfAborted();
      await clearProblems(await Promise.all(due.map(tellIfDue)));
      return due.length;
    },
  };
}

type Told = { tenantId: TenantId; kind: PushAnswer['kind'] | undefined };

export type Pushing = ReturnType<typeof createPushing>;

const refusedBy = (reason: string): WalletProblem => ({
  code: 'push_refused',
  detail: `Apple does not take our word that passes have changed (${reason}). Check that the certificate is not revoked, or replace it. Devices look by themselves about once a day meanwhile.`,
});
