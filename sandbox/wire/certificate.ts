import { randomUUID } from 'node:crypto';
import { generate } from 'selfsigned';

/** A certificate and its key, both PEM. */
export type ServerCertificate = { certificatePem: string; privateKeyPem: string };

const DAY_MS = 86_400_000;
/** Browsers and TLS libraries agree on at most 398 days; a practice run needs far fewer. */
const VALID_DAYS = 30;

/**
 * Makes a certificate for the loopback names, new at each start, to be trusted by
 * NODE_EXTRA_CA_CERTS. It lives by the real clock: that is the one TLS goes by.
 */
export async function makeCertificate(): Promise<ServerCertificate> {
  const startMs = Date.now() - DAY_MS;
  // OpenSSL looks a trusted certificate up by its name: who trusts two of them needs two names.
  const name = [
    { name: 'commonName', value: 'localhost' },
    { name: 'organizationName', value: `Practice directory ${randomUUID()}` },
  ];
  const made = await generate(name, {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(startMs),
    notAfterDate: new Date(startMs + VALID_DAYS * DAY_MS),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  return { certificatePem: made.cert, privateKeyPem: made.private };
}
