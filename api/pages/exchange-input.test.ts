import { expect, test } from 'vitest';
import { parseExchange } from './exchange-input.ts';

const ADA = { name: 'Ada Lovelace', email: 'ada@example.com', consent: 'yes' };

test('what is complete is kept clean, and what was left out is null', () => {
  const { details, problems } = parseExchange({
    ...ADA,
    name: ' Ada\u0000 \u202eLovelace\r\nCountess ',
    note: 'One\r\n\r\nTwo ',
  });
  expect(problems).toEqual({});
  expect(details).toEqual({
    name: 'Ada Lovelace Countess',
    email: 'ada@example.com',
    phone: null,
    company: null,
    note: 'One\n\nTwo',
  });
});

test.each([
  [{ name: ' ' }, { name: 'name' }],
  [{ email: '' }, { email: 'reach' }],
  [{ email: '', phone: '+49 30 901820' }, {}],
  [{ email: 'ada' }, { email: 'email' }],
  [{ email: 'a@b@c' }, { email: 'email' }],
  [{ phone: 'call me' }, { phone: 'phone' }],
  [{ phone: '12' }, { phone: 'phone' }],
  [{ phone: '(030) 90.18-20 ext. 7' }, {}],
  [{ phone: '٠٥٠ ١٢٣ ٤٥٦٧' }, {}],
  [{ consent: '' }, { consent: 'consent' }],
  [{ consent: false }, { consent: 'consent' }],
  [{ consent: true }, {}],
  [{ note: 'x'.repeat(2_001) }, { note: 'tooLong' }],
  [{ note: '\r\n'.repeat(10) + 'x'.repeat(1_990) }, {}],
  [{ name: 'x'.repeat(129) }, { name: 'tooLong' }],
  [{ email: undefined, mail: 'ada@example.com' }, {}],
  [
    { name: ['Ada'], email: { $ne: 1 } },
    { name: 'name', email: 'reach' },
  ],
])('%j: %j', (change, problems) => {
  const input = parseExchange({ ...ADA, ...change });
  expect(input.problems).toEqual(problems);
  expect(input.details === undefined).toBe(Object.keys(problems).length > 0);
});

test('what cannot be kept is there to be shown again, as it was typed', () => {
  const typed = { ...ADA, email: 'ada@@', note: ' <b>\r\n' };
  expect(parseExchange(typed).values).toEqual({
    name: 'Ada Lovelace',
    email: 'ada@@',
    phone: '',
    company: '',
    note: ' <b>\r\n',
    consent: true,
  });
});

test.each([undefined, null, 'text', 7, []])('a body of %j is an empty form', (body) => {
  expect(Object.keys(parseExchange(body).problems)).toEqual(['name', 'email', 'consent']);
});
