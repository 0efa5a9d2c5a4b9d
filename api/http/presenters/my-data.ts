import type { MyCardView } from '../../contract/cards.ts';
import type { MyDataView } from '../../contract/me-operations.ts';
import type { MeView } from '../../contract/me.ts';
import type { Administrator } from '../../domain/administrator.ts';
import type { Caller } from '../../domain/caller.ts';
import type { Card } from '../../domain/card.ts';
import type { MyCard } from '../../services/cards/my-card.ts';
import type { MyData } from '../../services/cards/my-data.ts';
import { presentAdministrator } from './administrator.ts';
import { presentCard, presentHistoryEntry } from './card.ts';
import { presentChangeRequest } from './change-request.ts';

type Parts = { myCard: Pick<MyCard, 'findRights'>; publicUrl: string };

export const presentMe = (
  { objectId, tenantId, name, isAdmin }: Caller,
  card: Pick<Card, 'id'> | null | undefined,
): MeView => ({
  id: objectId,
  tenantId,
  name,
  roles: isAdmin ? ['admin', 'employee'] : ['employee'],
  cardId: card?.id ?? null,
});

/** A card for whoever is on it, with what they may do. */
export const presentMyCard = async (
  caller: Caller,
  card: Card,
  { myCard, publicUrl }: Parts,
): Promise<MyCardView> => ({
  ...presentCard(card, publicUrl),
  pausedBy: card.pausedBy,
  ...(await myCard.findRights(caller, card)),
});

/** Everything that is kept about somebody, for them. */
export async function presentMyData(
  { caller, card }: MyData,
  own: Administrator | undefined,
  parts: Parts,
): Promise<MyDataView> {
  const me = presentMe(caller, card?.card);
  const administrator = own ? presentAdministrator(own) : null;
  if (!card) return { me, administrator, card: null };
  const { photo, history, requests, counts, leads, person } = card;
  return {
    me,
    administrator,
    card: {
      card: await presentMyCard(caller, card.card, parts),
      person,
      photo: photo && {
        source: photo.source,
        changedAt: photo.changedAt.toISOString(),
        jpeg: photo.jpeg.toString('base64'),
      },
      history: history.map(presentHistoryEntry),
      changeRequests: requests.map(presentChangeRequest),
      counts,
      leads,
    },
  };
}
