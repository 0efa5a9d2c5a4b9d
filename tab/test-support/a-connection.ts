import type { ConnectionView } from '../../api/contract/connections.ts';

/** A connection that works; a test says what is different about it. */
export const aConnection = (connection: Partial<ConnectionView> = {}): ConnectionView => ({
  id: 'c0000000-0000-4000-8000-000000000001',
  name: 'Contoso',
  tenantId: '0b6a2f6e-92b4-4c7e-8f7b-0d7f1b1d2c02',
  clientId: '8f2b1c4e-90ab-4cde-8123-4567890abcde',
  credential: 'secret',
  status: 'connected',
  problem: null,
  organizationName: 'Contoso Ltd',
  userCount: 120,
  permissions: [{ name: 'User.Read.All', granted: true, need: 'required', unlocks: 'People.' }],
  credentialExpiresAt: null,
  syncDaily: true,
  syncAt: '02:00',
  leavers: 'pause',
  newcomers: 'import',
  removalLimit: { count: 10, percent: 5 },
  cardCount: 12,
  syncedAt: null,
  nextSyncAt: null,
  createdAt: '2026-03-01T09:00:00.000Z',
  updatedAt: '2026-03-01T09:00:00.000Z',
  ...connection,
});
