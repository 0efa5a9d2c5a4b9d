import { z } from 'zod';
import { FONTS, LAYOUTS } from '../lib/design-choices.ts';
import { fieldShapes, webAddress } from './cards.ts';
import { byId, operation } from './operation.ts';
import { PageQuery, page } from './paging.ts';

/** By what a design is judged and drawn with: a designer says it before anything is sent. */
export { contrastRatio, isColour, TEXT_CONTRAST } from '../lib/colour.ts';
export { FONT_FACES } from '../lib/design-choices.ts';

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, 'Write the colour as #rrggbb.')
  .toLowerCase();

export const Layout = z.enum(LAYOUTS);
export const Font = z.enum(FONTS);

const designShape = {
  layout: Layout,
  /** The organization's colour. Text in it is darkened or lightened until it can be read. */
  accent: colour,
  /** A family that phones and computers have. */
  font: Font,
  /** The QR code: its colour on white (at least 4.5 to 1), and whether the logo stands in it. */
  code: z.strictObject({ colour, hasLogo: z.boolean() }),
};
const Design = z.object(designShape).meta({ id: 'Design' });
const DesignPatch = z.strictObject(designShape).partial();

const FieldRule = z.enum(['shown', 'hidden', 'prefilled', 'locked']);

const rule = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({
    rule: FieldRule.default('shown'),
    /** For `prefilled` and `locked`. */
    value: value.optional(),
    /** Whether people may write over it on their own card; without a word the field map decides. */
    employeeMayEdit: z.boolean().optional(),
  });

/** Per field of a card what the template says of it; a field that is not named is `shown`. */
export const TemplateFields = z
  .strictObject({
    displayName: rule(fieldShapes.displayName),
    givenName: rule(fieldShapes.givenName),
    surname: rule(fieldShapes.surname),
    namePrefix: rule(fieldShapes.namePrefix),
    pronouns: rule(fieldShapes.pronouns),
    jobTitle: rule(fieldShapes.jobTitle),
    department: rule(fieldShapes.department),
    company: rule(fieldShapes.company),
    emails: rule(fieldShapes.emails),
    phones: rule(fieldShapes.phones),
    address: rule(fieldShapes.address),
    office: rule(fieldShapes.office),
    website: rule(fieldShapes.website),
    links: rule(fieldShapes.links),
    video: rule(fieldShapes.video),
    note: rule(fieldShapes.note),
  })
  .partial();

const name = z.string().trim().min(1, 'Give the template a name.').max(100);
const words = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .transform((text) => text || null)
    .nullable();

const DictionaryEntry = z.strictObject({
  /** As cards say it; case and spaces do not matter. */
  text: z.string().trim().min(1, 'Write the text as cards say it.').max(256),
  /** By language, as the pages name them: `de`, `fr`. */
  translations: z.record(
    z.string().regex(/^[a-z]{2,3}$/, 'Name a language by its letters, such as de.'),
    z.string().trim().min(1, 'Write the translation, or leave the language out.').max(256),
  ),
});

const BrandPicture = z.object({ version: z.string(), width: z.number(), height: z.number() });

