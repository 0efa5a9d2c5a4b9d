import { badRequest, GraphError } from './graph-error.ts';

/** What a subscriber asks for, checked. */
export type SubscriptionPlan = {
  resource: string;
  /** Set where one person is watched, not all. */
  personId: string | undefined;
  changeTypes: readonly string[];
  notificationUrl: string;
  lifecycleNotificationUrl: string | null;
  clientState: string | null;
  expiresAt: Date;
};

/** The longest a subscription to users lives, in minutes: under 29 days. */
const LONGEST_MINUTES = 41_760;
const CLIENT_STATE_LENGTH = 128;
const RESOURCE = /^\/?users(?:\/([^/]+))?$/i;

/** Reads the body of a POST to /subscriptions. */
export function readSubscriptionPlan(body: string, now: Date): SubscriptionPlan {
  const given = parseBody(body);
  const text = (name: string): string | null => {
    const value = given[name];
    return typeof value === 'string' ? value : null;
  };
  const resource = text('resource') ?? '';
  const match = RESOURCE.exec(resource);
  const changeTypes = (text('changeType') ?? '').split(',').map((type) => type.trim());
  const notificationUrl = text('notificationUrl') ?? '';
  const clientState = text('clientState');
  // Users know no "created": somebody new is told of as updated.
  if (!match || !changeTypes.every((type) => type === 'updated' || type === 'deleted')) {
    throw invalid(`'${resource}' cannot be subscribed to like this.`);
  }
  if (!notificationUrl.startsWith('https://') || !URL.canParse(notificationUrl)) {
    throw invalid('The notification URL must be an https address.');
  }
  if (clientState !== null && clientState.length > CLIENT_STATE_LENGTH) {
    throw invalid('The client state is too long.');
  }
  return {
    resource,
    personId: match[1],
    changeTypes,
    notificationUrl,
    lifecycleNotificationUrl: text('lifecycleNotificationUrl'),
    clientState,
    expiresAt: parseExpiry(given.expirationDateTime, now),
  };
}

/** Reads the body of a PATCH: the new last moment. */
export function readRenewal(body: string, now: Date): Date {
  return parseExpiry(parseBody(body).expirationDateTime, now);
}

function parseExpiry(given: unknown, now: Date): Date {
  const expiresAt = new Date(typeof given === 'string' ? given : Number.NaN);
  const minutes = (expiresAt.getTime() - now.getTime()) / 60_000;
  if (!(minutes > 0)) throw invalid('Subscription expiration must be in the future.');
  if (minutes > LONGEST_MINUTES) {
    throw invalid(`Subscription expiration can only be ${LONGEST_MINUTES} minutes in the future.`);
  }
  return expiresAt;
}

function parseBody(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Refused below, with what else is no object.
  }
  throw badRequest('Unable to read JSON request payload.');
}

const invalid = (message: string): GraphError => new GraphError(400, 'InvalidRequest', message);
