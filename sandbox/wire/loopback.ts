import { NO_BODY } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Ask } from './ask.ts';

const HOSTS = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/**
 * Refuses what a web page elsewhere could make a browser send here: another host name (DNS
 * rebinding), or a change without a JSON body (which a form could send without asking) that does not come from a page
 * of our own.
 */
export function refuseForeign({ method, headers }: Ask): Answer | undefined {
  const changes = method === 'POST' || method === 'PUT';
  const isOwn = URL.parse(headers.origin ?? '')?.host === headers.host;
  const isJson = headers['content-type']?.startsWith('application/json') ?? false;
  if (!HOSTS.test(headers.host ?? '')) return { status: 403, headers: {}, body: NO_BODY };
  if (changes && !isJson && !isOwn) return { status: 415, headers: {}, body: NO_BODY };
  return undefined;
}
