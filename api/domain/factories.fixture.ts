import type { Caller } from './caller.ts';
import type { Card, StoredCard } from './card.ts';
import type { Connection } from './connection.ts';
import { DEFAULT_REMOVAL_LIMIT } from './guards.ts';
import type { DirectoryPerson } from './person.ts';
import { NO_COUNTS, type Run } from './run.ts';
import { toTenantId } from './tenant.ts';

export const NOW = new Date('2026-11-23T10:00:00Z');

/** Object ids that are easy to tell apart: `idOf(7)` ends in 7. */
export const idOf = (n: number): string =>
  `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

export const TENANT = toTenantId('aaaaaaaa-0000-4000-8000-000000000001');
export const DIRECTORY_TENANT = 'dddddddd-0000-4000-8000-000000000001';

/** An ordinary member of a directory, as a whole entry of Graph's reads. */
export function aPerson(overrides: Partial<DirectoryPerson> = {}): DirectoryPerson {
  return {
    id: idOf(1),
    accountEnabled: true,
    userType: 'Member',
    displayName: 'Jane Doe',
    givenName: 'Jane',
    surname: 'Doe',
    jobTitle: 'Designer',
    department: 'Product',
    mail: 'jane.doe@contoso.com',
    licensed: true,
    ...overrides,
  };
}

/** A card as the engine compares it; by default exactly what `aPerson` gives. */
export function aStoredCard(overrides: Partial<StoredCard> = {}): StoredCard {
  const person = overrides.person ?? aPerson();
  return {
    id: idOf(0xc1),
    status: 'active',
    pausedBy: null,
    directoryId: person.id,
    person,
    hasLeft: overrides.pausedBy === 'leaver',
    directory: {
      displayName: 'Jane Doe',
      givenName: 'Jane',
      surname: 'Doe',
      jobTitle: 'Designer',
      department: 'Product',
      company: 'Contoso',
      emails: [{ label: 'work', value: 'jane.doe@contoso.com' }],
    },
    ...overrides,
  };
}

export function aCard(overrides: Partial<Card> = {}): Card {
  return {
    tenantId: TENANT,
    id: idOf(0xc1),
    slug: '7K3M9QX2ABCDEFGHJKMNPQRSTV',
    status: 'active',
    pausedBy: null,
    leftAt: null,
    handover: null,
    photoHidden: false,
    connectionId: idOf(0xcc),
    directoryTenantId: DIRECTORY_TENANT,
    directoryId: idOf(1),
    folderId: null,
    templateId: null,
    template: null,
    directory: { displayName: 'Jane Doe', jobTitle: 'Designer' },
    edits: {},
    editMarks: {},
    directoryMarks: {},
    phoneAnswers: {},
    ruleId: null,
    photo: null,
    createdById: idOf(0xad),
    createdByName: 'Ada Admin',
    createdAt: NOW,
    updatedAt: NOW,
    syncedAt: null,
    inStep: null,
    ...overrides,
  };
}

export function aConnection(overrides: Partial<Connection> = {}): Connection {
  return {
    tenantId: TENANT,
    id: idOf(0xcc),
    name: 'Contoso',
    needsReview: false,
    directoryTenantId: DIRECTORY_TENANT,
    clientId: idOf(0xaa),
    credentialKind: 'secret',
    credentialVersion: 1,
    status: 'connected',
    problem: null,
    organizationName: 'Contoso',
    userCount: 3,
    grantedPermissions: ['User.Read.All'],
    credentialExpiresAt: null,
    credentialEndSource: null,
    syncDaily: false,
    syncAt: '02:00',
    timeZone: 'UTC',
    syncFailures: 0,
    failingSince: null,
    leavers: 'pause',
    photoProblem: null,
    handover: null,
    newcomers: 'ignore',
    rule: null,
    rules: [],
    fieldMap: null,
    removalLimit: DEFAULT_REMOVAL_LIMIT,
    deltaLink: null,
    deltaLinkAt: null,
    fullReadAt: null,
    deltaBasis: null,
    notBefore: null,
    syncedAt: null,
    nextSyncAt: null,
    watchAt: null,
    createdAt: NOW,
    updatedAt: NOW,
    ...overrides,
  };
}

export function aRun(overrides: Partial<Run> = {}): Run {
  return {
    tenantId: TENANT,
    id: idOf(0x41),
    connectionId: idOf(0xcc),
    status: 'running',
    request: { kind: 'sync' },
    checkpoint: { stage: 'read', full: true, restarts: 0 },
    counts: NO_COUNTS,
    problem: null,
    planHash: null,
    heldAt: null,
    approval: null,
    attempts: 1,
    createdById: idOf(0xad),
    createdByName: 'Ada Admin',
    createdAt: NOW,
    startedAt: NOW,
    finishedAt: null,
    resumeAt: null,
    logDroppedAt: null,
    ...overrides,
  };
}

export const aCaller = (overrides: Partial<Caller> = {}): Caller => ({
  tenantId: TENANT,
  objectId: idOf(0xad),
  name: 'Ada Admin',
  isAdmin: true,
  hasAdminRole: true,
  ...overrides,
});
