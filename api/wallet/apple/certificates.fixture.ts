import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A pass certificate with everything around it, made by an authority of the test's own. */
export type PassCertificates = {
  rootPem: string;
  intermediatePem: string;
  certificatePem: string;
  privateKeyPem: string;
  /** The same as files that are exported with the password `secret`: by Keychain Access, and by OpenSSL 3 with the intermediate in it. */
  keychainP12: string;
  modernP12: string;
};

export const PASS_TYPE = 'pass.com.example.card';
export const TEAM = 'ABCDE12345';
export const P12_PASSWORD = 'secret';

type Options = {
  passType?: string;
  /** What the extension says, where it says something else than the subject. */
  extension?: string;
  days?: number;
};

/** As Apple makes them: root → “Worldwide Developer Relations” G4 → pass type certificate. */
export function makePassCertificates({
  passType = PASS_TYPE,
  extension = passType,
  days = 395,
}: Options = {}): PassCertificates {
  const folder = mkdtempSync(path.join(tmpdir(), 'pass-certificates-'));
  const openssl = (...args: string[]) =>
    execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  const file = (name: string) => readFileSync(path.join(folder, name));
  const pem = (name: string) => file(name).toString();
  try {
    writeFileSync(path.join(folder, 'wwdr.ext'), AUTHORITY);
    writeFileSync(path.join(folder, 'pass.ext'), passExtensions(extension));
    const keys = {
      wwdr: ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'],
      pass: ['-newkey', 'rsa:2048', '-nodes'],
    };
    const ca = ['-addext', 'basicConstraints=critical,CA:TRUE'];
    openssl('req', '-x509', ...keys.wwdr, '-keyout', 'root.key', '-out', 'root.pem', '-days', '3650', '-subj', '/CN=Test Root CA/O=Test/C=US', ...ca); // prettier-ignore
    const issue = (name: keyof typeof keys, by: string, subject: string, validDays: number) => {
      openssl(
        'req',
        ...keys[name],
        '-keyout',
        `${name}.key`,
        '-out',
        `${name}.csr`,
        '-subj',
        subject,
      );
      openssl('x509', '-req', '-in', `${name}.csr`, '-CA', `${by}.pem`, '-CAkey', `${by}.key`, '-CAcreateserial', '-days', String(validDays), '-extfile', `${name}.ext`, '-out', `${name}.pem`); // prettier-ignore
    };
    issue(
      'wwdr',
      'root',
      '/CN=Test Worldwide Developer Relations Certification Authority/OU=G4/O=Test/C=US',
      3000,
    );
    issue(
      'pass',
      'wwdr',
      `/UID=${passType}/CN=Pass Type ID: ${passType}/OU=${TEAM}/O=Example Ltd/C=GB`,
      days,
    );
    const exported = ['pkcs12', '-export', '-inkey', 'pass.key', '-in', 'pass.pem', '-passout', `pass:${P12_PASSWORD}`]; // prettier-ignore
    openssl(...exported, '-legacy', '-out', 'keychain.p12');
    openssl(...exported, '-certfile', 'wwdr.pem', '-out', 'modern.p12');
    return {
      rootPem: pem('root.pem'),
      intermediatePem: pem('wwdr.pem'),
      certificatePem: pem('pass.pem'),
      privateKeyPem: pem('pass.key'),
      keychainP12: file('keychain.p12').toString('base64'),
      modernP12: file('modern.p12').toString('base64'),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What OpenSSL says of a detached signature; throws where it does not hold. */
export function verifySignature(signature: Buffer, content: Buffer, rootPem: string): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'pass-signature-'));
  try {
    for (const [name, bytes] of Object.entries({ signature, content, 'root.pem': rootPem }))
      writeFileSync(path.join(folder, name), bytes);
    execFileSync(
      'openssl',
      ['cms', '-verify', '-binary', '-inform', 'DER', '-in', 'signature', '-content', 'content', '-CAfile', 'root.pem', '-purpose', 'any', '-out', 'verified'], // prettier-ignore
      { cwd: folder, stdio: 'pipe' },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const AUTHORITY = `basicConstraints=critical,CA:TRUE,pathlen:0
keyUsage=critical,keyCertSign,cRLSign
subjectKeyIdentifier=hash
authorityKeyIdentifier=keyid
`;

const passExtensions = (passType: string) => `basicConstraints=critical,CA:FALSE
keyUsage=critical,digitalSignature
extendedKeyUsage=clientAuth,1.2.840.113635.100.4.14
1.2.840.113635.100.6.3.2=ASN1:UTF8String:${passType}
1.2.840.113635.100.6.1.16=ASN1:UTF8String:${passType}
subjectKeyIdentifier=hash
authorityKeyIdentifier=keyid
`;
