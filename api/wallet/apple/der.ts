/** What a signature is written in: ITU-T X.690, the distinguished encoding, of which a pass needs very little. */

/** One element: its tag, its bytes with tag and length, and what is in it. */
export type DerElement = { tag: number; raw: Buffer; content: Buffer };

/** The elements that lie one after the other in these bytes. Throws where they are no DER. */
export function readAll(bytes: Buffer): DerElement[] {
  const elements: DerElement[] = [];
  for (let at = 0; at < bytes.length;) {
    const element = readOne(bytes.subarray(at));
    elements.push(element);
    at += element.raw.length;
  }
  return elements;
}

function readOne(bytes: Buffer): DerElement {
  const [tag, first] = bytes;
  if (tag === undefined || first === undefined) throw new Error('no DER: it ends too early');
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80 || lengthBytes > 4) throw new Error('no DER: a length that cannot be');
  const start = 2 + lengthBytes;
  if (bytes.length < start) throw new Error('no DER: it ends too early');
  const length = lengthBytes === 0 ? first : bytes.readUIntBE(2, lengthBytes);
  const end = start + length;
  if (bytes.length < end) throw new Error('no DER: it ends too early');
  return { tag, raw: bytes.subarray(0, end), content: bytes.subarray(start, end) };
}

const element = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthOf(content), content]);
};

function lengthOf({ length }: Buffer): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Buffer.from([0x80 | bytes.length, ...bytes]);
}

export const sequence = (...parts: readonly Buffer[]): Buffer => element(0x30, ...parts);
/** A set is written in the order of its members' bytes (X.690, 11.6). */
export const setOf = (...parts: readonly Buffer[]): Buffer =>
  element(0x31, ...parts.toSorted(Buffer.compare));
export const octets = (bytes: Buffer): Buffer => element(0x04, bytes);
export const integer = (value: number): Buffer => element(0x02, Buffer.from([value]));
export const nothing: Buffer = element(0x05);
/** In the place of the tag that stands in the message: `[number]`, with parts inside. */
export const tagged = (number: number, ...parts: readonly Buffer[]): Buffer =>
  element(0xa0 | number, ...parts);
/** The same content under another tag. */
export const retagged = (number: number, bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xa0 | number]), bytes.subarray(1)]);

/** Years 1950 to 2049, as signatures write a time (RFC 5652, 11.3). */
export const utcTime = (at: Date): Buffer =>
  element(0x17, Buffer.from(`${at.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`));

export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return element(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(toBase128)]));
}

function toBase128(value: number): number[] {
  const bytes = [value & 0x7f];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128))
    bytes.unshift((rest & 0x7f) | 0x80);
  return bytes;
}
