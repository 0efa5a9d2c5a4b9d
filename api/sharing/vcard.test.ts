import { expect, test } from 'vitest';
import type { CardFields } from '../domain/card-fields.ts';
import { aPublicCard, CARD_URL, ENGLISH_LABELS } from './public-card.fixture.ts';
import { vcard, type VcardOptions } from './vcard.ts';

const write = (fields?: CardFields, options: Partial<VcardOptions> = {}) =>
  vcard(aPublicCard(fields && { fields }), { url: CARD_URL, labels: ENGLISH_LABELS, ...options });

const unfold = (card: string) => card.replaceAll('\r\n ', '').trimEnd().split('\r\n');

test('an ordinary card is written in the order that every reader takes', () => {
  expect(unfold(write())).toEqual([
    'BEGIN:VCARD',
    'VERSION:3.0',
    'PRODID:-//Carte//Carte 1//EN',
    'FN:Jane Doe',
    'N:Doe;Jane;;;',
    'REV:2026-11-23T09:30:00Z',
    'TITLE:Head of Design',
    'ORG:Contoso;Product',
    'CLASS:PUBLIC',
    'TEL;TYPE=CELL,VOICE:+447700900123',
    'TEL;TYPE=WORK,VOICE:+442079460000',
    'EMAIL;TYPE=WORK,INTERNET:jane.doe@contoso.com',
    'URL;TYPE=WORK:https://cards.example.com/c/7K3M9QX2ABCDEFGHJKMNPQRSTV',
    'URL;TYPE=WORK:https://www.contoso.com/',
    'X-SOCIALPROFILE;TYPE=linkedin:https://www.linkedin.com/in/janedoe',
    'NOTE:Work phone: +44 20 7946 0000 ext. 22',
    'UID:urn:uuid:019ab1de-7c55-7d2b-9a4e-0f4b8f1d2c3e',
    'ADR;TYPE=WORK:;;1 High Street;London;;EC1A 1BB;United Kingdom',
    'END:VCARD',
  ]);
});

test('the same card gives the same bytes', () => {
  expect(write()).toBe(write());
});

test('every phone, mail, website and profile is written, each website once', () => {
  const lines = unfold(
    write({
      displayName: 'Jo',
      phones: (['work', 'mobile', 'fax', 'home', 'other'] as const).map((label, index) => ({
        label,
        value: '',
        e164: `+4420794600${index}0`,
      })),
      emails: [
        { label: 'work', value: 'jo@contoso.com' },
        { label: 'Private', value: 'jo@example.org' },
        { label: 'other', value: 'jo@bücher.example' },
      ],
      website: 'contoso.com',
      links: [
        { kind: 'website', url: 'https://contoso.com' },
        { kind: 'website', url: 'https://blog.contoso.com/a;b,c' },
        { kind: 'x', url: 'https://x.com/jo' },
        { kind: 'x', url: 'javascript:alert(1)' },
      ],
    }),
  );
  expect(lines.filter((line) => /^(TEL|EMAIL|URL|X-)/.test(line))).toEqual([
    'TEL;TYPE=WORK,VOICE:+442079460000',
    'TEL;TYPE=CELL,VOICE:+442079460010',
    'TEL;TYPE=WORK,FAX:+442079460020',
    'TEL;TYPE=HOME,VOICE:+442079460030',
    'TEL;TYPE=VOICE:+442079460040',
    'EMAIL;TYPE=WORK,INTERNET:jo@contoso.com',
    'EMAIL;TYPE=HOME,INTERNET:jo@example.org',
    'EMAIL;TYPE=WORK,INTERNET:jo@xn--bcher-kva.example',
    `URL;TYPE=WORK:${CARD_URL}`,
    'URL;TYPE=WORK:https://contoso.com/',
    'URL;TYPE=WORK:https://blog.contoso.com/a%3Bb%2Cc',
    'X-SOCIALPROFILE;TYPE=x:https://x.com/jo',
  ]);
});

