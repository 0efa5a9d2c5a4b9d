import type { NewSubscription, Subscribed } from '../domain/directory.ts';
import { AppError } from '../domain/errors.ts';
import { type GraphClient, parseObject } from './graph-client.ts';
import type { WireAnswer } from '../lib/transport.ts';

/**
 * Asks Graph to tell of every change of people. Before it answers, Graph calls the address for a handshake.
 * Users know `updated` and `deleted`; somebody new comes as updated.
 * learn.microsoft.com/graph/api/subscription-post-subscriptions
 */
export async function subscribe(
  client: GraphClient,
  { url, clientState, until }: NewSubscription,
): Promise<Subscribed> {
  const answer = await client.send({
    method: 'post',
    path: '/subscriptions',
    body: {
      changeType: 'updated,deleted',
      resource: 'users',
      notificationUrl: url,
      lifecycleNotificationUrl: url,
      clientState,
      expirationDateTime: until.toISOString(),
    },
  });
  return readSubscription(answer);
}

/** Lets a subscription live longer; undefined where Graph has it no more. */
export async function renewSubscription(
  client: GraphClient,
  { id, until }: { id: string; until: Date },
): Promise<Subscribed | undefined> {
  const answer = await client.send(
    { method: 'patch', path: toPath(id), body: { expirationDateTime: until.toISOString() } },
    [404],
  );
  return answer.status === 404 ? undefined : readSubscription(answer);
}

export async function unsubscribe(client: GraphClient, id: string): Promise<void> {
  await client.send({ method: 'delete', path: toPath(id) }, [404]);
}

const toPath = (id: string): string => `/subscriptions/${encodeURIComponent(id)}`;

function readSubscription(answer: WireAnswer): Subscribed {
  const { id, expirationDateTime } = parseObject(answer);
  const expiresAt = new Date(typeof expirationDateTime === 'string' ? expirationDateTime : NaN);
  if (typeof id === 'string' && id.length <= 200 && !Number.isNaN(expiresAt.getTime()))
    return { id, expiresAt };
  throw new AppError(
    'directory_refused',
    'Microsoft Graph answered a subscription with something that is none.',
  );
}
