import { operations } from '../../contract/operations.ts';
import type { CardEditing } from '../../services/cards/card-editing.ts';
import { AppError } from '../../domain/errors.ts';
import type { Cards } from '../../services/cards/cards.ts';
import type { StartingRuns } from '../../services/runs/starting-runs.ts';
import { CardPosition, HistoryPosition, parseCursor, toCursor } from '../cursor.ts';
import { callerOf } from '../middleware/authenticate.ts';
import { presentCard, presentHistoryEntry } from '../presenters/card.ts';
import { toFields, toFieldsPatch } from '../presenters/fields.ts';
import type { Register } from '../route.ts';

type Parts = {
  cards: Cards;
  cardEditing: CardEditing;
  startingRuns: StartingRuns;
  publicUrl: string;
};

export function cardRoutes(on: Register, parts: Parts): void {
  const { cards, cardEditing, startingRuns, publicUrl } = parts;
  on(operations.listCards, async ({ query: { cursor, limit, ...filter } }, req, res) => {
    const after = parseCursor(cursor, CardPosition);
    const found = await cards.list(callerOf(req), filter, { after, limit });
    res.json({
      items: found.cards.map((card) => presentCard(card, publicUrl)),
      nextCursor: toCursor(found.next),
      total: found.total,
    });
  });

  on(operations.createCard, async ({ body: { fields, folderId, templateId } }, req, res) => {
    const card = await cardEditing.create(callerOf(req), {
      fields: toFields(fields),
      folderId,
      templateId,
    });
    res.status(201).location(`/api/cards/${card.id}`).json(presentCard(card, publicUrl));
  });

  on(operations.getCard, async ({ params }, req, res) => {
    res.json(presentCard(await cards.get(callerOf(req), params.id), publicUrl));
  });

  on(operations.listCardHistory, async ({ params, query: { cursor, limit } }, req, res) => {
    const after = parseCursor(cursor, HistoryPosition);
    const found = await cards.listHistory(callerOf(req), params.id, { after, limit });
    res.json({ items: found.entries.map(presentHistoryEntry), nextCursor: toCursor(found.next) });
  });

  on(operations.updateCard, async ({ params, body: { fields, ...patch } }, req, res) => {
    const changed = await cardEditing.update(callerOf(req), params.id, {
      ...patch,
      ...(fields && { fields: toFieldsPatch(fields) }),
    });
    res.json(presentCard(changed, publicUrl));
  });

  on(operations.deleteCard, async ({ params }, req, res) => {
    await cardEditing.delete(callerOf(req), params.id);
    res.status(204).end();
  });

  on(operations.syncCard, async ({ params }, req, res) => {
    const caller = callerOf(req);
    const { connectionId, directoryId } = await cards.get(caller, params.id);
    if (connectionId === null || directoryId === null) throw notSynced();
    const people = { connectionId, only: [directoryId] };
    const run = await startingRuns.startSyncOf(caller.tenantId, people, caller);
    res.status(202).location(`/api/imports/${run.id}`).json({ id: run.id });
  });

  on(operations.pauseCard, async ({ params }, req, res) => {
    res.json(presentCard(await cardEditing.pause(callerOf(req), params.id), publicUrl));
  });

  on(operations.resumeCard, async ({ params }, req, res) => {
    res.json(presentCard(await cardEditing.resume(callerOf(req), params.id), publicUrl));
  });
}

const notSynced = (): AppError =>
  new AppError(
    'card_not_synced',
    'No connected directory keeps this card. It was made by hand, or its directory was disconnected.',
  );
