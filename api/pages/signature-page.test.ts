import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { aPublicCard, CARD_URL } from '../sharing/public-card.fixture.ts';
import { getLanguage } from './language.ts';
import { signaturePage } from './signature-page.ts';

const urls = { card: CARD_URL, photo: `${CARD_URL}/photo`, qr: `${CARD_URL}/qr.png?size=176` };
const PHOTO = { version: '1', width: 648, height: 648 };

function signatureOf(card = aPublicCard({ photo: PHOTO }), language = 'en') {
  const page = signaturePage({ card, urls, language: getLanguage(language) });
  const { document } = new Window();
  document.write(page.html);
  return { ...page, document };
}

describe('what Outlook can draw', () => {
  const { html, document } = signatureOf();

  test('tables, links and pictures alone', () => {
    const names = [...document.body.querySelectorAll('*')].map((node) =>
      node.tagName.toLowerCase(),
    );
    expect([...new Set(names)].sort()).toEqual(['a', 'b', 'img', 'table', 'tbody', 'td', 'tr']);
  });

  test('every picture has its size in attributes and comes from our host', () => {
    for (const image of document.querySelectorAll('img')) {
      expect(Number(image.getAttribute('width'))).toBeGreaterThan(0);
      expect(image.getAttribute('alt')).not.toBe('');
      expect(image.getAttribute('src')).toMatch(/^https:\/\/cards\.example\.com\/c\//);
    }
  });

  test('no style that Word does not know, and far from the limits of mail programs', () => {
    expect(html).not.toMatch(/flex|grid|border-radius|position|<style|<script|data:image/);
    expect(html.length).toBeLessThan(10_000);
  });
});

test('it says who it is and how to reach them, each as a link', () => {
  const { document } = signatureOf();
  const text = document.body.textContent.replace(/\s+/g, ' ').trim();
  expect(text).toBe(
    'Jane Doe Head of Design, Product Contoso +44 7700 900123 +44 20 7946 0000 jane.doe@contoso.com contoso.com',
  );
  const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  expect(links).toEqual([
    'tel:+447700900123',
    'tel:+442079460000;ext=22',
    'mailto:jane.doe@contoso.com',
    'https://www.contoso.com/',
    CARD_URL,
  ]);
});

test('a card that says almost nothing is still a signature', () => {
  const { document } = signatureOf(aPublicCard({ fields: { displayName: 'Bo' } }));
  expect(document.body.textContent.replace(/\s+/g, ' ').trim()).toBe('Bo');
  expect(document.querySelectorAll('img')).toHaveLength(1);
});

test('a pale colour is darkened until it can be read', () => {
  const card = aPublicCard({ design: { ...aPublicCard().design, accent: '#ffd400' } });
  expect(signatureOf(card).html).not.toContain('#ffd400');
});

test.each([
  '"><script>alert(1)</script>',
  "' onerror='alert(1)",
  '</table><img src=x onerror=alert(1)>',
])('nothing of a card is markup: %s', (text) => {
  const fields = { displayName: text, jobTitle: text, company: text, website: text };
  const { document } = signatureOf(aPublicCard({ fields, photo: PHOTO }));
  expect(document.querySelectorAll('script')).toHaveLength(0);
  expect(document.querySelectorAll('img')).toHaveLength(2);
  const attributes = [...document.querySelectorAll('*')].flatMap((node) => [...node.attributes]);
  expect(attributes.filter(({ name }) => name.startsWith('on'))).toEqual([]);
});

test('it runs no script and sends nothing', () => {
  expect(signatureOf().contentSecurityPolicy).toContain("default-src 'none'");
  expect(signatureOf().contentSecurityPolicy).not.toContain('script-src');
});
