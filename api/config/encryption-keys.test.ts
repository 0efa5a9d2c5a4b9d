import { expect, test } from 'vitest';
import { createSealer } from '../lib/seal.ts';
import { parseEncryptionKeys } from './encryption-keys.ts';

const one = Buffer.alloc(32, 1);
const two = Buffer.alloc(32, 0xfe);

test('the first key seals, all of them open', () => {
  const text = ` new:${one.toString('base64')} , old:${two.toString('base64url')} `;
  const keys = parseEncryptionKeys(text);
  expect(keys).toEqual([
    { id: 'new', key: one },
    { id: 'old', key: two },
  ]);
  const sealed = createSealer([{ id: 'old', key: two }]).seal('secret', ['x']);
  expect(createSealer(keys).open(sealed, ['x'])).toBe('secret');
  expect(createSealer(keys).seal('secret', ['x'])).toMatch(/^v1\.new\./);
});

test.each([
  ['no id', one.toString('base64')],
  ['an empty id', `:${one.toString('base64')}`],
  ['an id with a dot, which would split the sealed form', `a.b:${one.toString('base64')}`],
  ['an id that is too long', `${'x'.repeat(41)}:${one.toString('base64')}`],
  ['no key', 'k1:'],
  ['a key of 16 bytes', `k1:${Buffer.alloc(16).toString('base64')}`],
  ['a key of 31 bytes', `k1:${Buffer.alloc(31).toString('base64')}`],
  ['a key of 33 bytes', `k1:${Buffer.alloc(33).toString('base64')}`],
  ['a key in hex', `k1:${one.toString('hex')}`],
  ['a key with a slip in it', `k1:${one.toString('base64').replace('A', '#A')}`],
  ['two keys without a comma', `k1:${one.toString('base64')} k2:${two.toString('base64')}`],
  ['a comma too many', `k1:${one.toString('base64')},`],
  ['nothing', ','],
])('%s is refused, without a word of the key', (_, text) => {
  const parse = () => parseEncryptionKeys(text);
  expect(parse).toThrow('ENCRYPTION_KEYS must be id:base64 of exactly 32 bytes');
  expect(parse).not.toThrow(one.toString('base64'));
});

test('one id for two keys is refused: nobody could tell which one opens', () => {
  const text = `k1:${one.toString('base64')},k1:${two.toString('base64')}`;
  expect(() => parseEncryptionKeys(text)).toThrow('one id twice');
});
