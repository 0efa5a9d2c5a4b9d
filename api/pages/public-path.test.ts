import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BACKGROUND_DESIGNS } from '../sharing/pictures/background.ts';
import { parsePublicPath, type PublicPath } from './public-path.ts';

const SLUG = '7K3M9QX2ABCDEFGHJKMNPQRSTV';
const page = { slug: SLUG, part: 'page', sizePx: 0 };

test.each([
  [`/c/${SLUG}`, page],
  [`/c/${SLUG}/`, page],
  [`/c/${SLUG.toLowerCase()}`, page],
  [`/C/${SLUG}`, page],
  [`/c/${SLUG}?utm_source=x&size=64`, page],
  [`/c/${SLUG}?`, page],
  [`/c/${SLUG.replace('7', 'o')}`, { ...page, slug: SLUG.replace('7', '0') }],
  [`/c/${SLUG.replace('7', 'l')}`, { ...page, slug: SLUG.replace('7', '1') }],
  [`/c/${SLUG}.vcf`, { ...page, part: 'vcf' }],
  [`/c/${SLUG}.VCF?x`, { ...page, part: 'vcf' }],
  [`/c/${SLUG}/photo`, { ...page, part: 'photo' }],
  [`/c/${SLUG}/logo`, { ...page, part: 'logo' }],
  [`/c/${SLUG}/Cover`, { ...page, part: 'cover' }],
  [`/c/${SLUG}/apple.pkpass`, { ...page, part: 'apple.pkpass' }],
  [`/c/${SLUG}/Google-Wallet?x`, { ...page, part: 'google-wallet' }],
  [`/c/${SLUG}/qr.svg?size=900`, { ...page, part: 'qr.svg' }],
  [`/c/${SLUG}/qr.pdf?size=900`, { ...page, part: 'qr.pdf' }],
  [`/c/${SLUG}/signature.html`, { ...page, part: 'signature.html' }],
  [`/c/${SLUG}/Code/`, { ...page, part: 'code' }],
  [`/c/${SLUG}/preview.jpg?x`, { ...page, part: 'preview.jpg' }],
  ...BACKGROUND_DESIGNS.map((design): [string, PublicPath] => [
    `/c/${SLUG}/background-${design}.jpg`,
    { ...page, part: `background-${design}.jpg` },
  ]),
  [`/c/${SLUG}/offline-qr.svg`, { ...page, part: 'offline-qr.svg' }],
  [`/c/${SLUG}/offline-qr.png?size=300`, { ...page, part: 'offline-qr.png', sizePx: 300 }],
])('%s is %o', (url, path) => {
  expect(parsePublicPath(url)).toEqual(path);
});

test.each([
  ['', 600],
  ['?size=300', 300],
  ['?size=64', 64],
  ['?size=63', 64],
  ['?size=0', 64],
  ['?size=99999999', 2_048],
  ['?size=99999999999999999999', 2_048],
  ['?other=1&size=300', 300],
  ['?size=300&size=900', 300],
  ['?size=', 600],
  ['?size=-5', 600],
  ['?size=1.5', 600],
  ['?size=1e3', 600],
  ['?size=0x80', 600],
  ['?size=%20300', 600],
  ['?size=all', 600],
  ['?SIZE=300', 600],
])('a code asked for with “%s” is %i pixels wide', (query, sizePx) => {
  expect(parsePublicPath(`/c/${SLUG}/qr.png${query}`)).toEqual({ ...page, part: 'qr.png', sizePx });
});

test.each([
  '/',
  '',
  '/c',
  '/c/',
  '/c/x',
  `/c/${SLUG}X`,
  `/c/${SLUG.slice(1)}`,
  `/c/${SLUG.replace('7', 'U')}`,
  `/c/${SLUG.replace('7', '%37')}`,
  `/c/${SLUG}//`,
  `/c/${SLUG}/qr.gif`,
  `/c/${SLUG}/offline-qr.pdf`,
  `/c/${SLUG}/background-other.jpg`,
  `/c/${SLUG}/photo/x`,
  `/c/${SLUG}.vcf.exe`,
  `/c/${SLUG}\n`,
  `/c/${SLUG} `,
  `/x/c/${SLUG}`,
  `//c/${SLUG}`,
  `http://cards.example/c/${SLUG}`,
  `/c/${SLUG}#x`,
  `/c/..%2f${SLUG}`,
])('%j is no card’s address', (url) => {
  expect(parsePublicPath(url)).toBeUndefined();
});

test('no address, however long or strange, takes long or gives a size that hurts', () => {
  const url = fc
    .string({ unit: 'binary', maxLength: 200 })
    .map((text) => `/c/${SLUG}/qr.png?${text}`);
  fc.assert(
    fc.property(url, (address) => {
      const path = parsePublicPath(address);
      if (!path) return;
      expect(path.sizePx).toBeGreaterThanOrEqual(64);
      expect(path.sizePx).toBeLessThanOrEqual(2_048);
    }),
    { seed: 9, numRuns: 500 },
  );
});
