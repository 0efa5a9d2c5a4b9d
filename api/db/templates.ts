import type { Template } from '../domain/template.ts';
import type { TenantSql } from './sql.ts';

const SELECT_TEMPLATE = `select id, name, is_default as "isDefault", design from template`;

/** Templates by name, the default one first. */
export async function listTemplates(sql: TenantSql): Promise<Template[]> {
  return sql.query<Template>(
    `${SELECT_TEMPLATE} where tenant_id = $1 order by is_default desc, lower(name), id`,
    [sql.tenantId],
  );
}

export async function findTemplate(sql: TenantSql, id: string): Promise<Template | undefined> {
  const [template] = await sql.query<Template>(
    `${SELECT_TEMPLATE} where tenant_id = $1 and id = $2`,
    [sql.tenantId, id],
  );
  return template;
}

/** The organization's first template, once; later calls change nothing. */
export async function ensureDefaultTemplate(
  sql: TenantSql,
  { id, name, design }: Template,
  now: Date,
): Promise<void> {
  await sql.query(
    /* sql */ `
    insert into template (tenant_id, id, name, design, is_default, created_at, updated_at)
    values ($1, $2, $3, $4, true, $5, $5) on conflict (tenant_id) where is_default do nothing`,
    [sql.tenantId, id, name, JSON.stringify(design), now],
  );
}
