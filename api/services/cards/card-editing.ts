import type { Caller } from '../../domain/caller.ts';
import type { CardFields } from '../../domain/card-fields.ts';
import { authorOf, type ChangeCard } from '../../domain/card-history.ts';
import {
  type Card,
  editFields,
  type EditMark,
  type FieldsPatch,
  type NewCard,
} from '../../domain/card.ts';
import { NotFoundError } from '../../domain/errors.ts';
import type { Handover } from '../../domain/handover.ts';
import { normalizePhones } from '../../domain/phone.ts';
import type { Place } from '../../domain/place.ts';
import { createSlug } from '../../domain/slug.ts';
import { refuseLockedByTemplate } from '../../domain/template.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { Clock } from '../../lib/clock.ts';
import { checkHandover } from './handing-over.ts';
import { writeFields } from './writing-fields.ts';

export type CardInput = Place & { fields: CardFields };

export type CardPatch = {
  fields?: FieldsPatch | undefined;
  folderId?: string | null | undefined;
  templateId?: string | null | undefined;
  /** Where its address leads while it is off the web; null: where its connection says. */
  handover?: Handover | null | undefined;
};

type Parts = {
  store: {
    find(tenantId: TenantId, id: string): Promise<Card | undefined>;
    insert(tenantId: TenantId, card: NewCard): Promise<void>;
    /** Reads the card, lets `change` decide, and stores the outcome, with no other change in between. */
    change: ChangeCard;
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
    const card = await store.change(caller.tenantId, id, authorOf(caller, 'admin'), (before) => ({
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

    async update(caller: Caller, id: string, patch: CardPatch): Promise<Card> {
      const wish = { tenantId: caller.tenantId, handover: patch.handover, ownId: id };
      const handover = await checkHandover(store.find, wish);
      return change(caller, id, (card) => {
        refuseLockedByTemplate(patch.fields ?? {}, card.template);
        return {
          ...writeFields(card, patch.fields ?? {}, markOf(caller)),
          ...(patch.folderId !== undefined && { folderId: patch.folderId }),
          ...(patch.templateId !== undefined && { templateId: patch.templateId }),
          ...(handover !== undefined && { handover }),
        };
      });
    },

    pause: (caller: Caller, id: string): Promise<Card> =>
      change(caller, id, () => ({ status: 'paused', pausedBy: 'admin' })),

    resume: (caller: Caller, id: string): Promise<Card> => change(caller, id, resumed),

    async delete(caller: Caller, id: string): Promise<void> {
      const slug = await store.delete(caller.tenantId, id);
      if (slug === undefined) throw new NotFoundError('card');
      forgetPages([slug]);
    },
  };
}

export type CardEditing = ReturnType<typeof createCardEditing>;

/** Whoever brings a leaver's card back has chosen it: no rule takes it away again. */
const resumed = ({ leftAt, ruleId }: Card) => ({
  status: 'active' as const,
  pausedBy: null,
  leftAt: null,
  ruleId: leftAt === null ? ruleId : null,
});

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
