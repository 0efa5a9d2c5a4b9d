import { expect, test } from 'vitest';
import { toFields, toFieldsPatch } from './fields.ts';

test('what somebody says is the E.164 form of a number is not believed', () => {
  const phones = [
    { label: 'work' as const, value: '030 901820', e164: '+15551234567', extension: '7' },
    { label: 'mobile' as const, value: '0170 1' },
  ];
  expect(toFieldsPatch({ phones })).toEqual({
    phones: [
      { label: 'work', value: '030 901820', e164: null, extension: '7' },
      { label: 'mobile', value: '0170 1', e164: null },
    ],
  });
});

test('null gives a field back, a missing one says nothing, an empty list blanks', () => {
  expect(toFieldsPatch({ jobTitle: null, phones: null })).toEqual({ jobTitle: null, phones: null });
  expect(toFieldsPatch({ jobTitle: 'Director' })).toEqual({ jobTitle: 'Director' });
  expect(toFieldsPatch({ phones: [] })).toEqual({ phones: [] });
  expect(toFields({ displayName: 'Jane' })).toEqual({ displayName: 'Jane' });
});
