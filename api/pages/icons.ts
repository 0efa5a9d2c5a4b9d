import type { LinkKind } from '../domain/card-fields.ts';
import { type Html, html, trustedHtml } from './html.ts';

/** One family: drawn on 24 units with one pen, no fill, no logo taken from anybody. */
const SHAPES = {
  phone:
    '<path d="M6.5 3.5h3l1.5 4-2 1.5a12 12 0 0 0 6 6l1.5-2 4 1.5v3a2 2 0 0 1-2.2 2A17.5 17.5 0 0 1 4.5 5.7a2 2 0 0 1 2-2.2z"/>',
  mobile: '<rect x="7" y="2.5" width="10" height="19" rx="2.5"/><path d="M11 18.5h2"/>',
  fax: '<path d="M7 8V3.5h10V8M7 17H4.5a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1h15a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H17M7 13.5h10v7H7z"/>',
  mail: '<rect x="3" y="5" width="18" height="14" rx="2"/><path d="m3.5 7 8.5 6.5L20.5 7"/>',
  pin: '<path d="M12 21.5s7-6.5 7-12a7 7 0 0 0-14 0c0 5.5 7 12 7 12z"/><circle cx="12" cy="9.5" r="2.5"/>',
  door: '<path d="M6 21V4a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v17M3.5 21h17M14.5 12v.01"/>',
  globe:
    '<circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c2.7 2.6 3.7 5.6 3.7 9s-1 6.4-3.7 9c-2.7-2.6-3.7-5.6-3.7-9s1-6.4 3.7-9z"/>',
  play: '<path d="M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22zM9.8 7.6v8.8l7-4.4z"/>',
  linkedin:
    '<rect x="3" y="3" width="18" height="18" rx="3"/><path d="M8 11v6M8 7.5v.01M12 17v-6M12 13.5a2.5 2.5 0 0 1 5 0V17"/>',
  instagram:
    '<rect x="3" y="3" width="18" height="18" rx="5"/><circle cx="12" cy="12" r="4"/><path d="M17 7v.01"/>',
  x: '<path d="m5 4 14 16M19 4 5 20"/>',
  facebook:
    '<rect x="3" y="3" width="18" height="18" rx="3"/><path d="M16.5 7.5H15a2.5 2.5 0 0 0-2.5 2.5v11M9.5 13.5h6"/>',
  youtube: '<rect x="2.5" y="5.5" width="19" height="13" rx="4"/><path d="m10 9.2 5 2.8-5 2.8z"/>',
  tiktok: '<path d="M13.5 3.5v12a4 4 0 1 1-4-4M13.5 3.5c.3 2.9 2 4.7 5 5"/>',
  github:
    '<circle cx="7" cy="5.5" r="2"/><circle cx="7" cy="18.5" r="2"/><circle cx="17" cy="7.5" r="2"/><path d="M7 7.5v9M17 9.5c0 4.5-10 2-10 7"/>',
  xing: '<path d="m5.5 7.5 2.8 4.7L5 18M18.5 3.5 13 13l4 7.5"/>',
  whatsapp:
    '<path d="m4 20 1.3-4A8.3 8.3 0 1 1 8.4 19z"/><path d="M9.2 8.2c-.5 3.3 3.2 7 6.5 6.5l.4-1.9-1.9-1-1 .9a5 5 0 0 1-2-2l.9-1-1-1.9z"/>',
  wechat:
    '<path d="M15.5 8.8C15 6 12.4 4 9.3 4 5.8 4 3 6.5 3 9.5c0 1.7.9 3.2 2.3 4.2L5 16l2.5-1.2M15.3 9c-3.2 0-5.8 2.2-5.8 5s2.6 5 5.8 5c.7 0 1.3-.1 1.9-.3l2.1 1.3-.2-2.2c1.2-.9 1.9-2.3 1.9-3.8 0-2.8-2.5-5-5.7-5z"/>',
  telegram: '<path d="M21 4 3 11l5.5 2.2L19 6l-8 8.8 6.5 4.7z"/>',
  threads:
    '<circle cx="12" cy="12" r="3.5"/><path d="M15.5 8.5v5a2.5 2.5 0 0 0 5 0V12A8.5 8.5 0 1 0 17 18.9"/>',
  bluesky:
    '<path d="M12 11c-1-2.2-3.8-5.6-6.4-6.5C4 4 3 4.8 3 6.6c0 2.6 1 6 2 6.9s2.4.9 4 .5c-2 .5-3.6 1.6-2 3.6 2 2.4 4.4.6 5-2.4.6 3 3 4.8 5 2.4 1.6-2 0-3.1-2-3.6 1.6.4 3 .4 4-.5s2-4.3 2-6.9c0-1.8-1-2.6-2.6-2.1C15.8 5.4 13 8.8 12 11z"/>',
  website:
    '<path d="M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7L12 7M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7L12 17"/>',
} satisfies Record<LinkKind, string> & Record<string, string>;

export type IconName = keyof typeof SHAPES;

/** A drawing beside a text that says the same; it is hidden from those who hear the page. */
export function icon(name: IconName): Html {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    ${trustedHtml(SHAPES[name])}
  </svg>`;
}
