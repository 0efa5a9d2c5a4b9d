import { AppError } from '../domain/errors.ts';
import { hasPermission } from '../domain/permissions.ts';
import type { GraphClient } from './graph-client.ts';
import { toEntries } from './people.ts';

/** The directory's own name, or null where it may not be read. */
export async function findOrganizationName(client: GraphClient): Promise<string | null> {
  const body = await client
    .getJson({ path: '/organization', query: { $select: 'id,displayName' } })
    .catch(toNothing);
  const [first] = body ? toEntries(body) : [];
  return textOf(first, 'displayName');
}

/**
 * When the secret in use ends, as far as the directory tells: the end of the one whose hint (its
 * first three characters) fits. Null without Application.Read.All.
 * learn.microsoft.com/graph/api/resources/passwordcredential
 */
export async function findSecretEnd(
  client: GraphClient,
  registration: { clientId: string; secret: string; granted: readonly string[] | null },
): Promise<Date | null> {
  if (!hasPermission(registration.granted, 'Application.Read.All')) return null;
  const body = await client
    .getJson({
      path: `/applications(appId='${registration.clientId}')`,
      query: { $select: 'passwordCredentials' },
    })
    .catch(toNothing);
  const secrets: unknown = body?.passwordCredentials;
  if (!Array.isArray(secrets)) return null;
  const ends = secrets
    .filter((entry) => fits(textOf(entry, 'hint'), registration.secret))
    .map((entry) => Date.parse(textOf(entry, 'endDateTime') ?? ''))
    .filter((at) => !Number.isNaN(at));
  return ends.length > 0 ? new Date(Math.max(...ends)) : null;
}

const fits = (hint: string | null, secret: string): boolean =>
  hint !== null && secret.startsWith(hint);

/** What is only nice to know must not fail a connection. */
function toNothing(error: unknown): undefined {
  if (error instanceof AppError) return undefined;
  throw error;
}

function textOf(entry: unknown, name: string): string | null {
  if (typeof entry !== 'object' || entry === null) return null;
  const value: unknown = new Map(Object.entries(entry)).get(name);
  return typeof value === 'string' && value !== '' ? value : null;
}
