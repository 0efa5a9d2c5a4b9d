import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { type CardFields, LINK_KINDS } from '../domain/card-fields.ts';
import { DEFAULT_DESIGN, type PublicCard } from '../domain/public-card.ts';
import { LAYOUTS } from '../lib/design-choices.ts';
import { aPublicCard, CARD_URL } from '../sharing/public-card.fixture.ts';
import { qrMatrix, qrSvg } from '../sharing/qr.ts';
import { cardPage } from './card-page.ts';
import { getLanguage } from './language.ts';
import { linkPart } from './outbound-links.ts';

const PHOTO = { version: '1', width: 648, height: 648 };

function page(card: PublicCard, language = 'en') {
  const urls = {
    card: CARD_URL,
    vcard: `${CARD_URL}.vcf`,
    photo: `${CARD_URL}/photo`,
    preview: `${CARD_URL}/preview.jpg`,
  };
  const code = qrSvg(qrMatrix(CARD_URL.toUpperCase(), { level: 'M' }), { title: 'QR code' });
  return cardPage({ card, urls, language: getLanguage(language), qrSvg: code });
}

const pageOf = (fields: CardFields, language?: string) =>
  page(aPublicCard({ fields }), language).html;

const visibleText = (markup: string) =>
  markup
    .slice(markup.indexOf('<body>'))
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<p[^>]* hidden>.*?<\/p>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

test('the page says who it is, then what to do, then how to reach them', () => {
  const text = visibleText(page(aPublicCard()).html);
  expect(text).toBe(
    'JD Jane Doe Head of Design Product Contoso Save contact Share my details Contact details ' +
      'Mobile +44 7700 900123 Work phone +44 20 7946 0000 ext. 22 Work email jane.doe@ contoso.com ' +
      'Contoso Website contoso.com Address 1 High Street London EC1A 1BB United Kingdom ' +
      'Profiles LinkedIn Scan to open this card Updated November 23, 2026',
  );
});

test('saving is a plain link to the vCard, on the host the visitor is on', () => {
  const { html } = page(aPublicCard());
  expect(html).toContain(
    '<a class="button" href="/c/7K3M9QX2ABCDEFGHJKMNPQRSTV.vcf" type="text/vcard">Save contact</a>',
  );
});

test('a button for each wallet that is set up, and none without', () => {
  const both = page(aPublicCard({ wallets: ['apple', 'google'] }), 'de').html;
  const links = [...both.matchAll(/<a class="wallet (\w+)" href="([^"]+)"/g)];
  expect(links.map(([, maker, href]) => [maker, href])).toEqual([
    ['apple', '/c/7K3M9QX2ABCDEFGHJKMNPQRSTV/apple.pkpass'],
    ['google', '/c/7K3M9QX2ABCDEFGHJKMNPQRSTV/google-wallet'],
  ]);
  expect(visibleText(both)).toContain('Zu Apple Wallet hinzufügen Zu Google Wallet hinzufügen');
  expect(page(aPublicCard()).html).not.toContain('class="wallet');
});

test('the photo says its size before it arrives', () => {
  const { html } = page(aPublicCard({ photo: PHOTO }));
  const image = /<img[^>]*>/s.exec(html)?.[0].replace(/\s+/g, ' ');
  expect(image).toContain('src="/c/7K3M9QX2ABCDEFGHJKMNPQRSTV/photo" width="648" height="648"');
  expect(image).toContain('alt="Photo of Jane Doe"');
});

test('the logo stands by the company’s name, a cover at the top, but for a portrait with a photo', () => {
  const picture = { version: '1', width: 320, height: 120 };
  const badge = aPublicCard({
    logo: picture,
    cover: { ...picture, width: 1_600, height: 640 },
    design: { ...DEFAULT_DESIGN, layout: 'badge' },
  });
  const at = `/c/${badge.slug}`;
  const { document } = new Window();
  document.write(page(badge).html);
  const logo = document.querySelector('.company img');
  expect([logo?.getAttribute('src'), logo?.getAttribute('width')]).toEqual([`${at}/logo`, '320']);
  expect(document.querySelector('.company')?.textContent.trim()).toBe('Contoso');
  expect(document.querySelector('img.cover')?.getAttribute('src')).toBe(`${at}/cover`);
  const portrait = { ...badge, design: DEFAULT_DESIGN };
  expect(page(portrait).html).toContain(`${at}/cover`);
  const withPhoto = page({ ...portrait, photo: PHOTO }).html;
  expect(withPhoto).toContain(`${at}/logo`);
  expect(withPhoto).not.toContain(`${at}/cover`);
});

