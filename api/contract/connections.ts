import { z } from 'zod';

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

const name = z.string().trim().min(1).max(100);

/** Exactly one of `clientSecret` and `certificate`. */
export const CreateConnection = z
  .strictObject({
    name: name.optional(),
    tenantId,
    clientId,
    clientSecret: clientSecret.optional(),
    certificate: Certificate.optional(),
  })
  .refine((body) => (body.clientSecret === undefined) !== (body.certificate === undefined), {
    path: ['clientSecret'],
    message: 'Give either clientSecret or certificate.',
  })
  .meta({ id: 'CreateConnection' });
export type CreateConnection = z.infer<typeof CreateConnection>;

export const UpdateConnection = z
  .strictObject({
    name: name.optional(),
    clientSecret: clientSecret.optional(),
    certificate: Certificate.optional(),
    syncDaily: z.boolean().optional(),
    /** Local time of the day, `HH:MM`, in the connection's time zone. */
    syncAt: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Use HH:MM, for example 02:30.')
      .optional(),
    leavers: z.enum(['pause', 'delete', 'keep']).optional(),
    /** What becomes of people without a card whom the rules take. */
    newcomers: z.enum(['import', 'propose', 'ignore']).optional(),
    removalLimit: z
      .strictObject({
        count: z.number().int().min(1).max(100_000),
        percent: z.number().min(1).max(50),
      })
      .optional(),
  })
  .refine((body) => body.clientSecret === undefined || body.certificate === undefined, {
    path: ['clientSecret'],
    message: 'Give either clientSecret or certificate, not both.',
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
    organizationName: z.string().nullable(),
    userCount: z.number().int().nullable(),
    permissions: z.array(PermissionView),
    credentialExpiresAt: z.iso.datetime().nullable(),
    syncDaily: z.boolean(),
    syncAt: z.string(),
    leavers: z.enum(['pause', 'delete', 'keep']),
    newcomers: z.enum(['import', 'propose', 'ignore']),
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
