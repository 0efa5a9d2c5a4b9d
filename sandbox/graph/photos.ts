import {
  type Photo,
  PHOTO_WIDTHS,
  photoEtag,
  photoHeight,
  type PhotoStudio,
  photoWidth,
} from '../faces/photos.ts';
import type { Answer } from '../wire/answer.ts';
import { NO_BODY } from '../wire/answer.ts';
import { GraphError } from './graph-error.ts';
import { type Caller, type GraphCall, type GraphRoute, odataAnswer } from './graph-call.ts';
import type { Links } from './links.ts';
import { PERMISSIONS } from './permissions.ts';
import { getPerson } from './people-source.ts';

type Ports = { studio: PhotoStudio; links: Links };

/** Photos are kept by Outlook, which serves four at a time for an app (learn.microsoft.com/graph/throttling-limits). */
const MOST_AT_ONCE = 4;

/** Somebody's photo: its data, its sizes, its bytes. */
export function photoRoutes({ studio, links }: Ports): GraphRoute[] {
  const underWay = new Map<string, number>();

  function describe({ params, caller }: GraphCall) {
    const { id, photo } = getPhoto(params, caller);
    const width = params.size === undefined ? photoWidth(photo) : sizeOf(photo, params.size);
    return odataAnswer({
      '@odata.context': `${links.context(`users('${id}')/photo`)}/$entity`,
      ...presentPhoto(photo, width),
    });
  }

  function listSizes({ params, caller }: GraphCall) {
    const { id, photo } = getPhoto(params, caller);
    return odataAnswer({
      '@odata.context': links.context(`users('${id}')/photos`),
      value: widthsOf(photo).map((width) => presentPhoto(photo, width)),
    });
  }

  async function sendBytes({ ask, params, caller }: GraphCall): Promise<Answer> {
    const { photo } = getPhoto(params, caller);
    const width = params.size === undefined ? photoWidth(photo) : sizeOf(photo, params.size);
    const etag = photoEtag(photo, width);
    const headers = { etag, 'cache-control': 'private' };
    if (ask.headers['if-none-match'] === etag) return { status: 304, headers, body: NO_BODY };
    const bytes = await studio.jpegOf(photo, width);
    return {
      status: 200,
      headers: { ...headers, 'content-type': 'image/jpeg' },
      body: { kind: 'bytes', bytes },
    };
  }

  /** Refuses the fifth photo of an app while four are under way. */
  function fourAtOnce(handle: GraphRoute['handle']): GraphRoute['handle'] {
    return async (call) => {
      const key = `${call.caller.tenant.tenantId} ${call.caller.clientId}`;
      const running = underWay.get(key) ?? 0;
      if (running >= MOST_AT_ONCE) throw mailboxConcurrency();
      underWay.set(key, running + 1);
      try {
        return await handle(call);
      } finally {
        underWay.set(key, (underWay.get(key) ?? 1) - 1);
      }
    };
  }

  const route = { method: 'GET', permissions: PERMISSIONS.photos } as const;
  const routes = [
    { path: '/users/{id}/photo', operation: 'users.photo', handle: describe },
    { path: '/users/{id}/photo/$value', operation: 'users.photo.value', handle: sendBytes },
    { path: '/users/{id}/photos', operation: 'users.photos', handle: listSizes },
    { path: '/users/{id}/photos/{size}', operation: 'users.photo', handle: describe },
    { path: '/users/{id}/photos/{size}/$value', operation: 'users.photo.value', handle: sendBytes },
  ];
  return routes.map((entry) => ({ ...route, ...entry, handle: fourAtOnce(entry.handle) }));
}

function getPhoto(params: GraphCall['params'], caller: Caller): { id: string; photo: Photo } {
  const { id, mail } = getPerson(params.id ?? '', caller);
  const { store } = caller.tenant.directory;
  const position = store.positionOf(id);
  const photo = position === undefined ? undefined : store.photoAt(position);
  if (photo) return { id, photo };
  if (mail) throw imageNotFound();
  throw new GraphError(
    404,
    'MailboxNotEnabledForRESTAPI',
    'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
  );
}

/** The sizes on offer: none larger than what was uploaded, and that one. */
function widthsOf(photo: Photo): number[] {
  const original = photoWidth(photo);
  const smaller = PHOTO_WIDTHS.filter((width) => width < original);
  return [...smaller, original];
}

function sizeOf(photo: Photo, size: string): number {
  const width = widthsOf(photo).find((offered) => presentPhoto(photo, offered).id === size);
  if (width === undefined) throw imageNotFound();
  return width;
}

function presentPhoto(photo: Photo, width: number) {
  const height = Math.round((width * photoHeight(photo)) / photoWidth(photo));
  return {
    '@odata.mediaContentType': 'image/jpeg',
    '@odata.mediaEtag': photoEtag(photo, width),
    id: `${width}x${height}`,
    height,
    width,
  };
}

const imageNotFound = (): GraphError =>
  new GraphError(404, 'ImageNotFound', "The requested user doesn't have a photo.");

const mailboxConcurrency = (): GraphError =>
  new GraphError(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', {
    'retry-after': '1',
  });
