import type { Phone } from '../domain/card-fields.ts';
import type { Card } from '../domain/card.ts';
import type { TenantSql } from './sql.ts';

/** The last item of the page before: its card, and its place among the card's numbers. */
export type ReviewPosition = { sortName: string; id: string; n: number };

export type DoubtfulPhone = ReviewPosition & { displayName: string; phone: Phone };

/** Numbers that nobody has decided about, by the name of the card, where the directory's are shown. */
export async function listDoubtfulPhones(
  sql: TenantSql,
  { after, limit }: { after?: ReviewPosition | undefined; limit: number },
): Promise<DoubtfulPhone[]> {
  return sql.query<DoubtfulPhone>(
    /* sql */ `
    select sort_name as "sortName", id, n::int as n, coalesce(shown ->> 'displayName', '') as "displayName", phone
    from card, jsonb_array_elements(directory -> 'phones') with ordinality as entry (phone, n)
    where tenant_id = $1 and directory @? '$.phones[*].doubt' and not edits ? 'phones' and phone ? 'doubt'
      and ($2::text is null or (sort_name collate "C", id, n) > ($2, $3::uuid, $4::bigint))
    order by sort_name collate "C", id, n limit $5`,
    [sql.tenantId, after?.sortName ?? null, after?.id ?? null, after?.n ?? null, limit],
  );
}

/** How many there are in all. */
export async function countDoubtfulPhones(sql: TenantSql): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    /* sql */ `
    select count(*)::int as count
    from card, jsonb_array_elements(directory -> 'phones') as phone
    where tenant_id = $1 and directory @? '$.phones[*].doubt' and not edits ? 'phones' and phone ? 'doubt'`,
    [sql.tenantId],
  );
  return row?.count ?? 0;
}

/** Stores what was decided about a card's numbers, and what they are by that. */
export async function updatePhoneAnswers(
  sql: TenantSql,
  card: Pick<Card, 'id' | 'directory' | 'phoneAnswers' | 'updatedAt'>,
): Promise<void> {
  await sql.query(
    /* sql */ `
    update card set directory = $3, phone_answers = $4, updated_at = $5 where tenant_id = $1 and id = $2`,
    [
      sql.tenantId,
      card.id,
      JSON.stringify(card.directory),
      JSON.stringify(card.phoneAnswers),
      card.updatedAt,
    ],
  );
}
