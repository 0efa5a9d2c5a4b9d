import type { Caller } from '../../domain/caller.ts';
import type { Card, FieldsPatch } from '../../domain/card.ts';
import type { ChangeRequest, RequestPosition } from '../../domain/change-request.ts';
import { AppError, NotFoundError } from '../../domain/errors.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { Clock } from '../../lib/clock.ts';
import type { CardEditing } from './card-editing.ts';

type Filter = { cardId?: string | undefined; state?: 'open' | 'answered' | undefined };
type Page = { after?: RequestPosition | undefined; limit: number };
type Answer = 'accepted' | 'declined';

type Parts = {
  store: {
    /** In the place of an open one that asks for the same. */
    insert(
      tenantId: TenantId,
      request: Pick<
        ChangeRequest,
        'id' | 'cardId' | 'kind' | 'fields' | 'message' | 'askedByName' | 'askedAt'
      > & { askedById: string },
    ): Promise<void>;
    find(tenantId: TenantId, id: string): Promise<ChangeRequest | undefined>;
    list(tenantId: TenantId, filter: Filter, page: Page): Promise<ChangeRequest[]>;
    count(tenantId: TenantId, filter: Filter): Promise<number>;
    /** False where it is answered already, or not there. */
    answer(
      tenantId: TenantId,
      id: string,
      given: { state: Answer; answer: string | null; byName: string; at: Date },
    ): Promise<boolean>;
  };
  cardEditing: Pick<CardEditing, 'update' | 'pause'>;
  createId(): string;
  clock: Clock;
};

/** What people ask of their administrators about their own cards, and the answers. */
export function createChangeRequests({ store, cardEditing, createId, clock }: Parts) {
  async function get({ tenantId }: Caller, id: string): Promise<ChangeRequest> {
    const request = await store.find(tenantId, id);
    if (!request) throw new NotFoundError('request');
    return request;
  }

  return {
    /** Asks for a change of fields, or with none of them to be on no card at all. */
    async ask(
      caller: Caller,
      card: Pick<Card, 'id'>,
      wish: { fields: FieldsPatch; message: string | null; kind: ChangeRequest['kind'] },
    ): Promise<ChangeRequest> {
      const id = createId();
      await store.insert(caller.tenantId, {
        ...wish,
        id,
        cardId: card.id,
        askedById: caller.objectId,
        askedByName: caller.name,
        askedAt: clock(),
      });
      return get(caller, id);
    },

    async list(
      { tenantId }: Caller,
      filter: Filter,
      { after, limit }: Page,
    ): Promise<{ requests: ChangeRequest[]; next: RequestPosition | null; total: number }> {
      const [found, total] = await Promise.all([
        store.list(tenantId, filter, { after, limit: limit + 1 }),
        store.count(tenantId, filter),
      ]);
      const requests = found.slice(0, limit);
      const last = requests.at(-1);
      const next = found.length > limit && last ? { at: last.askedAt, id: last.id } : null;
      return { requests, next, total };
    },

    /**
     * Accepting a change writes it on the card in the administrator's name; accepting an objection pauses the
     * card. Throws `request_answered` where somebody was faster, `field_locked` where a template holds the field.
     */
    async answer(
      caller: Caller,
      id: string,
      { state, answer }: { state: Answer; answer: string | null },
    ): Promise<ChangeRequest> {
      const request = await get(caller, id);
      if (request.state !== 'open') throw alreadyAnswered();
      if (state === 'accepted') {
        if (request.kind === 'objection') await cardEditing.pause(caller, request.cardId);
        else await cardEditing.update(caller, request.cardId, { fields: request.fields });
      }
      const given = { state, answer, byName: caller.name, at: clock() };
      if (!(await store.answer(caller.tenantId, id, given))) throw alreadyAnswered();
      return get(caller, id);
    },
  };
}

export type ChangeRequests = ReturnType<typeof createChangeRequests>;

const alreadyAnswered = (): AppError =>
  new AppError('request_answered', 'Somebody has answered this request already. Reload the list.');
