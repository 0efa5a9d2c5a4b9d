import type { TenantId } from '../domain/tenant.ts';
import { dropLeftAdministrators } from './administrators.ts';
import type { Sql, TenantSql } from './sql.ts';

export type DueLeaver = { tenantId: TenantId; cardId: string };

/** Cards of people who left then or before, of all organizations, longest gone first. */
export async function listDueLeavers(
  sql: Sql,
  leftBefore: Date,
  limit: number,
): Promise<DueLeaver[]> {
  return sql.query<DueLeaver>(
    /* sql */ `
    select tenant_id as "tenantId", id as "cardId" from card
    where left_at <= $1 order by left_at, id limit $2`,
    [leftBefore, limit],
  );
}

/**
 * Takes a leaver's card away for good: the card with its photo, and whatever runs and lists remember of
 * the person. Its address stays, with nothing behind it. Nothing happens where the person has come
 * back: a return holds the card's row, and whoever comes second sees what the first has done.
 */
export async function purgeLeaver(
  sql: TenantSql,
  cardId: string,
  leftBefore: Date,
): Promise<boolean> {
  const [card] = await sql.query<{ directoryId: string | null; leftAt: Date }>(
    /* sql */ `
    select directory_id as "directoryId", left_at as "leftAt" from card
    where tenant_id = $1 and id = $2 and left_at <= $3 for update`,
    [sql.tenantId, cardId, leftBefore],
  );
  if (!card) return false;
  await sql.query(
    'delete from run_item where tenant_id = $1 and (card_id = $2 or directory_id = $3)',
    [sql.tenantId, cardId, card.directoryId],
  );
  await sql.query('delete from newcomer where tenant_id = $1 and directory_id = $2', [
    sql.tenantId,
    card.directoryId,
  ]);
  await dropLeftAdministrators(sql, [cardId], card.leftAt);
  await keepAddresses(sql, [cardId]);
  await sql.query('delete from card where tenant_id = $1 and id = $2', [sql.tenantId, cardId]);
  return true;
}

/** Parts the addresses of leavers' cards from them, so that they outlive the cards and answer 410. */
export async function keepAddresses(sql: TenantSql, cardIds: readonly string[]): Promise<void> {
  await sql.query(
    'update handle set object_id = null where tenant_id = $1 and object_id = any($2::uuid[])',
    [sql.tenantId, cardIds],
  );
}
