/** A piece of a page that is safe to put into another. */
export type Html = { readonly markup: string };

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Builds a page; every value is escaped unless it is a piece made by this function. */
export function html(strings: TemplateStringsArray, ...values: (string | Html | Html[])[]): Html {
  const markup = strings.reduce((before, text, index) => {
    const value = values[index - 1] ?? '';
    return before + toMarkup(value) + text;
  });
  return { markup };
}

function toMarkup(value: string | Html | Html[]): string {
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
  return Array.isArray(value) ? value.map(({ markup }) => markup).join('') : value.markup;
}
