import type { Clock } from '../../lib/clock.ts';
import type { Sleep } from '../../lib/sleep.ts';

/** Google allows an issuer 20 requests a second; other servers of the same issuer need some of them. */
const PER_SECOND = 15;
/** What one visitor causes goes at once. */
const AT_ONCE = 15;

/** Keeps below Google's limit, so that the passes of a large sync do not have to be refused first. */
export function createPace({ clock, sleep }: { clock: Clock; sleep: Sleep }) {
  let free = AT_ONCE;
  let countedAt = clock().getTime();

  function refill(): void {
    const now = clock().getTime();
    free = Math.min(AT_ONCE, free + ((now - countedAt) / 1_000) * PER_SECOND);
    countedAt = now;
  }

  /** Waits until it is this request's turn. */
  return async function pass(signal?: AbortSignal): Promise<void> {
    refill();
    free -= 1;
    if (free < 0) await sleep(Math.ceil((-free / PER_SECOND) * 1_000), signal);
  };
}
