import type { Tenant } from './tenant.ts';

/** The tenants the practice authority knows. */
export type Tenants = ReturnType<typeof createTenants>;

export function createTenants() {
  const tenants: Tenant[] = [];
  return {
    add(tenant: Tenant): Tenant {
      if (tenants.some(({ tenantId }) => tenantId === tenant.tenantId)) {
        throw new Error(`tenant ${tenant.tenantId} exists`);
      }
      tenants.push(tenant);
      return tenant;
    },
    list: (): readonly Tenant[] => tenants,
    /** By id or by domain, as Entra takes either in an address. */
    find(named: string): Tenant | undefined {
      const wanted = named.toLowerCase();
      return tenants.find(({ tenantId, domain }) => tenantId === wanted || domain === wanted);
    },
  };
}
