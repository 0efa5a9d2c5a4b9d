import type { JWTPayload } from 'jose';
import type { Directory } from '../directory/directory.ts';
import { ADMINISTRATOR_POSITION, EMPLOYEE_POSITION } from '../population/cast/cast.ts';
import type { Signer } from './signer.ts';

/** Whose token: one of the practice people by role or object id, or somebody spelled out. */
export type TabUser =
  | 'administrator'
  | 'employee'
  | { oid: string; name?: string; preferred_username?: string; wids?: readonly string[] };

/** Role template ids as `wids` holds them (learn.microsoft.com/entra/identity/role-based-access-control). */
const GLOBAL_ADMINISTRATOR = '62e90394-69f5-4237-9190-012177145e10';
/** Held by every member: it makes nobody an administrator. */
const ORDINARY_MEMBER = 'b79fbf4d-3ef9-4689-8143-76b194e85509';

export const TAB_TOKEN_SECONDS = 4500;

type Ports = {
  signer: Signer;
  directory: Directory;
  tenantId: string;
  appClientId: string;
  url: string;
  now: () => Date;
  newId: () => string;
};

export function administratorId({ store }: Directory): string {
  return store.personAt(ADMINISTRATOR_POSITION).id;
}

/** Makes the token that Teams would hand to the tab: a v2 access token for the app's own API. */
export async function issueTabToken(
  ports: Ports,
  user: TabUser,
  claims: JWTPayload = {},
): Promise<string> {
  const { signer, tenantId, appClientId, url, now, newId } = ports;
  const issuedAt = Math.floor(now().getTime() / 1000);
  return signer.sign({
    aud: appClientId,
    iss: `${url}/${tenantId}/v2.0`,
    iat: issuedAt,
    nbf: issuedAt,
    exp: issuedAt + TAB_TOKEN_SECONDS,
    aio: newId(),
    azp: appClientId,
    azpacr: '0',
    ...describeUser(user, ports.directory),
    rh: newId(),
    scp: 'access_as_user',
    tid: tenantId,
    uti: newId().replaceAll('-', '').slice(0, 22),
    ver: '2.0',
    ...claims,
  });
}

function describeUser(user: TabUser, directory: Directory) {
  const adminId = administratorId(directory);
  const named = typeof user === 'string' ? { oid: idFor(user, directory) } : user;
  const person = directory.find(named.oid);
  const roles = named.oid === adminId ? [GLOBAL_ADMINISTRATOR, ORDINARY_MEMBER] : [ORDINARY_MEMBER];
  return {
    name: person?.displayName ?? 'Somebody',
    preferred_username: person?.userPrincipalName ?? `somebody@${directory.domain}`,
    sub: `sub-${named.oid}`,
    wids: roles,
    ...named,
  };
}

function idFor(role: 'administrator' | 'employee', directory: Directory): string {
  if (role === 'administrator') return administratorId(directory);
  return directory.store.personAt(EMPLOYEE_POSITION).id;
}
