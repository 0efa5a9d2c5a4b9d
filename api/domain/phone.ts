import {
  parsePhoneNumberFromString,
  type CountryCode,
  type PhoneNumber,
} from 'libphonenumber-js/max';
import type { CardFields, Phone, PhoneDoubt } from './card-fields.ts';
import { cleanLine } from './text.ts';

const MAX_LENGTH = 80;
/** Fewer digits are an extension, a room or a slip, whatever country they are read by. */
const MIN_DIGITS = 6;

type Countries = readonly (CountryCode | undefined)[];

/**
 * A telephone number as written, with its E.164 form where it can be understood. The countries are
 * tried in turn: a licence's country (`usageLocation`) is not always the one the number was written in.
 * Only numbers that exist count; a possible but unassigned one is left as text for a person to look at.
 */
export function parsePhone(
  label: Phone['label'],
  raw: unknown,
  countries: Countries,
): Phone | undefined {
  const value = cleanLine(raw, MAX_LENGTH);
  if (!value) return undefined;
  const { doubt: _doubt, guess: _guess, ...phone } = understand(label, value, countries);
  return phone;
}

/** What a text that is no number by itself is split at: directories keep two in one place. */
const BETWEEN_NUMBERS = /\s*(?:[;|/]|,|\b(?:or|oder|ou|and|und|et)\b)\s*/i;

/**
 * The numbers that a directory keeps in one place, each with what makes it doubtful. One text is one
 * number, unless it is none and every part of it is one.
 */
export function readPhones(label: Phone['label'], raw: unknown, countries: Countries): Phone[] {
  const value = cleanLine(raw, MAX_LENGTH);
  if (!value) return [];
  const whole = understand(label, value, countries);
  if (whole.e164 !== null) return [whole];
  const parts = value.split(BETWEEN_NUMBERS).map((part) => understand(label, part, countries));
  return parts.length > 1 && parts.every((part) => !part.doubt) ? parts : [whole];
}

function understand(label: Phone['label'], value: string, countries: Countries): Phone {
  const known = [...new Set(countries.filter((code) => code !== undefined))];
  // A number that begins with + names its own country, so whatever it is read by it is the same; one
  // without any + is none without a country, which the parser says slowly, by an error.
  const readings = (
    value.startsWith('+') ? [undefined] : [...known, ...(hasPlus(value) ? [undefined] : [])]
  )
    .map((country) => parsePhoneNumberFromString(value, country ? { defaultCountry: country } : {}))
    .filter((number) => number !== undefined);
  const valid = readings.filter((number) => number.isValid());
  const [first] = valid;
  if (!first) return { label, value, e164: null, ...doubtOf(value, readings, known.length) };
  const phone = {
    label,
    value,
    e164: first.number,
    ...(first.ext && { extension: first.ext }),
  };
  const isOne = valid.every(({ number }) => number === first.number);
  return isOne ? phone : { ...phone, doubt: 'ambiguous_country', guess: first.number };
}

const hasPlus = (value: string): boolean => /[+\uff0b]/.test(value);

function doubtOf(
  value: string,
  readings: readonly PhoneNumber[],
  countries: number,
): { doubt: PhoneDoubt; guess?: string } {
  if (value.replace(/\P{Nd}/gu, '').length < MIN_DIGITS) return { doubt: 'not_a_number' };
  const possible = readings.find((number) => number.isPossible());
  if (possible) return { doubt: 'not_assigned', guess: possible.number };
  return { doubt: countries === 0 ? 'no_country' : 'not_a_number' };
}

/** What somebody decided about a doubtful number, by the number as it was written. */
export type PhoneAnswer = {
  action: 'accept' | 'correct' | 'dismiss';
  e164: string | null;
  extension?: string;
  /** What it was before, so that the answer can be taken back. */
  before?: Pick<Phone, 'e164' | 'extension' | 'doubt' | 'guess'>;
  by: string;
  at: string;
};
export type PhoneAnswers = { [original: string]: PhoneAnswer };

/** A number as it was decided; one that nobody was asked about, or has become clear, stays as it is. */
export function answerPhone(phone: Phone, answers: PhoneAnswers | undefined): Phone {
  if (!phone.doubt || !answers || !Object.hasOwn(answers, phone.value)) return phone;
  const answer = answers[phone.value];
  const { label, value } = phone;
  const extension = answer?.extension ?? phone.extension;
  return { label, value, e164: answer?.e164 ?? null, ...(extension && { extension }) };
}

/** A card's numbers without the answer to this one; undefined where none can be taken back. */
export function forgetAnswer(
  fields: CardFields,
  answers: PhoneAnswers,
  original: string,
): { fields: CardFields; answers: PhoneAnswers } | undefined {
  const { [original]: answer, ...others } = answers;
  const isAnswered = fields.phones?.some(({ value, doubt }) => value === original && !doubt);
  const before = answer?.before;
  if (!before || !isAnswered) return undefined;
  const phones = fields.phones?.map((phone) =>
    phone.value === original ? { label: phone.label, value: phone.value, ...before } : phone,
  );
  return { fields: { ...fields, ...(phones && { phones }) }, answers: others };
}

/** A card's numbers as they were decided. */
export const answerPhones = (fields: CardFields, answers: PhoneAnswers): CardFields =>
  fields.phones
    ? { ...fields, phones: fields.phones.map((phone) => answerPhone(phone, answers)) }
    : fields;

/** Fields that a person wrote, with each number understood: only we say what is E.164. */
export function normalizePhones<T extends { phones?: Phone[] | null }>(
  fields: T,
  countries: Countries = [],
): T {
  if (!fields.phones) return fields;
  const phones = fields.phones
    .map(({ label, value, extension }) => {
      const phone = parsePhone(label, value, countries);
      return phone && { ...phone, ...(extension && { extension }) };
    })
    .filter((phone) => phone !== undefined);
  return { ...fields, phones };
}
