import { expect, test } from 'vitest';
import type { Phone } from '../domain/card-fields.ts';
import { findDial, phoneText, telLink } from './phone-number.ts';

const aPhone = (phone: Partial<Phone>): Phone => ({
  label: 'work',
  value: '',
  e164: null,
  ...phone,
});

test('a number is read in international form and dialled in E.164', () => {
  const phone = aPhone({ value: '020 7946 0000', e164: '+442079460000' });
  expect(phoneText(phone)).toBe('+44 20 7946 0000');
  expect(findDial(phone)).toEqual({ e164: '+442079460000', extension: '' });
});

test('an extension is dialled after the number', () => {
  expect(telLink({ e164: '+442079460000', extension: '' })).toBe('tel:+442079460000');
  expect(telLink({ e164: '+442079460000', extension: '22' })).toBe('tel:+442079460000;ext=22');
});

test('an extension that is no digits is not dialled', () => {
  const phone = aPhone({ e164: '+442079460000', extension: '2;x=1' });
  expect(findDial(phone)).toEqual({ e164: '+442079460000', extension: '' });
});

test.each([null, '', '020', '+44 20', '+442079460000;ext=1', 'tel:+44'])(
  'what is no E.164 (%j) stays as it was written and dials nothing',
  (e164) => {
    const phone = aPhone({ value: '0171 12 / 34', e164 });
    expect(phoneText(phone)).toBe('0171 12 / 34');
    expect(findDial(phone)).toBeUndefined();
  },
);
