import { AppError, NotFoundError } from './errors.ts';

/** How long a role in Entra counts after its holder was last seen with it: Entra tells us of no role that ends. */
export const ROLE_COUNTS_DAYS = 30;

/** How long somebody who is no administrator any more is told so. */
export const REMOVAL_TOLD_DAYS = 30;

/** A member who administers Carte, by a role in Entra, by an appointment in the product, or by both. */
export type Administrator = {
  /** The member's Entra object id. */
  id: string;
  name: string;
  /** A role in Entra made them one when they were last seen. */
  byRole: boolean;
  /** Null: nobody made them one in the product. `byName` is null where nobody knows that person's name any more. */
  appointed: { at: Date; byName: string | null } | null;
  /** When they last opened Carte as an administrator. */
  seenAt: Date | null;
  /** Since when the directory, or the rules of its connection, know them no more; by their card. */
  leftAt: Date | null;
};

/** Left, and not seen since: whom the rules left out still signs in, whom Entra deleted does not. */
export const hasLeft = ({ leftAt, seenAt }: Pick<Administrator, 'leftAt' | 'seenAt'>): boolean =>
  leftAt !== null && (seenAt === null || seenAt <= leftAt);

/** Whether an organization can rely on this one: they administer it, and as far as we know they can sign in. */
const canBeReliedOn = (one: Administrator): boolean =>
  (one.byRole || one.appointed !== null) && !hasLeft(one);

/** Whether an organization keeps an administrator when these members are none any more. */
export const remainsWithout = (all: readonly Administrator[], ids: readonly string[]): boolean =>
  all.some((one) => canBeReliedOn(one) && !ids.includes(one.id));

/**
 * Refuses to end an appointment that is not there, and one without which nobody would be left. Throws
 * `not_found`, `administrator_by_role` or `last_administrator`.
 */
export function checkRemoval(all: readonly Administrator[], id: string): void {
  const one = all.find((other) => other.id === id);
  if (!one) throw new NotFoundError('administrator');
  if (!one.appointed) {
    throw new AppError(
      'administrator_by_role',
      'This person is an administrator by a role in Microsoft Entra, not by Carte. Take the role away there: the app role Carte.Admin, or a directory role such as Teams Administrator.',
    );
  }
  // Whoever has a role as well stays an administrator.
  const keepsRole = one.byRole && !hasLeft(one);
  if (!keepsRole && !remainsWithout(all, [id])) {
    throw new AppError(
      'last_administrator',
      'Nobody else is known to administer Carte. Make another person an administrator first, or let somebody with a role in Microsoft Entra open Carte once.',
    );
  }
}
