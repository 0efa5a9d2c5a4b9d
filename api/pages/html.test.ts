import { expect, test } from 'vitest';
import { html, jsonLd, safeLink, trustedHtml } from './html.ts';

test('values are escaped in text and in attributes, markup is not', () => {
  const value = `<b>"it's" & more</b>`;
  expect(String(html`<p title="${value}">${value}</p>`)).toBe(
    '<p title="&lt;b&gt;&quot;it&#39;s&quot; &amp; more&lt;/b&gt;">&lt;b&gt;&quot;it&#39;s&quot; &amp; more&lt;/b&gt;</p>',
  );
  expect(String(html`<p>${html`<b>${'<'}</b>`}${trustedHtml('<hr>')}</p>`)).toBe(
    '<p><b>&lt;</b><hr></p>',
  );
});

test('a list of markup is written one after the other', () => {
  const items = ['<a>', 'b'].map((text) => html`<i>${text}</i>`);
  expect(String(html`${items}`)).toBe('<i>&lt;a&gt;</i><i>b</i>');
});

test('the indentation of a template is not sent, that of a value is', () => {
  const markup = String(
    html`<p class="row">
      <i>${'a\n    b'}</i>
    </p>`,
  );
  expect(markup).toBe('<p class="row">\n<i>a\n    b</i>\n</p>');
});

test('what is absent writes nothing, and zero writes itself', () => {
  expect(String(html`[${undefined}${false}${''}${0}]`)).toBe('[0]');
});

test('structured data cannot end its element', () => {
  const markup = String(jsonLd({ name: '</script><script>alert(1)</script><!--\u2028' }));
  expect(markup.match(/<\/?script/g)).toHaveLength(2);
  expect(markup).not.toContain('<!--');
  const json = markup.replace(/<[^>]*>/g, '');
  expect(JSON.parse(json)).toEqual({ name: '</script><script>alert(1)</script><!--\u2028' });
});

test.each([
  ['https://contoso.com/a?b=c', 'https://contoso.com/a?b=c'],
  ['HTTP://CONTOSO.com', 'http://contoso.com/'],
  ['mailto:jo@contoso.com', 'mailto:jo@contoso.com'],
  ['tel:+442079460000;ext=22', 'tel:+442079460000;ext=22'],
  ['sms:+447700900123', 'sms:+447700900123'],
  ['javascript:alert(1)', undefined],
  ['java\tscript:alert(1)', undefined],
  [' \u0001javascript:alert(1)', undefined],
  ['JaVaScRiPt:alert(1)', undefined],
  ['data:text/html,<script>alert(1)</script>', undefined],
  ['vbscript:msgbox(1)', undefined],
  ['blob:https://contoso.com/x', undefined],
  ['file:///etc/passwd', undefined],
  ['//evil.example', undefined],
  ['/relative', undefined],
  ['', undefined],
  [undefined, undefined],
])('the link %j is written as %j', (address, link) => {
  expect(safeLink(address)).toBe(link);
});
