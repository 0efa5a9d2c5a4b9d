import { isIP } from 'node:net';
import { parseIntoClientConfig } from 'pg-connection-string';
import { z } from 'zod';
import { ConfigError } from '../domain/errors.ts';
import type { SealingKey } from '../lib/seal.ts';
import type { Env } from './env.ts';
import { parseEncryptionKeys } from './encryption-keys.ts';
import { DEFAULT_CALLERS } from './microsoft-clients.ts';

/** Embedded unless a server's address is given. */
export type DbConfig =
  { kind: 'embedded' } | { kind: 'server'; url: string; migrationUrl: string | undefined };

/** `generated`: made once and kept in DATA_DIR, for the embedded database alone. */
export type KeysConfig = { kind: 'given'; keys: SealingKey[] } | { kind: 'generated' };

export type Config = {
  host: string;
  port: number;
  /** Base of every link and code; no trailing slash. */
  publicUrl: string;
  /** How many proxies in front of us may be believed about a visitor's address. */
  trustedProxies: number;
  db: DbConfig;
  dataDir: string;
  keys: KeysConfig;
  entra: {
    clientId: string;
    clientSecret: string | undefined;
    tenantId: string | undefined;
    /** Origin of the Entra login host, no trailing slash. */
    authority: string;
    /** `azp` values whose tokens are accepted, lower case. */
    callers: ReadonlySet<string>;
    allowedTenants: ReadonlySet<string> | 'any';
  };
  /** Origin of the Graph host, no trailing slash. */
  graphUrl: string;
  /** Who runs this Carte, and pages of theirs in the place of ours. */
  legal: {
    operator: string | undefined;
    privacyUrl: string | undefined;
    termsUrl: string | undefined;
  };
  apple: AppleConfig;
  roles: { web: boolean; worker: boolean };
  logLevel: string;
  practice: PracticeDirectory | undefined;
};

/** Passes for Apple Wallet. PEM texts. */
export type AppleConfig = {
  /** Signs for every organization that has no certificate of its own. */
  deployment:
    { certificate: string; privateKey: string; passphrase: string | undefined } | undefined;
  /** Apple's intermediate certificates, so that administrators need not bring them along. */
  intermediates: string | undefined;
  /** Origin of Apple's push service, no trailing slash. */
  pushUrl: string;
};

const PracticeDirectory = z.strictObject({
  signInUrl: z.url(),
  tenantId: z.guid(),
  clientId: z.guid(),
  clientSecret: z.string().min(1),
});
export type PracticeDirectory = z.infer<typeof PracticeDirectory>;

const HOST_NAME = /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/i;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** Strings to meaning. Throws a ConfigError that names the variable and what it should be. */
export function envToConfig(env: Env): Config {
  const port = toInteger(env, 'PORT', 3978, 65_535);
  const authority = toHttpsOrigin(
    env,
    'AAD_APP_OAUTH_AUTHORITY_HOST',
    'https://login.microsoftonline.com',
  );
  const clientId = toGuid(env, 'AAD_APP_CLIENT_ID');
  if (!clientId) {
    throw new ConfigError(
      'AAD_APP_CLIENT_ID is not set. Give the Application (client) ID of the Teams app’s own registration; to try Carte without one, run "npm start".',
    );
  }
  const db = toDb(env);
  return {
    host: toHost(env),
    port,
    publicUrl: toPublicUrl(env, port),
    trustedProxies: toInteger(env, 'TRUST_PROXY', 0, 10),
    db,
    dataDir: env.DATA_DIR ?? './data',
    keys: toKeys(env, db),
    entra: {
      clientId,
      clientSecret: env.AAD_APP_CLIENT_SECRET,
      tenantId: toGuid(env, 'AAD_APP_TENANT_ID'),
      authority,
      callers: new Set([clientId, ...(toGuids(env, 'AAD_APP_ALLOWED_CLIENTS') ?? DEFAULT_CALLERS)]),
      allowedTenants: toAllowedTenants(env),
    },
    graphUrl: toHttpsOrigin(env, 'GRAPH_URL', 'https://graph.microsoft.com'),
    legal: {
      operator: env.OPERATOR_CONTACT,
      privacyUrl: toHttpsAddress(env, 'PRIVACY_URL'),
      termsUrl: toHttpsAddress(env, 'TERMS_URL'),
    },
    apple: toApple(env),
    roles: toRoles(env),
    logLevel: toOneOf(env, 'LOG_LEVEL', LOG_LEVELS, 'info'),
    practice: toPractice(env, authority),
  };
}

/** An address or a name of this machine; whether it is one shows when Carte listens. */
function toHost({ HOST = '127.0.0.1' }: Env): string {
  if (isIP(HOST) || (HOST_NAME.test(HOST) && !/^[\d.]+$/.test(HOST))) return HOST;
  throw new ConfigError(
    `HOST must be an address or a name of this machine, such as 127.0.0.1 or 0.0.0.0; it is "${HOST}".`,
  );
}

function toInteger(env: Env, name: keyof Env, fallback: number, max: number): number {
  const text = env[name] ?? String(fallback);
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= max) return value;
  throw new ConfigError(`${name} must be a whole number from 0 to ${max}; it is "${env[name]}".`);
}

function toOneOf(env: Env, name: keyof Env, allowed: string[], fallback: string): string {
  const value = env[name] ?? fallback;
  if (allowed.includes(value)) return value;
  throw new ConfigError(`${name} must be one of ${allowed.join(', ')}; it is "${value}".`);
}

function toGuid(env: Env, name: keyof Env): string | undefined {
  const value = env[name]?.toLowerCase();
  if (value === undefined || GUID.test(value)) return value;
  throw new ConfigError(`${name} must be a GUID such as 00000000-0000-0000-0000-000000000000.`);
}

