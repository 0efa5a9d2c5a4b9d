import type { RunProblem } from './run.ts';

/** How a directory tells of changes by itself, or why it does not. */
export type Subscription = {
  /** Who knows it is the directory. */
  clientState: string;
  /** Null while the directory has none of ours. */
  graphId: string | null;
  expiresAt: Date | null;
  problem: RunProblem | null;
};

/** Graph allows less than 29 days; a week is lost sooner to nobody, and is renewed daily. */
export const SUBSCRIBED_FOR_MS = 7 * 24 * 3_600_000;

const LOCAL_HOST =
  /^(localhost|.*\.localhost|.*\.local|127\..*|10\..*|192\.168\..*|169\.254\..*|172\.(1[6-9]|2\d|3[01])\..*|0\.0\.0\.0|\[.*\])$/i;

/** Whether a service on the internet can be expected to reach an address: https, and no host of a network at home. */
export function isReachable(publicUrl: string): boolean {
  const { protocol, hostname } = new URL(publicUrl);
  return protocol === 'https:' && hostname.includes('.') && !LOCAL_HOST.test(hostname);
}

/** Why a server that cannot be reached is told of nothing. */
export const NOT_REACHABLE: RunProblem = {
  code: 'not_reachable',
  detail:
    'Microsoft Graph can only tell a server about changes that it reaches at an https address. Changes arrive with the daily sync instead.',
};

/** What keeps the directory from telling, in words. */
export const notSubscribed = ({ code, detail }: RunProblem): RunProblem => ({
  code,
  detail: `Microsoft Graph does not tell of changes by itself: ${detail} They arrive with the daily sync instead.`,
});
