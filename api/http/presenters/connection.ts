import type { ConnectionView } from '../../contract/connections.ts';
import { excessPermissions } from '../../domain/excess-permissions.ts';
import { permissionStates } from '../../domain/permissions.ts';
import type { ConnectionDetails } from '../../services/connections/connections.ts';
import { toIso } from './time.ts';

/** What leaves of a connection: everything but its credential. */
export function presentConnection(connection: ConnectionDetails): ConnectionView {
  return {
    id: connection.id,
    name: connection.name,
    tenantId: connection.directoryTenantId,
    clientId: connection.clientId,
    credential: connection.credentialKind,
    status: connection.status,
    problem: connection.problem,
    photoProblem: connection.photoProblem,
    organizationName: connection.organizationName,
    userCount: connection.userCount,
    permissions: permissionStates(connection.grantedPermissions, connection.credentialKind),
    excessPermissions: excessPermissions(connection.grantedPermissions),
    credentialExpiresAt: toIso(connection.credentialExpiresAt),
    credentialEndSource: connection.credentialEndSource,
    notices: connection.notices.map(({ daysBefore, expiresAt, createdAt }) => ({
      code: 'credential_ends' as const,
      daysBefore,
      expiresAt: expiresAt.toISOString(),
      at: createdAt.toISOString(),
    })),
    syncDaily: connection.syncDaily,
    syncAt: connection.syncAt,
    timeZone: connection.timeZone,
    changes: connection.changes,
    leavers: connection.leavers,
    newcomers: connection.newcomers,
    handover: connection.handover,
    removalLimit: connection.removalLimit,
    cardCount: connection.cardCount,
    syncedAt: toIso(connection.syncedAt),
    nextSyncAt: toIso(connection.nextSyncAt),
    createdAt: connection.createdAt.toISOString(),
    updatedAt: connection.updatedAt.toISOString(),
  };
}
