import type { AdministratorView } from '../../contract/administrators.ts';
import { type Administrator, hasLeft } from '../../domain/administrator.ts';
import { toIso } from './time.ts';

export const presentAdministrator = (one: Administrator): AdministratorView => ({
  id: one.id,
  name: one.name,
  byRole: one.byRole,
  appointed: one.appointed && { by: one.appointed.byName, at: one.appointed.at.toISOString() },
  seenAt: toIso(one.seenAt),
  hasLeft: hasLeft(one),
});
