/**
 * Why nobody is signed in, by a stable name. Each has its words in `languages`, with the way out.
 * The host's own reasons: learn.microsoft.com/microsoftteams/platform/tabs/how-to/authentication/tab-sso-code
 */
export type SignInFailure =
  | 'session_ended'
  | 'consent_required'
  | 'interaction_required'
  | 'access_blocked'
  | 'not_assigned'
  | 'app_missing'
  | 'redirect_missing'
  | 'foreign_account'
  | 'resource_disabled'
  | 'domain_mismatch'
  | 'manifest_incomplete'
  | 'cancelled'
  | 'popup_blocked'
  | 'host_silent'
  | 'cookies_blocked'
  | 'entra_unreachable'
  | 'token_version'
  | 'token_audience'
  | 'token_refused'
  | 'organization_refused'
  | 'not_started_here'
  | 'sign_in_refused'
  | 'unknown';

/** Signing in did not work. `reason` is what the host or Microsoft said, for whoever has to mend it. */
export class SignInError extends Error {
  override readonly name = 'SignInError';
  readonly failure: SignInFailure;
  readonly reason: string;
  constructor(failure: SignInFailure, reason = '', options?: ErrorOptions) {
    super(`${failure} ${reason}`.trim(), options);
    this.failure = failure;
    this.reason = reason;
  }
}

/** How whoever looks at the tab proves who they are. Four ways, one interface. */
export type SignIn = {
  /** A token for our API. `renew` asks for another although this one has not ended. Throws SignInError. */
  getToken(options?: { renew?: boolean }): Promise<string>;
  /** Leaves the page to sign in and comes back to it; absent where the host signs people in. */
  leaveToSignIn?(): Promise<void>;
  /** Forgets who was signed in and begins the page anew; absent where the host decides. */
  signOut?(): Promise<void>;
};
