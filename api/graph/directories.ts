import { LRUCache } from 'lru-cache';
import type { Credential } from '../domain/connection.ts';
import type { Directory } from '../domain/directory.ts';
import type { DirectoryProperty } from '../domain/directory-properties.ts';
import { AppError } from '../domain/errors.ts';
import { hasPermission } from '../domain/permissions.ts';
import type { GraphExchange } from '../domain/graph-exchange.ts';
import type { Clock } from '../lib/clock.ts';
import type { Sleep } from '../lib/sleep.ts';
import { withToken } from './authorize.ts';
import { readCertificateEnd } from './certificate.ts';
import { consentMissing } from './consent-errors.ts';
import { findOrganizationName, findSecretEnd } from './directory-facts.ts';
import { withExchangeNotes } from './exchange-notes.ts';
import { createGate } from './gate.ts';
import { createGraphClient, type GraphClient } from './graph-client.ts';
import { listGroupMemberIds, searchGroups } from './groups.ts';
import { HASTY, type Patience, PATIENT, withPatience } from './patience.ts';
import { countPeople, findPerson, readDeltaPage, searchPeople } from './people.ts';
import { readPhoto } from './photos.ts';
import { countByRule, listPeople } from './rule-count.ts';
import { renewSubscription, subscribe, unsubscribe } from './subscriptions.ts';
import { createTokens, type OwnApp, type Tokens } from './tokens.ts';
import { type Bounds, createTransport, type Transport } from '../lib/transport.ts';

/** Which directory, and how to sign in to it. */
export type DirectoryAccess = {
  /** The same key and version share tokens, sockets and the wait that Graph asked for. */
  key: string;
  version: number;
  directoryTenantId: string;
  clientId: string;
  credential: Credential;
  /** What is read of each person. */
  properties: readonly DirectoryProperty[];
  notBefore: Date | null;
  /** Graph asked for no request before this; called before anybody waits for it. */
  onThrottled(until: Date): Promise<void>;
  /** Told of every attempt of whoever opened this. */
  onExchange?: ((exchange: GraphExchange) => void) | undefined;
};

type Parts = {
  authority: string;
  graphUrl: string;
  /** Carte's own application; undefined where it has no secret. */
  ownApp: OwnApp | undefined;
  clock: Clock;
  sleep: Sleep;
  random(): number;
  /** UUIDs for requests. */
  createId(): string;
  /** Of what runs read; people at a screen have shorter ones. */
  bounds?: Partial<Bounds> | undefined;
};

/** How many directories keep their tokens and sockets at hand. */
const MAX_OPEN = 500;
/** Somebody waits at a screen: a directory that says nothing is away before they are. */
const QUICK = { connectMs: 5_000, silenceMs: 8_000, totalMs: 10_000 };

/** Opens Entra directories through Microsoft Graph, and keeps the recently used ones open. */
export function createDirectories(parts: Parts) {
  const open = new LRUCache<string, OpenDirectory>({
    max: MAX_OPEN,
    dispose: (directory) => void directory.close(),
  });

  return {
    open({ properties, onExchange, ...access }: DirectoryAccess): Directory {
      const key = `${access.key}#${access.version}`;
      const known = open.get(key) ?? openDirectory(parts, access);
      open.set(key, known, { noDisposeOnSet: true });
      return known.read(properties, onExchange);
    },
    /** A directory for one look, such as a test of what somebody typed: nothing of it is kept. */
    async withDirectory<T>(
      { properties, onExchange, ...access }: DirectoryAccess,
      work: (directory: Directory) => Promise<T>,
    ): Promise<T> {
      const { read, close } = openDirectory(parts, access);
      try {
        return await work(read(properties, onExchange));
      } finally {
        await close();
      }
    },
    forget(access: Pick<DirectoryAccess, 'key' | 'version'>): void {
      open.delete(`${access.key}#${access.version}`);
    },
    forgetToken(access: Pick<DirectoryAccess, 'key' | 'version'>): void {
      open.get(`${access.key}#${access.version}`)?.forgetToken();
    },
    close(): void {
      open.clear();
    },
  };
}

/** How to sign in; what to read, and who hears of it, is said by whoever reads. */
type SignIn = Omit<DirectoryAccess, 'properties' | 'onExchange'>;

