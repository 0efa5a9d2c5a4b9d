import type { LeadDetails } from '../domain/lead.ts';
import { cleanLine, cleanLines } from '../domain/text.ts';
import { toEmailAddress } from '../sharing/email-address.ts';

/** What a visitor types, and how long it may be. */
export const EXCHANGE_LIMITS = { name: 128, email: 254, phone: 80, company: 128, note: 2_000 };

export type ExchangeField = keyof typeof EXCHANGE_LIMITS;
const FIELDS = Object.keys(EXCHANGE_LIMITS) as ExchangeField[];

/** People do not see this field, so whoever fills it in is none. Browsers have nothing to put into a subject. */
export const HONEYPOT = 'subject';

export type ExchangeProblem = 'name' | 'reach' | 'email' | 'phone' | 'tooLong' | 'consent';

/** What was sent, as text, so that it can be shown again whole. */
export type ExchangeValues = Record<ExchangeField, string> & { consent: boolean };

export type ExchangeInput = {
  values: ExchangeValues;
  isRobot: boolean;
  problems: Partial<Record<ExchangeField | 'consent', ExchangeProblem>>;
  /** Fit to keep; undefined where there is a problem. */
  details: Omit<LeadDetails, 'consent'> | undefined;
};

export const NOTHING_TYPED: ExchangeValues = {
  name: '',
  email: '',
  phone: '',
  company: '',
  note: '',
  consent: false,
};

/** Reads a form or a JSON object. `mail` is understood as `email` as well. */
export function parseExchange(body: unknown): ExchangeInput {
  const sent = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const text = (name: string): string => (typeof sent[name] === 'string' ? sent[name] : '');
  const values: ExchangeValues = {
    name: text('name'),
    email: text('email') || text('mail'),
    phone: text('phone'),
    company: text('company'),
    note: text('note'),
    consent: sent.consent === true || /^(yes|on|true|1)$/i.test(text('consent')),
  };
  const clean = {
    name: cleanLine(values.name, EXCHANGE_LIMITS.name) ?? '',
    email: cleanLine(values.email, EXCHANGE_LIMITS.email) ?? null,
    phone: cleanLine(values.phone, EXCHANGE_LIMITS.phone) ?? null,
    company: cleanLine(values.company, EXCHANGE_LIMITS.company) ?? null,
    note: cleanLines(values.note, EXCHANGE_LIMITS.note) ?? null,
  };
  const problems = findProblems(values, clean);
  return {
    values,
    isRobot: text(HONEYPOT) !== '',
    problems,
    details: Object.keys(problems).length === 0 ? clean : undefined,
  };
}

/** Digits with what people put between them, and an extension. */
const PHONE = /^[+(]?\d[\d\s().\-/]{2,}(?:\s*(?:x|ext\.?|#)\s*\d+)?$/i;
const NATIVE_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g;

function findProblems(
  values: ExchangeValues,
  { name, email, phone }: Pick<LeadDetails, 'name' | 'email' | 'phone'>,
): ExchangeInput['problems'] {
  const problems: ExchangeInput['problems'] = {};
  if (name === '') problems.name = 'name';
  if (email === null && phone === null) problems.email = 'reach';
  if (email !== null && toEmailAddress(email) === undefined) problems.email = 'email';
  if (phone !== null && !PHONE.test(phone.replace(NATIVE_DIGITS, '0'))) problems.phone = 'phone';
  if (!values.consent) problems.consent = 'consent';
  for (const field of FIELDS)
    if (lengthOf(values[field]) > EXCHANGE_LIMITS[field]) problems[field] = 'tooLong';
  return problems;
}

/** A form sends each line break as two characters, and counts it as one. */
const lengthOf = (text: string): number => text.trim().replaceAll('\r\n', '\n').length;
