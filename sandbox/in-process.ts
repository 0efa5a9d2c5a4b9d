import { randomUUID } from 'node:crypto';
import { createSigner, type Signer } from './authority/signer.ts';
import { createPhotoStudio } from './faces/photos.ts';
import { createFaults } from './faults/rules.ts';
import { TEAMS_APP_CLIENT_ID } from './practice-apps.ts';
import { createRequestLog } from './request-log.ts';
import { createServices } from './services.ts';
import type { TenantOptions } from './tenant.ts';
import { createTenants } from './tenants.ts';
import { type Answer, toBytes } from './wire/answer.ts';
import { parseAddress } from './wire/ask.ts';

/** Where the double would be, were there a socket. */
const URL_IN_PROCESS = 'https://localhost:9443';

type Options = TenantOptions & {
  pageSize?: number;
  fetch?: typeof globalThis.fetch;
  sleep?: (ms: number) => Promise<void>;
};

type Sent = { method?: string; headers?: Record<string, string>; body?: unknown };

/** An answer as a client would read it. */
export type Received = { status: number; headers: Record<string, string>; body: unknown };

/** One key for all: making it takes longer than most tests. */
let sharedSigner: Promise<Signer> | undefined;

/** The services without a socket and with a clock that stands still: for tests of single answers. */
export async function startInProcess({ pageSize = 200, ...options }: Options = {}) {
  const clock = { now: new Date('2026-11-23T09:00:00Z') };
  const tenants = createTenants();
  const faults = createFaults();
  const requests = createRequestLog();
  const services = createServices({
    tenants,
    faults,
    requests,
    studio: createPhotoStudio(),
    signer: await (sharedSigner ??= createSigner()),
    url: URL_IN_PROCESS,
    seed: 1,
    appClientId: TEAMS_APP_CLIENT_ID,
    latencyMs: 0,
    deltaPageSize: pageSize,
    now: () => clock.now,
    newId: randomUUID,
    sleep: options.sleep ?? (() => Promise.resolve()),
    fetch: options.fetch ?? globalThis.fetch,
  });
  const tenant = services.addTenant({ people: 60, withCast: true, ...options });

  async function send(address: string, { method = 'GET', headers = {}, body }: Sent = {}) {
    const { answer } = await services.respond({
      ...parseAddress(address),
      method,
      headers,
      body: typeof body === 'string' ? body : JSON.stringify(body ?? ''),
      batched: false,
    });
    return received(answer);
  }

  /** Asks the token endpoint; the form's parts replace those of the app that works. */
  function requestToken(form: Record<string, string> = {}): Promise<Received> {
    const { tenantId, clientId, clientSecret } = tenant;
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: `${URL_IN_PROCESS}/.default`,
      ...form,
    });
    const address = `/${tenantId}/oauth2/v2.0/token`;
    return send(address, { method: 'POST', body: body.toString() });
  }

  async function tokenFor(roles: readonly string[]): Promise<string> {
    const app = tenant.registrations.register({ displayName: 'test', secret: 'test', roles });
    const { body } = await requestToken({ client_id: app.clientId, client_secret: 'test' });
    return (body as { access_token: string }).access_token;
  }

  /** Asks Graph with a token that has these roles. */
  async function signIn(roles: readonly string[]) {
    const token = await tokenFor(roles);
    return (address: string, { headers, ...sent }: Sent = {}) => {
      const path = address.startsWith('https:') ? address : `/v1.0${address}`;
      return send(path, { ...sent, headers: { authorization: `Bearer ${token}`, ...headers } });
    };
  }

  return { clock, faults, requests, services, tenant, tenants, send, requestToken, signIn };
}

function received(answer: Answer): Received {
  const { status, headers, body } = answer;
  if (body.kind === 'bytes') return { status, headers, body: toBytes(answer) };
  // What a client sees went through JSON.
  const text = body.kind === 'json' ? JSON.stringify(body.value) : 'null';
  return { status, headers, body: JSON.parse(text) as unknown };
}
