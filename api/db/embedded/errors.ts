/** Why the embedded PostgreSQL cannot serve. Stable, for tests and for whoever starts the server. */
export type EmbeddedPostgresErrorCode =
  | 'data_dir_in_use'
  | 'database_missing'
  | 'no_access'
  | 'no_binary'
  | 'other_version'
  | 'start_failed';

/** Stops the start. `message` is what the user should read: what happened and what to do next. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
  readonly code: EmbeddedPostgresErrorCode;
  constructor(code: EmbeddedPostgresErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The system's own code of a failed call (`ENOENT`, `EACCES`, …), where it has one. */
export function errnoOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
