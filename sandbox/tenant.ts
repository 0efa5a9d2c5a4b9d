import type { JWTPayload } from 'jose';
import { createRegistrations, type Registrations } from './authority/registrations.ts';
import type { Signer } from './authority/signer.ts';
import { issueTabToken, type TabUser } from './authority/tab-token.ts';
import { createDirectory, type Directory } from './directory/directory.ts';
import { createObjectIds } from './directory/object-id.ts';
import { hashText } from './population/draw.ts';
import { createPopulation } from './population/population.ts';
import { DEFAULT_ROLES } from './practice-apps.ts';

/** An Entra tenant of the practice authority: its directory, the apps registered in it, its tokens. */
export type Tenant = {
  tenantId: string;
  displayName: string;
  domain: string;
  /** A registration that works. */
  clientId: string;
  clientSecret: string;
  directory: Directory;
  registrations: Registrations;
  /** A token as the Teams tab gets it; `claims` replace what it would say. */
  tabToken(user: TabUser, claims?: JWTPayload): Promise<string>;
};

/** What may be said of a further tenant; the rest follows from its number. */
export type TenantOptions = Partial<TenantPlan>;

type TenantPlan = {
  tenantId: string;
  displayName: string;
  domain: string;
  clientId?: string;
  clientSecret?: string;
  roles?: readonly string[];
  /** How many people it begins with. */
  people: number;
  seed: number;
  /** Whether the people written by hand come first. */
  withCast: boolean;
};

type Ports = {
  signer: Signer;
  url: string;
  appClientId: string;
  now: () => Date;
  newId: () => string;
};

const DEFAULT_PEOPLE = 50;

/** Fills in what was not said of the tenant that comes after `number` others. */
export function planTenant(options: TenantOptions, number: number, seed: number): TenantPlan {
  return {
    tenantId: createObjectIds(hashText('tenants')).at(number),
    displayName: `Subsidiary ${number}`,
    domain: `subsidiary${number}.example`,
    people: DEFAULT_PEOPLE,
    seed,
    withCast: false,
    ...options,
  };
}

export function createTenant(plan: TenantPlan, ports: Ports): Tenant {
  const { tenantId, displayName, domain, people, withCast } = plan;
  const seed = plan.seed ^ hashText(tenantId);
  const ids = createObjectIds(seed);
  const population = createPopulation({ size: people, seed, domain, withCast, idAt: ids.at });
  const { now } = ports;
  const groupIds = createObjectIds(seed ^ hashText('groups'));
  const directory = createDirectory({ population, domain, ids, groupIds, now });
  const registrations = createRegistrations({ seed: seed ^ hashText('apps'), now });
  const clientSecret =
    plan.clientSecret ?? `practice-${hashText(`${tenantId} secret`).toString(36)}`;
  const { clientId } = registrations.register({
    displayName: 'Carte directory reader',
    roles: plan.roles ?? DEFAULT_ROLES,
    secret: clientSecret,
    ...(plan.clientId !== undefined && { clientId: plan.clientId }),
  });
  return {
    tenantId,
    displayName,
    domain,
    clientId,
    clientSecret,
    directory,
    registrations,
    tabToken: (user, claims) => issueTabToken({ ...ports, directory, tenantId }, user, claims),
  };
}
