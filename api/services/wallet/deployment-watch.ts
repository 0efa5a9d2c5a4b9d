import type { AppleFacts } from '../../domain/wallet.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Log } from '../../lib/log.ts';

const DAY_MS = 24 * 3_600_000;
/** How long before its end it is said, daily. */
const SAID_MS = 30 * DAY_MS;
const LOOK_EVERY_MS = 60_000;

type Parts = {
  expiresAt: Date;
  facts: AppleFacts;
  /** Drops what this process keeps of pages: each of them has a button less. */
  forgetAllPages(this: void): void;
  clock: Clock;
  log: Log;
};

/** The pass certificate of the server's settings: whoever runs the server is told in time, and buttons go with its end. */
export function createDeploymentWatch({ expiresAt, facts, forgetAllPages, clock, log }: Parts) {
  let saidAt = -Infinity;
  let hasEnded = expiresAt <= clock();

  function say(leftMs: number, now: number): void {
    if (leftMs > SAID_MS || now - saidAt < DAY_MS) return;
    saidAt = now;
    const about = { passTypeId: facts.passTypeId, expiresAt };
    if (leftMs > 0)
      log.warn(about, 'APPLE_PASS_CERTIFICATE ends soon: renew it for the same Pass Type ID');
    else log.warn(about, 'APPLE_PASS_CERTIFICATE has ended: no pass is given out or changed');
  }

  return {
    /** Returns when to look again. */
    lookAfter(): { nextInMs: number } {
      const now = clock().getTime();
      const leftMs = expiresAt.getTime() - now;
      say(leftMs, now);
      if (leftMs <= 0 && !hasEnded) {
        hasEnded = true;
        forgetAllPages();
      }
      return { nextInMs: leftMs > 0 ? Math.min(leftMs, LOOK_EVERY_MS) : LOOK_EVERY_MS };
    },
  };
}

export type DeploymentWatch = ReturnType<typeof createDeploymentWatch>;
