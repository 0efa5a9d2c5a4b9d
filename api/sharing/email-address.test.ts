import { expect, test } from 'vitest';
import { mailtoLink, toEmailAddress } from './email-address.ts';

test.each([
  ['Jane.Doe@Contoso.COM', 'Jane.Doe@contoso.com'],
  ['jo@bücher.example', 'jo@xn--bcher-kva.example'],
  [' jo@contoso.com ', 'jo@contoso.com'],
  ['jo@contoso.com\r\nTEL:666', undefined],
  ['jo@contoso.com,eve@evil.example', undefined],
  ['jo;eve@contoso.com', undefined],
  ['jo@', undefined],
  ['jo', undefined],
  [`${'x'.repeat(250)}@contoso.com`, undefined],
  [undefined, undefined],
])('%j is the address %j', (text, address) => {
  expect(toEmailAddress(text)).toBe(address);
});

test('what a link would read as its own is encoded in the local part', () => {
  expect(mailtoLink('a?b&c=d%e+f@contoso.com')).toBe('mailto:a%3Fb%26c%3Dd%25e%2Bf@contoso.com');
});
