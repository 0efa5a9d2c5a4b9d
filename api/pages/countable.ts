import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { Counted } from '../domain/insights.ts';
import type { PublicPart } from './public-path.ts';

const KINDS: Partial<Record<PublicPart, Counted>> = {
  page: 'visits',
  vcf: 'saves',
  'qr.svg': 'codeDownloads',
  'qr.png': 'codeDownloads',
  'qr.pdf': 'codeDownloads',
  'offline-qr.svg': 'codeDownloads',
  'offline-qr.png': 'codeDownloads',
  'apple.pkpass': 'passAdds',
  'google-wallet': 'passAdds',
};

const kindOf = (part: PublicPart): Counted | undefined =>
  part.startsWith('go/') ? 'linkClicks' : KINDS[part];

/** Programs that fetch pages for themselves: previews in chats, search engines, watchdogs, scripts. */
const ROBOTS =
  /(?<!cu)bot(?![a-z])|crawl|spider|slurp|preview|externalhit|externalagent|whatsapp\/|embedly|iframely|vkshare|pinterest\/|headless|phantomjs|lighthouse|inspection|monitor|uptime|pingdom|scanner|curl\/|wget|httpie|python|libwww|java\/|okhttp|axios|^node|undici|go-http|http-?client|postman|^$/i;

const MAX_USER_AGENTS = 2_000;

/**
 * What an answer to this request counts as; undefined for nothing. Whoever asks not to be tracked (`DNT`,
 * `Sec-GPC`) is not counted at all, nor is what no person asked for: HEAD, prefetches, robots. A code that is
 * shown as a picture, in a mail say, is no download. Nothing of the request is kept.
 */
export function createCountable() {
  const robots = new LRUCache<string, boolean>({ max: MAX_USER_AGENTS });

  function isRobot(userAgent: string): boolean {
    const known = robots.get(userAgent);
    if (known !== undefined) return known;
    const found = ROBOTS.test(userAgent);
    robots.set(userAgent, found);
    return found;
  }

  return ({ method, headers }: IncomingMessage, part: PublicPart): Counted | undefined => {
    const kind = kindOf(part);
    if (!kind || method !== 'GET') return undefined;
    if (headers.dnt === '1' || headers['sec-gpc'] === '1') return undefined;
    const purpose = headers['sec-purpose'] ?? headers.purpose ?? headers['x-moz'];
    if (purpose !== undefined && /prefetch|preview/.test(String(purpose))) return undefined;
    return isAsked(kind, headers) && !isRobot(headers['user-agent'] ?? '') ? kind : undefined;
  };
}

/** By a person, as a page or a file of its own, or, of a video that plays in the page, by the page itself. */
function isAsked(kind: Counted, headers: IncomingMessage['headers']): boolean {
  const destination = headers['sec-fetch-dest'];
  // Old browsers do not say what they want it for; of a code it is then anybody's guess.
  if (destination === undefined) return kind !== 'codeDownloads';
  if (destination === 'document') return true;
  const isOurPage = headers['sec-fetch-site'] === 'same-origin';
  return kind === 'linkClicks' && destination === 'empty' && isOurPage;
}
