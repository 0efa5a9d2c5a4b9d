/** One of Entra's own errors: how the token endpoint says it. */
type ErrorKind = {
  status: number;
  error: string;
  message: (about: ErrorDetails) => string;
};

/** What the sentences of the errors speak of. */
export type ErrorDetails = {
  tenant?: string | undefined;
  clientId?: string | undefined;
  appName?: string | undefined;
  value?: string | undefined;
};

/**
 * Entra's errors by their AADSTS number. Texts as the service sends them
 * (learn.microsoft.com/entra/identity-platform/reference-error-codes and traces in public issues).
 */
export const AADSTS = {
  50059: {
    status: 400,
    error: 'invalid_request',
    message: () =>
      'No tenant-identifying information found in either the request or implied by any provided credentials.',
  },
  53003: {
    status: 400,
    error: 'invalid_grant',
    message: () =>
      'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
  },
  65001: {
    status: 400,
    error: 'invalid_grant',
    message: ({ clientId = '', appName = '' }) =>
      `The user or administrator has not consented to use the application with ID '${clientId}' named '${appName}'. Send an interactive authorization request for this user and resource.`,
  },
  70003: {
    status: 400,
    error: 'unsupported_grant_type',
    message: ({ value = '' }) => `The app requested an unsupported grant type '${value}'.`,
  },
  70011: {
    status: 400,
    error: 'invalid_scope',
    message: ({ value = '' }) =>
      `The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. The scope ${value} is not valid.`,
  },
  90002: {
    status: 400,
    error: 'invalid_tenant',
    message: ({ tenant = '' }) =>
      `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
  },
  500011: {
    status: 400,
    error: 'invalid_resource',
    message: ({ tenant = '', value = '' }) =>
      `The resource principal named ${value} was not found in the tenant named ${tenant}. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.`,
  },
  700016: {
    status: 400,
    error: 'unauthorized_client',
    message: ({ tenant = '', clientId = '' }) =>
      `Application with identifier '${clientId}' was not found in the directory '${tenant}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
  },
  700023: {
    status: 401,
    error: 'invalid_client',
    message: ({ value = '' }) =>
      `Client assertion audience claim does not match Realm issuer. Review the documentation at https://learn.microsoft.com/entra/identity-platform/certificate-credentials. Found '${value}'.`,
  },
  700024: {
    status: 401,
    error: 'invalid_client',
    message: () =>
      'Client assertion is not within its valid time range. Review the documentation at https://learn.microsoft.com/entra/identity-platform/certificate-credentials.',
  },
  700027: {
    status: 401,
    error: 'invalid_client',
    message: ({ clientId = '', value = '' }) =>
      `The certificate with identifier used to sign the client assertion is not registered on application. [Reason - The key was not found., Thumbprint of key used by client: '${value}', Please visit the Azure Portal, Graph Explorer or directly use MS Graph to see configured keys for app Id '${clientId}'.]`,
  },
  900023: {
    status: 400,
    error: 'invalid_request',
    message: ({ tenant = '' }) =>
      `Specified tenant identifier '${tenant}' is neither a valid DNS name, nor a valid external domain.`,
  },
  900144: {
    status: 400,
    error: 'invalid_request',
    message: ({ value = '' }) =>
      `The request body must contain the following parameter: '${value}'.`,
  },
  1002012: {
    status: 400,
    error: 'invalid_scope',
    message: ({ value = '' }) =>
      `The provided value for scope ${value} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
  },
  7000112: {
    status: 400,
    error: 'unauthorized_client',
    message: ({ clientId = '', appName = '' }) =>
      `Application '${clientId}'(${appName}) is disabled.`,
  },
  7000215: {
    status: 401,
    error: 'invalid_client',
    message: ({ clientId = '' }) =>
      `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${clientId}'.`,
  },
  7000216: {
    status: 401,
    error: 'invalid_client',
    message: () =>
      "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.",
  },
  7000229: {
    status: 401,
    error: 'invalid_client',
    message: ({ clientId = '', tenant = '' }) =>
      `The client application '${clientId}' is missing service principal in the tenant '${tenant}'. See instructions here: https://go.microsoft.com/fwlink/?linkid=2225119.`,
  },
  7000222: {
    status: 401,
    error: 'invalid_client',
    message: ({ clientId = '' }) =>
      `The provided client secret keys for app '${clientId}' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret, or consider using certificate credentials for added security: https://aka.ms/certCreds.`,
  },
} as const satisfies Record<number, ErrorKind>;

export type AadstsCode = keyof typeof AADSTS;

export const isAadstsCode = (code: number): code is AadstsCode => Object.hasOwn(AADSTS, code);

/** Thrown where the authority refuses. */
export class AuthorityError extends Error {
  readonly code: AadstsCode;
  readonly details: ErrorDetails;
  constructor(code: AadstsCode, details: ErrorDetails = {}) {
    super(`AADSTS${code}`);
    this.name = 'AuthorityError';
    this.code = code;
    this.details = details;
  }
}

/** The body of a refusal, with the three lines that Entra adds to every description. */
export function presentAuthorityError(
  { code, details }: AuthorityError,
  { now, traceId, correlationId }: { now: Date; traceId: string; correlationId: string },
): Record<string, unknown> {
  const kind: ErrorKind = AADSTS[code];
  const timestamp = now
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, 'Z');
  return {
    error: kind.error,
    error_description: `AADSTS${code}: ${kind.message(details)} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
    error_codes: [code],
    timestamp,
    trace_id: traceId,
    correlation_id: correlationId,
    error_uri: `https://login.microsoftonline.com/error?code=${code}`,
  };
}
