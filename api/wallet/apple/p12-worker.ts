import { parentPort, workerData } from 'node:worker_threads';
import forge from 'node-forge';

/** What a .p12 file holds, as PEM texts; `wrong_password` where it does not open. */
export type P12Content =
  { keys: string[]; certificates: string[] } | { problem: 'wrong_password' | 'unreadable' };

export type P12File = { base64: string; password: string };

/**
 * Node's OpenSSL opens neither what Keychain Access exports (RC2, triple DES) nor gives out what is in a file. This
 * library does both, at the price of computing in JavaScript: hence a thread of its own.
 */
function read({ base64, password }: P12File): P12Content {
  try {
    const asn1 = forge.asn1.fromDer(forge.util.decode64(base64));
    const file = forge.pkcs12.pkcs12FromAsn1(asn1, false, password);
    const bags = file.safeContents.flatMap(({ safeBags }) => safeBags);
    return {
      keys: bags.flatMap(({ key }) => (key ? [forge.pki.privateKeyToPem(key)] : [])),
      certificates: bags.filter(({ type }) => type === forge.pki.oids.certBag).map(toPem),
    };
  } catch (err) {
    const isPassword = err instanceof Error && /password|MAC|decrypt/i.test(err.message);
    return { problem: isPassword ? 'wrong_password' : 'unreadable' };
  }
}

/** A certificate whose own key or issuer's is not RSA the library leaves as it lies in the file. */
const toPem = ({ cert, asn1 }: forge.pkcs12.Bag): string =>
  cert
    ? forge.pki.certificateToPem(cert)
    : forge.pem.encode({
        type: 'CERTIFICATE',
        body: forge.asn1.toDer(asn1).getBytes(),
      });

parentPort?.postMessage(read(workerData as P12File));
