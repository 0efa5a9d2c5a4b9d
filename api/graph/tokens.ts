import {
  type AccessToken,
  ClientCertificateCredential,
  ClientSecretCredential,
  type TokenCredential,
} from '@azure/identity';
import type { Credential } from '../domain/connection.ts';
import { AppError } from '../domain/errors.ts';
import { type Clock, systemClock } from '../lib/clock.ts';
import { singleFlight } from '../lib/single-flight.ts';
import { readCertificateEnd } from './certificate.ts';
import { consentNotOffered } from './consent-errors.ts';
import { readTokenClaims } from './token-claims.ts';
import { toSignInError, unknownTenantError, unreachable } from './sign-in-errors.ts';

/** Whose tokens, and where they come from. */
export type SignIn = {
  /** Origin of the Entra login host. */
  authority: string;
  /** Origin of the Graph host: the audience. */
  graphUrl: string;
  directoryTenantId: string;
  clientId: string;
  credential: Credential;
  /** Carte's own application, which signs in where a directory consented to it. */
  ownApp?: OwnApp | undefined;
};

export type OwnApp = { clientId: string; clientSecret: string };

export type Token = { value: string; expiresAt: number; roles: string[] | null };

export type Tokens = {
  /** A token with at least five minutes left; callers that wait together share one request. */
  get(): Promise<Token>;
  /** Forgets a token that Graph refused. Claims: what a CAE challenge asks for. */
  renew(refused: string, claims?: string): Promise<Token>;
  /** Forgets the token that is at hand: whoever asks next gets a new one. */
  forget(): void;
};

type Ports = {
  clock: Clock;
  fetch?: typeof globalThis.fetch;
  /** By which the library says when a token ends. */
  libraryClock?: Clock;
  /** What asks the token endpoint, and keeps the tokens it was given. */
  createCredential?: (signIn: SignIn) => TokenCredential;
};

const EARLY_MS = 5 * 60_000;
const TIMEOUT_MS = 15_000;

/** App-only tokens of one registration in one directory. */
export function createTokens(signIn: SignIn, ports: Ports): Tokens {
  const { clock, fetch = globalThis.fetch, libraryClock = systemClock } = ports;
  const { createCredential = toEntraCredential } = ports;
  let current: Token | undefined;
  let wantedClaims: string | undefined;

  const request = singleFlight(async () => {
    const claims = wantedClaims;
    wantedClaims = undefined;
    // The library keeps tokens, refusals too, and judges by a clock of its own whether they are still
    // good. Whoever asks here needs another one, so it must reach Entra.
    const answer = await requestToken(createCredential(signIn), signIn, claims).catch(
      async (cause: unknown) => {
        throw await explain(cause, signIn, fetch);
      },
    );
    const { expiresOnTimestamp, ...token } = readToken(answer, signIn);
    const leftMs = expiresOnTimestamp - libraryClock().getTime();
    return (current = { ...token, expiresAt: clock().getTime() + leftMs });
  });

  return {
    async get() {
      if (current && clock().getTime() < current.expiresAt - EARLY_MS) return current;
      return request();
    },
    async renew(refused, claims) {
      if (current?.value === refused) {
        current = undefined;
        wantedClaims = claims;
      }
      return this.get();
    },
    forget() {
      current = undefined;
    },
  };
}

const requestToken = (
  credential: TokenCredential,
  { graphUrl }: SignIn,
  claims: string | undefined,
): Promise<AccessToken | null> =>
  inTime(credential.getToken(`${graphUrl}/.default`, claims === undefined ? {} : { claims }));

/** The library takes an abort signal and does not look at it while it waits for Entra, so the clock is ours. */
function inTime<T>(answer: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => late.reject(new Error('the sign-in service did not answer in time')),
    TIMEOUT_MS,
  );
  return Promise.race([answer, late.promise]).finally(() => clearTimeout(timer));
}

function readToken(answer: AccessToken | null, { directoryTenantId }: SignIn) {
  if (!answer) throw unreachable('the sign-in service of the directory', undefined);
  const { roles, tenantId } = readTokenClaims(answer.token);
  if (tenantId !== null && tenantId !== directoryTenantId) {
    throw new AppError(
      'sign_in_refused',
      'The sign-in service gave a token for another directory. Check AAD_APP_OAUTH_AUTHORITY_HOST.',
    );
  }
  return { value: answer.token, expiresOnTimestamp: answer.expiresOnTimestamp, roles };
}

/**
 * The library meets the discovery document before the token endpoint and reports a refusal there
 * without Entra's number. So where it names none, the document is asked for once more.
 */
async function explain(
  cause: unknown,
  { authority, directoryTenantId, credential }: SignIn,
  fetch: typeof globalThis.fetch,
): Promise<AppError> {
  const error = toSignInError(cause, credential);
  if (error.code !== 'directory_unreachable') return error;
  const discovery = `${authority}/${directoryTenantId}/v2.0/.well-known/openid-configuration`;
  const answer = await fetch(discovery, {
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch(() => undefined);
  await answer?.body?.cancel();
  // Other refusals are a proxy's in between.
  const isRefused = answer?.status === 400 || answer?.status === 404;
  return isRefused ? unknownTenantError(cause) : error;
}

/** Retries are ours, and instance discovery would ask Microsoft about hosts that are not Microsoft's. */
function toEntraCredential({
  authority,
  directoryTenantId,
  clientId,
  credential,
  ownApp,
}: SignIn): TokenCredential {
  const options = {
    authorityHost: authority,
    disableInstanceDiscovery: true,
    retryOptions: { maxRetries: 0 },
  };
  switch (credential.kind) {
    case 'secret':
      return new ClientSecretCredential(
        directoryTenantId,
        clientId,
        credential.clientSecret,
        options,
      );
    case 'certificate':
      readCertificateEnd(credential);
      return new ClientCertificateCredential(
        directoryTenantId,
        clientId,
        { certificate: `${credential.certificatePem}\n${credential.privateKeyPem}` },
        options,
      );
    case 'consent':
      if (!ownApp) throw consentNotOffered();
      return new ClientSecretCredential(
        directoryTenantId,
        ownApp.clientId,
        ownApp.clientSecret,
        options,
      );
  }
}
