import type { Caller } from '../../domain/caller.ts';
import { type Author, authorOf, type CardEvent } from '../../domain/card-history.ts';
import type { Card } from '../../domain/card.ts';
import { AppError, NotFoundError } from '../../domain/errors.ts';
import { DEFAULT_FIELD_MAP, type FieldMap } from '../../domain/field-map.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { Clock } from '../../lib/clock.ts';

type Portrait = { jpeg: Buffer; width: number; height: number; version: string };
type Uploader = Author['source'];

type Parts = {
  store: {
    /** In the place of whatever photo there was. */
    saveOwn(
      tenantId: TenantId,
      card: Pick<Card, 'id' | 'slug'>,
      photo: Portrait & { source: Uploader; changedAt: Date },
      event: CardEvent,
    ): Promise<void>;
    /** Leaves the place to the directory's, which is looked at again. Changes nothing of the directory's own. */
    removeOwn(tenantId: TenantId, card: Pick<Card, 'id' | 'slug'>, event: CardEvent): Promise<void>;
  };
  find(tenantId: TenantId, id: string): Promise<Card | undefined>;
  /** A connection's field map; null or undefined for the default. */
  findFieldMap(tenantId: TenantId, connectionId: string): Promise<FieldMap | null | undefined>;
  /** Makes any picture safe to serve. Throws AppError where it cannot be used. */
  toPortrait(bytes: Buffer): Promise<Portrait>;
  /** Drops what is kept of these pages before the answer leaves. */
  forgetPages(slugs: readonly string[]): void;
  clock: Clock;
};

/** Photos that people bring themselves. They win over the directory's, whatever it shows later. */
export function createOwnPhotos(parts: Parts) {
  const { store, clock } = parts;

  async function refresh({ tenantId }: Caller, { id, slug }: Card): Promise<Card> {
    parts.forgetPages([slug]);
    const card = await parts.find(tenantId, id);
    if (!card) throw new NotFoundError('card');
    return card;
  }

  /** An employee may where the map leaves photos to people, and not over an administrator's. */
  async function refuseLocked({ tenantId }: Caller, { connectionId, photo }: Card): Promise<void> {
    const map = connectionId === null ? null : await parts.findFieldMap(tenantId, connectionId);
    const isOpen = (map ?? DEFAULT_FIELD_MAP).photo.employeeMayEdit;
    if (isOpen && photo?.source !== 'admin') return;
    throw new AppError(
      'field_locked',
      'Your organization has locked the photo. Ask an administrator to change it for you.',
    );
  }

  return {
    async replace(
      caller: Caller,
      card: Card,
      { bytes, as: source }: { bytes: Buffer; as: Uploader },
    ): Promise<Card> {
      if (source === 'employee') await refuseLocked(caller, card);
      const portrait = await parts.toPortrait(bytes);
      const photo = { ...portrait, source, changedAt: clock() };
      const event = toEvent(card, source, {
        at: photo.changedAt,
        author: authorOf(caller, source),
      });
      await store.saveOwn(caller.tenantId, card, photo, event);
      return refresh(caller, card);
    },

    async remove(caller: Caller, card: Card, { as: source }: { as: Uploader }): Promise<Card> {
      if (source === 'employee') await refuseLocked(caller, card);
      const event = toEvent(card, null, { at: clock(), author: authorOf(caller, source) });
      await store.removeOwn(caller.tenantId, card, event);
      return refresh(caller, card);
    },
  };
}

/** A photo that comes or goes; what it shows is not remembered. */
const toEvent = (
  { photo }: Card,
  to: Uploader | null,
  by: Pick<CardEvent, 'at' | 'author'>,
): CardEvent => ({
  ...by,
  action: 'change',
  changes: [{ field: 'photo', from: photo?.source ?? null, to, source: to }],
});

export type OwnPhotos = ReturnType<typeof createOwnPhotos>;
