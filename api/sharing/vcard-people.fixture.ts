import fc from 'fast-check';
import type { CardFields } from '../domain/card-fields.ts';

/** Names as directories have them, in many scripts, with what goes wrong in practice. */
const NAMES: [given: string, surname: string][] = [
  ['Jane', 'Doe'],
  ['Łucja', 'Żółć-Brzęczyszczykiewicz'],
  ['Seán', "O'Brien; Jr."],
  ['Zoë', 'van der Meer, MBA'],
  ['محمد', 'السعدي'],
  ['שרה', 'כהן'],
  ['太郎', '山田'],
  ['伟', '王'],
  ['Николай', 'Иванов'],
  ['Αθήνα', 'Παπαδοπούλου'],
  ['Nguyễn', 'Thị Minh Khai'],
  ['अनन्या', 'शर्मा'],
  ['Suharto', ''],
  ['', 'Björk'],
  ['👩‍💻 Ada', 'Lovelace \\ Byron'],
];

const WORDS = [
  'Leiter; Vertrieb',
  'R&D, Platforms',
  'C:\\Directory\\',
  'Vice President “Growth”',
  'مدير المبيعات',
  '営業部長',
  'Начальник отдела',
  'Bundesangelegenheiten und Grundstücksverkehrsgenehmigungszuständigkeiten',
  'line one\nline two',
  'tab\there',
  'cr\rTEL:666',
  'END:VCARD',
  'é\u0301 combining e\u0301',
];

const words = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.lorem({ maxCount: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 90 }),
);

const number = fc.integer({ min: 100_000_000, max: 999_999_999 });
const phone = fc.record({
  label: fc.constantFrom('work', 'mobile', 'fax', 'home', 'other' as const),
  value: words,
  e164: fc.oneof(
    number.map((digits) => `+49${digits}`),
    fc.constant(null),
  ),
  extension: fc.constantFrom('', '', '22', '1234'),
});

const mailbox = fc.stringMatching(/^[a-z][a-z0-9._-]{0,20}[a-z0-9]$/);
const email = fc.record({
  label: fc.constantFrom('work', 'home', 'other'),
  value: mailbox.map((name) => `${name}@contoso.example`),
});

const address = fc.record(
  { street: words, city: words, region: words, postalCode: words, country: words },
  { requiredKeys: [] },
);

/** A generated person: always a name, everything else now and then. */
export const person: fc.Arbitrary<CardFields> = fc
  .record(
    {
      name: fc.constantFrom(...NAMES),
      jobTitle: words,
      department: words,
      company: words,
      note: words,
      office: words,
      pronouns: fc.constantFrom('she/her', 'they/them', 'er/ihm'),
      namePrefix: fc.constantFrom('Dr.', 'Prof. Dr.'),
      phones: fc.array(phone, { maxLength: 5 }),
      emails: fc.array(email, { maxLength: 3 }),
      address,
      website: fc.webUrl(),
      links: fc.array(fc.record({ kind: fc.constantFrom('linkedin', 'xing'), url: fc.webUrl() }), {
        maxLength: 3,
      }),
    },
    { requiredKeys: ['name'] },
  )
  .map(({ name: [givenName, surname], ...more }) => ({
    ...more,
    givenName,
    surname,
    displayName: [givenName, surname].filter(Boolean).join(' '),
  }));
