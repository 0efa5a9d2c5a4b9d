import { z } from 'zod';
import { FAULT_MENU } from '../faults/menu.ts';
import type { FaultRule, Faults } from '../faults/rules.ts';
import { PRACTICE_APPS } from '../practice-apps.ts';
import type { RequestLog } from '../request-log.ts';
import type { LifecycleEvent } from '../graph/notifier.ts';
import type { Tenant } from '../tenant.ts';
import type { Tenants } from '../tenants.ts';
import { type Answer, jsonAnswer, NO_BODY } from '../wire/answer.ts';
import type { Ask } from '../wire/ask.ts';
import { VERBS } from './verbs.ts';

type Ports = {
  tenants: Tenants;
  faults: Faults;
  requests: RequestLog;
  services: Promise<{ notifier: { befall(tenantId: string, event: LifecycleEvent): void } }>;
};

const Lifecycle = z.strictObject({
  event: z.enum(['reauthorizationRequired', 'subscriptionRemoved', 'missed']),
});

const MOST_PEOPLE = 1000;

/** The control address: makes things happen in the practice directory, and faults on the way to it. */
export function createControl({ tenants, faults, requests, services }: Ports) {
  const readers: Record<string, (ask: Ask, tenant: Tenant) => unknown> = {
    '': () => ({ verbs: mapSays(VERBS), faults: mapSays(FAULT_MENU) }),
    people: listPeople,
    groups: (_ask, { directory }) => directory.groups(),
    apps: (_ask, tenant) => describeApps(tenant),
    tenants: () => tenants.list().map(({ tenantId, displayName }) => ({ tenantId, displayName })),
    faults: () => faults.list(),
    requests: () => requests.all(),
  };

  async function answer(ask: Ask): Promise<Answer> {
    const [, , name = '', id] = ask.path.split('/');
    try {
      const tenant = tenantOf(ask);
      if (ask.method === 'GET' && readers[name]) return jsonAnswer(200, readers[name](ask, tenant));
      if (name === 'faults') return changeFaults(ask, id);
      if (name === 'requests' && ask.method === 'DELETE') return done(requests.clear());
      if (name === 'lifecycle' && ask.method === 'POST') {
        const { event } = Lifecycle.parse(JSON.parse(ask.body));
        return done((await services).notifier.befall(tenant.tenantId, event));
      }
      const verb = VERBS[name];
      if (!verb || ask.method !== 'POST')
        return problem(404, `There is no ${ask.method} ${ask.path}.`);
      return jsonAnswer(200, (await verb.run(tenant, JSON.parse(ask.body))) ?? {});
    } catch (error) {
      return problem(400, describe(error));
    }
  }

  function tenantOf({ query }: Ask): Tenant {
    const named = query.get('tenant');
    const tenant = named === null ? tenants.list()[0] : tenants.find(named);
    if (!tenant) throw new Error(`no tenant ${named}`);
    return tenant;
  }

  function changeFaults({ method, body }: Ask, id: string | undefined): Answer {
    if (method === 'DELETE') {
      if (id === undefined) return done(faults.clear());
      return faults.remove(id) ? done() : problem(404, `There is no rule ${id}.`);
    }
    const given: unknown = JSON.parse(body);
    if (method === 'POST') return jsonAnswer(201, { id: faults.add(given as FaultRule) });
    return jsonAnswer(200, { ids: faults.replace(given as FaultRule[]) });
  }

  return { answer };
}

function listPeople({ query }: Ask, { directory }: Tenant): unknown {
  const search = query.get('search')?.toLowerCase() ?? '';
  const limit = Math.min(Number(query.get('limit') ?? 50), MOST_PEOPLE);
  const found = [];
  for (const person of directory.people()) {
    if (found.length >= limit) break;
    const text = `${person.displayName} ${person.userPrincipalName}`.toLowerCase();
    if (text.includes(search)) found.push(person);
  }
  return { count: directory.count(), people: found, deleted: directory.deleted() };
}

/** What to type into the Connect form, and what each app shows. */
function describeApps({ tenantId, clientId, clientSecret, registrations }: Tenant): unknown {
  const known = Object.values(PRACTICE_APPS);
  return registrations.list().map((registration) => {
    const practice = known.find((app) => app.clientId === registration.clientId);
    const own = registration.clientId === clientId ? clientSecret : practice?.clientSecret;
    return {
      tenantId,
      clientId: registration.clientId,
      clientSecret: own ?? null,
      displayName: registration.displayName,
      roles: [...registration.roles],
      says: practice?.says ?? '',
    };
  });
}

const mapSays = (table: Readonly<Record<string, { says: string }>>) =>
  Object.fromEntries(Object.entries(table).map(([name, { says }]) => [name, says]));

const done = (_nothing?: void): Answer => ({ status: 204, headers: {}, body: NO_BODY });

const problem = (status: number, detail: string): Answer =>
  jsonAnswer(status, { status, detail }, { 'content-type': 'application/problem+json' });

function describe(error: unknown): string {
  if (error instanceof z.ZodError) return z.prettifyError(error);
  return error instanceof Error ? error.message : String(error);
}
