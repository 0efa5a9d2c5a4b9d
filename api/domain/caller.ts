import type { TenantId } from './tenant.ts';

/** Whoever sent a request, known by (`tid`, `oid`) of a verified token and by nothing else. */
export type Caller = {
  tenantId: TenantId;
  /** The member's Entra object id, lower case. */
  objectId: string;
  /** To show, never to decide by. */
  name: string;
  /** By a role in Entra, or because an administrator made them one. */
  isAdmin: boolean;
  /** A role in Entra makes them one, whatever the product says. */
  hasAdminRole: boolean;
  /** They were one lately, and an administrator ended that. */
  wasAdmin?: boolean;
};

/** App role that the Teams app's registration defines. */
const ADMIN_APP_ROLE = 'Carte.Admin';

/**
 * Entra directory roles whose holders administer Carte, by template id as the `wids` claim carries them.
 * learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference
 */
const ADMIN_DIRECTORY_ROLES: ReadonlySet<string> = new Set([
  '62e90394-69f5-4237-9190-012177145e10', // Global Administrator
  'fe930be7-5e62-47db-91af-98c3a49a38b1', // User Administrator
  '69091246-20e8-4a56-aa4d-066075b2a7a8', // Teams Administrator
]);

/** Whether a token alone makes its holder an administrator. Being made one in the product comes on top. */
export function isAdminByToken(claims: {
  roles: readonly string[];
  wids: readonly string[];
}): boolean {
  return (
    claims.roles.includes(ADMIN_APP_ROLE) ||
    claims.wids.some((id) => ADMIN_DIRECTORY_ROLES.has(id.toLowerCase()))
  );
}
