import { z } from 'zod';

/** What the tab needs to begin, before anybody has signed in. */
export const ConfigView = z
  .object({
    clientId: z.string(),
    authority: z.url(),
    practice: z.boolean(),
    languages: z.array(z.string()),
    /** Whether directories can be connected by consent to Carte's own application. */
    consent: z.boolean(),
    /** Practice mode alone: where to sign in, and what to type into the connect form. */
    practiceDirectory: z
      .object({
        signInUrl: z.url(),
        tenantId: z.string(),
        clientId: z.string(),
        clientSecret: z.string(),
      })
      .optional(),
  })
  .meta({ id: 'Config' });
export type ConfigView = z.infer<typeof ConfigView>;

export const MeView = z
  .object({
    id: z.string(),
    tenantId: z.string(),
    name: z.string(),
    roles: z.array(z.enum(['admin', 'employee'])),
    cardId: z.string().nullable(),
  })
  .meta({ id: 'Me' });
export type MeView = z.infer<typeof MeView>;
