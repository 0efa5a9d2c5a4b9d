import { cleanLine } from './text.ts';

const MAX_LENGTH = 2_000;

/** A host and what follows, as people type it: "www.contoso.com/team", "contoso.com:8080". */
const BARE_HOST = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?([/?#]|$)/u;

/**
 * A web address from outside, parsed and written anew; undefined if it is none. Only http and https,
 * and no user name before the host: `https://contoso.com@evil.example` is made to deceive.
 */
export function toWebAddress(text: string | undefined): string | undefined {
  const address = cleanLine(text, MAX_LENGTH);
  if (!address) return undefined;
  const url = URL.parse(BARE_HOST.test(address) ? `https://${address}` : address);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined;
  return url.username || url.password ? undefined : url.href;
}

/** A web address as people say it: without scheme, "www." and closing slash. */
export function webAddressText(address: string): string {
  const { host, pathname, search } = new URL(address);
  return (host.replace(/^www\./, '') + decode(pathname) + search).replace(/\/$/, '');
}

function decode(path: string): string {
  try {
    return cleanLine(decodeURI(path), MAX_LENGTH) ?? '';
  } catch {
    return path;
  }
}

const YOUTUBE_HOSTS = new Set(['youtube.com', 'youtu.be', 'youtube-nocookie.com']);

/** The address of a YouTube video from outside; undefined if it leads anywhere else. */
export function toYouTubeAddress(text: string | undefined): string | undefined {
  const address = toWebAddress(text);
  const host = address && new URL(address).hostname.replace(/^(www|m)\./, '');
  return host && YOUTUBE_HOSTS.has(host) ? address : undefined;
}
