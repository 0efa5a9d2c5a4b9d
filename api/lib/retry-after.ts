/**
 * Milliseconds to wait by a `Retry-After` header (RFC 9110 §10.2.3: seconds or an HTTP date), or
 * undefined where it says nothing usable. A date is measured against the answer's own `Date` header,
 * so a wrong clock on either side does not shift it. Graph services have also sent a pair such as
 * `"0,120"`; the larger number is the one that is safe.
 */
export function retryAfterMs(headers: Headers, now: Date): number | undefined {
  const text = headers.get('retry-after')?.replaceAll('"', '').trim();
  if (!text) return undefined;
  if (/^\d+(\.\d+)?(\s*,\s*\d+(\.\d+)?)*$/.test(text)) {
    return Math.max(...text.split(',').map(Number)) * 1000;
  }
  if (!/[a-z]{3}/i.test(text)) return undefined;
  const at = Date.parse(text);
  if (Number.isNaN(at)) return undefined;
  const sent = Date.parse(headers.get('date') ?? '');
  const waitMs = at - (Number.isNaN(sent) ? now.getTime() : sent);
  return waitMs > 0 ? waitMs : undefined;
}
