import { expect, test } from 'vitest';
import { createObjectIds, isGuid } from './object-id.ts';

test('every position has its own id, and the id leads back to it', () => {
  const ids = createObjectIds(42);
  const seen = new Set<string>();
  for (let position = 0; position < 20_000; position++) {
    const id = ids.at(position);
    seen.add(id);
    expect(ids.positionOf(id)).toBe(position);
  }
  expect(seen.size).toBe(20_000);
});

test('ids have the shape of random GUIDs', () => {
  const ids = createObjectIds(1);
  for (let position = 0; position < 200; position++) {
    expect(ids.at(position)).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  }
});

test('an id in capitals is the same id', () => {
  const ids = createObjectIds(5);
  expect(ids.positionOf(ids.at(12).toUpperCase())).toBe(12);
});

test('an id of another directory is nobody here', () => {
  const foreign = createObjectIds(2).at(3);
  expect(isGuid(foreign)).toBe(true);
  expect(createObjectIds(1).positionOf(foreign)).toBeUndefined();
  expect(createObjectIds(1).positionOf('ines@alderquay.example')).toBeUndefined();
});
