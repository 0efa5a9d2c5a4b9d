import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIELD_NAMES } from './card-fields.ts';
import { type EditMark, editFields, fieldSources, shownFields } from './card.ts';
import { aCard } from './factories.fixture.ts';

const mark: EditMark = { source: 'admin', by: 'Ada Admin', at: '2026-11-23T10:00:00.000Z' };
const unedited = { edits: {}, editMarks: {} };

test('what people wrote covers what the directory says, field by field', () => {
  const card = aCard({
    directory: { displayName: 'Jane Doe', jobTitle: 'Designer', department: 'Product' },
    edits: { jobTitle: 'Head of Design', note: 'Ask me anything' },
  });
  expect(shownFields(card)).toEqual({
    displayName: 'Jane Doe',
    jobTitle: 'Head of Design',
    department: 'Product',
    note: 'Ask me anything',
  });
});

test.each([
  ['an empty text', { jobTitle: '' }],
  ['an empty list', { phones: [] }],
  ['an empty address', { address: {} }],
])('%s blanks the field', (_, edits) => {
  const [field = ''] = Object.keys(edits);
  const directory = {
    jobTitle: 'Designer',
    phones: [{ label: 'work' as const, value: '1', e164: null }],
    address: { city: 'Berlin' },
  };
  const card = aCard({ directory, edits });
  expect(shownFields(card)).not.toHaveProperty(field);
  expect(fieldSources(card)).toHaveProperty(field, 'admin');
});

test('each field tells where it comes from', () => {
  const card = aCard({
    directory: { displayName: 'Jane Doe', jobTitle: 'Designer' },
    edits: { jobTitle: 'Head of Design', note: 'Hello', office: 'B 2' },
    editMarks: { jobTitle: mark, note: { ...mark, source: 'employee' } },
  });
  expect(fieldSources(card)).toEqual({
    displayName: 'directory',
    jobTitle: 'admin',
    note: 'employee',
    office: 'admin',
  });
});

test('a value takes the field over and is signed; other fields stay as they were', () => {
  const earlier: EditMark = { ...mark, source: 'employee', by: 'Jane Doe' };
  const card = { edits: { note: 'Hello' }, editMarks: { note: earlier } };
  expect(editFields(card, { jobTitle: 'Director' }, mark)).toEqual({
    edits: { note: 'Hello', jobTitle: 'Director' },
    editMarks: { note: earlier, jobTitle: mark },
  });
  expect(card).toEqual({ edits: { note: 'Hello' }, editMarks: { note: earlier } });
});

test('null gives a field back to its source, with its signature', () => {
  const card = { edits: { note: 'Hello', office: 'B 2' }, editMarks: { note: mark, office: mark } };
  expect(editFields(card, { note: null }, mark)).toEqual({
    edits: { office: 'B 2' },
    editMarks: { office: mark },
  });
});

test('giving back what nobody took changes nothing', () => {
  expect(editFields(unedited, { jobTitle: null }, mark)).toEqual(unedited);
});

test('nothing but a card’s fields gets in', () => {
  const patch = JSON.parse('{"__proto__":{"x":1},"constructor":"x","slug":"x"}') as object;
  expect(editFields(unedited, patch, mark)).toEqual(unedited);
});

test('taking fields over and giving them back leads to where it began', () => {
  const texts = FIELD_NAMES.filter(
    (name) => !['emails', 'phones', 'address', 'links'].includes(name),
  );
  const patch = fc.dictionary(fc.constantFrom(...texts), fc.string());
  fc.assert(
    fc.property(patch, patch, (before, fields) => {
      const card = editFields(unedited, before, mark);
      const taken = editFields(card, fields, mark);
      expect(taken.edits).toEqual({ ...before, ...fields });
      const back = Object.fromEntries(Object.keys(fields).map((name) => [name, null]));
      const kept = Object.entries(before).filter(([name]) => !(name in fields));
      expect(editFields(taken, back, mark).edits).toEqual(Object.fromEntries(kept));
    }),
    { seed: 7, numRuns: 300 },
  );
});
