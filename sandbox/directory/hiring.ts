import type { Finding } from './finding.ts';
import type { Journal } from './journal.ts';
import type { People } from './people.ts';
import { LICENSES, type Person, type PersonChange } from './person.ts';

/** Somebody to hire. The sign-in name is made from the display name where none is given. */
export type Hire = PersonChange & { displayName: string; managerId?: string | null };

type Ports = {
  people: People;
  finding: Finding;
  journal: Journal;
  domain: string;
  now: () => Date;
};

/** Puts somebody new into the directory. */
export function createHiring({ people, finding, journal, domain, now }: Ports) {
  function newAddress(displayName: string): string {
    const word = displayName
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '.');
    const local = word.replace(/^\.+|\.+$/g, '') || 'person';
    let address = `${local}@${domain}`;
    for (let number = 2; finding.find(address); number++) address = `${local}${number}@${domain}`;
    return address;
  }

  return function hire({ managerId, ...hired }: Hire): Person {
    const address = hired.userPrincipalName ?? hired.mail ?? newAddress(hired.displayName);
    finding.refuseTaken(address);
    const person: Person = {
      id: people.nextId(),
      createdDateTime: now().toISOString(),
      userPrincipalName: address,
      accountEnabled: true,
      userType: 'Member',
      businessPhones: [],
      otherMails: [],
      proxyAddresses: [],
      assignedLicenses: [LICENSES.e3],
      mail: address,
      ...hired,
    };
    const position = people.append(person);
    people.alter(position, { managerId: managerId ?? null, photo: null });
    journal.record({ position, properties: 'all' });
    return person;
  };
}
