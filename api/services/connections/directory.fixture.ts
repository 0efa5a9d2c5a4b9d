import { vi } from 'vitest';
import type { Connection, DirectoryFacts, OwnCredential } from '../../domain/connection.ts';
import type { Directory } from '../../domain/directory.ts';
import { ORDINARY_PROPERTIES } from '../../domain/directory-properties.ts';
import { aConnection } from '../../domain/factories.fixture.ts';
import type {
  DirectoriesPort,
  DirectoryAccess,
  DirectoryAccessService,
} from './directory-access.ts';

export const FACTS: DirectoryFacts = {
  organizationName: 'Contoso',
  userCount: 250,
  grantedPermissions: ['User.Read.All'],
  credentialExpiresAt: new Date('2027-06-01T00:00:00Z'),
};

export const SECRET: OwnCredential = { kind: 'secret', clientSecret: 'canary' };

const unasked = () => {
  throw new Error('the test did not expect the directory to be asked this');
};

/** A directory that answers only what a test gives it. */
export const aDirectory = (overrides: Partial<Directory> = {}): Directory => ({
  readPage: unasked,
  findPerson: unasked,
  listGroupMemberIds: unasked,
  readPhoto: unasked,
  countPeople: unasked,
  searchPeople: unasked,
  searchGroups: unasked,
  subscribe: unasked,
  renewSubscription: unasked,
  unsubscribe: unasked,
  countByRule: unasked,
  listPeople: unasked,
  test: () => Promise.resolve(FACTS),
  ...overrides,
});

/** Directories of which there is one, and what was asked to open it. */
export function someDirectories(directory: Directory) {
  const opened: DirectoryAccess[] = [];
  const port: DirectoriesPort = {
    open(access) {
      opened.push(access);
      return directory;
    },
    async withDirectory(access, work) {
      opened.push(access);
      return work(directory);
    },
    forget: vi.fn(),
    forgetToken: vi.fn(),
  };
  return { ...port, opened };
}

/** The way to one directory through one connection. */
export const accessTo = (
  directory: Directory,
  connection: Connection = aConnection(),
): DirectoryAccessService => ({
  open: () => Promise.resolve({ connection, directory }),
  accessOf: () =>
    Promise.resolve({
      key: connection.id,
      version: connection.credentialVersion,
      directoryTenantId: connection.directoryTenantId,
      clientId: connection.clientId,
      credential: SECRET,
      properties: ORDINARY_PROPERTIES,
      notBefore: null,
      onThrottled: () => Promise.resolve(),
    }),
});
