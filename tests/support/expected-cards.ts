import type { Person } from '../../sandbox/directory/person.ts';
import type { Directory } from '../../sandbox/directory/directory.ts';

/** What a card must show and whether it is up, worked out from the directory and nothing of ours. */
export type ExpectedCard = { status: 'active' | 'paused'; fields: ExpectedFields };

/** Text by field; lists by their values. */
export type ExpectedFields = Record<string, unknown>;

/** A company's cards as they must be after each run that went through: a pure function of its directory. */
export type Expectation = ReturnType<typeof createExpectation>;

export function createExpectation(directory: Directory, organizationName: string) {
  const cards = new Map<string, ExpectedCard>();
  const enabled = new Map<string, boolean>();

  const fieldsOf = (person: Person) => expectFields(person, organizationName);

  function follow(person: Person): void {
    const card = cards.get(person.id);
    if (!card) return;
    const hasLeft = !person.accountEnabled && enabled.get(person.id) !== false;
    const hasReturned = person.accountEnabled;
    card.fields = fieldsOf(person);
    if (hasLeft) card.status = 'paused';
    else if (hasReturned) card.status = 'active';
    enabled.set(person.id, person.accountEnabled);
  }

  function followAll(): void {
    const present = new Set<string>();
    for (const person of directory.people()) {
      present.add(person.id);
      follow(person);
    }
    for (const [id, card] of cards) {
      if (present.has(id)) continue;
      card.status = 'paused';
      enabled.set(id, true);
    }
  }

  return {
    cards: cards as ReadonlyMap<string, ExpectedCard>,
    /** An import of everybody went through: members whose account is on, and nobody else, get cards. */
    imported(): void {
      followAll();
      for (const person of directory.people()) {
        if (cards.has(person.id) || !person.accountEnabled || person.userType === 'Guest') continue;
        cards.set(person.id, { status: 'active', fields: fieldsOf(person) });
        enabled.set(person.id, true);
      }
    },
    /** A sync went through: the cards that exist follow, newcomers get none. */
    synced: followAll,
    /** A card's own expectation, for what only a test knows. */
    of(id: string): ExpectedCard {
      const card = cards.get(id);
      if (!card) throw new Error(`nobody expects a card of ${id}`);
      return card;
    },
  };
}

/** What the directory gives a card by the field map that a connection begins with. */
export function expectFields(person: Person, organizationName: string): ExpectedFields {
  const isGuest = person.userType === 'Guest';
  const texts = {
    displayName: person.displayName,
    givenName: person.givenName,
    surname: person.surname,
    jobTitle: person.jobTitle,
    department: person.department,
    company: person.companyName?.trim() || (isGuest ? null : organizationName),
    office: person.officeLocation,
    mail: person.mail,
    street: person.streetAddress,
    city: person.city,
    region: person.state,
    postalCode: person.postalCode,
    country: person.country,
  };
  const phones = [
    ...person.businessPhones.map((value) => `work ${value}`),
    ...(person.mobilePhone ? [`mobile ${person.mobilePhone}`] : []),
    ...(person.faxNumber ? [`fax ${person.faxNumber}`] : []),
  ];
  const filled = Object.entries(texts).flatMap(([name, text]) => {
    const shown = text?.trim();
    return shown ? [[name, shown] as const] : [];
  });
  return { ...Object.fromEntries(filled), phones };
}

/** A stored card's fields in the words of the expectation. */
export function flattenFields(shown: Record<string, unknown>): ExpectedFields {
  const { emails, phones, address, ...texts } = shown as {
    emails?: { value: string }[];
    phones?: { label: string; value: string }[];
    address?: Record<string, string>;
  };
  return {
    ...texts,
    ...address,
    ...(emails?.[0] && { mail: emails[0].value }),
    phones: (phones ?? []).map(({ label, value }) => `${label} ${value}`),
  };
}
