import { jsonAnswer, NO_BODY, textAnswer } from '../wire/answer.ts';
import { decodeJwt } from 'jose';
import type { FaultArgs, FaultContext, FaultTable } from './fault.ts';

const HTML = '<!doctype html><title>503</title><h1>Service Unavailable</h1><p>Please try later.';

/** Answers that say no: throttling, outages, expired state, missing rights. */
export const REFUSALS = {
  throttled: {
    says: '429; `retryAfter` is the header as it stands ("7", "abc", "\\"0,120\\""), `retryAfterDate` one in that many seconds; neither: no header',
    answer: (context) =>
      refuse(context, {
        status: 429,
        code: 'TooManyRequests',
        message: 'Too many requests',
        headers: retryHeaders(context),
      }),
  },
  unavailable: {
    says: '503; `html` for a page instead of JSON, `retryAfter` as above',
    answer: (context) => {
      const headers = retryHeaders(context);
      if (context.args.html) {
        const page = textAnswer(503, HTML, 'text/html; charset=utf-8');
        return { ...page, headers: { ...page.headers, ...headers } };
      }
      const code = 'serviceNotAvailable';
      return refuse(context, {
        status: 503,
        code,
        message: 'The service is unavailable.',
        headers,
      });
    },
  },
  status: {
    says: 'any `status` (500 unless said) with `code` and `message`: 408, 409, 423, 502, 504, 507, 509 …',
    answer: (context) =>
      refuse(context, {
        status: context.args.status ?? 500,
        code: 'generalException',
        message: 'An error has occurred.',
      }),
  },
  unauthorized: {
    says: '401 InvalidAuthenticationToken, whatever the token',
    answer: (context) =>
      refuse(context, {
        status: 401,
        code: 'InvalidAuthenticationToken',
        message: 'Lifetime validation failed, the token is expired.',
        headers: { 'www-authenticate': 'Bearer realm="", error="invalid_token"' },
      }),
  },
  claimsChallenge: {
    says: '401 with a claims challenge, until a token was asked for with those claims',
    answer: (context) => (hasAnsweredChallenge(context) ? undefined : challenge(context)),
  },
  forbidden: {
    says: '403 Authorization_RequestDenied (or `code`)',
    answer: (context) =>
      refuse(context, {
        status: 403,
        code: 'Authorization_RequestDenied',
        message: 'Insufficient privileges to complete the operation.',
      }),
  },
  gone: {
    says: '410 with `location` (a new round of the same list unless said)',
    answer: (context) =>
      refuse(context, {
        status: 410,
        code: 'resyncRequired',
        message: 'Resync required.',
        headers: {
          location: context.args.location ?? `${context.url}/v1.0/users/delta?$deltatoken=`,
        },
      }),
  },
  syncStateNotFound: {
    says: 'code syncStateNotFound with `status` (400 unless said)',
    answer: (context) =>
      refuse(context, {
        status: context.args.status ?? 400,
        code: 'syncStateNotFound',
        message: 'The sync state generation is not found.',
      }),
  },
  resyncRequired: {
    says: '`status` (400 unless said) with code resyncRequired only inside innererror',
    answer: ({ args, graphError }) =>
      graphError(args.status ?? 400, {
        code: 'BadRequest',
        message: 'The request could not be processed.',
        inner: { innererror: { code: 'resyncRequired' } },
      }),
  },
  expiredPageToken: {
    says: '400 Directory_ExpiredPageToken',
    answer: (context) =>
      refuse(context, {
        status: 400,
        code: 'Directory_ExpiredPageToken',
        message:
          'The specified page token value has expired and can not be included in your request.',
      }),
  },
  unknownError: {
    says: '404 UnknownError with an empty message, as seen on page tokens',
    answer: (context) => refuse(context, { status: 404, code: 'UnknownError', message: '' }),
  },
  redirect: {
    says: '`status` (302 unless said) to the address `to`',
    answer: ({ args }) => ({
      status: args.status ?? 302,
      headers: { location: args.to ?? '/' },
      body: NO_BODY,
    }),
  },
  aadsts: {
    says: 'the refusal `aadsts` (7000222 unless said) of the token endpoint: match operation "token"',
    answer: ({ args, refusal }) => refusal(args.aadsts ?? 7000222),
  },
  tokenWithClaims: {
    says: 'a token whose `claims` differ: another tid, another aud, fewer roles; null removes one',
    async alter(answer, { args, sign }) {
      if (answer.body.kind !== 'json') return answer;
      const body = answer.body.value as Record<string, unknown>;
      if (typeof body.access_token !== 'string') return answer;
      const merged = { ...decodeJwt(body.access_token), ...args.claims };
      const claims = Object.fromEntries(
        Object.entries(merged).filter(([, value]) => value !== null),
      );
      return jsonAnswer(answer.status, { ...body, access_token: await sign(claims) });
    },
  },
} satisfies FaultTable;

type Refusal = {
  status: number;
  code: string;
  message: string;
  headers?: Record<string, string>;
};

/** The refusal, unless the rule says another code or message. */
function refuse(
  { args, graphError }: FaultContext,
  { status, code, message, headers = {} }: Refusal,
) {
  const answer = graphError(status, { code: args.code ?? code, message: args.message ?? message });
  return { ...answer, headers: { ...answer.headers, ...headers, ...args.headers } };
}

/** Continuous access evaluation: the token must be newer than now. */
function challenge(context: FaultContext) {
  const nbf = { essential: true, value: String(Math.floor(context.now.getTime() / 1000)) };
  const claims = Buffer.from(JSON.stringify({ access_token: { nbf } })).toString('base64');
  const authorization = `authorization_uri="${context.url}/common/oauth2/authorize"`;
  return refuse(context, {
    status: 401,
    code: 'InvalidAuthenticationToken',
    message:
      'Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp',
    headers: {
      'www-authenticate': `Bearer realm="", ${authorization}, error="insufficient_claims", claims="${claims}"`,
    },
  });
}

function retryHeaders({ args, now }: { args: FaultArgs; now: Date }): Record<string, string> {
  if (args.retryAfterDate !== undefined) {
    const at = new Date(now.getTime() + args.retryAfterDate * 1000);
    return { 'retry-after': at.toUTCString() };
  }
  return args.retryAfter === undefined ? {} : { 'retry-after': args.retryAfter };
}

function hasAnsweredChallenge({ ask }: FaultContext): boolean {
  try {
    const token = ask.headers.authorization?.replace(/^Bearer\s+/i, '') ?? '';
    return decodeJwt(token).xms_cae === '1';
  } catch {
    return false;
  }
}
