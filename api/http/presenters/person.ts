import type { PersonView } from '../../contract/people.ts';
import { isDisabled, isGuest, nameOf } from '../../domain/person.ts';
import type { ListedPerson } from '../../services/connections/people.ts';

export function presentPerson({ person, imported, preselected }: ListedPerson): PersonView {
  return {
    directoryId: person.id,
    displayName: nameOf(person),
    jobTitle: person.jobTitle ?? null,
    department: person.department ?? null,
    mail: person.mail ?? null,
    accountEnabled: !isDisabled(person),
    userType: isGuest(person) ? 'Guest' : 'Member',
    preselected,
    imported: imported && {
      cardId: imported.cardId,
      byName: imported.byName,
      at: imported.at.toISOString(),
    },
  };
}
