import { createHash } from 'node:crypto';
import { type Html, html, trustedHtml } from './html.ts';
import type { Language } from './words.ts';

/** A whole page with the policy that belongs to exactly these bytes: send them together. */
export type Page = { html: string; contentSecurityPolicy: string };

/** The frame of every public page: no script, nothing from anybody else, its style inline under a hash. */
export function documentPage(page: {
  language: Language;
  title: string;
  head?: Html;
  css: string;
  body: Html;
}): Page {
  const { code, direction } = page.language;
  // Whole in one piece: the hash is over every character between the tags.
  const styleElement = trustedHtml(`<style>${page.css}</style>`);
  const document = html`<!doctype html>
    <html lang="${code}" dir="${direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover" />
        <title>${page.title}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no,address=no,email=no" />
        <link rel="icon" href="data:," />
        ${page.head} ${styleElement}
      </head>
      <body>
        ${page.body}
      </body>
    </html> `;
  return { html: document.toString(), contentSecurityPolicy: policyFor(page.css) };
}

/** `data:` is for the empty icon alone, which keeps browsers from asking for /favicon.ico. */
function policyFor(css: string): string {
  const hash = createHash('sha256').update(css).digest('base64');
  return [
    "default-src 'none'",
    "img-src 'self' data:",
    `style-src 'sha256-${hash}'`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
