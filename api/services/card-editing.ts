import type { Caller } from '../domain/caller.ts';
import type { CardFields } from '../domain/card-fields.ts';
import {
  type Card,
  editFields,
  type EditMark,
  type FieldsPatch,
  shownFields,
} from '../domain/card.ts';
import { AppError, InvalidRequestError, NotFoundError } from '../domain/errors.ts';
import { normalizePhones } from '../domain/phone.ts';
import { createSlug } from '../domain/slug.ts';
import type { TenantId } from '../domain/tenant.ts';
import type { Clock } from '../lib/clock.ts';

export type NewCard = Omit<Card, 'tenantId' | 'photo' | 'syncedAt' | 'updatedAt'>;

export type CardInput = { fields: CardFields; folderId: string | null; templateId: string | null };

export type CardPatch = {
  fields?: FieldsPatch | undefined;
  folderId?: string | null | undefined;
  templateId?: string | null | undefined;
};

type Parts = {
  store: {
    find(tenantId: TenantId, id: string): Promise<Card | undefined>;
    insert(tenantId: TenantId, card: NewCard): Promise<void>;
    /** Reads the card, lets `change` decide, and stores the outcome, with no other change in between. */
    change(tenantId: TenantId, id: string, change: (card: Card) => Card): Promise<Card | undefined>;
    /** Returns the slug that is free of its card now. */
    delete(tenantId: TenantId, id: string): Promise<string | undefined>;
  };
  /** Drops what is kept of these pages before the answer leaves, so that the answer tells the truth. */
  forgetPages(slugs: readonly string[]): void;
  createId(): string;
  randomBytes(size: number): Uint8Array;
  clock: Clock;
};

/** Cards as administrators change them. */
export function createCardEditing({ store, forgetPages, createId, randomBytes, clock }: Parts) {
  async function change(
    caller: Caller,
    id: string,
    decide: (card: Card) => Partial<Card>,
  ): Promise<Card> {
    const card = await store.change(caller.tenantId, id, (before) => ({
      ...before,
      ...decide(before),
      updatedAt: clock(),
    }));
    if (!card) throw new NotFoundError('card');
    forgetPages([card.slug]);
    return card;
  }

  const markOf = (caller: Caller): EditMark => ({
    source: 'admin',
    by: caller.name,
    at: clock().toISOString(),
  });

  return {
    async create(caller: Caller, { fields, folderId, templateId }: CardInput): Promise<Card> {
      const card = toNewCard(caller, {
        id: createId(),
        slug: createSlug(randomBytes),
        folderId,
        templateId,
        ...editFields({ edits: {}, editMarks: {} }, normalizePhones(fields), markOf(caller)),
        createdAt: clock(),
      });
      await store.insert(caller.tenantId, card);
      const created = await store.find(caller.tenantId, card.id);
      if (!created) throw new NotFoundError('card');
      return created;
    },

    update(caller: Caller, id: string, patch: CardPatch): Promise<Card> {
      const fields = normalizePhones(patch.fields ?? {});
      return change(caller, id, (card) => {
        const edited = editFields(card, fields, markOf(caller));
        requireName({ ...card, ...edited });
        return {
          ...edited,
          ...(patch.folderId !== undefined && { folderId: patch.folderId }),
          ...(patch.templateId !== undefined && { templateId: patch.templateId }),
        };
      });
    },

    pause: (caller: Caller, id: string): Promise<Card> =>
      change(caller, id, () => ({ status: 'paused', pausedBy: 'admin' })),

    resume: (caller: Caller, id: string): Promise<Card> =>
      change(caller, id, () => ({ status: 'active', pausedBy: null })),

    async delete(caller: Caller, id: string): Promise<void> {
      const slug = await store.delete(caller.tenantId, id);
      if (slug === undefined) throw new NotFoundError('card');
      forgetPages([slug]);
    },
  };
}

export type CardEditing = ReturnType<typeof createCardEditing>;

/** A card that no directory stands behind: all of it is the administrator's. */
function toNewCard(
  caller: Caller,
  card: Pick<
    NewCard,
    'id' | 'slug' | 'folderId' | 'templateId' | 'edits' | 'editMarks' | 'createdAt'
  >,
): NewCard {
  return {
    ...card,
    status: 'active',
    pausedBy: null,
    connectionId: null,
    directoryTenantId: null,
    directoryId: null,
    directory: {},
    createdById: caller.objectId,
    createdByName: caller.name,
  };
}

function requireName(card: Pick<Card, 'directory' | 'edits'>): void {
  if (shownFields(card).displayName) return;
  throw new InvalidRequestError([{ path: 'fields.displayName', message: 'A card needs a name.' }]);
}

/** Until templates open fields to employees, all of them are the administrator's. */
export function refuseLocked(fields: FieldsPatch): void {
  const [first] = Object.keys(fields);
  if (first === undefined) return;
  throw new AppError(
    'field_locked',
    `Your organization has locked the field “${first}”. Ask an administrator to change it for you.`,
  );
}
