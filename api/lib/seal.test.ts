import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createSealer } from './seal.ts';

const oldKey = { id: 'k1', key: randomBytes(32) };
const newKey = { id: 'k2', key: randomBytes(32) };
const context = ['tenant-a', 'connection-1', 'clientSecret'];

test('opens what it sealed, and never seals the same text twice alike', () => {
  const sealer = createSealer([oldKey]);
  const sealed = sealer.seal('Grüße 🔑', context);
  expect(sealer.open(sealed, context)).toBe('Grüße 🔑');
  expect(sealer.seal('Grüße 🔑', context)).not.toBe(sealed);
  expect(sealed).not.toContain(Buffer.from('Grüße').toString('base64url'));
});

test.each([
  ['another tenant', ['tenant-b', 'connection-1', 'clientSecret']],
  ['another connection', ['tenant-a', 'connection-2', 'clientSecret']],
  ['another field', ['tenant-a', 'connection-1', 'privateKey']],
  ['the same letters cut elsewhere', ['tenant-ac', 'onnection-1', 'clientSecret']],
])('does not open for %s', (_, other) => {
  const sealer = createSealer([oldKey]);
  expect(() => sealer.open(sealer.seal('secret', context), other)).toThrow();
});

test('a changed bit, a shortened tag or another key id does not open', () => {
  const sealer = createSealer([newKey, oldKey]);
  const [version, id, iv, body, tag] = sealer.seal('secret', context).split('.') as [
    string,
    string,
    string,
    string,
    string,
  ];
  const flipped = Buffer.from(body, 'base64url');
  flipped[0]! ^= 1;
  const shortTag = Buffer.from(tag, 'base64url').subarray(0, 4).toString('base64url');
  for (const sealed of [
    [version, id, iv, flipped.toString('base64url'), tag],
    [version, id, iv, body, shortTag],
    [version, 'k1', iv, body, tag],
    ['v2', id, iv, body, tag],
    [version, id, iv, body, tag, 'more'],
    [version, id, iv, body],
  ]) {
    expect(() => sealer.open(sealed.join('.'), context)).toThrow();
  }
});

test('after a rotation the new key seals and the old one still opens', () => {
  const sealed = createSealer([oldKey]).seal('secret', context);
  const rotated = createSealer([newKey, oldKey]);
  expect(rotated.open(sealed, context)).toBe('secret');
  expect(rotated.seal('secret', context)).toMatch(/^v1\.k2\./);
  expect(() => createSealer([newKey]).open(sealed, context)).toThrow('k1');
});
