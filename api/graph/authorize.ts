import { AppError } from '../domain/errors.ts';
import type { Tokens } from './tokens.ts';
import type { WireAnswer, Send } from '../lib/transport.ts';

/** Signs each request. A refused token is renewed once, with the claims that Graph asks for; a second refusal is final. */
export function withToken(send: Send, tokens: Pick<Tokens, 'get' | 'renew'>): Send {
  return async function authorized(request) {
    const sendWith = (token: string) =>
      send({ ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } });

    const { value } = await tokens.get();
    const answer = await sendWith(value);
    if (answer.status !== 401) return answer;

    const again = await sendWith((await tokens.renew(value, challengedClaims(answer))).value);
    if (again.status !== 401) return again;
    throw new AppError(
      'sign_in_refused',
      'Microsoft Graph does not accept the application’s sign-in. Check in Entra that the application is still allowed in this directory, then test the connection.',
    );
  };
}

/**
 * The claims of a Continuous Access Evaluation challenge, decoded.
 * learn.microsoft.com/entra/identity-platform/claims-challenge
 */
function challengedClaims({ headers }: WireAnswer): string | undefined {
  const [, encoded] =
    /\bclaims="([A-Za-z0-9+/_=-]+)"/.exec(headers.get('www-authenticate') ?? '') ?? [];
  return encoded && Buffer.from(encoded, 'base64').toString('utf8');
}
