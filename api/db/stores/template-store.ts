import type { BrandPicture, PictureKind, Template } from '../../domain/template.ts';
import type { TenantId } from '../../domain/tenant.ts';
import { announceCards } from '../changes.ts';
import type { Db, TenantSql } from '../sql.ts';
import {
  copyTemplatePictures,
  countTemplateUse,
  deleteTemplate,
  deleteTemplatePicture,
  ensureDefaultTemplate,
  findTemplate,
  findTemplatePicture,
  insertTemplate,
  listPublishedSlugs,
  listTemplates,
  updateTemplate,
  upsertTemplatePicture,
} from '../templates.ts';

/**
 * Templates as services ask for them: each call one transaction. What changes how cards look returns the
 * slugs of the pages that may have changed, and tells the other processes of them.
 */
export function createTemplateStore(db: Db) {
  async function redrawing(
    tenantId: TenantId,
    work: (sql: TenantSql) => Promise<void>,
  ): Promise<string[]> {
    return db.asTenant(tenantId, async (sql) => {
      await work(sql);
      const slugs = await listPublishedSlugs(sql);
      await announceCards(sql, slugs);
      return slugs;
    });
  }

  return {
    find: (tenantId: TenantId, id: string) => db.asTenant(tenantId, (sql) => findTemplate(sql, id)),

    /** The organization's templates; the first look makes the standard one. */
    list: (tenantId: TenantId, standard: Template) =>
      db.asTenant(tenantId, async (sql) => {
        const known = await listTemplates(sql);
        if (known.length > 0) return known;
        await ensureDefaultTemplate(sql, standard);
        return listTemplates(sql);
      }),

    countUse: (tenantId: TenantId, id: string) =>
      db.asTenant(tenantId, (sql) => countTemplateUse(sql, id)),

    insert: (tenantId: TenantId, template: Template, copyOf: string | null) =>
      db.asTenant(tenantId, async (sql) => {
        await insertTemplate(sql, template);
        if (copyOf !== null) await copyTemplatePictures(sql, copyOf, template.id);
      }),

    /** Reads the template, lets `change` decide, and stores the outcome. */
    update: (tenantId: TenantId, template: Template) =>
      redrawing(tenantId, (sql) => updateTemplate(sql, template)),

    delete: (tenantId: TenantId, id: string, replacementId: string | null) =>
      redrawing(tenantId, (sql) => deleteTemplate(sql, id, replacementId)),

    findPicture: (tenantId: TenantId, id: string, kind: PictureKind) =>
      db.asTenant(tenantId, (sql) => findTemplatePicture(sql, id, kind)),

    savePicture: (
      tenantId: TenantId,
      id: string,
      picture: BrandPicture & { kind: PictureKind; bytes: Buffer; changedAt: Date },
    ) => redrawing(tenantId, (sql) => upsertTemplatePicture(sql, id, picture)),

    removePicture: (tenantId: TenantId, id: string, kind: PictureKind, now: Date) =>
      redrawing(tenantId, (sql) => deleteTemplatePicture(sql, id, kind, now)),
  };
}
