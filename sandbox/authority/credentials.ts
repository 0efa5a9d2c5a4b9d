import { X509Certificate } from 'node:crypto';

/** A client secret of a registration. */
export type Secret = {
  keyId: string;
  displayName: string;
  value: string;
  startsAt: Date;
  endsAt: Date;
};

/** A certificate that a registration's client assertions may be signed with. */
export type Certificate = { keyId: string; displayName: string; x509: X509Certificate };

const DAY_MS = 86_400_000;
const SECRET_DAYS = 180;

/** A secret that ends in so many days; below zero it has ended already. */
export function makeSecret(value: string, keyId: string, now: Date, days = SECRET_DAYS): Secret {
  return {
    keyId,
    displayName: 'practice',
    value,
    startsAt: new Date(now.getTime() - (SECRET_DAYS + 5) * DAY_MS),
    endsAt: new Date(now.getTime() + days * DAY_MS),
  };
}

/** As Entra's portal lists it. */
export const thumbprintOf = ({ fingerprint }: X509Certificate): string =>
  fingerprint.replaceAll(':', '');

export function readCertificate(certificatePem: string, keyId: string): Certificate {
  return { keyId, displayName: 'practice', x509: new X509Certificate(certificatePem) };
}
