import type { CardDesign } from '../domain/public-card.ts';
import { toDesign } from '../domain/public-card.ts';
import { AppError } from '../domain/errors.ts';
import type { BrandPicture, PictureKind, Template, TemplateUse } from '../domain/template.ts';
import { isPgError, UNIQUE_VIOLATION } from './pg-errors.ts';
import type { TenantSql } from './sql.ts';

type TemplateRow = Omit<Template, 'design'> & { design: Partial<CardDesign> };

const pictureOf = (kind: PictureKind): string => /* sql */ `
  (select jsonb_build_object('version', version, 'width', width, 'height', height)
   from template_picture picture
   where picture.tenant_id = template.tenant_id and template_id = template.id and kind = '${kind}') as ${kind}`;

const SELECT_TEMPLATE = /* sql */ `
  select id, name, is_default as "isDefault", design, fields, legal_line as "legalLine",
         consent_text as "consentText", privacy_url as "privacyUrl", dictionary, updated_at as "updatedAt",
         ${pictureOf('logo')}, ${pictureOf('cover')}
  from template`;

const toTemplate = (row: TemplateRow): Template => ({ ...row, design: toDesign(row.design) });

/** Templates by name, the default one first. */
export async function listTemplates(sql: TenantSql): Promise<Template[]> {
  const rows = await sql.query<TemplateRow>(
    `${SELECT_TEMPLATE} where tenant_id = $1 order by is_default desc, lower(name), id`,
    [sql.tenantId],
  );
  return rows.map(toTemplate);
}

export async function findTemplate(sql: TenantSql, id: string): Promise<Template | undefined> {
  const [row] = await sql.query<TemplateRow>(
    `${SELECT_TEMPLATE} where tenant_id = $1 and id = $2`,
    [sql.tenantId, id],
  );
  return row && toTemplate(row);
}

/** The organization's first template, once; later calls change nothing. */
export async function ensureDefaultTemplate(sql: TenantSql, template: Template): Promise<void> {
  await insert(
    sql,
    { ...template, isDefault: true },
    'on conflict (tenant_id) where is_default do nothing',
  );
}

export const insertTemplate = (sql: TenantSql, template: Template): Promise<void> =>
  refusingTwice(template.name, () => insert(sql, template));

async function insert(sql: TenantSql, template: Template, onConflict = ''): Promise<void> {
  await sql.query(
    /* sql */ `
    insert into template (tenant_id, id, name, design, is_default, fields, legal_line, consent_text, privacy_url,
                          dictionary, created_at, updated_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11) ${onConflict}`,
    [sql.tenantId, ...columnsOf(template), template.updatedAt],
  );
}

const columnsOf = (template: Template) => [
  template.id,
  template.name,
  JSON.stringify(template.design),
  template.isDefault,
  JSON.stringify(template.fields),
  template.legalLine,
  template.consentText,
  template.privacyUrl,
  JSON.stringify(template.dictionary),
];

/** Stores a template. One that becomes the default takes the place of the one that was. */
export async function updateTemplate(sql: TenantSql, template: Template): Promise<void> {
  if (template.isDefault)
    await sql.query(
      'update template set is_default = false where tenant_id = $1 and is_default and id <> $2',
      [sql.tenantId, template.id],
    );
  await refusingTwice(template.name, () =>
    sql.query(
      /* sql */ `
      update template set name = $3, design = $4, is_default = $5, fields = $6, legal_line = $7,
                          consent_text = $8, privacy_url = $9, dictionary = $10, updated_at = $11
      where tenant_id = $1 and id = $2`,
      [sql.tenantId, ...columnsOf(template), template.updatedAt],
    ),
  );
}

/** Deletes a template. What names it is drawn by its replacement from now on or, without one, by what is above it. */
export async function deleteTemplate(
  sql: TenantSql,
  id: string,
  replacementId: string | null,
): Promise<void> {
  for (const table of ['card', 'folder'])
    await sql.query(
      `update ${table} set template_id = $3 where tenant_id = $1 and template_id = $2`,
      [sql.tenantId, id, replacementId],
    );
  await sql.query('delete from template where tenant_id = $1 and id = $2', [sql.tenantId, id]);
}

/** How many cards and folders name a template themselves. */
export async function countTemplateUse(sql: TenantSql, id: string): Promise<TemplateUse> {
  const [use] = await sql.query<TemplateUse>(
    /* sql */ `
    select (select count(*)::int from card where tenant_id = $1 and template_id = $2) as cards,
           (select count(*)::int from folder where tenant_id = $1 and template_id = $2) as folders`,
    [sql.tenantId, id],
  );
  return use ?? { cards: 0, folders: 0 };
}

export async function upsertTemplatePicture(
  sql: TenantSql,
  templateId: string,
  picture: BrandPicture & { kind: PictureKind; bytes: Buffer; changedAt: Date },
): Promise<void> {
  await sql.query(
    /* sql */ `
    insert into template_picture (tenant_id, template_id, kind, version, width, height, bytes, changed_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
    on conflict (tenant_id, template_id, kind) do update set version = excluded.version, width = excluded.width,
      height = excluded.height, bytes = excluded.bytes, changed_at = excluded.changed_at`,
    [
      sql.tenantId,
      templateId,
      picture.kind,
      picture.version,
      picture.width,
      picture.height,
      picture.bytes,
      picture.changedAt,
    ],
  );
  await touch(sql, templateId, picture.changedAt);
}

export async function deleteTemplatePicture(
  sql: TenantSql,
  templateId: string,
  kind: PictureKind,
  now: Date,
): Promise<void> {
  await sql.query(
    'delete from template_picture where tenant_id = $1 and template_id = $2 and kind = $3',
    [sql.tenantId, templateId, kind],
  );
  await touch(sql, templateId, now);
}

export async function findTemplatePicture(
  sql: TenantSql,
  templateId: string,
  kind: PictureKind,
): Promise<Buffer | undefined> {
  const [row] = await sql.query<{ bytes: Buffer }>(
    'select bytes from template_picture where tenant_id = $1 and template_id = $2 and kind = $3',
    [sql.tenantId, templateId, kind],
  );
  return row?.bytes;
}

/** The pictures of one template for another, that is a copy of it. */
export async function copyTemplatePictures(
  sql: TenantSql,
  fromId: string,
  toId: string,
): Promise<void> {
  await sql.query(
    /* sql */ `
    insert into template_picture (tenant_id, template_id, kind, version, width, height, bytes, changed_at)
    select tenant_id, $3, kind, version, width, height, bytes, changed_at
    from template_picture where tenant_id = $1 and template_id = $2`,
    [sql.tenantId, fromId, toId],
  );
}

/** Pages that are on the web: any of them may be drawn by a template that changes. */
export async function listPublishedSlugs(sql: TenantSql): Promise<string[]> {
  const rows = await sql.query<{ slug: string }>(
    `select slug from card where tenant_id = $1 and status = 'active'`,
    [sql.tenantId],
  );
  return rows.map(({ slug }) => slug);
}

const touch = (sql: TenantSql, id: string, now: Date) =>
  sql.query('update template set updated_at = $3 where tenant_id = $1 and id = $2', [
    sql.tenantId,
    id,
    now,
  ]);

async function refusingTwice(name: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (cause) {
    if (!isPgError(cause, UNIQUE_VIOLATION)) throw cause;
    throw new AppError(
      'template_exists',
      `There is a template “${name}” already. Choose another name.`,
      { cause },
    );
  }
}
