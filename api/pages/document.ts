import { createHash } from 'node:crypto';
import { type Html, html, trustedHtml } from './html.ts';
import type { Language } from './words.ts';

/** A whole page with the policy that belongs to exactly these bytes: send them together. */
export type Page = { html: string; contentSecurityPolicy: string };

/**
 * The frame of every public page: nothing from anybody else, its style inline under a hash, and no script but
 * for one file of ours where a page names it.
 */
export function documentPage(page: {
  language: Language;
  title: string;
  head?: Html;
  css: string;
  body: Html;
  /** The path of its script. */
  script?: string;
  /** Another site that the script may open a frame of, and tell us that it did. */
  frame?: string;
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
        ${page.script && html`<script type="module" src="${page.script}"></script>`}
      </head>
      <body>
        ${page.body}
      </body>
    </html> `;
  return { html: document.toString(), contentSecurityPolicy: policyFor(page) };
}

/** `data:` is for the empty icon alone, which keeps browsers from asking for /favicon.ico. */
function policyFor({
  css,
  script,
  frame,
}: {
  css: string;
  script?: string;
  frame?: string;
}): string {
  const hash = createHash('sha256').update(css).digest('base64');
  return [
    "default-src 'none'",
    "img-src 'self' data:",
    `style-src 'sha256-${hash}'`,
    ...(script ? ["script-src 'self'"] : []),
    ...(frame ? [`frame-src ${frame}`, "connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
