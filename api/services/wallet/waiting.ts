const FIRST_MS = 60_000;
const LONGEST_MS = 6 * 3_600_000;

/** How long to wait after so many failures in a row: a minute, four, sixteen, at last six hours. */
export const waitBeforeRetry = (attempts: number): number =>
  Math.min(FIRST_MS * 4 ** attempts, LONGEST_MS);
