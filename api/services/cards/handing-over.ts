import type { Card } from '../../domain/card.ts';
import { AppError } from '../../domain/errors.ts';
import { type Handover, toPageAddress } from '../../domain/handover.ts';
import type { TenantId } from '../../domain/tenant.ts';

type Wish = {
  tenantId: TenantId;
  /** Undefined: nothing is said about it. */
  handover: Handover | null | undefined;
  /** The card whose address it is for; undefined where it is a connection's. */
  ownId?: string;
};

/**
 * A hand-over that visitors can follow, with its address written anew. Throws `handover_unusable` where it
 * leads nowhere: to no card of the organization, to one that is off the web, to itself, or not to https.
 */
export async function checkHandover(
  find: (tenantId: TenantId, id: string) => Promise<Card | undefined>,
  { tenantId, handover, ownId }: Wish,
): Promise<Handover | null | undefined> {
  if (!handover) return handover;
  if (handover.kind === 'page') {
    const url = toPageAddress(handover.url);
    if (!url) throw unusable('Use a web address that begins with https://.');
    return { kind: 'page', url };
  }
  if (handover.cardId === ownId)
    throw unusable('A card cannot lead to itself. Choose a colleague.');
  const card = await find(tenantId, handover.cardId);
  if (!card) throw unusable('There is no such card. Choose a colleague who has one.');
  if (card.status !== 'active')
    throw unusable('That colleague’s card is paused itself. Choose one that is active.');
  return { kind: 'card', cardId: card.id };
}

const unusable = (detail: string): AppError => new AppError('handover_unusable', detail);
