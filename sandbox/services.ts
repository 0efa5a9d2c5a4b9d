import { createAuthority } from './authority/authority.ts';
import type { Signer } from './authority/signer.ts';
import type { PhotoStudio } from './faces/photos.ts';
import { createDetours } from './faults/detours.ts';
import type { Faults } from './faults/rules.ts';
import { createGraph } from './graph/graph.ts';
import type { RequestLog } from './request-log.ts';
import { createResponder } from './responder.ts';
import { createTenant, planTenant, type Tenant, type TenantOptions } from './tenant.ts';
import type { Tenants } from './tenants.ts';

/** The authority and Graph behind one responder, and the tenants they serve. */
export type Services = ReturnType<typeof createServices>;

type Ports = {
  tenants: Tenants;
  faults: Faults;
  requests: RequestLog;
  studio: PhotoStudio;
  signer: Signer;
  url: string;
  seed: number;
  appClientId: string;
  latencyMs: number;
  deltaPageSize: number;
  now: () => Date;
  newId: () => string;
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  fetch: typeof globalThis.fetch;
};

export function createServices(ports: Ports) {
  const { tenants, seed } = ports;
  const graph = createGraph({
    ...ports,
    answerItem: async (ask) => (await respond(ask)).answer,
  });
  const authority = createAuthority(ports);
  const detours = createDetours(ports.newId);
  const respond = createResponder({ ...ports, authority, graph, detours });

  return {
    respond,
    addTenant(options: TenantOptions = {}): Tenant {
      const tenant = createTenant(planTenant(options, tenants.list().length, seed), ports);
      graph.notifier.watch(tenant);
      return tenants.add(tenant);
    },
    notifier: graph.notifier,
    close: graph.notifier.close,
  };
}
