import { cleanLine } from '../domain/text.ts';

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup that is safe to send: made by `html`, or vouched for by `trustedHtml`. */
export class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

/** Nothing is written for undefined, false and '', so that a part can be left out with `&&`. */
export type HtmlValue = string | number | false | undefined | Html | readonly Html[];

/**
 * Tagged template that escapes every value which is not markup already, for text and for attributes in
 * double quotes. An address from outside goes through `safeLink` first: escaping does not stop `javascript:`.
 */
export function html(strings: TemplateStringsArray, ...values: HtmlValue[]): Html {
  return new Html(String.raw({ raw: withoutIndentation(strings) }, ...values.map(render)));
}

const squeezed = new WeakMap<TemplateStringsArray, string[]>();

/** Our own part of the markup without its indentation, worked out once per template. */
function withoutIndentation(strings: TemplateStringsArray): string[] {
  const known = squeezed.get(strings) ?? strings.map((text) => text.replace(/\n\s+/g, '\n'));
  squeezed.set(strings, known);
  return known;
}

/** Markup from our own code, such as a style sheet or a drawing; never anything with a value from outside. */
export function trustedHtml(markup: string): Html {
  return new Html(markup);
}

function render(value: HtmlValue): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'object') return value.join('');
  return String(value).replace(/[&<>"']/g, (char) => ESCAPES[char] ?? '');
}

/** Structured data for search engines; `<` is escaped, so that no value can end the element. */
export function jsonLd(data: object): Html {
  const json = JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return html`<script type="application/ld+json">
    ${trustedHtml(json)}
  </script>`;
}

/** `rel` of a link that leads away from the page: it gives nobody a hold on it, and no rank. */
export const AWAY = 'noopener noreferrer nofollow';

const LINK_PROTOCOLS = new Set(['http:', 'https:', 'mailto:', 'tel:', 'sms:']);

/** The address of a link, parsed and written anew; undefined for schemes that run or reach something. */
export function safeLink(address: string | undefined): string | undefined {
  const url = URL.parse(cleanLine(address, 4_000) ?? '');
  return url && LINK_PROTOCOLS.has(url.protocol) ? url.href : undefined;
}
