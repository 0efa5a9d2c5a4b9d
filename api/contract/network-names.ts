import type { z } from 'zod';
import type { LinkKind } from './cards.ts';

/** How networks write themselves, the same in every language; a website has no such name. */
export const NETWORK_NAMES: Record<Exclude<z.infer<typeof LinkKind>, 'website'>, string> = {
  linkedin: 'LinkedIn',
  instagram: 'Instagram',
  x: 'X',
  facebook: 'Facebook',
  youtube: 'YouTube',
  tiktok: 'TikTok',
  github: 'GitHub',
  xing: 'XING',
  whatsapp: 'WhatsApp',
  wechat: 'WeChat',
  telegram: 'Telegram',
  threads: 'Threads',
  bluesky: 'Bluesky',
};
