import { z } from 'zod';
import { Handover } from './handover.ts';
import { PageQuery, page } from './paging.ts';

const text = (max: number) => z.string().max(max);

export const LinkKind = z.enum([
  'linkedin',
  'instagram',
  'x',
  'facebook',
  'youtube',
  'tiktok',
  'github',
  'xing',
  'whatsapp',
  'wechat',
  'telegram',
  'threads',
  'bluesky',
  'website',
]);

export const webAddress = z
  .url({ protocol: /^https?$/, message: 'Use a web address that begins with https://.' })
  .max(2_000);

/** Every field as a person may write it. */
export const fieldShapes = {
  displayName: text(256).trim().min(1, 'A card needs a name.'),
  givenName: text(128).trim(),
  surname: text(128).trim(),
  namePrefix: text(64).trim(),
  pronouns: text(64).trim(),
  jobTitle: text(256).trim(),
  department: text(256).trim(),
  company: text(256).trim(),
  emails: z
    .array(
      z.strictObject({ label: text(40).trim().min(1).default('work'), value: z.email().max(254) }),
    )
    .max(20),
  phones: z
    .array(
      z.strictObject({
        label: z.enum(['work', 'mobile', 'fax', 'home', 'other']).default('work'),
        value: text(80).trim().min(1),
        /** Made by us from `value`; ignored when sent. */
        e164: z.string().nullable().optional(),
        extension: z.string().max(20).optional(),
      }),
    )
    .max(50),
  address: z.strictObject({
    street: text(512).trim().optional(),
    city: text(128).trim().optional(),
    region: text(128).trim().optional(),
    postalCode: text(40).trim().optional(),
    country: text(128).trim().optional(),
  }),
  office: text(128).trim(),
  website: webAddress,
  links: z.array(z.strictObject({ kind: LinkKind, url: webAddress })).max(30),
  video: webAddress.refine(isYouTube, 'Use the address of a YouTube video.'),
  note: text(2_000).trim(),
};

function isYouTube(address: string): boolean {
  const host = URL.parse(address)?.hostname.replace(/^(www|m)\./, '');
  return host === 'youtube.com' || host === 'youtu.be' || host === 'youtube-nocookie.com';
}

export const CardFieldsInput = z.strictObject(fieldShapes).partial();

/** A value makes the field yours; null gives it back to its source; an empty text blanks it. */
export const CardFieldsPatch = z
  .strictObject({
    displayName: fieldShapes.displayName.nullable(),
    givenName: fieldShapes.givenName.nullable(),
    surname: fieldShapes.surname.nullable(),
    namePrefix: fieldShapes.namePrefix.nullable(),
    pronouns: fieldShapes.pronouns.nullable(),
    jobTitle: fieldShapes.jobTitle.nullable(),
    department: fieldShapes.department.nullable(),
    company: fieldShapes.company.nullable(),
    emails: fieldShapes.emails.nullable(),
    phones: fieldShapes.phones.nullable(),
    address: fieldShapes.address.nullable(),
    office: fieldShapes.office.nullable(),
    website: z.union([fieldShapes.website, z.literal('')]).nullable(),
    links: fieldShapes.links.nullable(),
    video: z.union([fieldShapes.video, z.literal('')]).nullable(),
    note: fieldShapes.note.nullable(),
  })
  .partial();

export const PhoneDoubt = z.enum([
  'not_a_number',
  'no_country',
  'not_assigned',
  'ambiguous_country',
]);

export const CardFieldsView = z
  .object({
    displayName: z.string(),
    givenName: z.string(),
    surname: z.string(),
    namePrefix: z.string(),
    pronouns: z.string(),
    jobTitle: z.string(),
    department: z.string(),
    company: z.string(),
    emails: z.array(z.object({ label: z.string(), value: z.string() })),
    phones: z.array(
      z.object({
        label: z.string(),
        value: z.string(),
        e164: z.string().nullable(),
        extension: z.string().optional(),
        /** Why somebody had better look at it; it is on the review list. */
        doubt: PhoneDoubt.optional(),
        /** What it may mean, in E.164. */
        guess: z.string().optional(),
      }),
    ),
    address: z.object({
      street: z.string().optional(),
      city: z.string().optional(),
      region: z.string().optional(),
      postalCode: z.string().optional(),
      country: z.string().optional(),
    }),
    office: z.string(),
    website: z.string(),
    links: z.array(z.object({ kind: z.string(), url: z.string() })),
    video: z.string(),
    note: z.string(),
  })
  .partial()
  .meta({ id: 'CardFields' });

