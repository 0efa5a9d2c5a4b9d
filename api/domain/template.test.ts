import { expect, test } from 'vitest';
import { checkDictionary, type DictionaryEntry, fieldsInLanguage } from './template.ts';

const DICTIONARY: DictionaryEntry[] = [
  { text: 'Head of Design', translations: { de: 'Leitung Design', fr: 'Responsable du design' } },
  { text: 'Sales', translations: { de: 'Vertrieb' } },
];
const FIELDS = { displayName: 'Sales', jobTitle: ' head of  DESIGN', department: 'Sales' };

test('titles and departments are said in the visitor’s language, and nothing else is', () => {
  expect(fieldsInLanguage(FIELDS, DICTIONARY, 'de')).toEqual({
    displayName: 'Sales',
    jobTitle: 'Leitung Design',
    department: 'Vertrieb',
  });
});

test('what the dictionary does not have stays as the card says it', () => {
  expect(fieldsInLanguage(FIELDS, DICTIONARY, 'fr')).toEqual({
    ...FIELDS,
    jobTitle: 'Responsable du design',
  });
  expect(fieldsInLanguage({ displayName: 'Jo' }, DICTIONARY, 'de')).toEqual({ displayName: 'Jo' });
});

test('a text stands in a dictionary once, however it is written', () => {
  expect(() => checkDictionary(DICTIONARY)).not.toThrow();
  expect(() => checkDictionary([...DICTIONARY, { text: 'sales ', translations: {} }])).toThrow(
    expect.objectContaining({
      errors: [expect.objectContaining({ path: 'dictionary.2.text' })],
    }) as Error,
  );
});
