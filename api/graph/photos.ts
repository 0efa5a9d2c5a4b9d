import type { DirectoryPhoto } from '../domain/directory.ts';
import type { WireAnswer } from '../lib/transport.ts';
import { type GraphClient, parseObject } from './graph-client.ts';

/** The largest size that Microsoft 365 keeps; an original may have any. */
const LARGEST_SIZE_PX = 648;
const LOW_PRIORITY = { 'x-ms-throttle-priority': 'low' };

/**
 * Asks for a photo by its metadata first, because most people have none or the same as yesterday.
 * Any refusal of one person's photo means that there is none to be had; only what speaks of the
 * connection or the service is thrown. learn.microsoft.com/graph/api/profilephoto-get
 */
export async function readPhoto(
  client: GraphClient,
  { directoryId, etag }: { directoryId: string; etag: string | null },
  signal?: AbortSignal,
): Promise<DirectoryPhoto> {
  const path = `/users/${encodeURIComponent(directoryId)}/photo`;
  const get = (place: string, accept: string) =>
    client.get({ path: place, headers: { ...LOW_PRIORITY, accept }, signal }, [400, 404]);

  const about = await get(path, 'application/json');
  if (about.status !== 200) return { state: 'none' };
  const metadata = toMetadata(about);
  if (metadata.width <= 1) return { state: 'none' };
  if (etag !== null && metadata.etag === etag) return { state: 'unchanged' };

  const isLarge = metadata.width > LARGEST_SIZE_PX;
  const sized = isLarge
    ? await get(`${path}s/${LARGEST_SIZE_PX}x${LARGEST_SIZE_PX}/$value`, 'image/*')
    : undefined;
  const photo = sized?.status === 200 ? sized : await get(`${path}/$value`, 'image/*');
  if (photo.status !== 200 || photo.body.length === 0) return { state: 'none' };
  return { state: 'changed', etag: metadata.etag, bytes: photo.body };
}

function toMetadata(answer: WireAnswer): { etag: string | null; width: number } {
  const { '@odata.mediaEtag': etag, width } = parseObject(answer);
  return {
    etag: typeof etag === 'string' && etag !== '' ? etag : null,
    width: typeof width === 'number' ? width : LARGEST_SIZE_PX,
  };
}
