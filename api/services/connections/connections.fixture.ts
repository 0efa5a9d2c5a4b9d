import { vi } from 'vitest';
import type {
  Connection,
  Credential,
  NewConnection,
  OwnCredential,
} from '../../domain/connection.ts';
import { AppError } from '../../domain/errors.ts';
import { certificateGone } from '../../domain/made-certificate.ts';
import { aConnection, idOf, NOW } from '../../domain/factories.fixture.ts';
import { createConnecting } from './connecting.ts';
import { createConnections, type ConnectionStore } from './connections.ts';
import type { Consenting } from './consenting.ts';
import { accessTo, aDirectory, FACTS, SECRET, someDirectories } from './directory.fixture.ts';

type Update = Parameters<ConnectionStore['update']>;

/** Connections in memory, over a directory that passes its test unless told otherwise. */
export function someConnections({
  stored = [] as Connection[],
  test = () => Promise.resolve(FACTS),
  explain = (_caller: unknown, error: unknown): Promise<unknown> => Promise.resolve(error),
} = {}) {
  const inserted: NewConnection[] = [];
  const updates: Update[] = [];
  const used: (string | undefined)[] = [];
  const rows = new Map(stored.map((connection) => [connection.id, connection]));
  const directories = someDirectories(aDirectory({ test }));
  const forgetPages = vi.fn();
  const store: ConnectionStore = {
    find: (_tenant, id) => Promise.resolve(rows.get(id)),
    findCredential: () => Promise.resolve(SECRET),
    list: () => Promise.resolve([...rows.values()]),
    countCards: () => Promise.resolve(3),
    listNotices: () => Promise.resolve([]),
    hasDirectory: (_tenant, directoryTenantId) =>
      Promise.resolve(
        [...rows.values()].some((row) => row.directoryTenantId === directoryTenantId),
      ),
    insert: (_tenant, connection, madeCertificateId) => {
      inserted.push(connection);
      used.push(madeCertificateId);
      rows.set(connection.id, aConnection({ id: connection.id }));
      return Promise.resolve();
    },
    update: (...update) => {
      updates.push(update);
      const row = rows.get(update[1]);
      if (row) rows.set(row.id, { ...row, ...(update[2] as Partial<Connection>) });
      return Promise.resolve();
    },
    setHandover: () => Promise.resolve(['SLUG']),
    delete: (_tenant, id) => {
      rows.delete(id);
      return Promise.resolve(['SLUG']);
    },
  };
  const access = accessTo(aDirectory({ test }));
  const subscriptions = {
    describe: () => Promise.resolve(null),
    end: vi.fn(() => Promise.resolve()),
  };
  const clock = () => NOW;
  const parts = { store, directories, access, subscriptions, forgetPages, clock };
  const connections = createConnections(parts);
  const connecting = createConnecting({
    ...parts,
    connections,
    consenting: { getAppFor: onlyOwn, explain },
    makingCertificates: { open: openMade },
    findCard: () => Promise.resolve(undefined),
    createId: () => idOf(0xc2),
  });
  return { connections, connecting, inserted, used, updates, directories, forgetPages };
}

/** Carte's own application, for the caller's own directory. */
const onlyOwn: Consenting['getAppFor'] = ({ tenantId }, directoryTenantId) => {
  if (directoryTenantId !== tenantId) throw new AppError('consent_elsewhere', 'another');
  return {
    clientId: idOf(0xca),
    signInUrl: 'https://login.example',
    graphUrl: 'https://g.example',
  };
};

/** A certificate that Carte made, and what it signs in with. */
export const MADE_ID = idOf(0xce);
export const MADE: OwnCredential = {
  kind: 'certificate',
  certificatePem: 'c',
  privateKeyPem: 'key canary',
};

const openMade = (_caller: unknown, id: string): Promise<OwnCredential> =>
  id === MADE_ID ? Promise.resolve(MADE) : Promise.reject(certificateGone());

/** A directory whose test fails. */
export const refusing = (error: Error) => ({ test: () => Promise.reject<typeof FACTS>(error) });

/** What a good test leaves of `FACTS` on a connection. */
export const FOUND = { ...FACTS, credentialEndSource: 'directory' };

export const NEW_SECRET: Credential = { kind: 'secret', clientSecret: 'new canary' };
