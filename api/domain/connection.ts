import type { CardRule } from './card-rules.ts';
import type { FieldMap } from './field-map.ts';
import type { RemovalLimit } from './guards.ts';
import type { Handover } from './handover.ts';
import type { Selection } from './selection.ts';
import type { TenantId } from './tenant.ts';

/** What signs an application of the customer's own in to their directory. Held in memory only while it is used. */
export type OwnCredential =
  | { kind: 'secret'; clientSecret: string }
  | { kind: 'certificate'; privateKeyPem: string; certificatePem: string };

/** What signs us in to a directory. By consent it is Carte's own application: there is nothing to keep. */
export type Credential = OwnCredential | { kind: 'consent' };

/** A new credential, and which of the certificates that Carte made it is, which is used up by that. */
export type CredentialChange = {
  credential?: Credential | undefined;
  madeCertificateId?: string | undefined;
};

/** Credentials to one Entra directory, and how its cards are kept in step with it. */
export type Connection = {
  tenantId: TenantId;
  id: string;
  name: string;
  /** Tenant id of the directory; may differ from the organization's own. */
  directoryTenantId: string;
  clientId: string;
  credentialKind: Credential['kind'];
  /** Changes with the credential, so that nobody goes on with an old one. */
  credentialVersion: number;
  status: 'connected' | 'failing' | 'paused';
  problem: { code: string; detail: string } | null;
  organizationName: string | null;
  userCount: number | null;
  /** Graph application permissions that the last token carried; null where they could not be read. */
  grantedPermissions: string[] | null;
  credentialExpiresAt: Date | null;
  /** Who says so: the directory, the certificate itself or an administrator; null while nobody does. */
  credentialEndSource: 'directory' | 'certificate' | 'admin' | null;
  syncDaily: boolean;
  /** `HH:MM` in the time zone. */
  syncAt: string;
  /** IANA name, such as `Europe/Berlin`. */
  timeZone: string;
  /** Syncs of everybody in a row that failed, and when the first of them did. */
  syncFailures: number;
  failingSince: Date | null;
  leavers: 'pause' | 'delete' | 'keep';
  /** What is the matter with the directory's photos; null while they come as they should. */
  photoProblem: { code: string; detail: string } | null;
  /** Where the addresses of cards that are off the web lead, unless a card says otherwise. */
  handover: Handover | null;
  /** What becomes of somebody without a card whom the rules take. */
  newcomers: 'import' | 'propose' | 'ignore';
  /** Whom newcomers are measured by: the last import of “all”. */
  rule: Selection | null;
  /** Who gets a card, in order; while there is none, `rule` alone decides. */
  rules: CardRule[];
  /** How cards are made; null for the default, which grows with the product. */
  fieldMap: FieldMap | null;
  removalLimit: RemovalLimit;
  /** A run was taken back: the next sync's plan waits for an approval. */
  needsReview: boolean;
  deltaLink: string | null;
  deltaLinkAt: Date | null;
  /** When everybody was last read, from the very beginning. */
  fullReadAt: Date | null;
  /** Names the map, rules and group members that the round was planned by. */
  deltaBasis: string | null;
  /** Graph asked for no request before this. */
  notBefore: Date | null;
  syncedAt: Date | null;
  nextSyncAt: Date | null;
  /** When the credential and the subscription are next looked after. */
  watchAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

/** What a test of a connection found in the directory. */
export type DirectoryFacts = Pick<
  Connection,
  'organizationName' | 'userCount' | 'grantedPermissions' | 'credentialExpiresAt'
>;

export type NewConnection = Pick<
  Connection,
  | 'id'
  | 'name'
  | 'directoryTenantId'
  | 'clientId'
  | 'credentialEndSource'
  | 'timeZone'
  | 'removalLimit'
  | 'watchAt'
  | 'createdAt'
> &
  DirectoryFacts & { credential: Credential };

type Changeable = Omit<
  Connection,
  | 'tenantId'
  | 'id'
  | 'directoryTenantId'
  | 'credentialKind'
  | 'credentialVersion'
  | 'handover'
  | 'photoProblem'
  | 'createdAt'
>;

/** What becomes different about a connection; what is undefined stays. */
export type ConnectionChange = { [K in keyof Changeable]?: Changeable[K] | undefined };
