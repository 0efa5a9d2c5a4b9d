import type { Problem } from '../contract/problem.ts';
import {
  AppError,
  ComeLaterError,
  DirectoryBusyError,
  type ErrorCode,
  InvalidRequestError,
} from '../domain/errors.ts';

/** Code → status and title. A code without them does not compile. */
const KINDS: Record<ErrorCode, { status: number; title: string }> = {
  invalid_request: { status: 400, title: 'The request is not valid' },
  unauthenticated: { status: 401, title: 'Not signed in' },
  sign_in_unavailable: { status: 503, title: 'Sign-in service not reachable' },
  admin_required: { status: 403, title: 'For administrators only' },
  admin_no_longer: { status: 403, title: 'No longer an administrator' },
  administrator_by_role: { status: 422, title: 'Administrator by a role' },
  last_administrator: { status: 409, title: 'The last administrator' },
  member_unknown: { status: 404, title: 'Nobody is known by this id' },
  not_found: { status: 404, title: 'Not found' },
  method_not_allowed: { status: 405, title: 'Not possible here' },
  payload_too_large: { status: 413, title: 'Too large' },
  unsupported_media_type: { status: 415, title: 'Not JSON' },
  too_many_requests: { status: 429, title: 'Too many requests' },
  unknown_tenant: { status: 422, title: 'Unknown directory' },
  unknown_client: { status: 422, title: 'Unknown application' },
  wrong_secret: { status: 422, title: 'Wrong client secret' },
  expired_secret: { status: 422, title: 'Expired client secret' },
  wrong_certificate: { status: 422, title: 'Certificate not accepted' },
  certificate_not_known: { status: 422, title: 'Certificate not known yet' },
  certificate_gone: { status: 404, title: 'Certificate no longer kept' },
  too_many_certificates: { status: 429, title: 'Too many certificates' },
  certificates_busy: { status: 503, title: 'Many certificates just now' },
  disabled_app: { status: 422, title: 'Application disabled' },
  sign_in_refused: { status: 422, title: 'Sign-in refused' },
  permission_missing: { status: 422, title: 'Permission missing' },
  directory_unreachable: { status: 422, title: 'Directory not reachable' },
  directory_busy: { status: 503, title: 'Directory busy' },
  directory_changed: { status: 503, title: 'Directory changed' },
  directory_refused: { status: 502, title: 'Directory refused' },
  group_missing: { status: 404, title: 'Group missing' },
  already_connected: { status: 422, title: 'Already connected' },
  consent_not_offered: { status: 422, title: 'One click not offered' },
  consent_elsewhere: { status: 422, title: 'Another directory' },
  consent_missing: { status: 422, title: 'Consent missing' },
  consent_spreading: { status: 503, title: 'Microsoft passes the consent on' },
  carte_refused: { status: 422, title: 'Carte’s own sign-in refused' },
  folder_exists: { status: 409, title: 'Folder exists' },
  template_exists: { status: 409, title: 'Template exists' },
  template_in_use: { status: 409, title: 'Template in use' },
  folder_cycle: { status: 422, title: 'Folder within itself' },
  folder_too_deep: { status: 422, title: 'Too many levels' },
  field_locked: { status: 422, title: 'Field locked' },
  paused_by_other: { status: 422, title: 'Paused by somebody else' },
  request_answered: { status: 409, title: 'Already answered' },
  link_expired: { status: 410, title: 'Link is over' },
  card_not_synced: { status: 422, title: 'Card without a directory' },
  picture_unusable: { status: 422, title: 'Picture not usable' },
  handover_unusable: { status: 422, title: 'Hand-over not usable' },
  pass_certificate_unreadable: { status: 422, title: 'Certificate not readable' },
  pass_password_wrong: { status: 422, title: 'Wrong password' },
  pass_key_wrong: { status: 422, title: 'Wrong private key' },
  pass_certificate_wrong_kind: { status: 422, title: 'Not a pass certificate' },
  pass_certificate_expired: { status: 422, title: 'Certificate has ended' },
  pass_certificate_not_yet: { status: 422, title: 'Certificate not valid yet' },
  pass_issuer_missing: { status: 422, title: 'Intermediate certificate missing' },
  pass_issuer_wrong: { status: 422, title: 'Wrong intermediate certificate' },
  pass_type_differs: { status: 409, title: 'Another pass type' },
  run_not_open: { status: 409, title: 'Run is over' },
  run_not_held: { status: 409, title: 'Run is not held' },
  plan_changed: { status: 409, title: 'Plan has changed' },
  wallet_not_configured: { status: 404, title: 'No wallet passes' },
  wallet_unavailable: { status: 503, title: 'Wallet not reachable' },
  google_key_unreadable: { status: 422, title: 'Key file not readable' },
  google_key_wrong_kind: { status: 422, title: 'Not a service account’s key' },
  google_key_oauth_client: { status: 422, title: 'An OAuth client' },
  google_key_of_person: { status: 422, title: 'A person’s sign-in' },
  google_key_cut_off: { status: 422, title: 'File cut off' },
  google_clock_wrong: { status: 422, title: 'Server’s clock is wrong' },
  google_key_refused: { status: 422, title: 'Key not accepted' },
  google_api_disabled: { status: 422, title: 'Google Wallet API is off' },
  google_issuer_denied: { status: 422, title: 'No access to the issuer' },
  google_issuer_differs: { status: 409, title: 'Another issuer' },
  google_pass_refused: { status: 502, title: 'Pass refused' },
  not_undoable: { status: 409, title: 'Not undoable' },
  approval_expired: { status: 409, title: 'Plan is too old' },
  database_unavailable: { status: 503, title: 'Database not available' },
  internal: { status: 500, title: 'Something went wrong' },
};

