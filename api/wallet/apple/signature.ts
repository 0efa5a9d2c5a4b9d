import { createHash, type KeyObject, sign, type X509Certificate } from 'node:crypto';
import {
  integer,
  nothing,
  objectId,
  octets,
  readAll,
  retagged,
  sequence,
  setOf,
  tagged,
  utcTime,
} from './der.ts';
import { toBeSigned } from './x509.ts';

const DATA = objectId('1.2.840.113549.1.7.1');
const SIGNED_DATA = objectId('1.2.840.113549.1.7.2');
const SHA256 = sequence(objectId('2.16.840.1.101.3.4.2.1'), nothing);
const RSA = sequence(objectId('1.2.840.113549.1.1.1'), nothing);
const CONTENT_TYPE = objectId('1.2.840.113549.1.9.3');
const MESSAGE_DIGEST = objectId('1.2.840.113549.1.9.4');
const SIGNING_TIME = objectId('1.2.840.113549.1.9.5');

export type Signer = (content: Buffer, at: Date) => Buffer;

/**
 * Signs as Wallet wants it: CMS SignedData (RFC 5652), detached, with both certificates and the time inside. The
 * issuer's name and the serial are taken from the certificate byte for byte, since a name that is encoded anew can
 * differ. The signature itself is OpenSSL's; with a library for all of it a pass costs ten times as much or more.
 */
export function createSigner({
  certificate,
  intermediate,
  privateKey,
}: {
  certificate: X509Certificate;
  intermediate: X509Certificate;
  privateKey: KeyObject;
}): Signer {
  const signedBy = issuerAndSerial(certificate);
  const certificates = tagged(0, intermediate.raw, certificate.raw);
  return (content, at) => {
    const digest = createHash('sha256').update(content).digest();
    const attributes = setOf(
      sequence(CONTENT_TYPE, setOf(DATA)),
      sequence(SIGNING_TIME, setOf(utcTime(at))),
      sequence(MESSAGE_DIGEST, setOf(octets(digest))),
    );
    const signature = sign('sha256', attributes, privateKey);
    const signer = sequence(
      integer(1),
      signedBy,
      SHA256,
      retagged(0, attributes),
      RSA,
      octets(signature),
    );
    const signed = sequence(integer(1), setOf(SHA256), sequence(DATA), certificates, setOf(signer));
    return sequence(SIGNED_DATA, tagged(0, signed));
  };
}

function issuerAndSerial(certificate: X509Certificate): Buffer {
  const { issuer, serial } = toBeSigned(readAll(certificate.raw));
  return sequence(issuer.raw, serial.raw);
}
