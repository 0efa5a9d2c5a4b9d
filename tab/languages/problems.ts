/** What the API refuses a request with, as far as somebody in the tab can meet it. */
export const REFUSALS = [
  'invalid_request',
  'unauthenticated',
  'sign_in_unavailable',
  'admin_required',
  'admin_no_longer',
  'administrator_by_role',
  'last_administrator',
  'member_unknown',
  'not_found',
  'too_many_requests',
  'payload_too_large',
  'unknown_tenant',
  'unknown_client',
  'wrong_secret',
  'expired_secret',
  'wrong_certificate',
  'certificate_not_known',
  'certificate_gone',
  'disabled_app',
  'sign_in_refused',
  'permission_missing',
  'directory_unreachable',
  'directory_busy',
  'directory_changed',
  'directory_refused',
  'group_missing',
  'already_connected',
  'consent_not_offered',
  'consent_elsewhere',
  'consent_missing',
  'consent_spreading',
  'carte_refused',
  'folder_exists',
  'template_exists',
  'template_in_use',
  'folder_cycle',
  'folder_too_deep',
  'field_locked',
  'picture_unusable',
  'handover_unusable',
  'pass_certificate_unreadable',
  'pass_password_wrong',
  'pass_key_wrong',
  'pass_certificate_wrong_kind',
  'pass_certificate_expired',
  'pass_certificate_not_yet',
  'pass_issuer_missing',
  'pass_issuer_wrong',
  'pass_type_differs',
  'run_not_open',
  'card_not_synced',
  'run_not_held',
  'wallet_not_configured',
  'wallet_unavailable',
  'google_key_unreadable',
  'google_key_wrong_kind',
  'google_key_refused',
  'google_api_disabled',
  'google_issuer_denied',
  'google_issuer_differs',
  'google_pass_refused',
  'plan_changed',
  'approval_expired',
  'not_undoable',
  'link_expired',
  'paused_by_other',
  'request_answered',
  'database_unavailable',
  'internal',
] as const;

/** What a run could not do for somebody, and what a directory suffers from. */
export const TROUBLES = [
  'person_without_name',
  'person_not_found',
  'person_not_storable',
  'card_gone',
  'changed_since',
  'credential_expired',
  'sync_given_up',
  'photos_missing',
  'photos_refused',
  'properties_unsupported',
  'not_reachable',
  'consent_declined',
  'consent_needs_admin',
  'consent_refused',
  'push_refused',
] as const;

type Refusal = (typeof REFUSALS)[number];

/**
 * The words of a language for what the API says in English. English itself has none: the API's own are more
 * exact than those that go by a code. A text may repeat them as `{{detail}}`.
 */
export type Problems = {
  readonly title: Readonly<Record<Refusal, string>>;
  readonly text: Readonly<Record<Refusal | (typeof TROUBLES)[number], string>>;
  /** Below a field that was refused. */
  readonly field: string;
};