/** An error as its problem document (RFC 9457). What we did not throw on purpose tells nothing. */
export function toProblem(error: unknown): Problem {
  const known = error instanceof AppError ? error : toKnown(error);
  const { status, title } = KINDS[known.code];
  return {
    type: `urn:carte:problem:${known.code}`,
    title,
    status,
    detail: known.message,
    code: known.code,
    ...(known instanceof InvalidRequestError && { errors: [...known.errors] }),
  };
}

const COMES_SOON: ReadonlySet<ErrorCode> = new Set([
  'database_unavailable',
  'consent_spreading',
  'certificates_busy',
]);

/** Seconds after which the same request may go through; undefined where that is not the question. */
export function retryAfterSeconds(error: unknown, now: Date): number | undefined {
  if (error instanceof DirectoryBusyError || error instanceof ComeLaterError) {
    return Math.max(1, Math.ceil((error.retryAt.getTime() - now.getTime()) / 1000));
  }
  return error instanceof AppError && COMES_SOON.has(error.code) ? 5 : undefined;
}

/** A body that broke off, has another length than it says or does not unpack. */
const isBadRequest = (error: unknown): boolean =>
  error instanceof Error &&
  'status' in error &&
  error.status === 400 &&
  !(error instanceof URIError);

/** What body-parser throws: learn its types at github.com/expressjs/body-parser#errors. */
function toKnown(error: unknown): AppError {
  const type = error instanceof Error && 'type' in error ? error.type : undefined;
  if (type === 'entity.too.large') {
    return new AppError(
      'payload_too_large',
      'The request is larger than Carte reads. Send less at a time.',
      { cause: error },
    );
  }
  if (type === 'entity.parse.failed') {
    return new InvalidRequestError([{ path: '', message: 'The body is not valid JSON.' }]);
  }
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') {
    return new AppError('unsupported_media_type', 'Send plain JSON in UTF-8.', { cause: error });
  }
  if (isBadRequest(error)) {
    return new InvalidRequestError([
      { path: '', message: 'The body could not be read. Send it whole, as JSON in UTF-8.' },
    ]);
  }
  if (error instanceof URIError)
    return new AppError('not_found', 'There is nothing at this address.', { cause: error });
  return new AppError(
    'internal',
    'Something went wrong on our side. Try again; if it happens twice, tell whoever runs this server the time it happened.',
    { cause: error },
  );
}