function toGuids(env: Env, name: keyof Env): string[] | undefined {
  const values = env[name]
    ?.toLowerCase()
    .split(',')
    .map((value) => value.trim());
  if (values === undefined || values.every((value) => GUID.test(value))) return values;
  throw new ConfigError(`${name} must be a list of GUIDs, separated by commas.`);
}

function toAllowedTenants(env: Env): ReadonlySet<string> | 'any' {
  if (env.ALLOWED_TENANTS === undefined || env.ALLOWED_TENANTS === '*') return 'any';
  return new Set(toGuids(env, 'ALLOWED_TENANTS'));
}

/** The two Microsoft hosts: https always, an origin and nothing after it. */
function toHttpsOrigin(env: Env, name: keyof Env, fallback: string): string {
  const url = URL.parse(env[name] ?? fallback);
  if (
    url?.protocol === 'https:' &&
    !url.username &&
    !url.password &&
    url.pathname === '/' &&
    !url.search &&
    !url.hash
  ) {
    return url.origin;
  }
  throw new ConfigError(`${name} must be an https address without a path, such as ${fallback}.`);
}

/** A page of the operator's own. */
function toHttpsAddress(env: Env, name: keyof Env): string | undefined {
  if (env[name] === undefined) return undefined;
  const url = URL.parse(env[name]);
  if (url?.protocol === 'https:' && !url.username && !url.password) return url.href;
  throw new ConfigError(`${name} must be an https address; leave it out for Carte’s own page.`);
}

/** In a setting a PEM text may have its line breaks written as `\\n`. */
function toPem(env: Env, name: keyof Env): string | undefined {
  const text = env[name]?.replaceAll('\\n', '\n');
  if (text === undefined || text.startsWith('-----BEGIN ')) return text;
  throw new ConfigError(`${name} must be PEM text, from -----BEGIN to -----END.`);
}

function toApple(env: Env): AppleConfig {
  const certificate = toPem(env, 'APPLE_PASS_CERTIFICATE');
  const privateKey = toPem(env, 'APPLE_PASS_KEY');
  if ((certificate === undefined) !== (privateKey === undefined))
    throw new ConfigError('Set APPLE_PASS_CERTIFICATE and APPLE_PASS_KEY both, or neither.');
  return {
    deployment:
      certificate !== undefined && privateKey !== undefined
        ? { certificate, privateKey, passphrase: env.APPLE_PASS_KEY_PASSPHRASE }
        : undefined,
    intermediates: toPem(env, 'APPLE_WWDR_CERTIFICATE'),
    pushUrl: toHttpsOrigin(env, 'APPLE_PUSH_URL', 'https://api.push.apple.com'),
  };
}

function toPublicUrl(env: Env, port: number): string {
  const url = URL.parse(env.PUBLIC_URL ?? `http://localhost:${port}`);
  const isPlain = url && !url.username && !url.password && !url.search && !url.hash;
  if (isPlain && /^https?:$/.test(url.protocol)) {
    return url.href.replace(/\/+$/, '');
  }
  throw new ConfigError('PUBLIC_URL must be the https (or http) address visitors reach Carte at.');
}

function toDb(env: Env): DbConfig {
  if (!env.DATABASE_URL) {
    if (env.DATABASE_MIGRATION_URL) {
      throw new ConfigError(
        'DATABASE_MIGRATION_URL is set but DATABASE_URL is not. Set both, or neither.',
      );
    }
    return { kind: 'embedded' };
  }
  for (const name of ['DATABASE_URL', 'DATABASE_MIGRATION_URL'] as const) {
    if (env[name] && !isPostgresAddress(env[name])) {
      throw new ConfigError(
        `${name} must be an address such as postgres://user:password@host:5432/carte.`,
      );
    }
  }
  return { kind: 'server', url: env.DATABASE_URL, migrationUrl: env.DATABASE_MIGRATION_URL };
}

function isPostgresAddress(text: string): boolean {
  try {
    return /^postgres(ql)?:\/\//.test(text) && Boolean(parseIntoClientConfig(text));
  } catch {
    return false;
  }
}

function toKeys(env: Env, db: DbConfig): KeysConfig {
  if (env.ENCRYPTION_KEYS) return { kind: 'given', keys: parseEncryptionKeys(env.ENCRYPTION_KEYS) };
  if (db.kind === 'embedded') return { kind: 'generated' };
  throw new ConfigError(
    'ENCRYPTION_KEYS is not set. With a database server it must be given, as id:base64 of 32 random bytes ' +
      "(make one with: node -p \"'k1:' + crypto.randomBytes(32).toString('base64')\").",
  );
}

function toRoles(env: Env): Config['roles'] {
  const role = toOneOf(env, 'ROLE', ['all', 'web', 'worker'], 'all');
  return { web: role !== 'worker', worker: role !== 'web' };
}

/** Only a login host on this very machine can be a practice one: a real tenant never turns it on. */
function toPractice(env: Env, authority: string): PracticeDirectory | undefined {
  if (!env.PRACTICE_DIRECTORY) return undefined;
  const parsed = PracticeDirectory.safeParse(parseJson(env.PRACTICE_DIRECTORY));
  if (!parsed.success)
    throw new ConfigError('PRACTICE_DIRECTORY is not what "npm start" writes there.');
  if (!['localhost', '127.0.0.1'].includes(new URL(authority).hostname)) {
    throw new ConfigError(
      'PRACTICE_DIRECTORY needs an AAD_APP_OAUTH_AUTHORITY_HOST on this machine.',
    );
  }
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