test('a number that nobody could understand is kept in the note and never dialled', () => {
  const card = write({
    displayName: 'Jo',
    phones: [{ label: 'work', value: '0171 12 34 / 56', e164: null }],
    note: 'Ask at the desk',
  });
  expect(card).not.toContain('TEL');
  expect(card).toContain('NOTE:Ask at the desk\\nWork phone: 0171 12 34 / 56\r\n');
});

test('what is no E.164 never reaches TEL, whatever says so', () => {
  const e164s = [
    '+44 20 7946 0000',
    '+4420;ext=1',
    '12345',
    '+0123456',
    '+1\r\nTEL:666',
    '+',
    '+1234567890123456',
  ];
  const card = write({ phones: e164s.map((e164) => ({ label: 'work', value: 'x', e164 })) });
  expect(card).not.toMatch(/^TEL/m);
});

test('the note gathers what has no property of its own', () => {
  const card = write(
    { displayName: 'Jo', note: 'One\r\nTwo', pronouns: 'they/them', office: 'Room 4' },
    { organizationNote: 'Contoso Ltd, company 123' },
  );
  expect(unfold(card)).toContain(
    'NOTE:One\\nTwo\\nPronouns: they/them\\nOffice: Room 4\\nContoso Ltd\\, company 123',
  );
});

test.each<[string, CardFields, string, string]>([
  ['one word', { displayName: 'Suharto' }, 'FN:Suharto', 'N:;Suharto;;;'],
  [
    'CJK as the directory has it',
    { displayName: '山田 太郎', surname: '山田', givenName: '太郎' },
    'FN:山田 太郎',
    'N:山田;太郎;;;',
  ],
  [
    'Arabic, not taken apart',
    { displayName: 'محمد بن سلمان' },
    'FN:محمد بن سلمان',
    'N:;محمد بن سلمان;;;',
  ],
  [
    'prefix',
    { displayName: 'Jo Ek', givenName: 'Jo', surname: 'Ek', namePrefix: 'Dr.' },
    'FN:Jo Ek',
    'N:Ek;Jo;;Dr.;',
  ],
  ['only a surname', { displayName: 'Cher', surname: 'Cher' }, 'FN:Cher', 'N:Cher;;;;'],
  ['no display name', { givenName: 'Jo', surname: 'Ek' }, 'FN:Jo Ek', 'N:Ek;Jo;;;'],
  ['no name at all', {}, 'FN:Contact', 'N:;Contact;;;'],
])('a name: %s', (_, fields, fn, n) => {
  expect(unfold(write(fields)).slice(3, 5)).toEqual([fn, n]);
});

test('a department without a company is the second part of ORG', () => {
  expect(unfold(write({ displayName: 'Jo', department: 'Law' }))).toContain('ORG:;Law');
});

test('the photo is folded base64 JPEG', () => {
  const photo = Buffer.from(Array.from({ length: 7_000 }, (_, index) => (index * 31) % 256));
  const lines = unfold(write(undefined, { photoJpeg: photo }));
  expect(lines).toContain(`PHOTO;ENCODING=b;TYPE=JPEG:${photo.toString('base64')}`);
});

/** AOSP before commit 1ed757b (2017) glues a folded line to a preceding N, ORG or ADR. */
test('Android 7: nothing that can be folded follows N, ORG or ADR', () => {
  const long = 'A very long line of text, '.repeat(20);
  const card = write(
    {
      displayName: long,
      surname: long,
      givenName: long,
      jobTitle: long,
      company: long,
      department: long,
      note: long,
      address: { street: long, city: long, country: long },
      phones: [{ label: 'work', value: '', e164: '+442079460000' }],
    },
    { photoJpeg: Buffer.alloc(5_000, 7) },
  );
  const lines = unfold(card);
  for (const name of ['N', 'ORG', 'ADR;TYPE=WORK']) {
    const at = lines.findIndex((line) => line.startsWith(`${name}:`));
    expect(at, name).toBeGreaterThan(0);
    expect(Buffer.byteLength(lines[at + 1] ?? long), `after ${name}`).toBeLessThanOrEqual(75);
  }
});
