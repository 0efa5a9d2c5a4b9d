import type { Connection } from '../../domain/connection.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { DirectoryAccessService } from './directory-access.ts';
import { explainResync, type Preview, previewRun } from '../engine/preview.ts';
import type { PreviewStore } from '../engine/run-store.ts';

/** What of a connection decides about its cards. */
type Change = Partial<Pick<Connection, 'fieldMap' | 'rules' | 'newcomers'>>;

type Parts = { store: PreviewStore; access: DirectoryAccessService };

/** What a sync through everybody would do if a connection were changed. Nothing is stored. */
export function createPreviewChange({ store, access }: Parts) {
  return async function previewChange(
    { tenantId, connectionId }: { tenantId: TenantId; connectionId: string },
    change: Change,
    signal: AbortSignal,
  ): Promise<Preview> {
    const { connection, directory } = await access.open(tenantId, connectionId, change);
    const run = { tenantId, request: { kind: 'sync' } as const, connection, directory };
    return previewRun({ store, signal }, run).catch(explainResync);
  };
}

export type PreviewChange = ReturnType<typeof createPreviewChange>;
