import { z } from 'zod';
import { Handover } from './handover.ts';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const tenantId = z
  .string()
  .trim()
  .regex(
    GUID,
    'Copy the Directory (tenant) ID from the app registration’s Overview page: 36 characters.',
  );
const clientId = z
  .string()
  .trim()
  .regex(
    GUID,
    'Copy the Application (client) ID from the app registration’s Overview page: 36 characters.',
  );
const clientSecret = z
  .string()
  .trim()
  .min(1, 'Paste the secret’s Value from Certificates & secrets.')
  .max(1_000);
const pem = z
  .string()
  .trim()
  .min(1)
  .max(20_000)
  .startsWith('-----BEGIN', 'Paste the PEM text, from -----BEGIN to -----END.');

const Certificate = z.strictObject({ privateKeyPem: pem, certificatePem: pem });

/** Whether the runtime knows the name. */
function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}

type Credentials = {
  [K in 'clientSecret' | 'certificate' | 'madeCertificateId' | 'consent']?: unknown;
};

const countCredentials = ({ clientSecret, certificate, madeCertificateId, consent }: Credentials) =>
  [clientSecret, certificate, madeCertificateId, consent || undefined].filter(
    (given) => given !== undefined,
  ).length;

const name = z.string().trim().min(1).max(100);

/** An application of the customer's own, by exactly one of `clientSecret`, `certificate` and `madeCertificateId`. */
const CreateByOwnApp = z
  .strictObject({
    name: name.optional(),
    tenantId,
    clientId,
    clientSecret: clientSecret.optional(),
    certificate: Certificate.optional(),
    /** A certificate that Carte made (`POST /api/connections/certificates`). */
    madeCertificateId: z.guid().optional(),
    consent: z.literal(false).optional(),
  })
  .refine((body) => countCredentials(body) === 1, {
    path: ['clientSecret'],
    message: 'Give one of clientSecret, certificate and madeCertificateId.',
  });

/** Carte's own application, in the caller's own directory alone. */
const CreateByConsent = z.strictObject({
  name: name.optional(),
  tenantId: tenantId.optional(),
  consent: z.literal(true),
});

export const CreateConnection = z
  .discriminatedUnion('consent', [CreateByOwnApp, CreateByConsent])
  .meta({ id: 'CreateConnection' });
export type CreateConnection = z.infer<typeof CreateConnection>;

export const UpdateConnection = z
  .strictObject({
    name: name.optional(),
    clientSecret: clientSecret.optional(),
    certificate: Certificate.optional(),
    /** A certificate that Carte made (`POST /api/connections/certificates`). */
    madeCertificateId: z.guid().optional(),
    /** Consent to Carte's own application, in the place of what signs in now. */
    consent: z.literal(true).optional(),
    syncDaily: z.boolean().optional(),
    /** Local time of the day, `HH:MM`, in the connection's time zone. */
    syncAt: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Use HH:MM, for example 02:30.')
      .optional(),
    /** IANA name of the time zone that `syncAt` is in. */
    timeZone: z
      .string()
      .max(64)
      .refine(isTimeZone, 'Use an IANA name, for example Europe/Berlin.')
      .optional(),
    /** When the credential ends, where `credentialEndSource` is not the directory or the certificate. */
    credentialExpiresAt: z.iso.datetime({ offset: true }).nullable().optional(),
    leavers: z.enum(['pause', 'delete', 'keep']).optional(),
    /** What becomes of people without a card whom the rules take. */
    newcomers: z.enum(['import', 'propose', 'ignore']).optional(),
    /** Where the addresses of cards that are off the web lead; null: nowhere. */
    handover: Handover.nullable().optional(),
    removalLimit: z
      .strictObject({
        count: z.number().int().min(1).max(100_000),
        percent: z.number().min(1).max(50),
      })
      .optional(),
  })
  .refine((body) => countCredentials(body) <= 1, {
    path: ['clientSecret'],
    message: 'Give one of clientSecret, certificate, madeCertificateId and consent.',
  })
  .meta({ id: 'UpdateConnection' });
export type UpdateConnection = z.infer<typeof UpdateConnection>;

/** A Graph application permission: whether it was granted, and what it is for. */
export const PermissionView = z
  .object({
    name: z.string(),
    granted: z.boolean(),
    need: z.enum(['required', 'optional']),
    unlocks: z.string(),
  })
  .meta({ id: 'Permission' });
export type PermissionView = z.infer<typeof PermissionView>;

const CredentialNoticeView = z
  .object({
    code: z.literal('credential_ends'),
    /** 60, 30, 14, 7 or 1. */
    daysBefore: z.number().int(),
    expiresAt: z.iso.datetime(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'CredentialNotice' });

export const ConnectionView = z
  .object({
    id: z.string(),
    name: z.string(),
    tenantId: z.string(),
    clientId: z.string(),
    credential: z.enum(['secret', 'certificate', 'consent']),
    status: z.enum(['connected', 'failing', 'paused']),
    /** What went wrong last, in words; null while all is well. */
    problem: z.object({ code: z.string(), detail: z.string() }).nullable(),
    /** What is the matter with the directory's photos, in words; null while they come as they should. */
    photoProblem: z.object({ code: z.string(), detail: z.string() }).nullable(),
    organizationName: z.string().nullable(),
    userCount: z.number().int().nullable(),
    permissions: z.array(PermissionView),
    /** Rights that the application holds and Carte does not need, worst first. */
    excessPermissions: z.array(z.object({ name: z.string(), why: z.string() })),
    credentialExpiresAt: z.iso.datetime().nullable(),
    /** Who says so; null where nobody does. */
    credentialEndSource: z.enum(['directory', 'certificate', 'admin']).nullable(),
    /** What was said about the end of the credential that is in use, newest first. */
    notices: z.array(CredentialNoticeView),
    syncDaily: z.boolean(),
    syncAt: z.string(),
    /** IANA name of the time zone that `syncAt` is in. */
    timeZone: z.string(),
    /** How changes arrive between the daily syncs, and why not at once; null where nothing is kept in step. */
    changes: z
      .object({
        arrive: z.enum(['at_once', 'daily']),
        problem: z.object({ code: z.string(), detail: z.string() }).nullable(),
      })
      .nullable(),
    leavers: z.enum(['pause', 'delete', 'keep']),
    newcomers: z.enum(['import', 'propose', 'ignore']),
    handover: Handover.nullable(),
    removalLimit: z.object({ count: z.number().int(), percent: z.number() }),
    cardCount: z.number().int(),
    syncedAt: z.iso.datetime().nullable(),
    nextSyncAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Connection' });
export type ConnectionView = z.infer<typeof ConnectionView>;

/** Deleting a connection must say what becomes of its cards. */
export const DeleteConnectionQuery = z.strictObject({ cards: z.enum(['keep', 'delete']) });
