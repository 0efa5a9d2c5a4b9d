import { expect, test } from 'vitest';
import { contentDisposition } from './file-name.ts';

test.each([
  ['Jane Doe', 'jane-doe', 'Jane%20Doe'],
  ['Łukasz Müller-Weiß', 'lukasz-muller-weiss', '%C5%81ukasz%20M%C3%BCller-Wei%C3%9F'],
  ['山田 太郎', 'contact', '%E5%B1%B1%E7%94%B0%20%E5%A4%AA%E9%83%8E'],
  ['O\'Neil "Bob"; a/b\\c', 'o-neil-bob-a-b-c', 'O%20Neil%20Bob%20%3B%20a%20b%20c'],
  ['Jo (Ek)*', 'jo-ek', 'Jo%20%28Ek%29'],
  ['../../etc/passwd', 'etc-passwd', 'etc%20passwd'],
  ['a\r\nSet-Cookie: x=1', 'a-set-cookie-x-1', 'a%20Set-Cookie%20x%3D1'],
  ['\ud83d', 'contact', '%EF%BF%BD'],
  ['', 'contact', 'contact'],
])('%j is offered as %s.vcf and as itself', (name, ascii, encoded) => {
  expect(contentDisposition('inline', name, 'vcf')).toBe(
    `inline; filename="${ascii}.vcf"; filename*=UTF-8''${encoded}.vcf`,
  );
});

test('a long name is cut', () => {
  expect(contentDisposition('attachment', 'x'.repeat(500), 'png').length).toBeLessThan(250);
});
