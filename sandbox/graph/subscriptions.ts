import type { Tenant } from '../tenant.ts';
import { NO_BODY } from '../wire/answer.ts';
import { type Caller, type GraphCall, type GraphRoute, odataAnswer } from './graph-call.ts';
import { GraphError, resourceNotFound } from './graph-error.ts';
import type { Links } from './links.ts';
import { PERMISSIONS } from './permissions.ts';
import { readRenewal, readSubscriptionPlan, type SubscriptionPlan } from './subscription-plan.ts';

/** Somebody who wants to be told when people of a tenant change. */
export type Subscription = SubscriptionPlan & { id: string; tenant: Tenant; clientId: string };

type Ports = {
  links: Links;
  fetch: typeof globalThis.fetch;
  now: () => Date;
  newId: () => string;
};

const HANDSHAKE_MS = 10_000;

/** `/subscriptions`: created with a handshake, renewed, deleted. */
export function createSubscriptions({ links, fetch, now, newId }: Ports) {
  const subscriptions = new Map<string, Subscription>();

  const isOwn = ({ tenant, clientId, expiresAt }: Subscription, caller: Caller): boolean =>
    tenant === caller.tenant && clientId === caller.clientId && expiresAt > now();

  function getOwn(id: string, caller: Caller): Subscription {
    const subscription = subscriptions.get(id);
    if (!subscription || !isOwn(subscription, caller)) throw resourceNotFound(id);
    return subscription;
  }

  async function create({ ask, caller }: GraphCall) {
    const plan = readSubscriptionPlan(ask.body, now());
    const token = `Validation: Testing client application reachability ${newId()}`;
    await shakeHands(fetch, plan.notificationUrl, token);
    if (plan.lifecycleNotificationUrl)
      await shakeHands(fetch, plan.lifecycleNotificationUrl, token);
    const { tenant, clientId } = caller;
    const subscription: Subscription = { ...plan, id: newId(), tenant, clientId };
    subscriptions.set(subscription.id, subscription);
    return odataAnswer(presentSubscription(subscription, links), 201);
  }

  function list({ caller }: GraphCall) {
    const own = [...subscriptions.values()].filter((subscription) => isOwn(subscription, caller));
    return odataAnswer({
      '@odata.context': links.context('subscriptions'),
      value: own.map((subscription) => presentSubscription(subscription, links)),
    });
  }

  function renew({ ask, params, caller }: GraphCall) {
    const subscription = getOwn(params.id ?? '', caller);
    subscription.expiresAt = readRenewal(ask.body, now());
    return odataAnswer(presentSubscription(subscription, links));
  }

  function remove({ params, caller }: GraphCall) {
    subscriptions.delete(getOwn(params.id ?? '', caller).id);
    return { status: 204, headers: {}, body: NO_BODY };
  }

  const all = { path: '/subscriptions', permissions: PERMISSIONS.subscriptions } as const;
  const one = { path: '/subscriptions/{id}', permissions: PERMISSIONS.subscriptions } as const;
  const routes: GraphRoute[] = [
    { ...all, method: 'POST', operation: 'subscriptions.create', handle: create },
    { ...all, method: 'GET', operation: 'subscriptions.list', handle: list },
    { ...one, method: 'PATCH', operation: 'subscriptions.renew', handle: renew },
    { ...one, method: 'DELETE', operation: 'subscriptions.delete', handle: remove },
  ];
  return {
    routes,
    list: (): readonly Subscription[] => [...subscriptions.values()],
    /** Takes one away as Graph does when it has given up on it. */
    drop: (id: string) => void subscriptions.delete(id),
  };
}

/**
 * The receiver must send the token back as plain text
 * (learn.microsoft.com/graph/change-notifications-delivery-webhooks).
 */
async function shakeHands(
  fetch: Ports['fetch'],
  notificationUrl: string,
  token: string,
): Promise<void> {
  const address = new URL(notificationUrl);
  address.searchParams.set('validationToken', token);
  const signal = AbortSignal.timeout(HANDSHAKE_MS);
  const response = await fetch(address, { method: 'POST', signal }).catch(() => undefined);
  const type = response?.headers.get('content-type') ?? '';
  const echoed = response?.status === 200 && (await response.text()) === token;
  if (echoed && type.startsWith('text/plain')) return;
  throw new GraphError(
    400,
    'ValidationError',
    'Subscription validation request failed. Notification endpoint must respond with 200 OK to validation request.',
  );
}

function presentSubscription(subscription: Subscription, links: Links) {
  const { id, resource, clientId, clientState, notificationUrl } = subscription;
  return {
    '@odata.context': `${links.context('subscriptions')}/$entity`,
    id,
    resource,
    applicationId: clientId,
    changeType: subscription.changeTypes.join(','),
    clientState,
    creatorId: clientId,
    expirationDateTime: subscription.expiresAt.toISOString(),
    latestSupportedTlsVersion: 'v1_2',
    lifecycleNotificationUrl: subscription.lifecycleNotificationUrl,
    notificationUrl,
  };
}
