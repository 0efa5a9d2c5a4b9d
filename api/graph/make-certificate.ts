import { X509Certificate } from 'node:crypto';
import type { CertificatePlan } from '../domain/made-certificate.ts';

/** What Entra wants is RSA of 2048 bits at least. */
const KEY_BITS = 3_072;

/** A key pair and its certificate, both PEM, with the thumbprint that Entra lists. */
export type CertificatePair = {
  certificatePem: string;
  privateKeyPem: string;
  thumbprint: string;
};

/**
 * Makes a key pair with a self-signed certificate. OpenSSL finds the key and signs in Node's thread pool, so that the event
 * loop does not wait for it.
 */
export async function makeCertificate({
  commonName,
  notBefore,
  notAfter,
}: CertificatePlan): Promise<CertificatePair> {
  // With what it needs it is large, and few processes ever make one.
  const { generate } = await import('selfsigned');
  const made = await generate([{ name: 'commonName', value: escapeName(commonName) }], {
    keySize: KEY_BITS,
    algorithm: 'sha256',
    notBeforeDate: notBefore,
    notAfterDate: notAfter,
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', clientAuth: true },
    ],
  });
  return {
    certificatePem: made.cert,
    privateKeyPem: made.private,
    thumbprint: new X509Certificate(made.cert).fingerprint.replaceAll(':', ''),
  };
}

/** The library reads the name as RFC 4514 writes it, but for an escaped backslash at its end. */
const escapeName = (name: string): string =>
  name.replaceAll('\\', '/').replace(/[,+"<>;=#]/g, '\\$&');
