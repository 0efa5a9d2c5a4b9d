import { expect, test } from 'vitest';
import { toWebAddress, webAddressText } from './web-address.ts';

test.each([
  ['https://www.contoso.com', 'https://www.contoso.com/'],
  ['HTTP://Contoso.COM/Team', 'http://contoso.com/Team'],
  ['www.contoso.com/a b', 'https://www.contoso.com/a%20b'],
  ['contoso.com:8080?x=1', 'https://contoso.com:8080/?x=1'],
  ['bücher.example', 'https://xn--bcher-kva.example/'],
  ['https://contoso.com/"><script>', 'https://contoso.com/%22%3E%3Cscript%3E'],
  ['java\nscript:alert(1)', undefined],
  ['javascript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['vbscript:x', undefined],
  ['ftp://contoso.com', undefined],
  ['//evil.example', undefined],
  ['https://contoso.com@evil.example', undefined],
  ['not an address', undefined],
  ['', undefined],
  [undefined, undefined],
])('%j is the address %j', (text, address) => {
  expect(toWebAddress(text)).toBe(address);
});

test.each([
  ['https://www.contoso.com/', 'contoso.com'],
  ['https://contoso.com/team/%C3%BCber-uns/', 'contoso.com/team/über-uns'],
  ['https://contoso.com/%E0%A4%A', 'contoso.com/%E0%A4%A'],
  ['https://contoso.com/%E2%80%AEx', 'contoso.com/x'],
  ['https://contoso.com:8080/a?b=c', 'contoso.com:8080/a?b=c'],
])('%s is shown as %s', (address, text) => {
  expect(webAddressText(address)).toBe(text);
});
