import type { Caller } from '../domain/caller.ts';
import { FIELD_NAMES, type FieldName } from '../domain/card-fields.ts';
import { authorOf, type ChangeCard } from '../domain/card-history.ts';
import type { Card, FieldsPatch } from '../domain/card.ts';
import { AppError, NotFoundError } from '../domain/errors.ts';
import { DEFAULT_FIELD_MAP, type FieldMap } from '../domain/field-map.ts';
import type { TenantId } from '../domain/tenant.ts';
import type { Clock } from '../lib/clock.ts';
import { writeFields } from './writing-fields.ts';

type Parts = {
  store: {
    /** Reads the card, lets `change` decide, and stores the outcome, with no other change in between. */
    change: ChangeCard;
  };
  /** A connection's field map; null or undefined for the default. */
  findFieldMap(tenantId: TenantId, connectionId: string): Promise<FieldMap | null | undefined>;
  /** Drops what is kept of these pages before the answer leaves. */
  forgetPages(slugs: readonly string[]): void;
  clock: Clock;
};

/** Cards as the people on them change their own. */
export function createMyCard({ store, findFieldMap, forgetPages, clock }: Parts) {
  return {
    /** The fields that are left to people. Nothing changes where one of them is not. */
    async update(caller: Caller, mine: Card, fields: FieldsPatch): Promise<Card> {
      if (Object.keys(fields).length === 0) return mine;
      const { tenantId, name } = caller;
      const { id, connectionId } = mine;
      const map = connectionId === null ? null : await findFieldMap(tenantId, connectionId);
      const now = clock();
      const changed = await store.change(tenantId, id, authorOf(caller, 'employee'), (card) => {
        refuseLocked(fields, card, map ?? DEFAULT_FIELD_MAP);
        const mark = { source: 'employee' as const, by: name, at: now.toISOString() };
        return { ...card, ...writeFields(card, fields, mark), updatedAt: now };
      });
      if (!changed) throw new NotFoundError('card');
      forgetPages([changed.slug]);
      return changed;
    },
  };
}

export type MyCard = ReturnType<typeof createMyCard>;

/**
 * Locked is what the template locks, what neither it nor, where it says nothing, the field map leaves to people,
 * and what an administrator wrote.
 */
function refuseLocked(fields: FieldsPatch, { editMarks, template }: Card, map: FieldMap): void {
  const isOpen = (name: FieldName) => {
    const { rule, employeeMayEdit = map[name].employeeMayEdit } = template?.fields[name] ?? {};
    return rule !== 'locked' && employeeMayEdit && editMarks[name]?.source !== 'admin';
  };
  const first = FIELD_NAMES.find((name) => name in fields && !isOpen(name));
  if (first === undefined) return;
  throw new AppError(
    'field_locked',
    `Your organization has locked the field “${first}”. Ask an administrator to change it for you.`,
  );
}
