import { expect, test } from 'vitest';
import {
  choosable,
  countSelected,
  EVERYONE,
  isEmpty,
  isSelected,
  NOBODY,
  stateOf,
  toWirePeople,
  withPeople,
} from './selection.ts';

const ada = { directoryId: 'ada', preselected: true };
const bob = { directoryId: 'bob', preselected: true };
const guest = { directoryId: 'guest', preselected: false };

test('everyone is all who are preselected, without those unticked and with those ticked', () => {
  const chosen = withPeople(withPeople(EVERYONE, [bob], false), [guest], true);
  expect([ada, bob, guest].map((person) => isSelected(chosen, person))).toEqual([
    true,
    false,
    true,
  ]);
  expect(toWirePeople(chosen)).toEqual({ all: true, except: ['bob'], also: ['guest'] });
  expect(countSelected(chosen, 10)).toBe(10);
  expect(countSelected(chosen, undefined)).toBeUndefined();
});

test('ticking and unticking leaves no trace', () => {
  const back = withPeople(withPeople(EVERYONE, [ada, guest], false), [ada], true);
  expect(toWirePeople(back)).toEqual({ all: true, except: [], also: [] });
});

test('nobody and a few by hand are named one by one', () => {
  const few = withPeople(NOBODY, [ada, guest], true);
  expect(toWirePeople(few)).toEqual({ only: ['ada', 'guest'] });
  expect(countSelected(few, undefined)).toBe(2);
  expect(isEmpty(few, undefined)).toBe(false);
  expect(isEmpty(withPeople(few, [ada, guest], false), 10)).toBe(true);
});

test('everyone is nobody once all of them are unticked, or where all have cards', () => {
  expect(isEmpty(withPeople(EVERYONE, [ada, bob], false), 2)).toBe(true);
  expect(isEmpty(EVERYONE, 0)).toBe(true);
  expect(isEmpty(EVERYONE, undefined)).toBe(false);
});

test('the box above the list is full, half or empty', () => {
  expect(stateOf(EVERYONE, [ada, bob])).toBe(true);
  expect(stateOf(EVERYONE, [ada, guest])).toBe('mixed');
  expect(stateOf(NOBODY, [ada])).toBe(false);
});

test('“all” of a filter means those without a card, or everybody where all have one', () => {
  expect(choosable([ada, guest])).toEqual([ada]);
  expect(choosable([guest])).toEqual([guest]);
});
