import { type Answer, createAnswer, publicHeaders } from './answer.ts';
import type { Page } from './document.ts';

/** A page of ours with the policy that fits its very bytes. */
export function pageAnswer(
  status: number,
  { html, contentSecurityPolicy }: Page,
  more: Record<string, string> = {},
): Answer {
  const headers = {
    ...publicHeaders('text/html; charset=utf-8'),
    ...more,
    'content-security-policy': contentSecurityPolicy,
    vary: 'Accept-Language, Accept-Encoding',
  };
  return createAnswer(status, headers, Buffer.from(html), { compress: true });
}
