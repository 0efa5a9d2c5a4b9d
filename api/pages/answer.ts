import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export type Encoding = 'identity' | 'gzip' | 'br';

/** An answer whose every byte is ready: what is sent for it is only a matter of the request's headers. */
export type Answer = {
  status: number;
  variants: Partial<Record<Encoding, Variant>> & { identity: Variant };
  /** For a cache that counts bytes. */
  size: number;
};

type Variant = { etag: string; body: Buffer; headers: Record<string, string> };

/** Below this a compressed body is no smaller in packets. */
const MIN_COMPRESSED_BYTES = 600;

/**
 * Makes an answer of a body and its headers. Each encoding has its own strong ETag (RFC 9110 §8.8.3),
 * made from the bytes, so the same card gives the same tag in every process.
 */
export function createAnswer(
  status: number,
  headers: Record<string, string>,
  body: Buffer,
  { compress }: { compress: boolean },
): Answer {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const variant = (encoding: Encoding, bytes: Buffer): Variant => {
    const etag = encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`;
    const own = {
      ...headers,
      etag,
      'content-length': String(bytes.length),
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    };
    return { etag, body: bytes, headers: own };
  };
  const variants: Answer['variants'] = { identity: variant('identity', body) };
  if (compress && body.length >= MIN_COMPRESSED_BYTES) {
    variants.gzip = variant('gzip', gzipSync(body, { level: 9 }));
    variants.br = variant(
      'br',
      brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    );
  }
  const size = Object.values(variants).reduce(
    (sum, { body: bytes }) => sum + bytes.length + 1_000,
    0,
  );
  return { status, variants, size };
}

/** Sends the variant the client takes; nothing but its headers where the client has it already or asked for no more. */
export function sendAnswer(req: IncomingMessage, res: ServerResponse, answer: Answer): void {
  const { body, headers, etag } = pickVariant(answer, req.headers['accept-encoding']);
  if (answer.status === 200 && isKnown(req.headers['if-none-match'], etag)) {
    const { 'content-length': _length, ...rest } = headers;
    res.writeHead(304, rest).end();
    return;
  }
  res.writeHead(answer.status, headers);
  if (req.method === 'HEAD') res.end();
  else res.end(body);
}

function pickVariant({ variants }: Answer, accepted: string | undefined): Variant {
  if (accepted && variants.br && takes(accepted, 'br')) return variants.br;
  if (accepted && variants.gzip && takes(accepted, 'gzip')) return variants.gzip;
  return variants.identity;
}

/** Named and not refused: `gzip;q=0` means not that one. */
function takes(accepted: string, encoding: string): boolean {
  return accepted.split(',').some((entry) => {
    const [name = '', quality = ''] = entry.split(';');
    return name.trim().toLowerCase() === encoding && !/^\s*q\s*=\s*0(\.0*)?\s*$/i.test(quality);
  });
}

/** `If-None-Match` compares weakly (RFC 9110 §13.1.2): a `W/` that a proxy put in front does not count. */
function isKnown(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

/**
 * On every public answer. It may be kept but must be asked about again, so that a card that is taken
 * off the web is off it everywhere at once; with the ETag that costs no more than the question.
 */
export function publicHeaders(contentType: string): Record<string, string> {
  return {
    'content-type': contentType,
    'cache-control': 'public, no-cache',
    'x-robots-tag': 'noindex',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'strict-transport-security': 'max-age=63072000; includeSubDomains; preload',
    'permissions-policy':
      'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  };
}

/** Leads on to another site, which is not told where from. */
export function redirectAnswer(address: string): Answer {
  const headers = {
    ...publicHeaders('text/plain; charset=utf-8'),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    location: address,
  };
  return createAnswer(302, headers, Buffer.alloc(0), { compress: false });
}

/** Adaptive Cards, mail signatures and wallets show the photo and the logo from other places. */
export function pictureAnswer(bytes: Buffer | null | undefined, type: string): Answer | undefined {
  const headers = { ...publicHeaders(type), 'cross-origin-resource-policy': 'cross-origin' };
  return bytes ? createAnswer(200, headers, bytes, { compress: false }) : undefined;
}
