import type { Handover, PublicHandover } from '../domain/handover.ts';
import { AppError } from '../domain/errors.ts';
import { FOREIGN_KEY_VIOLATION, isPgError } from './pg-errors.ts';
import type { Sql, TenantSql } from './sql.ts';

/** A hand-over as JSON, of the columns that hold it. */
export const handoverOf = (cardId: string, url: string): string => /* sql */ `
  case when ${cardId} is not null then jsonb_build_object('kind', 'card', 'cardId', ${cardId})
       when ${url} is not null then jsonb_build_object('kind', 'page', 'url', ${url}) end`;

const toColumns = (handover: Handover | null) => ({
  cardId: handover?.kind === 'card' ? handover.cardId : null,
  url: handover?.kind === 'page' ? handover.url : null,
});

/** Where one card's address leads while the card is off the web; null: where its connection says. */
export async function updateHandover(
  sql: TenantSql,
  slug: string,
  handover: Handover | null,
): Promise<void> {
  const { cardId, url } = toColumns(handover);
  await sql.query(
    `update handle set handover_card_id = $3, handover_url = $4
     where tenant_id = $1 and handle = $2`,
    [sql.tenantId, slug, cardId, url],
  );
}

/** Where the colleague's card was deleted between the look at it and the writing. */
export function nameMissingColleague(error: unknown): never {
  if (!isPgError(error, FOREIGN_KEY_VIOLATION)) throw error;
  throw new AppError('handover_unusable', 'That colleague’s card was deleted. Choose another.', {
    cause: error,
  });
}

/**
 * Where the addresses of a connection's cards lead that say nothing of their own. Returns those whose
 * pages change: of cards that are off the web, and of cards that are gone.
 */
export async function replaceDefaultHandover(
  sql: TenantSql,
  connectionId: string,
  handover: Handover | null,
): Promise<string[]> {
  const { cardId, url } = toColumns(handover);
  await sql.query('delete from handover where tenant_id = $1 and connection_id = $2', [
    sql.tenantId,
    connectionId,
  ]);
  if (handover)
    await sql.query(
      'insert into handover (tenant_id, connection_id, card_id, url) values ($1, $2, $3, $4)',
      [sql.tenantId, connectionId, cardId, url],
    );
  const rows = await sql.query<{ handle: string }>(
    /* sql */ `
    select handle from handle
    left join card on card.tenant_id = handle.tenant_id and card.id = object_id
    where handle.tenant_id = $1 and handle.connection_id = $2 and kind = 'card'
      and card.status is distinct from 'active'`,
    [sql.tenantId, connectionId],
  );
  return rows.map(({ handle }) => handle);
}

/** Where an address leads now, and whose cards that depends on, whether they are on the web or not. */
export type FoundHandover = { handover: PublicHandover | null; colleagues: string[] };

/**
 * Looks as a visitor where an address leads: as it says itself, else as its connection says. The role shows
 * published cards alone, so a colleague who is off the web is passed over.
 */
export async function findHandover(sql: Sql, slug: string): Promise<FoundHandover> {
  const rows = await sql.query<{
    url: string | null;
    colleague: string | null;
    slug: string | null;
    name: string | null;
  }>(
    /* sql */ `
    select target.url, address.handle as colleague, card.slug, card.shown->>'displayName' as name
    from handle
    left join handover on handover.tenant_id = handle.tenant_id and handover.connection_id = handle.connection_id
    cross join lateral (values (1, handle.handover_card_id, handle.handover_url),
                               (2, handover.card_id, handover.url)) as target (place, card_id, url)
    left join card on card.tenant_id = handle.tenant_id and card.id = target.card_id
    left join handle address on address.tenant_id = handle.tenant_id and address.object_id = target.card_id
                            and address.kind = 'card'
    where handle.handle = $1 order by target.place`,
    [slug],
  );
  const [handover = null] = rows.flatMap((row): PublicHandover[] => {
    if (row.url !== null) return [{ kind: 'page', url: row.url }];
    return row.slug && row.name ? [{ kind: 'card', slug: row.slug, name: row.name }] : [];
  });
  return { handover, colleagues: rows.flatMap(({ colleague }) => colleague ?? []) };
}
