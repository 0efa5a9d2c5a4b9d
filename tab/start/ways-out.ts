import type { ConfigView } from '../../api/contract/me.ts';
import type { SignInFailure } from '../sign-in/sign-in.ts';

const failures = (...names: SignInFailure[]): ReadonlySet<SignInFailure> => new Set(names);

/** An administrator's consent mends it. */
export const NEEDS_CONSENT = failures('consent_required', 'app_missing');

/** Somebody else has to mend it, so there is a message for them. */
export const NEEDS_ADMINISTRATOR = failures(
  'consent_required',
  'app_missing',
  'access_blocked',
  'not_assigned',
  'redirect_missing',
  'resource_disabled',
  'domain_mismatch',
  'manifest_incomplete',
  'token_version',
  'token_audience',
  'token_refused',
  'organization_refused',
);

/** Another account may be let in where the browser itself signs people in. */
export const DEPENDS_ON_ACCOUNT = failures(
  'foreign_account',
  'not_assigned',
  'access_blocked',
  'organization_refused',
);

type Here = { clientId: string; host: string; origin: string };

const appIdUri = ({ clientId, host }: Here) => `api://${host}/${clientId}`;

const EXPECTED: Partial<Record<SignInFailure, (here: Here) => string>> = {
  resource_disabled: appIdUri,
  domain_mismatch: appIdUri,
  manifest_incomplete: appIdUri,
  redirect_missing: ({ host, origin }) =>
    `brk-multihub://${host}, ${origin}/tab/auth-redirect.html`,
  token_audience: ({ clientId }) => clientId,
};

/** What has to be written in Entra or in the package, where that is what is wrong. */
export const expectedValue = (
  failure: SignInFailure,
  { clientId }: Pick<ConfigView, 'clientId'>,
  { host, origin }: Pick<Location, 'host' | 'origin'>,
): string => EXPECTED[failure]?.({ clientId, host, origin }) ?? '';
