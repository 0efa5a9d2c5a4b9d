import type { X509Certificate } from 'node:crypto';
import { type DerElement, objectId, readAll } from './der.ts';

const VERSION = 0xa0;
const EXTENSIONS = 0xa3;

/** The parts of a certificate that Node does not give out (RFC 5280, 4.1). */
export function toBeSigned(certificate: readonly DerElement[]) {
  const [outer] = certificate;
  const [tbs] = outer ? readAll(outer.content) : [];
  const parts = tbs ? readAll(tbs.content) : [];
  const [serial, , issuer] = parts[0]?.tag === VERSION ? parts.slice(1) : parts;
  if (!serial || !issuer) throw new Error('no certificate');
  return { serial, issuer, extensions: parts.find(({ tag }) => tag === EXTENSIONS) };
}

/** The text in an extension of a certificate; undefined where it has none such. */
export function findExtensionText(certificate: X509Certificate, id: string): string | undefined {
  const { extensions } = toBeSigned(readAll(certificate.raw));
  const [list] = extensions ? readAll(extensions.content) : [];
  const wanted = objectId(id);
  for (const { content } of list ? readAll(list.content) : []) {
    const parts = readAll(content);
    if (!parts[0]?.raw.equals(wanted)) continue;
    const value = parts.at(-1);
    const [text] = value ? readAll(value.content) : [];
    return text?.content.toString('utf8');
  }
  return undefined;
}

/** The parts of a subject, such as `OU`; of several with one name the first. */
export function subjectOf(certificate: X509Certificate): Record<string, string> {
  const parts = certificate.subject.split('\n').flatMap((line) => {
    const at = line.indexOf('=');
    return at > 0 ? [[line.slice(0, at), line.slice(at + 1)] as const] : [];
  });
  return Object.fromEntries(parts.toReversed());
}
