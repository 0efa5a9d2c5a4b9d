import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CardFields } from '../domain/card-fields.ts';
import { cleanLine, cleanLines } from '../domain/text.ts';
import { aPublicCard, CARD_URL, ENGLISH_LABELS } from './public-card.fixture.ts';
import { namePrefix } from './card-name.ts';
import { person } from './vcard-people.fixture.ts';
import { type Property, readByIcal, readByVobject } from './vcard-readers.fixture.ts';
import { vcard } from './vcard.ts';

/** 100,000 take some minutes: `PROOF_VCARDS=100000`. */
const PEOPLE = Number(process.env['PROOF_VCARDS'] ?? 10_000);
const SEED = 20261126;
const BATCH = 2_000;

const line = (text: string | undefined) => cleanLine(text, Infinity) ?? '';
const lines = (text: string | undefined) =>
  (cleanLines(text, Infinity) ?? '').replace(/[\t ]*\n[\t ]*/g, '\n');

/** Every property but those that are ours alone, as the card means it. */
function meant(fields: CardFields): Property[] {
  const { address = {}, company, department, jobTitle } = fields;
  const one = (name: string, value: Property['value'], isThere: boolean) =>
    isThere ? [{ name, value }] : [];
  const unit = department ? [line(department)] : [];
  const postal = [
    address.street,
    address.city,
    address.region,
    address.postalCode,
    address.country,
  ];
  return [
    { name: 'FN', value: line(fields.displayName) },
    {
      name: 'N',
      value: [line(fields.surname), line(fields.givenName), '', line(namePrefix(fields)), ''],
    },
    ...one('TITLE', line(jobTitle), line(jobTitle) !== ''),
    ...one('ORG', [line(company), ...unit], Boolean(line(company)) || unit.some(Boolean)),
    ...(fields.phones ?? []).flatMap(({ e164 }) => one('TEL', e164 ?? '', e164 !== null)),
    ...(fields.emails ?? []).map(({ value }) => ({ name: 'EMAIL', value })),
    ...one(
      'ADR',
      ['', '', ...postal.map(lines)],
      postal.some((part) => lines(part) !== ''),
    ),
  ];
}

const COMPARED = new Set(['FN', 'N', 'TITLE', 'ORG', 'TEL', 'EMAIL', 'ADR']);
const OURS = new Set([
  'VERSION',
  'PRODID',
  'REV',
  'CLASS',
  'URL',
  'X-SOCIALPROFILE',
  'NOTE',
  'UID',
]);

/** In one order, since readers keep that of properties but not among them. */
const compared = (read: Property[]) =>
  read
    .filter(({ name }) => COMPARED.has(name))
    .map(({ name, value }) => `${name}:${JSON.stringify(plain(name, value))}`)
    .sort();

/** A company without a department is one text for a reader, and a list of one for another. */
function plain(name: string, value: Property['value']): Property['value'] {
  return name === 'ORG' && typeof value === 'string' ? [value] : value;
}

const strangers = (read: Property[]) =>
  read.map(({ name }) => name).filter((name) => !COMPARED.has(name) && !OURS.has(name));

function batches(): CardFields[][] {
  const people = fc.sample(person, { numRuns: PEOPLE, seed: SEED });
  return Array.from({ length: Math.ceil(people.length / BATCH) }, (_, index) =>
    people.slice(index * BATCH, (index + 1) * BATCH),
  );
}

const write = (fields: CardFields) =>
  vcard(aPublicCard({ fields }), { url: CARD_URL, labels: ENGLISH_LABELS });

/** ical.js takes the `;` behind an escaped backslash for an escaped one: its own fault, known since 2.0. */
const confusesIcal = (card: string) => /\\\\;/.test(card.replaceAll('\r\n ', ''));

test(
  `${PEOPLE} generated people come back from two foreign readers as they were meant`,
  { timeout: 900_000 },
  () => {
    let readTwice = 0;
    for (const people of batches()) {
      const cards = people.map(write);
      const byVobject = readByVobject(cards);
      for (const [index, fields] of people.entries()) {
        const card = cards[index] ?? '';
        expect(card.split('\r\n').every((text) => Buffer.byteLength(text) <= 75)).toBe(true);
        const wanted = compared(meant(fields));
        for (const read of [readByIcal(card), byVobject?.[index]]) {
          if (!read) continue;
          expect(strangers(read)).toEqual([]);
          if (read !== byVobject?.[index] && confusesIcal(card)) continue;
          expect(compared(read)).toEqual(wanted);
          readTwice += 1;
        }
      }
    }
    expect(readTwice).toBeGreaterThan(PEOPLE * (readByVobject([]) ? 1.8 : 0.8));
  },
);