type OpenDirectory = {
  read(
    properties: readonly DirectoryProperty[],
    onExchange: DirectoryAccess['onExchange'],
  ): Directory;
  forgetToken(): void;
  close(): Promise<void>;
};

function openDirectory(parts: Parts, access: SignIn): OpenDirectory {
  const tokens = createTokens({ ...parts, ...access }, parts);
  const transport = createTransport(parts.graphUrl, parts.bounds);
  const quickTransport = createTransport(parts.graphUrl, QUICK);
  const gate = createGate({
    clock: parts.clock,
    notBefore: access.notBefore,
    onClose: access.onThrottled,
  });
  const clientOver = (
    { send }: Transport,
    patience: Patience,
    onExchange: DirectoryAccess['onExchange'],
  ) => {
    const noted = withExchangeNotes(send, { ...parts, onExchange });
    const patient = withPatience(withToken(noted, tokens), { gate, ...parts }, patience);
    return createGraphClient(parts.graphUrl, patient);
  };
  return {
    read(properties, onExchange) {
      const patient = clientOver(transport, PATIENT, onExchange);
      const hasty = clientOver(quickTransport, HASTY, onExchange);
      return createDirectory({ patient, hasty, tokens, access }, properties);
    },
    forgetToken: tokens.forget,
    close: async () => void (await Promise.all([transport.close(), quickTransport.close()])),
  };
}

type Clients = {
  patient: GraphClient;
  hasty: GraphClient;
  tokens: Tokens;
  access: SignIn;
};

/** One directory: what runs read of it with patience, what people at a screen look up without. */
function createDirectory(
  { patient, hasty, tokens, access }: Clients,
  properties: readonly DirectoryProperty[],
): Directory {
  return {
    readPage: (link, signal) => readDeltaPage(patient, link, signal, properties),
    findPerson: (id, signal) => findPerson(patient, id, signal, properties),
    listGroupMemberIds: (groupId, signal) => listGroupMemberIds(patient, groupId, signal),
    readPhoto: (photo, signal) => readPhoto(patient, photo, signal),
    countPeople: () => countPeople(patient),
    searchPeople: (search, link) => searchPeople(hasty, search, link),
    searchGroups: (search, link) => searchGroups(hasty, search, link),
    countByRule: (rule, signal) => countByRule(hasty, rule, signal),
    listPeople: (groupId, signal) => listPeople(hasty, groupId, properties, signal),

    subscribe: (subscription) => subscribe(hasty, subscription),
    renewSubscription: (renewal) => renewSubscription(hasty, renewal),
    unsubscribe: (id) => unsubscribe(hasty, id),

    async test() {
      const missing = access.credential.kind === 'consent' ? consentMissing : permissionMissing;
      const { roles } = await tokens.get();
      await searchPeople(hasty, { limit: 1 }).catch(nameRefusal(missing));
      if (!hasPermission(roles, 'User.Read.All')) throw missing();
      const [organizationName, userCount, credentialExpiresAt] = await Promise.all([
        findOrganizationName(hasty),
        countPeople(hasty),
        findCredentialEnd(hasty, access, roles),
      ]);
      return { organizationName, userCount, grantedPermissions: roles, credentialExpiresAt };
    },
  };
}

/** A certificate tells its end itself; a secret's is only known where it is registered; a consent has none. */
function findCredentialEnd(
  client: GraphClient,
  { clientId, credential }: SignIn,
  granted: readonly string[] | null,
): Promise<Date | null> | Date {
  switch (credential.kind) {
    case 'certificate':
      return readCertificateEnd(credential);
    case 'secret':
      return findSecretEnd(client, { clientId, secret: credential.clientSecret, granted });
    case 'consent':
      return Promise.resolve(null);
  }
}

const nameRefusal =
  (missing: (cause?: unknown) => AppError) =>
  (error: unknown): never => {
    throw error instanceof AppError && error.code === 'permission_missing' ? missing(error) : error;
  };

function permissionMissing(cause?: unknown): AppError {
  return new AppError(
    'permission_missing',
    'The application may not read people: the application permission User.Read.All is missing. In Entra, open the app registration’s API permissions, add Microsoft Graph › Application permissions › User.Read.All, and choose “Grant admin consent”.',
    { cause },
  );
}
