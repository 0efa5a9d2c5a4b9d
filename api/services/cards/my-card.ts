import type { Caller } from '../../domain/caller.ts';
import { type CardFields, FIELD_NAMES, type FieldName } from '../../domain/card-fields.ts';
import { authorOf, type ChangeCard } from '../../domain/card-history.ts';
import { type Card, editFields, type FieldsPatch, shownFields } from '../../domain/card.ts';
import { AppError, NotFoundError } from '../../domain/errors.ts';
import { DEFAULT_FIELD_MAP, type FieldMap } from '../../domain/field-map.ts';
import { normalizePhones } from '../../domain/phone.ts';
import { publicFields } from '../../domain/template.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { WalletMaker } from '../../domain/wallet.ts';
import type { Clock } from '../../lib/clock.ts';
import { writeFields } from './writing-fields.ts';

type Parts = {
  store: {
    /** Reads the card, lets `change` decide, and stores the outcome, with no other change in between. */
    change: ChangeCard;
  };
  /** A connection's field map; null or undefined for the default. */
  findFieldMap(tenantId: TenantId, connectionId: string): Promise<FieldMap | null | undefined>;
  listWallets(tenantId: TenantId): Promise<WalletMaker[]>;
  /** Drops what is kept of these pages before the answer leaves. */
  forgetPages(slugs: readonly string[]): void;
  clock: Clock;
};

/** What somebody may change on their own card. */
export type OwnRights = {
  editable: FieldName[];
  photoEditable: boolean;
  /** Whose wallets it can be put into; a card that is off the web into none. */
  wallets: WalletMaker[];
};

/** Cards as the people on them change their own. */
export function createMyCard({ store, findFieldMap, listWallets, forgetPages, clock }: Parts) {
  async function getMap({ tenantId }: Caller, { connectionId }: Card): Promise<FieldMap> {
    const map = connectionId === null ? null : await findFieldMap(tenantId, connectionId);
    return map ?? DEFAULT_FIELD_MAP;
  }

  async function change(
    caller: Caller,
    { id }: Card,
    decide: (card: Card) => Partial<Card>,
  ): Promise<Card> {
    const author = authorOf(caller, 'employee');
    const changed = await store.change(caller.tenantId, id, author, (card) => ({
      ...card,
      ...decide(card),
      updatedAt: clock(),
    }));
    if (!changed) throw new NotFoundError('card');
    forgetPages([changed.slug]);
    return changed;
  }

  return {
    async findRights(caller: Caller, mine: Card): Promise<OwnRights> {
      const map = await getMap(caller, mine);
      return {
        editable: FIELD_NAMES.filter((name) => isOpen(name, mine, map)),
        photoEditable: map.photo.employeeMayEdit && mine.photo?.source !== 'admin',
        wallets: mine.status === 'active' ? await listWallets(caller.tenantId) : [],
      };
    },

    /**
     * The fields that are left to people, and whether their photo is shown, which is always theirs to say. Nothing
     * changes where a field is not.
     */
    async update(
      caller: Caller,
      mine: Card,
      { fields, photoHidden }: { fields: FieldsPatch; photoHidden?: boolean | undefined },
    ): Promise<Card> {
      if (Object.keys(fields).length === 0 && photoHidden === undefined) return mine;
      const map = await getMap(caller, mine);
      const mark = { source: 'employee' as const, by: caller.name, at: clock().toISOString() };
      return change(caller, mine, (card) => {
        refuseLocked(fields, card, map);
        return {
          ...writeFields(card, fields, mark),
          ...(photoHidden !== undefined && { photoHidden }),
        };
      });
    },

    /** What visitors would see, were these fields written. Nothing is. */
    toDraft(mine: Card, fields: FieldsPatch): CardFields {
      const mark = { source: 'employee' as const, by: '', at: '' };
      const edited = { ...mine, ...editFields(mine, normalizePhones(fields), mark) };
      return publicFields(shownFields(edited), mine.template?.fields ?? {});
    },

    /** Takes it off the web until its owner goes on. */
    pause: (caller: Caller, mine: Card): Promise<Card> => change(caller, mine, paused),

    /** Throws `paused_by_other` where it was not its owner who took it off the web. */
    resume: (caller: Caller, mine: Card): Promise<Card> => change(caller, mine, resumed),
  };
}

/** A card that somebody else took off the web stays theirs to put back. */
const paused = ({ status }: Card): Partial<Card> =>
  status === 'paused' ? {} : { status: 'paused', pausedBy: 'employee' };

function resumed({ status, pausedBy, leftAt }: Card): Partial<Card> {
  if (status === 'active') return {};
  if (pausedBy === 'employee' && leftAt === null) return { status: 'active', pausedBy: null };
  throw new AppError(
    'paused_by_other',
    'Your organization has taken this card off the web. Ask an administrator to put it back.',
  );
}

export type MyCard = ReturnType<typeof createMyCard>;

/**
 * Locked is what the template locks, what neither it nor, where it says nothing, the field map leaves to people,
 * and what an administrator wrote.
 */
function isOpen(name: FieldName, { editMarks, template }: Card, map: FieldMap): boolean {
  const { rule, employeeMayEdit = map[name].employeeMayEdit } = template?.fields[name] ?? {};
  return rule !== 'locked' && employeeMayEdit && editMarks[name]?.source !== 'admin';
}

function refuseLocked(fields: FieldsPatch, card: Card, map: FieldMap): void {
  const first = FIELD_NAMES.find((name) => name in fields && !isOpen(name, card, map));
  if (first === undefined) return;
  throw new AppError(
    'field_locked',
    `Your organization has locked the field “${first}”. Ask an administrator to change it for you.`,
  );
}
