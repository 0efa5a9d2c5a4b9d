import type { CreateImport } from '../../api/contract/imports.ts';
import type { Person } from '../../sandbox/directory/person.ts';
import type { Tenant } from '../../sandbox/tenant.ts';

export type Choice = Partial<Pick<CreateImport, 'people' | 'filter'>>;

/** Object ids of the people an import must take, worked out from the directory itself. */
export function listChosen({ directory }: Tenant, { people, filter = {} }: Choice): string[] {
  const everybody = [...directory.people()];
  if (people && 'only' in people)
    return everybody
      .map(({ id }) => id)
      .filter((id) => people.only.includes(id))
      .sort();
  const members = new Set(
    filter.groupIds?.flatMap((id) =>
      directory
        .membersOf(id, true)
        .positions.map((position) => directory.store.personAt(position).id),
    ),
  );
  const isChosen = (person: Person): boolean =>
    !people?.except.includes(person.id) &&
    (person.accountEnabled || filter.includeDisabled === true) &&
    (person.userType !== 'Guest' || filter.includeGuests === true) &&
    (filter.licensedOnly !== true || person.assignedLicenses.length > 0) &&
    (filter.groupIds === undefined || members.has(person.id)) &&
    (filter.departments === undefined || filter.departments.some((name) => isSame(name, person)));
  return everybody
    .filter(isChosen)
    .map(({ id }) => id)
    .sort();
}

const isSame = (name: string, { department }: Person): boolean =>
  name.trim().toLowerCase() === department?.trim().toLowerCase();
