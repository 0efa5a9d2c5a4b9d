import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, test } from 'vitest';
import { type LegalParts, legalRoutes } from './legal-routes.ts';

const NONE: LegalParts = { operator: undefined, privacyUrl: undefined, termsUrl: undefined };

async function ask(path: string, parts: Partial<LegalParts> = {}): Promise<Response> {
  const server = express()
    .use(legalRoutes({ ...NONE, ...parts }))
    .listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' });
    return new Response(await answer.text(), answer);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

test.each([
  [
    '/privacy',
    ['90 days', '13 months', 'no cookies', 'Your rights', 'Contact', 'How it is protected'],
  ],
  ['/terms', ['Who may use it', 'without warranty', 'Contact']],
])('%s is read without signing in, and says what it must', async (path, words) => {
  const answer = await ask(path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(answer.headers.get('set-cookie')).toBeNull();
  const text = await answer.text();
  for (const word of words) expect(text).toContain(word);
});

test.each(['/privacy', '/terms'])(
  '%s names who runs this Carte, and only as text',
  async (path) => {
    const operator = 'Contoso <AG>, cards@contoso.example';
    const text = await (await ask(path, { operator })).text();
    expect(text.match(/Contoso &lt;AG&gt;, cards@contoso\.example/g)).toHaveLength(2);
    expect(text).not.toContain('<AG>');
  },
);

test('an operator with pages of their own leads there', async () => {
  const own = { privacyUrl: 'https://contoso.example/p', termsUrl: 'https://contoso.example/t' };
  for (const [path, address] of [
    ['/privacy', own.privacyUrl],
    ['/terms', own.termsUrl],
  ]) {
    const answer = await ask(String(path), own);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, address]);
  }
});