export const TemplateView = z
  .object({
    id: z.string(),
    name: z.string(),
    isDefault: z.boolean(),
    layout: Layout,
    accent: z.string(),
    design: Design,
    fields: z.record(
      z.string(),
      z.object({
        rule: FieldRule,
        value: z.unknown().optional(),
        employeeMayEdit: z.boolean().optional(),
      }),
    ),
    /** Under every card: register, seat, board. */
    legalLine: z.string().nullable(),
    /** What visitors agree to who leave their details; null: our own words. */
    consentText: z.string().nullable(),
    /** Where the organization says what becomes of visitors' details; on the card and where they are left. */
    privacyUrl: z.string().nullable(),
    /** Titles and departments in other languages; a visitor whose language is not there gets the card's own. */
    dictionary: z.array(DictionaryEntry),
    logo: BrandPicture.nullable(),
    cover: BrandPicture.nullable(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Template' });
export type TemplateView = z.infer<typeof TemplateView>;

const TemplatesPage = page(TemplateView);

const draftShape = {
  design: DesignPatch.optional(),
  fields: TemplateFields.optional(),
  legalLine: words(500).optional(),
  consentText: words(2_000).optional(),
  privacyUrl: z
    .union([webAddress, z.literal('').transform(() => null)])
    .nullable()
    .optional(),
  /** Replaces the whole dictionary. */
  dictionary: z.array(DictionaryEntry).max(500).optional(),
};
const changes = {
  ...draftShape,
  /** The default serves every card that no other template does. */
  isDefault: z.literal(true).optional(),
};

const CreateTemplate = z
  .strictObject({ name, copyOf: z.guid().nullable().default(null), ...changes })
  .meta({ id: 'CreateTemplate' });
const UpdateTemplate = z
  .strictObject({ name: name.optional(), ...changes })
  .meta({ id: 'UpdateTemplate' });

const PreviewTemplate = z
  .strictObject({
    cardId: z.guid(),
    /** The visitor's, as in `Accept-Language`. */
    language: z.string().max(100).default('en'),
    /** What the visitor's device prefers. */
    colourScheme: z.enum(['light', 'dark']).default('light'),
    ...draftShape,
  })
  .meta({ id: 'PreviewTemplate' });
/** The page that a visitor would see, whole in itself, for a frame without rights. */
const TemplatePreview = z.object({ html: z.string() }).meta({ id: 'TemplatePreview' });

const TemplateUse = z.object({ cards: z.number().int(), folders: z.number().int() });

const pictureOperations = {
  getTemplateLogo: operation({
    method: 'get',
    path: '/api/templates/:id/logo',
    summary: 'A template’s logo, as PNG',
    who: 'admin',
    params: byId,
    answers: { 200: null },
  }),
  replaceTemplateLogo: operation({
    method: 'put',
    path: '/api/templates/:id/logo',
    summary: 'Put a logo on a template: JPEG, PNG or WebP, at most 5 MB',
    who: 'admin',
    params: byId,
    upload: 'picture',
    answers: { 200: TemplateView },
  }),
  removeTemplateLogo: operation({
    method: 'delete',
    path: '/api/templates/:id/logo',
    summary: 'Take the logo off a template',
    who: 'admin',
    params: byId,
    answers: { 200: TemplateView },
  }),
  getTemplateCover: operation({
    method: 'get',
    path: '/api/templates/:id/cover',
    summary: 'A template’s cover, as JPEG',
    who: 'admin',
    params: byId,
    answers: { 200: null },
  }),
  replaceTemplateCover: operation({
    method: 'put',
    path: '/api/templates/:id/cover',
    summary: 'Put a cover on a template: JPEG, PNG or WebP, at most 5 MB',
    who: 'admin',
    params: byId,
    upload: 'picture',
    answers: { 200: TemplateView },
  }),
  removeTemplateCover: operation({
    method: 'delete',
    path: '/api/templates/:id/cover',
    summary: 'Take the cover off a template',
    who: 'admin',
    params: byId,
    answers: { 200: TemplateView },
  }),
} as const;

/** How cards look, and what they say of the organization. */
export const templateOperations = {
  listTemplates: operation({
    method: 'get',
    path: '/api/templates',
    summary: 'Templates, by name, the default one first',
    who: 'admin',
    query: PageQuery,
    answers: { 200: TemplatesPage },
  }),
  createTemplate: operation({
    method: 'post',
    path: '/api/templates',
    summary: 'Make a template, empty or as another one is',
    who: 'admin',
    body: CreateTemplate,
    answers: { 201: TemplateView },
  }),
  getTemplate: operation({
    method: 'get',
    path: '/api/templates/:id',
    summary: 'One template',
    who: 'admin',
    params: byId,
    answers: { 200: TemplateView },
  }),
  getTemplateUse: operation({
    method: 'get',
    path: '/api/templates/:id/use',
    summary: 'How many cards and folders name a template',
    who: 'admin',
    params: byId,
    answers: { 200: TemplateUse },
  }),
  previewTemplate: operation({
    method: 'post',
    path: '/api/templates/:id/preview',
    summary: 'A card as it would be drawn by a template with these changes; nothing is stored',
    who: 'admin',
    params: byId,
    body: PreviewTemplate,
    answers: { 200: TemplatePreview },
  }),
  updateTemplate: operation({
    method: 'patch',
    path: '/api/templates/:id',
    summary: 'Change a template; its cards look so at once',
    who: 'admin',
    params: byId,
    body: UpdateTemplate,
    answers: { 200: TemplateView },
  }),
  deleteTemplate: operation({
    method: 'delete',
    path: '/api/templates/:id',
    summary: 'Delete a template; `replacementId` takes its place where it is named',
    who: 'admin',
    params: byId,
    query: z.object({ replacementId: z.guid().optional() }),
    answers: { 204: null },
  }),
  ...pictureOperations,
} as const;
