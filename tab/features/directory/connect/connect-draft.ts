import type { CreateConnection, UpdateConnection } from '../../../../api/contract/connections.ts';

/** The connect form as it is typed. `made`: by a certificate that Carte made. */
export type ConnectDraft = {
  tenantId: string;
  clientId: string;
  kind: 'secret' | 'certificate' | 'made';
  clientSecret: string;
  privateKeyPem: string;
  certificatePem: string;
  /** Its id; empty until it was downloaded. */
  madeCertificateId: string;
};
export type ConnectField = Exclude<keyof ConnectDraft, 'kind'>;

export const EMPTY_DRAFT: ConnectDraft = {
  tenantId: '',
  clientId: '',
  kind: 'secret',
  clientSecret: '',
  privateKeyPem: '',
  certificatePem: '',
  madeCertificateId: '',
};

/** What looks wrong about a field before anybody was asked. Only `required` holds the form back. */
export type FieldIssue =
  | 'required'
  | 'not_guid'
  | 'domain'
  | 'same_ids'
  | 'secret_id'
  | 'not_pem'
  | 'is_certificate'
  | 'is_key'
  | 'encrypted_key';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const GUID_INSIDE = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

export const isGuid = (text: string): boolean => GUID.test(text);

/** An ID as it was meant: pasted with quotes, braces or a whole address around it, it is the only one in there. */
export function cleanId(text: string): string {
  const [only, ...others] = text.match(GUID_INSIDE) ?? [];
  return only !== undefined && others.length === 0 ? only : text.trim();
}

/**
 * What one change of a field makes of a draft. Both IDs, pasted together as a script prints them, go each into its own
 * field; what already stands in the other one is never replaced.
 */
export function withValue(draft: ConnectDraft, field: ConnectField, value: string): ConnectDraft {
  const other = OTHER_ID[field];
  const ids = other !== undefined && draft[other].trim() === '' ? readBothIds(value) : undefined;
  return { ...draft, [field]: value, ...ids };
}

const OTHER_ID: Partial<Record<ConnectField, 'tenantId' | 'clientId'>> = {
  tenantId: 'clientId',
  clientId: 'tenantId',
};
const TENANT_LABEL = /tenant|directory/i;
const CLIENT_LABEL = /client|app/i;

/** Two IDs that stand apart: the directory's first, unless the words before them say otherwise. In an address they may be any. */
function readBothIds(text: string): Pick<ConnectDraft, 'tenantId' | 'clientId'> | undefined {
  const [first, second, ...others] = text.matchAll(GUID_INSIDE);
  if (!first || !second || others.length > 0 || text.includes('/')) return undefined;
  const before = text.slice(0, first.index);
  const between = text.slice(first.index + first[0].length, second.index);
  if (!/[\s:]/.test(between)) return undefined;
  const isClientFirst =
    CLIENT_LABEL.test(before) && !TENANT_LABEL.test(before) && TENANT_LABEL.test(between);
  return isClientFirst
    ? { tenantId: second[0], clientId: first[0] }
    : { tenantId: first[0], clientId: second[0] };
}

/** The fields that a way of signing in needs. */
const CREDENTIAL_FIELDS = {
  secret: ['clientSecret'],
  certificate: ['privateKeyPem', 'certificatePem'],
  made: ['madeCertificateId'],
} as const satisfies Record<ConnectDraft['kind'], readonly ConnectField[]>;

export const draftFields = ({ kind }: ConnectDraft): readonly ConnectField[] => [
  'tenantId',
  'clientId',
  ...CREDENTIAL_FIELDS[kind],
];

/** What looks wrong about a field that has something in it. */
export function findIssue(draft: ConnectDraft, field: ConnectField): FieldIssue | undefined {
  const value = draft[field].trim();
  if (value === '') return undefined;
  switch (field) {
    case 'tenantId':
      return isGuid(value) ? undefined : value.includes('.') ? 'domain' : 'not_guid';
    case 'clientId':
      if (!isGuid(value)) return 'not_guid';
      return value.toLowerCase() === draft.tenantId.toLowerCase() ? 'same_ids' : undefined;
    case 'clientSecret':
      return isGuid(value) ? 'secret_id' : undefined;
    case 'privateKeyPem':
      if (value.includes('BEGIN ENCRYPTED PRIVATE KEY')) return 'encrypted_key';
      if (value.includes('BEGIN CERTIFICATE')) return 'is_certificate';
      return value.startsWith('-----BEGIN') ? undefined : 'not_pem';
    case 'certificatePem':
      if (value.includes('PRIVATE KEY') && !value.includes('BEGIN CERTIFICATE')) return 'is_key';
      return value.startsWith('-----BEGIN') ? undefined : 'not_pem';
    case 'madeCertificateId':
      return undefined;
  }
}

/** The fields that are still empty, in their order. */
export const missingFields = (draft: ConnectDraft, fields: readonly ConnectField[]) =>
  fields.filter((field) => draft[field].trim() === '');

/** The credential alone, for a connection that exists. */
export function toCredential(
  draft: ConnectDraft,
): Pick<UpdateConnection, 'clientSecret' | 'certificate' | 'madeCertificateId'> {
  const { kind, clientSecret, privateKeyPem, certificatePem, madeCertificateId } = draft;
  switch (kind) {
    case 'secret':
      return { clientSecret: clientSecret.trim() };
    case 'certificate':
      return {
        certificate: { privateKeyPem: privateKeyPem.trim(), certificatePem: certificatePem.trim() },
      };
    case 'made':
      return { madeCertificateId };
  }
}

export const toCreateConnection = (draft: ConnectDraft): CreateConnection => ({
  tenantId: cleanId(draft.tenantId),
  clientId: cleanId(draft.clientId),
  ...toCredential(draft),
});
