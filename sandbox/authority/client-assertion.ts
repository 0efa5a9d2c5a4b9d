import { createHash } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { AuthorityError } from './authority-error.ts';
import type { Certificate } from './credentials.ts';
import type { Registration } from './registrations.ts';

type Expected = {
  registration: Registration;
  /** The addresses an assertion may name as its audience. */
  audiences: readonly string[];
  now: Date;
};

/** How far Entra lets clocks differ. */
const CLOCK_TOLERANCE_SECONDS = 300;

/**
 * Checks a JWT with which a client proves that it holds a registered certificate's key
 * (learn.microsoft.com/entra/identity-platform/certificate-credentials).
 */
export async function checkClientAssertion(assertion: string, expected: Expected): Promise<void> {
  const { registration, audiences, now } = expected;
  const { clientId } = registration;
  const { certificate, thumbprint } = findCertificate(assertion, registration);
  const notRegistered = new AuthorityError(700027, { clientId, value: thumbprint });
  if (!certificate) throw notRegistered;
  const claims = decodeJwt(assertion);
  if (typeof claims.aud !== 'string' || !audiences.includes(claims.aud)) {
    throw new AuthorityError(700023, { value: String(claims.aud) });
  }
  const nowSeconds = now.getTime() / 1000;
  const { exp = 0, nbf = 0 } = claims;
  const ended = exp < nowSeconds - CLOCK_TOLERANCE_SECONDS;
  if (ended || nbf > nowSeconds + CLOCK_TOLERANCE_SECONDS) throw new AuthorityError(700024);
  try {
    await jwtVerify(assertion, certificate.x509.publicKey, {
      algorithms: ['RS256', 'PS256'],
      issuer: clientId,
      subject: clientId,
      currentDate: now,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
    });
  } catch {
    throw notRegistered;
  }
}

function findCertificate(
  assertion: string,
  { certificates }: Registration,
): { certificate?: Certificate | undefined; thumbprint: string } {
  const header = readHeader(assertion);
  const sha256 = typeof header['x5t#S256'] === 'string' ? header['x5t#S256'] : undefined;
  const sha1 = typeof header.x5t === 'string' ? header.x5t : undefined;
  const certificate = certificates.find(({ x509 }) => {
    const matches = (algorithm: string, wanted: string | undefined) =>
      wanted === createHash(algorithm).update(x509.raw).digest('base64url');
    return matches('sha256', sha256) || matches('sha1', sha1);
  });
  const shown = Buffer.from(sha256 ?? sha1 ?? '', 'base64url')
    .toString('hex')
    .toUpperCase();
  return { certificate, thumbprint: shown };
}

function readHeader(assertion: string): Record<string, unknown> {
  try {
    return decodeProtectedHeader(assertion);
  } catch {
    return {};
  }
}
