import { domainToASCII } from 'node:url';
import { cleanLine } from '../domain/text.ts';

/** The longest address that mail servers accept (RFC 5321, 4.5.3.1.3). */
const MAX_LENGTH = 254;

/** Stricter than RFC 5322: no quoted local parts, and nothing that a vCard or a mailto link reads as its own. */
const ADDRESS = /^([^\s@;,:\\"<>]+)@([^\s@;,:\\"<>]+)$/;

/** An e-mail address from outside, its domain in ASCII and lower case; undefined if it is none. */
export function toEmailAddress(text: string | undefined): string | undefined {
  const [, local, domain] = ADDRESS.exec(cleanLine(text, MAX_LENGTH + 1) ?? '') ?? [];
  const host = domain && domainToASCII(domain);
  if (!local || !host) return undefined;
  const address = `${local}@${host}`;
  return address.length <= MAX_LENGTH ? address : undefined;
}

/** The link that writes to the address: the local part may hold `?`, `&` and `%`, which a link reads as its own. */
export function mailtoLink(address: string): string {
  const at = address.lastIndexOf('@');
  return `mailto:${encodeURIComponent(address.slice(0, at))}@${address.slice(at + 1)}`;
}