export const FieldSource = z.enum(['directory', 'template', 'employee', 'admin']);

export const CardView = z
  .object({
    id: z.string(),
    slug: z.string(),
    url: z.url(),
    status: z.enum(['active', 'paused']),
    /** Where its address leads while it is off the web; null: where its connection says. */
    handover: Handover.nullable(),
    directoryId: z.string().nullable(),
    connectionId: z.string().nullable(),
    folderId: z.string().nullable(),
    templateId: z.string().nullable(),
    fields: CardFieldsView,
    sources: z.record(z.string(), FieldSource),
    /** Per field: where its value comes from, who wrote it (null: the directory) and when. */
    marks: z.record(
      z.string(),
      z.object({ source: FieldSource, by: z.string().nullable(), at: z.iso.datetime() }),
    ),
    /** Per field that somebody wrote over: what the directory says now (null: nothing) and since when. */
    overridden: z.record(
      z.string(),
      z.object({ directoryValue: z.unknown(), changedAt: z.iso.datetime() }),
    ),
    /** Fields that the template shows to no visitor. */
    hidden: z.array(z.string()),
    /** Fields that the template locks on all its cards. */
    locked: z.array(z.string()),
    hasPhoto: z.boolean(),
    /** Where the photo comes from; null without one. */
    photoSource: z.enum(['directory', 'employee', 'admin']).nullable(),
    /** Whoever is on it does not want it shown: visitors see none. */
    photoHidden: z.boolean(),
    createdBy: z.string(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    syncedAt: z.iso.datetime().nullable(),
    /** Who keeps it in step; null for a card that no connection stands behind. */
    inStep: z
      .object({
        connectionName: z.string(),
        nextSyncAt: z.iso.datetime().nullable(),
        /** What a run last could not do for the card’s person, else what is wrong with the connection. */
        problem: z
          .object({
            code: z.string(),
            detail: z.string(),
            runId: z.string().nullable(),
            at: z.iso.datetime().nullable(),
          })
          .nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'Card' });
export type CardView = z.infer<typeof CardView>;

/** Which cards a list shows; empty: all. */
export const CardFilter = z.strictObject({
  search: z.string().trim().max(200).optional(),
  /** A folder's id, or `root` for cards in no folder. */
  folderId: z.union([z.guid(), z.literal('root')]).optional(),
  status: z.enum(['active', 'paused']).optional(),
});

export const CardsQuery = PageQuery.extend(CardFilter.shape);
export type CardsQuery = z.infer<typeof CardsQuery>;

export const CardsPage = page(CardView).extend({ total: z.number().int() });
export type CardsPage = z.infer<typeof CardsPage>;

export const CreateCard = z
  .strictObject({
    fields: CardFieldsInput.extend({ displayName: fieldShapes.displayName }),
    folderId: z.guid().nullable().default(null),
    templateId: z.guid().nullable().default(null),
  })
  .meta({ id: 'CreateCard' });
export type CreateCard = z.infer<typeof CreateCard>;

export const UpdateCard = z
  .strictObject({
    fields: CardFieldsPatch.optional(),
    folderId: z.guid().nullable().optional(),
    templateId: z.guid().nullable().optional(),
    handover: Handover.nullable().optional(),
  })
  .meta({ id: 'UpdateCard' });
export type UpdateCard = z.infer<typeof UpdateCard>;

/** A card for whoever is on it. */
export const MyCardView = CardView.extend({
  /** Who took it off the web; one’s own pause one can end. */
  pausedBy: z.enum(['admin', 'employee', 'leaver']).nullable(),
  /** Fields that one may write oneself; a change of any other can be asked for. */
  editable: z.array(z.string()),
  /** Whether one may bring a photo of one’s own. */
  photoEditable: z.boolean(),
  /** Whose wallets it can be put into. */
  wallets: z.array(z.enum(['apple', 'google'])),
}).meta({ id: 'MyCard' });
export type MyCardView = z.infer<typeof MyCardView>;

export const UpdateMyCard = z
  .strictObject({
    fields: CardFieldsPatch.default({}),
    /** Visitors see no photo; nobody else can show it again. */
    photoHidden: z.boolean().optional(),
  })
  .meta({ id: 'UpdateMyCard' });

export const PreviewMyCard = z
  .strictObject({ fields: CardFieldsPatch })
  .meta({ id: 'PreviewMyCard' });
export const CardPreview = z
  .object({
    /** The card’s public page as it would be, in the reader’s language. */
    html: z.string(),
  })
  .meta({ id: 'CardPreview' });
