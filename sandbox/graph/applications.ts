import { createHash } from 'node:crypto';
import type { Certificate, Secret } from '../authority/credentials.ts';
import type { Registration } from '../authority/registrations.ts';
import { parseListQuery, parseSelect } from '../odata/list-query.ts';
import type { Row, Schema } from '../odata/schema.ts';
import { queryOption } from '../wire/ask.ts';
import { resourceNotFound } from './graph-error.ts';
import { type Caller, type GraphCall, type GraphRoute, odataAnswer } from './graph-call.ts';
import type { Links } from './links.ts';
import type { Lists } from './lists.ts';
import { PERMISSIONS } from './permissions.ts';

type Ports = { lists: Lists; links: Links };

const shown = { shown: true } as const;

const APPLICATION_SCHEMA: Schema = {
  name: 'Application',
  searchedByWord: ['displayName'],
  properties: {
    id: { ...shown, eq: 'default' },
    appId: { ...shown, eq: 'default' },
    appRoles: { ...shown, empty: 'list' },
    createdDateTime: { ...shown, eq: 'default', orderBy: 'advanced' },
    displayName: { ...shown, eq: 'default', startsWith: 'default', orderBy: 'advanced' },
    identifierUris: { ...shown, empty: 'list', eq: 'default' },
    keyCredentials: { ...shown, empty: 'list' },
    passwordCredentials: { ...shown, empty: 'list' },
    signInAudience: { ...shown, eq: 'default' },
  },
};

/** App registrations: where a client secret's last day can be read. */
export function applicationRoutes({ lists, links }: Ports): GraphRoute[] {
  function listApplications({ ask, caller }: GraphCall) {
    const query = parseListQuery(ask, { schema: APPLICATION_SCHEMA });
    const page = lists.page(applicationSource(caller), query);
    return odataAnswer({
      '@odata.context': links.context('applications', query.select),
      ...(query.counted && query.skipToken === undefined && { '@odata.count': page.count }),
      ...links.nextPage(ask, page.skipToken),
      value: page.rows.map((row) => pick(row, query.select)),
    });
  }

  function getByAppId({ ask, params, caller }: GraphCall) {
    const appId = params.appId ?? '';
    const registration = caller.tenant.registrations.find(appId);
    if (!registration) throw resourceNotFound(appId);
    const select = parseSelect(queryOption(ask, '$select'), APPLICATION_SCHEMA);
    return odataAnswer({
      '@odata.context': `${links.context('applications', select)}/$entity`,
      ...pick(presentApplication(registration), select),
    });
  }

  const route = { method: 'GET', permissions: PERMISSIONS.applications, units: 2 } as const;
  return [
    { ...route, path: '/applications', operation: 'applications.list', handle: listApplications },
    {
      ...route,
      path: "/applications(appId='{appId}')",
      operation: 'applications.get',
      handle: getByAppId,
    },
  ];
}

const pick = (row: Row, select?: readonly string[]): Row =>
  select ? Object.fromEntries(select.map((name) => [name, row[name] ?? null])) : row;

function applicationSource({ tenant }: Caller) {
  const rows = tenant.registrations.list().map(presentApplication);
  return {
    key: `${tenant.tenantId} applications ${JSON.stringify(rows)}`,
    positions: () => rows.map((_, index) => index),
    rowAt: (position: number): Row | undefined => rows[position],
  };
}

function presentApplication(registration: Registration): Row {
  return {
    id: registration.objectId,
    appId: registration.clientId,
    appRoles: [],
    createdDateTime: registration.createdAt.toISOString(),
    displayName: registration.displayName,
    identifierUris: [],
    keyCredentials: registration.certificates.map(presentCertificate),
    passwordCredentials: registration.secrets.map(presentSecret),
    signInAudience: 'AzureADMyOrg',
  };
}

/** The value never comes back; its first three characters do, as `hint`. */
function presentSecret({ keyId, displayName, value, startsAt, endsAt }: Secret): Row {
  return {
    customKeyIdentifier: null,
    displayName,
    endDateTime: endsAt.toISOString(),
    hint: value.slice(0, 3),
    keyId,
    secretText: null,
    startDateTime: startsAt.toISOString(),
  };
}

function presentCertificate({ keyId, displayName, x509 }: Certificate): Row {
  return {
    customKeyIdentifier: createHash('sha1').update(x509.raw).digest('base64url'),
    displayName,
    endDateTime: x509.validToDate.toISOString(),
    key: null,
    keyId,
    startDateTime: x509.validFromDate.toISOString(),
    type: 'AsymmetricX509Cert',
    usage: 'Verify',
  };
}
