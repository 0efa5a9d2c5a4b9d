import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CardFields } from '../domain/card-fields.ts';
import { cleanLine } from '../domain/text.ts';
import { aPublicCard, CARD_URL, ENGLISH_LABELS } from './public-card.fixture.ts';
import { vcard } from './vcard.ts';
import { readByIcal, readByVobject } from './vcard-readers.fixture.ts';

/** A hostile text in every field that takes text, and in those that must not. */
function everywhere(text: string): CardFields {
  return {
    displayName: `Name ${text}`,
    givenName: `Given ${text}`,
    surname: `Family ${text}`,
    namePrefix: `Prefix ${text}`,
    jobTitle: `Title ${text}`,
    company: `Company ${text}`,
    department: `Unit ${text}`,
    office: `Office ${text}`,
    pronouns: `they ${text}`,
    note: `Note ${text}`,
    emails: [{ label: text, value: `a ${text}@example.com` }],
    phones: [{ label: 'work', value: `Phone ${text}`, e164: null, extension: text }],
    website: `javascript:${text}`,
    links: [{ kind: 'linkedin', url: `data:text/html,${text}` }],
    address: {
      street: `Street ${text}`,
      city: `City ${text}`,
      region: `Region ${text}`,
      postalCode: `Code ${text}`,
      country: `Country ${text}`,
    },
  };
}

const HOSTILE = [
  'said "hello"',
  "it's; a, list \\ path",
  'ends in \\',
  'ends in \\;',
  '\\n is not a line',
  'family 👩‍👩‍👧‍👦 of four',
  'محمد بن سلمان',
  '山田 太郎',
  'שָׁלוֹם \u200f(ltd)',
  'cr\rTEL:666',
  'lf\nTEL:666',
  'crlf\r\nEMAIL:evil@example.com',
  'ls\u2028URL:https://evil.example',
  'nel\u0085X-EVIL:1',
  'vt\u000bFN:Evil\u000cFN:Evil',
  'end\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nFN:Evil\r\nEND:VCARD',
  'lone \ud83d surrogate \udc00',
];

const FOLDS = Array.from({ length: 41 }, (_, at) => `${'x'.repeat(at)}${'é漢😀'.repeat(20)}`);

const write = (fields: CardFields) =>
  vcard(aPublicCard({ fields }), {
    url: CARD_URL,
    labels: ENGLISH_LABELS,
    photoJpeg: Buffer.alloc(7_000, 0xd8),
  });

/** What a card made by `everywhere` holds, and nothing beside it. */
const NAMES = 'VERSION PRODID FN N REV TITLE ORG CLASS URL NOTE PHOTO UID ADR'.split(' ');

describe('58 hostile texts in every field', () => {
  const cards = [...HOSTILE, ...FOLDS].map((text) => ({ text, card: write(everywhere(text)) }));
  const byVobject = readByVobject(cards.map(({ card }) => card));

  test.each(cards)('ical.js reads back exactly what was meant: $text', ({ text, card }) => {
    const read = readByIcal(card);
    expect(read.map(({ name }) => name)).toEqual(NAMES);
    const values = Object.fromEntries(read.map(({ name, value }) => [name, value]));
    const is = (before: string) => cleanLine(`${before} ${text}`, 10_000) ?? '';
    expect(values).toMatchObject({ FN: is('Name'), TITLE: is('Title') });
    if (text.endsWith('\\')) return; // ical.js takes the `;` after a closing `\\` for an escaped one
    expect(values['N']).toEqual([is('Family'), is('Given'), '', is('Prefix'), '']);
    expect(values['ORG']).toEqual([is('Company'), is('Unit')]);
    expect(values['ADR']).toHaveLength(7);
  });

  test('no line is over 75 octets and only CRLF ends one', () => {
    expect(cards).toHaveLength(58);
    for (const { card } of cards) {
      expect(card.replaceAll('\r\n', '')).not.toMatch(/[\r\n\u2028\u2029\u0085\v\f]/);
      expect(card.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
      expect(card.isWellFormed()).toBe(true);
    }
  });

  test.skipIf(!byVobject)('vobject reads the same properties and values', () => {
    expect(byVobject).toHaveLength(58);
    byVobject?.forEach((read, index) => {
      const text = cards[index]?.text ?? '';
      expect(read.map(({ name }) => name).sort()).toEqual([...NAMES].sort());
      const value = (name: string) => read.find((property) => property.name === name)?.value;
      const is = (before: string) => cleanLine(`${before} ${text}`, 10_000) ?? '';
      expect([value('FN'), value('TITLE')]).toEqual([is('Name'), is('Title')]);
      expect(value('N')).toEqual([is('Family'), is('Given'), '', is('Prefix'), '']);
      expect(value('ORG')).toEqual([is('Company'), is('Unit')]);
    });
  });
});

const text = fc.string({ unit: 'binary', maxLength: 200 });
const phone = fc.record({
  label: fc.constantFrom('work', 'mobile', 'fax', 'home', 'other' as const),
  value: text,
  e164: fc.option(
    fc.integer({ min: 10_000_000, max: 999_999_999 }).map((number) => `+44${number}`),
  ),
});
const fields: fc.Arbitrary<CardFields> = fc.record(
  {
    displayName: text.map((name) => `N${name}`),
    givenName: text,
    surname: text,
    jobTitle: text,
    department: text,
    company: text,
    note: text,
    phones: fc.array(phone, { maxLength: 9 }),
    emails: fc.array(fc.record({ label: text, value: fc.oneof(text, fc.emailAddress()) }), {
      maxLength: 9,
    }),
    links: fc.array(
      fc.record({ kind: fc.constantFrom('xing', 'website' as const), url: fc.webUrl() }),
      {
        maxLength: 9,
      },
    ),
  },
  { requiredKeys: ['displayName'] },
);

const isShown = (value: string | undefined) => cleanLine(value, 10_000) !== undefined;

test('whatever people write, the same number of properties and the same values come back', () => {
  fc.assert(
    fc.property(fields, (random) => {
      const card = write(random);
      const read = readByIcal(card);
      const count = (name: string) => read.filter((property) => property.name === name).length;
      const value = (name: string) => read.find((property) => property.name === name)?.value;
      expect(card.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
      expect(value('FN')).toBe(cleanLine(random.displayName, 10_000));
      expect(count('TEL')).toBe(random.phones?.filter(({ e164 }) => e164).length ?? 0);
      expect(count('TITLE')).toBe(isShown(random.jobTitle) ? 1 : 0);
      expect(count('TITLE') && value('TITLE')).toBe(cleanLine(random.jobTitle, 10_000) ?? 0);
      expect(count('ORG')).toBe(isShown(random.company) || isShown(random.department) ? 1 : 0);
      expect(count('X-SOCIALPROFILE')).toBe(
        random.links?.filter(({ kind }) => kind === 'xing').length ?? 0,
      );
      const others = new Set([
        'TEL',
        'EMAIL',
        'TITLE',
        'ORG',
        'CLASS',
        'NOTE',
        'URL',
        'X-SOCIALPROFILE',
      ]);
      expect(read.map(({ name }) => name).filter((name) => !others.has(name))).toEqual(
        'VERSION PRODID FN N REV PHOTO UID'.split(' '),
      );
    }),
    { numRuns: 1_000 },
  );
});
