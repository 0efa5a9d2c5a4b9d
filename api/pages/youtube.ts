const HOSTS = new Set([
  'youtube.com',
  'm.youtube.com',
  'youtube-nocookie.com',
  'music.youtube.com',
]);

/** The video that a YouTube address in any of its forms means; undefined for anything else. */
export function findYouTubeId(address: string | undefined): string | undefined {
  const url = URL.parse(address ?? '');
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const host = url.hostname.replace(/^www\./, '');
  const [first = '', second = ''] = url.pathname.split('/').slice(1);
  const id = host === 'youtu.be' ? first : HOSTS.has(host) ? idOnYouTube(url, first, second) : '';
  return /^[A-Za-z0-9_-]{11}$/.test(id) ? id : undefined;
}

function idOnYouTube(url: URL, first: string, second: string): string {
  if (first === 'watch') return url.searchParams.get('v') ?? '';
  return ['embed', 'shorts', 'live', 'v'].includes(first) ? second : '';
}
