import { expect, test } from 'vitest';
import { createI18n } from '../../../languages/i18n.ts';
import { aFieldMap } from '../../../test-support/a-field-map.ts';
import { describeField } from './describe-field.ts';
import {
  fieldsOf,
  isSame,
  type MapDraft,
  toPlaces,
  withoutBlanks,
  withRule,
} from './field-map-draft.ts';
import { propertyLabel } from './property-label.ts';

const { t } = createI18n();
const { fields, photo } = aFieldMap();
const MAP: MapDraft = { fields, photo };

test('what nobody filled in is not sent, and a value without a source is none', () => {
  const draft = [
    ['jobTitle', { sources: ['', ' jobTitle ', ''] }],
    ['emails', { entries: [{ label: 'work', sources: [''] }] }],
    ['address', { parts: { ...fields.address.parts, city: ['', 'city'] } }],
  ].reduce((map, [field, part]) => withRule(map, field as 'jobTitle', part as object), MAP);
  const clean = withoutBlanks(draft);
  expect(clean.fields.jobTitle.sources).toEqual(['jobTitle']);
  expect(clean.fields.emails.entries).toEqual([]);
  expect(clean.fields.address.parts.city).toEqual(['city']);
  expect(isSame(withoutBlanks(MAP), MAP)).toBe(true);
});

test('one field is changed and the others stay', () => {
  const changed = withRule(MAP, 'photo', { employeeMayEdit: false });
  expect(changed).toEqual({ fields, photo: { take: 'always', employeeMayEdit: false } });
  expect(withRule(MAP, 'note', { take: 'once' }).fields.note.take).toBe('once');
});

test('a refusal is found by its place and by its field', () => {
  const places = toPlaces(
    new Map([
      ['fields.jobTitle.sources.1', 'No.'],
      ['fields.jobTitle.take', 'No.'],
      ['fields.links.entries.0.sources.0', 'No.'],
    ]),
  );
  expect([...places.keys()][0]).toBe('jobTitle.sources.1');
  expect(fieldsOf(places)).toEqual(['jobTitle', 'links']);
});

test.each([
  ['displayName', {}, 'Display name, otherwise First name Last name'],
  ['note', {}, 'Nothing from the directory'],
  ['photo', { employeeMayEdit: true }, 'The photo in Entra · employees may edit'],
  ['jobTitle', { take: 'never' }, 'Not taken from the directory'],
  ['jobTitle', { take: 'once' }, 'Job title · filled once'],
  ['phones', {}, 'Business phone, Mobile phone, Fax number'],
] as const)('%s with %j says “%s”', (field, part, text) => {
  expect(describeField(withRule(MAP, field, part), field, t)).toBe(text);
});

test('a property has the name that stands in Entra; an unknown one its own', () => {
  const name = 'onPremisesExtensionAttributes.extensionAttribute15';
  expect(propertyLabel(name, t)).toBe('Extension attribute 15');
  expect(propertyLabel('organization.displayName', t)).toBe('Name of the directory');
  expect(propertyLabel('newOne', t)).toBe('newOne');
  expect(propertyLabel('toString', t)).toBe('toString');
});
