import type { CardView } from '../../contract/cards.ts';
import {
  type Card,
  cardFields,
  fieldMarks,
  fieldSources,
  overriddenFields,
} from '../../domain/card.ts';
import { namesWithRule } from '../../domain/template.ts';
import { toIso } from './time.ts';

/** A card for those who administer it. */
export function presentCard(card: Card, publicUrl: string): CardView {
  return {
    id: card.id,
    slug: card.slug,
    url: `${publicUrl}/c/${card.slug}`,
    status: card.status,
    handover: card.handover,
    directoryId: card.directoryId,
    connectionId: card.connectionId,
    folderId: card.folderId,
    templateId: card.templateId,
    fields: cardFields(card),
    sources: fieldSources(card),
    marks: fieldMarks(card),
    overridden: overriddenFields(card),
    hidden: namesWithRule(card.template?.fields ?? {}, 'hidden'),
    locked: namesWithRule(card.template?.fields ?? {}, 'locked'),
    hasPhoto: card.photo !== null,
    photoSource: card.photo?.source ?? null,
    createdBy: card.createdByName,
    createdAt: card.createdAt.toISOString(),
    updatedAt: card.updatedAt.toISOString(),
    syncedAt: toIso(card.syncedAt),
  };
}