test('a search engine and a chat get structured data, a canonical address and a preview', () => {
  const { html } = page(aPublicCard({ photo: PHOTO }));
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
  expect(JSON.parse(json)).toMatchObject({
    '@type': 'Person',
    name: 'Jane Doe',
    jobTitle: 'Head of Design',
    worksFor: { name: 'Contoso', department: { name: 'Product' } },
    telephone: ['+447700900123', '+442079460000'],
    email: ['jane.doe@contoso.com'],
    image: `${CARD_URL}/photo`,
    sameAs: ['https://www.contoso.com/', 'https://www.linkedin.com/in/janedoe'],
  });
  expect(html).toContain(`<link rel="canonical" href="${CARD_URL}" />`);
  expect(html).toContain(`type="text/vcard" href="${CARD_URL}.vcf"`);
  expect(html).toContain('<meta property="og:title" content="Jane Doe" />');
  expect(html).toContain(`<meta property="og:image" content="${CARD_URL}/preview.jpg" />`);
  expect(html).toContain('<title>Jane Doe, Contoso</title>');
});

test('a card that says almost nothing is still a page', () => {
  const text = visibleText(pageOf({ displayName: 'Li' }));
  expect(text).toBe(
    'L Li Save contact Share my details Scan to open this card Updated November 23, 2026',
  );
  expect(visibleText(pageOf({}))).toContain('Contact Save contact');
});

test('a prefix stands before the name once', () => {
  expect(visibleText(pageOf({ displayName: 'Jo Ek', namePrefix: 'Dr.' }))).toMatch(
    /^JE Dr\. Jo Ek /,
  );
  expect(visibleText(pageOf({ displayName: 'Dr. Jo Ek', namePrefix: 'Dr.' }))).toMatch(
    /^JE Dr\. Jo Ek /,
  );
});

test('the page is in the visitor’s language and direction, the name in its own', () => {
  const html = pageOf({ displayName: 'محمد السعدي' }, 'ar-SA');
  expect(html).toContain('<html lang="ar" dir="rtl">');
  expect(html).toContain('حفظ جهة الاتصال');
  expect(pageOf({ displayName: 'محمد السعدي' })).toMatch(
    /<bdi class="p-name"\s*>محمد السعدي<\/bdi/,
  );
});

test('a video is a link to it, and nothing is asked of YouTube before', () => {
  const fields = { displayName: 'Jo', video: 'https://youtu.be/dQw4w9WgXcQ' };
  const { html, contentSecurityPolicy } = page(aPublicCard({ fields }));
  expect(contentSecurityPolicy).toContain('; frame-src https://www.youtube-nocookie.com; ');
  expect(page(aPublicCard()).contentSecurityPolicy).not.toMatch(/frame-src|connect-src/);
  expect(html).toContain(`/${linkPart('https://www.youtube.com/watch?v=dQw4w9WgXcQ')}"`);
  expect(html).not.toMatch(/<iframe|src="https:/);
});

const PAYLOADS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '<!--<script>',
  'javascript:alert(1)',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<svg/onload=alert(1)>',
  '${alert(1)}{{alert(1)}}',
  '\u202e<script>\u0000alert(1)',
];

const EXPECTED_TAGS = new Set(
  (
    'html head meta title link script style body main img header h1 bdi p a div section h2 ul li svg path rect ' +
    'circle span wbr figure figcaption footer time button'
  ).split(' '),
);

