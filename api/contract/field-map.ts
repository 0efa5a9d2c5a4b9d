import { z } from 'zod';
import { CardFieldsView, LinkKind } from './cards.ts';

/**
 * A property of the directory's entry by its Graph name (`jobTitle`,
 * `onPremisesExtensionAttributes.extensionAttribute1`), or a text with properties in braces
 * (`{givenName} {surname}`). Tried in order; the first that has a value gives it.
 */
const sources = z.array(z.string().trim().min(1).max(200)).max(5);

const policy = {
  /** `always`: the card follows the directory; `once`: filled the first time; `never`: not taken. */
  take: z.enum(['always', 'once', 'never']).default('always'),
  /** Whether people may write over the field on their own card. */
  employeeMayEdit: z.boolean().default(false),
};

const text = z.strictObject({ ...policy, sources });
const entries = <T extends z.ZodRawShape>(about: T) =>
  z.strictObject({ ...policy, entries: z.array(z.strictObject({ ...about, sources })).max(20) });

const fields = z.strictObject({
  displayName: text,
  givenName: text,
  surname: text,
  namePrefix: text,
  pronouns: text,
  jobTitle: text,
  department: text,
  company: text,
  emails: entries({ label: z.string().trim().min(1).max(40) }),
  phones: entries({ label: z.enum(['work', 'mobile', 'fax', 'home', 'other']) }),
  address: z.strictObject({
    ...policy,
    parts: z.strictObject({
      street: sources,
      city: sources,
      region: sources,
      postalCode: sources,
      country: sources,
    }),
  }),
  office: text,
  website: text,
  links: entries({ kind: LinkKind }),
  video: text,
  note: text,
});

const photo = z.strictObject({ ...policy, employeeMayEdit: z.boolean().default(true) });

/** Takes the place of the whole map: a field that is left out goes back to its default. */
export const UpdateFieldMap = z
  .strictObject({ fields: fields.partial(), photo: photo.optional() })
  .meta({ id: 'UpdateFieldMap' });
export type UpdateFieldMap = z.infer<typeof UpdateFieldMap>;

/** A map to look through at one person; nothing is stored. */
export const LookAtPerson = UpdateFieldMap.extend({
  /** The person’s Graph object id. */
  directoryId: z.guid(),
}).meta({ id: 'LookAtPerson' });

/** What a new card of the person would say. */
export const PersonLook = z
  .object({ directoryId: z.string(), fields: CardFieldsView })
  .meta({ id: 'PersonLook' });

export const FieldMapView = z
  .object({
    fields,
    photo,
    isDefault: z.boolean(),
    /** What a field that is left out goes back to. */
    defaults: z.object({ fields, photo }),
    /** Every property that a source may name. */
    properties: z.array(z.string()),
  })
  .meta({ id: 'FieldMap' });
export type FieldMapView = z.infer<typeof FieldMapView>;
