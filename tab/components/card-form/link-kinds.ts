import type { LinkKind } from './card-form.ts';

const HOSTS: Record<string, LinkKind> = {
  'linkedin.com': 'linkedin',
  'instagram.com': 'instagram',
  'x.com': 'x',
  'twitter.com': 'x',
  'facebook.com': 'facebook',
  'youtube.com': 'youtube',
  'youtu.be': 'youtube',
  'tiktok.com': 'tiktok',
  'github.com': 'github',
  'xing.com': 'xing',
  'wa.me': 'whatsapp',
  'whatsapp.com': 'whatsapp',
  'wechat.com': 'wechat',
  't.me': 'telegram',
  'threads.net': 'threads',
  'threads.com': 'threads',
  'bsky.app': 'bluesky',
};

/** The kind of link that an address shows by its host; undefined where it shows none. */
export function findLinkKind(address: string): LinkKind | undefined {
  const url = URL.parse(/^https?:/i.test(address) ? address : `https://${address}`);
  const labels = url?.hostname.split('.') ?? [];
  return HOSTS[labels.slice(-2).join('.')];
}