test.each(PAYLOADS)('%j in every field runs nothing and ends nothing', (payload) => {
  const { html } = page(
    aPublicCard({
      photo: PHOTO,
      fields: {
        displayName: payload,
        givenName: payload,
        surname: payload,
        namePrefix: payload,
        pronouns: payload,
        jobTitle: payload,
        department: payload,
        company: payload,
        emails: [{ label: payload, value: payload }],
        phones: [{ label: 'work', value: payload, e164: payload, extension: payload }],
        address: {
          street: payload,
          city: payload,
          region: payload,
          postalCode: payload,
          country: payload,
        },
        office: payload,
        website: payload,
        links: LINK_KINDS.map((kind) => ({ kind, url: payload })),
        video: payload,
        note: payload,
      },
    }),
  );
  const { document } = new Window();
  document.write(html);
  const elements = [...document.querySelectorAll('*')];
  const plain = new Set(elements.map(({ tagName }) => tagName.toLowerCase()));
  expect([...plain].filter((name) => !EXPECTED_TAGS.has(name))).toEqual([]);
  const [data, script, ...others] = document.querySelectorAll('script');
  expect(script?.outerHTML).toMatch(
    /^<script type="module" src="\/c\/page-[0-9a-f]{16}\.js"><\/script>$/,
  );
  expect([data?.type, others]).toEqual(['application/ld+json', []]);
  expect(document.querySelectorAll('img, style')).toHaveLength(2);
  const attributes = elements.flatMap((element) => [...element.attributes]);
  expect(attributes.filter(({ name }) => name.startsWith('on') || name === 'style')).toEqual([]);
  const addresses = attributes.filter(({ name }) => name === 'href' || name === 'src');
  expect(addresses.length).toBeGreaterThan(4);
  expect(addresses.filter(({ value }) => !/^(https:|\/c\/|data:,$)/.test(value ?? ''))).toEqual([]);
});

/** Every field full, in the language with the longest words. */
const WORST: CardFields = {
  displayName: 'Prof. Dr. Maximiliane-Alexandra von Hohenzollern-Sigmaringen',
  pronouns: 'sie/ihr',
  jobTitle: 'Stellvertretende Abteilungsleiterin für Rechtsschutzversicherungsangelegenheiten',
  department: 'Bundesangelegenheiten und Grundstücksverkehrsgenehmigungszuständigkeiten',
  company: 'Vereinigte Feuerversicherungsgesellschaft Nord-Süd mbH & Co. KGaA',
  emails: ['eins', 'zwei', 'drei'].map((name) => ({
    label: 'work',
    value: `${name}@versicherung.example`,
  })),
  phones: Array.from({ length: 9 }, (_, index) => ({
    label: 'work',
    value: '',
    e164: `+49301234567${index}`,
    extension: '12',
  })),
  address: {
    street: 'Am Alten Rathausplatz 12\nHinterhaus',
    city: 'Frankfurt',
    postalCode: '60311',
    country: 'DE',
  },
  office: 'Gebäude C, Raum 3.14',
  website: 'https://www.versicherung.example/ueber-uns/team',
  links: LINK_KINDS.map((kind) => ({
    kind,
    url: `https://${kind}.example/in/maximiliane-alexandra`,
  })),
  video: 'https://youtu.be/dQw4w9WgXcQ',
  note: 'Ich berate Unternehmen in allen Fragen des Versicherungsrechts, gerne auch per E-Mail. '.repeat(
    20,
  ),
};

describe.each(LAYOUTS)('%s', (layout) => {
  const card = aPublicCard({
    fields: WORST,
    photo: PHOTO,
    design: { ...DEFAULT_DESIGN, layout, accent: '#00695c' },
  });

  test('fits in the first packets of a connection, whatever is on the card', () => {
    const bytes = gzipSync(page(card, 'de').html).length;
    // Measured 7.5 to 7.8 kB; the limit is what a browser gets before it has to answer (14 kB).
    expect(bytes).toBeLessThan(8_500);
  });

  test('the policy allows exactly this style and nothing else', () => {
    const { html, contentSecurityPolicy } = page(card);
    const styles = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, css = '']) => css);
    expect(styles).toHaveLength(1);
    const hash = createHash('sha256')
      .update(styles[0] ?? '')
      .digest('base64');
    expect(contentSecurityPolicy).toBe(
      `default-src 'none'; img-src 'self' data:; style-src 'sha256-${hash}'; script-src 'self'; frame-src https://www.youtube-nocookie.com; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
    );
    expect(html).not.toMatch(/ style="|@import|url\(/);
  });
});

test('the same card gives the same bytes', () => {
  expect(page(aPublicCard())).toEqual(page(aPublicCard()));
});
