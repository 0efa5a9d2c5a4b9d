import type { X509Certificate } from 'node:crypto';
import type { CertificateUpload } from '../../domain/apple-pass.ts';
import {
  checkCertificate,
  type CheckedCertificate,
  parseCertificate,
  parseCertificates,
  parsePrivateKey,
  unreadable,
} from './certificate.ts';
import { readP12 } from './p12.ts';

/** Reads and checks what was given. `known` are certificates that the deployment knows Apple to issue by. */
export async function readUpload(
  upload: CertificateUpload,
  { now, known }: { now: Date; known: readonly X509Certificate[] },
): Promise<CheckedCertificate> {
  const { certificates, privateKey } = await readKeyPair(upload);
  const own = certificates.filter((candidate) => candidate.checkPrivateKey(privateKey));
  const others = certificates.filter((candidate) => !own.includes(candidate));
  const certificate = own[0] ?? others[0];
  if (!certificate) throw unreadable();
  const given = upload.intermediate === undefined ? [] : [parseEither(upload.intermediate)];
  const intermediates = [...given, ...others.filter((other) => other !== certificate), ...known];
  return checkCertificate({ certificate, privateKey, intermediates }, now);
}

async function readKeyPair(upload: CertificateUpload) {
  if ('p12' in upload) {
    const { keys, certificates } = await readP12({ base64: upload.p12, password: upload.password });
    if (!keys[0]) throw unreadable();
    return {
      certificates: certificates.map(parseCertificate),
      privateKey: parsePrivateKey(keys[0], undefined),
    };
  }
  const pem = parseCertificates(upload.certificate);
  return {
    certificates: pem.length > 0 ? pem : [parseEither(upload.certificate)],
    privateKey: parsePrivateKey(upload.privateKey, upload.passphrase),
  };
}

const parseEither = (text: string): X509Certificate =>
  parseCertificate(text.includes('-----BEGIN') ? text : Buffer.from(text, 'base64'));
