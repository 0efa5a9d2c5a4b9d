/** PostgreSQL error codes that we act on. postgresql.org/docs/current/errcodes-appendix.html */
export const UNIQUE_VIOLATION = '23505';
export const FOREIGN_KEY_VIOLATION = '23503';
export const INSUFFICIENT_PRIVILEGE = '42501';

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK_DETECTED = '40P01';

/** Errors after which nothing was written and the same transaction may go through. */
export const isConflict = (error: unknown): boolean =>
  isPgError(error, SERIALIZATION_FAILURE) || isPgError(error, DEADLOCK_DETECTED);

/**
 * The server is away, starting, stopping or full: class 08, 57P0x, class 53 (no room, no memory, no
 * connection left), or no connection at all; or it did not wait for us any longer (25P03).
 */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    /^(08...|57P0[1-5]|25P03|53\d{3}|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/.test(
      code,
    ) || /^(Connection terminated|timeout exceeded when trying to connect)/.test(error.message)
  );
}

export function isPgError(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
