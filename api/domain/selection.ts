import { type DirectoryPerson, isDisabled, isGuest } from './person.ts';

/** Whom an administrator chose. */
export type Selection = {
  /** `also`: people to take although the filter leaves them out. */
  people: { all: true; except: string[]; also?: string[] } | { only: string[] };
  filter: PeopleFilter;
};

export type PeopleFilter = {
  groupIds?: string[];
  departments?: string[];
  licensedOnly?: boolean;
  includeGuests?: boolean;
  includeDisabled?: boolean;
};

/** Why somebody is in or out. */
export type Verdict =
  | 'chosen'
  /** A rule takes them, and an administrator is asked. */
  | 'proposed'
  | 'outside_rules'
  | 'excluded'
  | 'not_named'
  | 'not_chosen'
  | 'disabled'
  | 'guest'
  | 'unlicensed'
  | 'other_group'
  | 'other_department';

/** Everybody who is enabled and no guest: what “select all” means without a filter. */
export const EVERYBODY: Selection = { people: { all: true, except: [] }, filter: {} };

/**
 * A function that says of each person whether the selection takes them. People named one by one are
 * taken whatever they are; “all” goes through the filter. `groupMembers` holds the object ids of
 * everybody in the filter's groups.
 */
export function createChooser(
  { people, filter }: Selection,
  groupMembers: ReadonlySet<string> = new Set(),
): (person: DirectoryPerson) => Verdict {
  if ('only' in people) {
    const named = new Set(people.only.map((id) => id.toLowerCase()));
    return ({ id }) => (named.has(id) ? 'chosen' : 'not_named');
  }
  const except = new Set(people.except.map((id) => id.toLowerCase()));
  const also = new Set(people.also?.map((id) => id.toLowerCase()));
  const departments = new Set(filter.departments?.map(toKey));
  return (person) => {
    if (except.has(person.id)) return 'excluded';
    if (also.has(person.id)) return 'chosen';
    if (isDisabled(person) && !filter.includeDisabled) return 'disabled';
    if (isGuest(person) && !filter.includeGuests) return 'guest';
    if (filter.licensedOnly && person.licensed !== true) return 'unlicensed';
    if (filter.groupIds?.length && !groupMembers.has(person.id)) return 'other_group';
    if (departments.size > 0 && !departments.has(toKey(person.department ?? '')))
      return 'other_department';
    return 'chosen';
  };
}

const toKey = (text: string): string => text.trim().toLowerCase();
