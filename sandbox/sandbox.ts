import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { createSigner } from './authority/signer.ts';
import { createControl } from './control/control.ts';
import { createConsentDoor } from './door/consent.ts';
import { createDoor } from './door/door.ts';
import { createPortal } from './door/portal.ts';
import { createPhotoStudio } from './faces/photos.ts';
import { createFaults, type Faults } from './faults/rules.ts';
import { createFront } from './front.ts';
import {
  CONSENT_APP,
  PRACTICE_APPS,
  PRACTICE_TENANT,
  TEAMS_APP_CLIENT_ID,
} from './practice-apps.ts';
import { createRequestLog, type RequestLog } from './request-log.ts';
import { createServices, type Services } from './services.ts';
import type { Tenant, TenantOptions } from './tenant.ts';
import { createTenants } from './tenants.ts';
import { makeCertificate } from './wire/certificate.ts';
import { openListener } from './wire/listener.ts';

/** How a practice directory is set up; everything has a default. */
export type SandboxOptions = {
  /** The https port; 0, the default, takes a free one. */
  port?: number;
  /** The port of the plain-http door that browsers sign in by; left out, the door stays shut. */
  signInPort?: number;
  /** Origins that the door may send a token back to, such as `http://localhost:3978`. */
  tabOrigins?: readonly string[];
  /** How many people the practice tenant begins with, up to 500,000. */
  people?: number;
  /** Another seed, other people. */
  seed?: number;
  /** Rows of a delta page; Graph sends 200. */
  pageSize?: number;
  /** Added to every answer of Graph. */
  latencyMs?: number;
  now?: () => Date;
  sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
  newId?: () => string;
  /** Carries change notifications to subscribers. */
  fetch?: typeof globalThis.fetch;
};

/** A running practice directory: the practice tenant, the doors, the levers. */
export type Sandbox = Tenant & {
  /** `https://localhost:PORT`: the authority and the Graph host. */
  url: string;
  /** To be trusted, by NODE_EXTRA_CA_CERTS or `tls.setDefaultCACertificates`. */
  certificatePem: string;
  /** `http://localhost:PORT` of the door, or null while it is shut. */
  signInUrl: string | null;
  /** The Teams app's own registration: the audience of the tab's tokens. */
  appClientId: string;
  /** And its secret, by which it signs in where a directory consented to it. */
  appClientSecret: string;
  faults: Faults;
  requests: RequestLog;
  /** Another organization, with people, an app and tokens of its own. */
  addTenant(options?: TenantOptions): Tenant;
  /** What tells subscribers: makes something befall them, and waits until they were told. */
  notifier: Services['notifier'];
  /** Lets the door send tokens to one more origin. */
  allowTabOrigin(origin: string): void;
  /** Nobody answers at the https port until the returned function is called. */
  goAway(): Promise<() => Promise<void>>;
  close(): Promise<void>;
};

const OWN_APP = {
  appClientId: TEAMS_APP_CLIENT_ID,
  appClientSecret: CONSENT_APP.clientSecret,
};
const DEFAULT_PEOPLE = 250;
const DELTA_PAGE = 200;

/** Starts an Entra authority and a Microsoft Graph on the loopback address. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { sleep = realSleep, people = DEFAULT_PEOPLE, seed = 1, port = 0, signInPort } = options;
  const [certificate, signer] = await Promise.all([makeCertificate(), createSigner()]);
  const tenants = createTenants();
  const faults = createFaults();
  const requests = createRequestLog();
  const studio = createPhotoStudio();
  const tabOrigins = new Set(options.tabOrigins);

  // The services put the port into addresses: they are made once somebody listens on it.
  const started = Promise.withResolvers<Services>();
  const front = createFront({
    ...createDoors({ tenants, studio, tabOrigins }),
    control: createControl({ tenants, faults, requests, services: started.promise }),
    services: async (ask, connection) => (await started.promise).respond(ask, connection),
  });
  const https = await openReturning({ port, certificate, handler: front.secure, sleep });
  const http = await openDoor().catch(async (error: unknown) => {
    await https.close();
    throw error;
  });

  const url = `https://localhost:${https.port}`;
  const services = createServices({
    tenants,
    faults,
    requests,
    studio,
    signer,
    url,
    sleep,
    seed,
    appClientId: TEAMS_APP_CLIENT_ID,
    now: options.now ?? (() => new Date()),
    newId: options.newId ?? randomUUID,
    fetch: options.fetch ?? globalThis.fetch,
    latencyMs: options.latencyMs ?? 0,
    deltaPageSize: options.pageSize ?? DELTA_PAGE,
  });
  started.resolve(services);
  const { addTenant, notifier, close } = services;
  async function openDoor() {
    if (signInPort === undefined) return undefined;
    return openListener({ port: signInPort, handler: front.plain, sleep });
  }

  return {
    ...addPracticeTenant(addTenant, people),
    url,
    certificatePem: certificate.certificatePem,
    signInUrl: http ? `http://localhost:${http.port}` : null,
    ...OWN_APP,
    faults,
    requests,
    addTenant,
    notifier,
    allowTabOrigin: (origin) => void tabOrigins.add(origin),
    goAway: https.goAway,
    async close() {
      await close();
      await Promise.all([https.close(), http?.close()]);
    },
  };
}

/** The pages that browsers are led to. */
const createDoors = (ports: Parameters<typeof createDoor>[0]) => ({
  door: createDoor(ports),
  consent: createConsentDoor(ports),
  portal: createPortal(ports),
});

/** A listener that can leave its port and come back to it. */
async function openReturning(options: Parameters<typeof openListener>[0]) {
  let listener = await openListener(options);
  const { port } = listener;
  return {
    port,
    close: () => listener.close(),
    async goAway() {
      await listener.close();
      return async () => void (listener = await openListener({ ...options, port }));
    },
  };
}

function addPracticeTenant(addTenant: Services['addTenant'], people: number): Tenant {
  const { working, ...failing } = PRACTICE_APPS;
  const { clientId, clientSecret } = working;
  const own = { clientId, clientSecret, people, withCast: true };
  const tenant = addTenant({ ...PRACTICE_TENANT, ...own });
  for (const app of Object.values(failing)) {
    tenant.registrations.register({ ...app, secret: app.clientSecret });
  }
  return tenant;
}

/** Sleeps without keeping the process alive. */
async function realSleep(ms: number, signal?: AbortSignal): Promise<void> {
  await delay(ms, undefined, { ref: false, ...(signal && { signal }) });
}
