/** Every code a caller can see. Public and stable: scripts branch on them. */
export type ErrorCode =
  | 'invalid_request'
  | 'unauthenticated'
  | 'sign_in_unavailable'
  | 'admin_required'
  | 'admin_no_longer'
  | 'administrator_by_role'
  | 'last_administrator'
  | 'member_unknown'
  | 'not_found'
  | 'method_not_allowed'
  | 'too_many_requests'
  | 'payload_too_large'
  | 'unsupported_media_type'
  | 'unknown_tenant'
  | 'unknown_client'
  | 'wrong_secret'
  | 'expired_secret'
  | 'wrong_certificate'
  | 'certificate_not_known'
  | 'certificate_gone'
  | 'too_many_certificates'
  | 'certificates_busy'
  | 'disabled_app'
  | 'sign_in_refused'
  | 'permission_missing'
  | 'directory_unreachable'
  | 'directory_busy'
  | 'directory_changed'
  | 'directory_refused'
  | 'group_missing'
  | 'already_connected'
  | 'consent_not_offered'
  | 'consent_elsewhere'
  | 'consent_missing'
  | 'consent_spreading'
  | 'carte_refused'
  | 'folder_exists'
  | 'template_exists'
  | 'template_in_use'
  | 'folder_cycle'
  | 'folder_too_deep'
  | 'field_locked'
  | 'paused_by_other'
  | 'request_answered'
  | 'link_expired'
  | 'picture_unusable'
  | 'handover_unusable'
  | 'pass_certificate_unreadable'
  | 'pass_password_wrong'
  | 'pass_key_wrong'
  | 'pass_certificate_wrong_kind'
  | 'pass_certificate_expired'
  | 'pass_certificate_not_yet'
  | 'pass_issuer_missing'
  | 'pass_issuer_wrong'
  | 'pass_type_differs'
  | 'run_not_open'
  | 'card_not_synced'
  | 'run_not_held'
  | 'plan_changed'
  | 'wallet_not_configured'
  | 'wallet_unavailable'
  | 'google_key_unreadable'
  | 'google_key_wrong_kind'
  | 'google_key_oauth_client'
  | 'google_key_of_person'
  | 'google_key_cut_off'
  | 'google_clock_wrong'
  | 'google_key_refused'
  | 'google_api_disabled'
  | 'google_issuer_denied'
  | 'google_issuer_differs'
  | 'google_pass_refused'
  | 'approval_expired'
  | 'not_undoable'
  | 'database_unavailable'
  | 'internal';

/** Everything the product throws on purpose. `message` is for people: what happened, why, what to do next. */
export class AppError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** A setting that cannot be used. Stops the start; the message names the variable. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Missing, deleted and somebody else's all look the same: 404, never 403. */
export class NotFoundError extends AppError {
  constructor(what: string) {
    super('not_found', `This ${what} does not exist, or no longer.`);
  }
}

export class InvalidRequestError extends AppError {
  readonly errors: readonly { path: string; message: string }[];
  constructor(errors: readonly { path: string; message: string }[]) {
    super('invalid_request', 'Correct the fields that are named and send the request again.');
    this.errors = errors;
  }
}

/** A wait that the directory asked for, or that our own back-off chose. */
export class DirectoryBusyError extends AppError {
  readonly retryAt: Date;
  /** The HTTP status of a service that is not well; undefined where it is, and asked us to wait. */
  readonly failedWith: number | undefined;
  constructor(
    retryAt: Date,
    { failedWith, ...options }: ErrorOptions & { failedWith?: number } = {},
  ) {
    super(
      'directory_busy',
      'Microsoft Graph asks us to wait. Nothing is lost; it goes on by itself.',
      options,
    );
    this.retryAt = retryAt;
    this.failedWith = failedWith;
  }
}

/** Not now, and it is known when. */
export class ComeLaterError extends AppError {
  readonly retryAt: Date;
  constructor(code: ErrorCode, message: string, retryAt: Date) {
    super(code, message);
    this.retryAt = retryAt;
  }
}

/** A maker of wallets cannot be asked just now. */
export class WalletUnavailableError extends AppError {
  /** When to come back, where it said so. */
  readonly retryAt: Date | undefined;
  constructor(
    maker: 'Apple' | 'Google',
    { retryAt, ...options }: ErrorOptions & { retryAt?: Date } = {},
  ) {
    super(
      'wallet_unavailable',
      `${maker} Wallet does not answer right now. Nothing is lost; try again in a moment.`,
      options,
    );
    this.retryAt = retryAt;
  }
}
