import { expect, test } from 'vitest';
import { indexOf } from './card-index.ts';

test('a card is found by its name, title, department, company and addresses', () => {
  const { searchText } = indexOf({
    displayName: 'Zoë Müller-Groß',
    jobTitle: 'Leiterin',
    department: 'Einkauf',
    company: 'Contoso',
    emails: [
      { label: 'work', value: 'Zoe@contoso.com' },
      { label: 'home', value: 'z@example.org' },
    ],
  });
  expect(searchText).toBe(
    'zoe muller-gross leiterin einkauf contoso zoe@contoso.com z@example.org',
  );
});

test('what a visitor’s contact needs but nobody searches for is left out', () => {
  const { searchText } = indexOf({
    displayName: 'Jane',
    note: 'secret note',
    phones: [{ label: 'mobile', value: '0170 1', e164: null }],
  });
  expect(searchText).toBe('jane');
});

test('names sort without regard to case and accents', () => {
  expect(indexOf({ displayName: 'Ängström' }).sortName).toBe('angstrom');
  expect(indexOf({})).toEqual({ sortName: '', searchText: '' });
});
