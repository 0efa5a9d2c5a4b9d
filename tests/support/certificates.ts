import { generate } from 'selfsigned';

/** A certificate as an administrator makes one for an app registration. */
export async function makeCertificate(name: string) {
  const made = await generate([{ name: 'commonName', value: name }], { keySize: 2048 });
  return { privateKeyPem: made.private, certificatePem: made.cert };
}
