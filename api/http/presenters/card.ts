import type { CardView } from '../../contract/cards.ts';
import type { CardHistoryEntry } from '../../contract/card-history.ts';
import type { HistoryEntry } from '../../domain/card-history.ts';
import {
  type Card,
  cardFields,
  fieldMarks,
  fieldSources,
  type InStep,
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
    photoHidden: card.photoHidden,
    createdBy: card.createdByName,
    createdAt: card.createdAt.toISOString(),
    updatedAt: card.updatedAt.toISOString(),
    syncedAt: toIso(card.syncedAt),
    inStep: card.inStep && presentInStep(card.inStep),
  };
}

const presentInStep = ({ connectionName, nextSyncAt, problem }: InStep): CardView['inStep'] => ({
  connectionName,
  nextSyncAt: toIso(nextSyncAt),
  problem: problem && {
    code: problem.code,
    detail: problem.detail,
    runId: problem.runId,
    at: toIso(problem.at),
  },
});

export function presentHistoryEntry(entry: HistoryEntry): CardHistoryEntry {
  const { id, at, action, source, by, run, changes, problem } = entry;
  return { id, at: at.toISOString(), action, source, by, run, changes, problem };
}
