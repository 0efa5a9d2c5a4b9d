import type { Clock } from '../../lib/clock.ts';
import { singleFlight } from '../../lib/single-flight.ts';
import type { WireAnswer, WireRequest } from '../../lib/transport.ts';
import { z } from 'zod';
import { unavailable } from './google-errors.ts';
import { type JwtSigner, TOKEN_ADDRESS } from './service-account.ts';

const SCOPE = 'https://www.googleapis.com/auth/wallet_object.issuer';
const GRANT = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** The longest that Google accepts. */
const ASSERTION_SECONDS = 3_600;
/** Google refuses what was signed after its own now, so a clock that is a little fast must not matter. */
export const CLOCK_SKEW_SECONDS = 60;
/** A token is not used in its last minute: the request has to arrive as well. */
const EARLY_MS = 60_000;

const TokenAnswer = z.object({
  access_token: z.string().min(1).max(8_192),
  expires_in: z.number().positive().max(86_400),
});

export type AccessTokens = {
  get(): Promise<string>;
  /** Forgets a token that Google refused. */
  forget(refused: string): void;
};

type Parts = {
  email: string;
  signJwt: JwtSigner;
  /** Asks patiently and throws what Google refuses. */
  ask(request: WireRequest): Promise<WireAnswer>;
  clock: Clock;
};

/** Tokens of one service account: developers.google.com/identity/protocols/oauth2/service-account#httprest */
export function createAccessTokens({ email, signJwt, ask, clock }: Parts): AccessTokens {
  let current: { value: string; until: number } | undefined;

  const request = singleFlight(async () => {
    const askedAt = clock().getTime();
    const issuedAt = Math.floor(askedAt / 1_000) - CLOCK_SKEW_SECONDS;
    const assertion = signJwt({
      iss: email,
      scope: SCOPE,
      aud: TOKEN_ADDRESS,
      iat: issuedAt,
      exp: issuedAt + ASSERTION_SECONDS,
    });
    const answer = await ask({
      url: TOKEN_ADDRESS,
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: new URLSearchParams({ grant_type: GRANT, assertion }).toString(),
    });
    const { access_token: value, expires_in: seconds } = readToken(answer);
    current = { value, until: askedAt + seconds * 1_000 - EARLY_MS };
    return value;
  });

  return {
    get: async () => (current && clock().getTime() < current.until ? current.value : request()),
    forget(refused) {
      if (current?.value === refused) current = undefined;
    },
  };
}

/** A proxy between us and Google answers 200 as well. */
function readToken({ body }: WireAnswer): z.infer<typeof TokenAnswer> {
  try {
    return TokenAnswer.parse(JSON.parse(body.toString('utf8')));
  } catch (cause) {
    throw unavailable(cause);
  }
}
