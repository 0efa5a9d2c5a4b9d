import { expect } from 'vitest';
import type { CardView } from '../../api/contract/cards.ts';
import type { NewcomersPage, RuleCount, RulesPage } from '../../api/contract/rules.ts';
import type { Person } from '../../sandbox/directory/person.ts';
import type { Tenant } from '../../sandbox/tenant.ts';
import type { Carte } from './carte.ts';

/** A connected directory of the test's own, its rules, and the cards that came of them. */
export async function connectRuled(carte: Carte, people = 90) {
  const tenant = carte.sandbox.addTenant({ people, withCast: true });
  const { id } = await carte.admin.connect(tenant);
  const path = `/api/connections/${id}`;
  const cards = async () =>
    (await carte.admin.listCards()).filter(({ connectionId }) => connectionId === id);
  return {
    tenant,
    id,
    path,
    cards,
    people: async (status = 'active') =>
      peopleOf((await cards()).filter((card) => card.status === status)),
    cardOf: async (directoryId: string) =>
      (await cards()).find((card) => card.directoryId === directoryId),
    async put(rules: object[], newcomers?: string): Promise<RulesPage> {
      if (newcomers) expect((await carte.admin.patch(path, { newcomers })).status).toBe(200);
      const answer = await carte.admin.put(`${path}/rules`, { rules });
      expect(answer.status).toBe(200);
      return (await answer.json()) as RulesPage;
    },
    async sync() {
      const run = await carte.admin.make<{ id: string }>(`${path}/sync`, undefined, 202);
      return carte.admin.finish(run.id);
    },
    newcomers: async (query = '') =>
      (await carte.admin.read<NewcomersPage>(`${path}/newcomers?limit=200${query}`)).items,
    count: (who: object) => carte.admin.make<RuleCount>(`${path}/rules/count`, who, 200),
  };
}

const peopleOf = (cards: readonly CardView[]) => cards.map(({ directoryId }) => directoryId).sort();

/** Enabled members who fit, worked out from the directory itself. */
export const whoIs = ({ directory }: Tenant, fits: (person: Person) => boolean, guests = false) =>
  [...directory.people()]
    .filter((person) => person.accountEnabled && (guests || person.userType !== 'Guest'))
    .filter(fits)
    .map(({ id }) => id)
    .sort();

export const groupNamed = ({ directory }: Tenant, name: string) =>
  directory.groups().find(({ displayName }) => displayName === name)?.id ?? '';

export const membersOf = ({ directory }: Tenant, groupId: string) =>
  new Set(
    directory
      .membersOf(groupId, true)
      .positions.map((position) => directory.store.personAt(position).id),
  );
