import { z } from 'zod';
import { operations } from '../../contract/operations.ts';
import type { TemplateFields as WireFields } from '../../contract/templates.ts';
import type { PictureKind, TemplateFields } from '../../domain/template.ts';
import type { TemplatePictures } from '../../services/templates/template-pictures.ts';
import type { TemplatePreviews } from '../../services/templates/template-previews.ts';
import type { TemplatePatch, Templates } from '../../services/templates/templates.ts';
import { parseCursor } from '../cursor.ts';
import { callerOf } from '../middleware/authenticate.ts';
import { toFields } from '../presenters/fields.ts';
import { presentTemplate } from '../presenters/template.ts';
import type { Register } from '../route.ts';

const MEDIA_TYPES: Record<PictureKind, string> = { logo: 'image/png', cover: 'image/jpeg' };

type Parts = {
  templates: Templates;
  templatePictures: TemplatePictures;
  previewTemplate: TemplatePreviews;
};

export function templateRoutes(
  on: Register,
  { templates, templatePictures, previewTemplate }: Parts,
): void {
  on(operations.listTemplates, async ({ query: { cursor } }, req, res) => {
    // One page holds them all, so no cursor was ever given out.
    parseCursor(cursor, z.never());
    const found = await templates.list(callerOf(req));
    res.json({ items: found.map(presentTemplate), nextCursor: null });
  });

  on(operations.createTemplate, async ({ body: { name, copyOf, ...patch } }, req, res) => {
    const template = await templates.create(callerOf(req), { ...toPatch(patch), name, copyOf });
    res.status(201).location(`/api/templates/${template.id}`).json(presentTemplate(template));
  });

  on(operations.getTemplate, async ({ params }, req, res) => {
    res.json(presentTemplate(await templates.get(callerOf(req), params.id)));
  });

  on(operations.getTemplateUse, async ({ params }, req, res) => {
    await templates.get(callerOf(req), params.id);
    res.json(await templates.use(callerOf(req), params.id));
  });

  on(operations.previewTemplate, async ({ params, body }, req, res) => {
    const { cardId, language, colourScheme, ...patch } = body;
    const wish = { cardId, language, colourScheme, patch: toPatch(patch) };
    res.json({ html: await previewTemplate(callerOf(req), params.id, wish) });
  });

  on(operations.updateTemplate, async ({ params, body }, req, res) => {
    res.json(presentTemplate(await templates.update(callerOf(req), params.id, toPatch(body))));
  });

  on(operations.deleteTemplate, async ({ params, query }, req, res) => {
    await templates.delete(callerOf(req), params.id, query.replacementId ?? null);
    res.status(204).end();
  });

  pictureRoutes(on, templatePictures, 'logo', {
    find: operations.getTemplateLogo,
    replace: operations.replaceTemplateLogo,
    remove: operations.removeTemplateLogo,
  });
  pictureRoutes(on, templatePictures, 'cover', {
    find: operations.getTemplateCover,
    replace: operations.replaceTemplateCover,
    remove: operations.removeTemplateCover,
  });
}

type PictureOperations = {
  find: typeof operations.getTemplateLogo | typeof operations.getTemplateCover;
  replace: typeof operations.replaceTemplateLogo | typeof operations.replaceTemplateCover;
  remove: typeof operations.removeTemplateLogo | typeof operations.removeTemplateCover;
};

function pictureRoutes(
  on: Register,
  pictures: TemplatePictures,
  kind: PictureKind,
  { find, replace, remove }: PictureOperations,
): void {
  on(find, async ({ params }, req, res) => {
    const bytes = await pictures.find(callerOf(req), params.id, kind);
    res.type(MEDIA_TYPES[kind]).send(bytes);
  });

  on(replace, async ({ params, bytes }, req, res) => {
    const changed = await pictures.replace(callerOf(req), params.id, { kind, bytes });
    res.json(presentTemplate(changed));
  });

  on(remove, async ({ params }, req, res) => {
    res.json(presentTemplate(await pictures.remove(callerOf(req), params.id, kind)));
  });
}

type WirePatch = Omit<TemplatePatch, 'fields' | 'design'> & {
  design?: object | undefined;
  fields?: z.output<typeof WireFields> | undefined;
};

function toPatch({ fields, ...rest }: WirePatch): TemplatePatch {
  return { ...(rest as TemplatePatch), ...(fields && { fields: toTemplateFields(fields) }) };
}

/** What a number means is ours to find out, here as on a card. */
function toTemplateFields(fields: z.output<typeof WireFields>): TemplateFields {
  const { phones } = fields;
  const value = phones?.value && toFields({ phones: phones.value }).phones;
  return {
    ...fields,
    ...(phones && { phones: { ...phones, ...(value && { value }) } }),
  } as TemplateFields;
}
