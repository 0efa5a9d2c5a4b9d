import { cleanLine, cleanLines } from '../domain/text.ts';

/** Longest physical line in octets, its CRLF not counted (RFC 2425, 5.8.1). */
const MAX_OCTETS = 75;

/** One value as vCard 3.0 text on one line. */
export function escapeLine(value: string | undefined): string {
  return escape(cleanLine(value, Infinity) ?? '');
}

/** One value as vCard 3.0 text whose line breaks are kept, as `\n`. */
export function escapeLines(value: string | undefined): string {
  return escape((cleanLines(value, Infinity) ?? '').replace(/[\t ]*\n[\t ]*/g, '\n'));
}

/**
 * RFC 2426, 4: `;` and `,` are escaped in every text, also where they separate nothing; `:` is not
 * (a reader would keep the backslash). The value must be clean: a lone CR ends a line for many readers.
 */
function escape(clean: string): string {
  return clean.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** A web address as a vCard value: URIs are not escaped, so what separates vCard values is percent-encoded. */
export function escapeUri(address: string): string {
  return address.replaceAll(';', '%3B').replaceAll(',', '%2C');
}

/** A content line with its CRLF, folded so that no character is cut in two (RFC 6350, 3.2). */
export function foldLine(line: string): string {
  return `${(isAscii(line) ? foldAscii(line) : foldUnicode(line)).join('\r\n ')}\r\n`;
}

const isAscii = (line: string) => /^[\x20-\x7e]*$/.test(line);

/** A photo's base64 is some 500 lines; slices are ten times as fast as a walk over characters. */
function foldAscii(line: string): string[] {
  const lines = [line.slice(0, MAX_OCTETS)];
  for (let at = MAX_OCTETS; at < line.length; at += MAX_OCTETS - 1) {
    lines.push(line.slice(at, at + MAX_OCTETS - 1));
  }
  return lines;
}

function foldUnicode(line: string): string[] {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const char of line) {
    const size = Buffer.byteLength(char);
    if (octets + size > MAX_OCTETS) {
      lines.push(current);
      current = '';
      octets = 1; // the space that begins a continuation counts
    }
    current += char;
    octets += size;
  }
  return [...lines, current];
}
