import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { createCountable } from './countable.ts';
import { anExchange } from './request.fixture.ts';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';
const asked = (headers: Record<string, string>, method = 'GET'): IncomingMessage =>
  anExchange('/', { 'user-agent': IPHONE, ...headers }, method).req;
const kindOf = createCountable();

test.each([
  [{}, 'visits'],
  [{ 'sec-fetch-dest': 'document' }, 'visits'],
  [{ 'sec-fetch-dest': 'empty' }, undefined],
  [{ 'sec-fetch-dest': 'image' }, undefined],
  [{ dnt: '1' }, undefined],
  [{ dnt: '0' }, 'visits'],
  [{ 'sec-gpc': '1' }, undefined],
  [{ 'sec-purpose': 'prefetch' }, undefined],
  [{ 'sec-purpose': 'prefetch;prerender' }, undefined],
  [{ purpose: 'prefetch' }, undefined],
  [{ purpose: 'preview' }, undefined],
  [{ 'x-moz': 'prefetch' }, undefined],
  [{ 'user-agent': '' }, undefined],
])('a page asked for with %j counts as %s', (headers, kind) => {
  expect(kindOf(asked(headers), 'page')).toBe(kind);
});

test('HEAD counts as nothing', () => {
  expect(kindOf(asked({}, 'HEAD'), 'page')).toBeUndefined();
});

test.each([
  ['vcf', {}, 'saves'],
  ['go/0123456789', {}, 'linkClicks'],
  ['go/0123456789', { 'sec-fetch-dest': 'empty' }, undefined],
  // A video that is played in the page.
  ['go/0123456789', { 'sec-fetch-dest': 'empty', 'sec-fetch-site': 'same-origin' }, 'linkClicks'],
  ['vcf', { 'sec-fetch-dest': 'empty', 'sec-fetch-site': 'same-origin' }, undefined],
  ['google-wallet', {}, 'passAdds'],
  ['qr.svg', {}, undefined],
  ['qr.svg', { 'sec-fetch-dest': 'document' }, 'codeDownloads'],
  ['offline-qr.png', { 'sec-fetch-dest': 'document' }, 'codeDownloads'],
  ['qr.png', { 'sec-fetch-dest': 'image' }, undefined],
  ['photo', {}, undefined],
  ['exchange', {}, undefined],
  ['thanks', {}, undefined],
  ['code', {}, undefined],
] as const)('%s with %j counts as %s', (part, headers, kind) => {
  expect(kindOf(asked(headers), part)).toBe(kind);
});

describe('programs that fetch for themselves are not counted', () => {
  test.each([
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
    'LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)',
    'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    'WhatsApp/2.23.20.0',
    'TelegramBot (like TwitterBot)',
    'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
    'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5',
    'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/140.0.0.0 Safari/537.36',
    'curl/8.5.0',
    'python-requests/2.32',
    'Mozilla/5.0 (compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)',
    'node',
  ])('%s', (userAgent) => {
    expect(kindOf(asked({ 'user-agent': userAgent }), 'page')).toBeUndefined();
  });
});

describe('people are, whatever they read with', () => {
  test.each([
    IPHONE,
    'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
    'Mozilla/5.0 (Linux; Android 14; CUBOT X90) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/22A3354 [LinkedInApp]/9.30',
    'Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537.36 Instagram 350.0',
    'Mozilla/5.0 (iPhone) MicroMessenger/8.0.50 NetType/WIFI',
    'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36 Teams/2.0 Edg/140.0',
  ])('%s', (userAgent) => {
    expect(kindOf(asked({ 'user-agent': userAgent }), 'page')).toBe('visits');
  });
});
