import { expect, test } from 'vitest';
import {
  cleanId,
  type ConnectField,
  EMPTY_DRAFT,
  findIssue,
  missingFields,
  draftFields,
  toCreateConnection,
  withValue,
} from './connect-draft.ts';
import { findFailure, stepStates } from './connect-steps.ts';
import { entraLink } from './entra-links.ts';
import { wizardStates } from './wizard-steps.ts';

const ID = '8f2b1c4e-90ab-4cde-8123-4567890abcde';
const OTHER = '11111111-2222-4333-8444-555555555555';

test.each([
  [` "${ID}" `, ID],
  [`{${ID}}`, ID],
  [`https://portal.example/appId/${ID}/overview`, ID],
  [`${ID} ${OTHER}`, `${ID} ${OTHER}`],
  [' contoso.com ', 'contoso.com'],
])('an ID pasted as %s is meant as %s', (pasted, meant) => {
  expect(cleanId(pasted)).toBe(meant);
});

test.each<[string, string, ConnectField]>([
  [
    'as a script prints them',
    `Directory (tenant) ID:   ${ID}\nApplication (client) ID: ${OTHER}`,
    'tenantId',
  ],
  [
    'on one line, as a field joins them',
    `Directory (tenant) ID:   ${ID}Application (client) ID: ${OTHER}`,
    'clientId',
  ],
  ['without a word', `${ID} ${OTHER}`, 'clientId'],
  [
    'as the portal lists them',
    `Application (client) ID: ${OTHER}\nDirectory (tenant) ID: ${ID}`,
    'tenantId',
  ],
  ['as a file of settings', `CLIENT_ID=${OTHER}\nTENANT_ID=${ID}`, 'clientId'],
  ['as JSON', `"appId": "${OTHER}", "tenant": "${ID}"`, 'tenantId'],
])('both IDs, pasted %s, go each into its own field', (_, text, field) => {
  expect(withValue(EMPTY_DRAFT, field, text)).toEqual({
    ...EMPTY_DRAFT,
    tenantId: ID,
    clientId: OTHER,
  });
});

test.each([
  ['a new ID right behind the old one', `${ID}${OTHER}`],
  ['an address of the portal', `https://portal.example/#objectId/${ID}/appId/${OTHER}`],
  ['an address with other words in it', `objectId/${ID}/app id: /${OTHER}`],
  ['IDs that a dash joins', `${ID}-${OTHER}`],
  ['three IDs', `${ID} ${OTHER} ${ID}`],
])('%s stays in its field as it was typed', (_, text) => {
  expect(withValue(EMPTY_DRAFT, 'clientId', text)).toEqual({ ...EMPTY_DRAFT, clientId: text });
});

test('two IDs in one field never replace what stands in the other', () => {
  const draft = { ...EMPTY_DRAFT, tenantId: ID, clientId: OTHER };
  const text = `${OTHER} 22222222-2222-4333-8444-555555555555`;
  expect(withValue(draft, 'clientId', text)).toEqual({ ...draft, clientId: text });
  expect(withValue(draft, 'tenantId', text)).toEqual({ ...draft, tenantId: text });
});

test.each<[ConnectField, string, string | undefined]>([
  ['tenantId', '', undefined],
  ['tenantId', ID, undefined],
  ['tenantId', 'contoso.com', 'domain'],
  ['tenantId', '1234', 'not_guid'],
  ['clientId', 'contoso.com', 'not_guid'],
  ['clientSecret', ID, 'secret_id'],
  ['clientSecret', 'abc8Q~value', undefined],
  ['privateKeyPem', '-----BEGIN PRIVATE KEY-----', undefined],
  ['privateKeyPem', '-----BEGIN CERTIFICATE-----', 'is_certificate'],
  ['privateKeyPem', '-----BEGIN ENCRYPTED PRIVATE KEY-----', 'encrypted_key'],
  ['privateKeyPem', 'MIIB', 'not_pem'],
  ['certificatePem', '-----BEGIN CERTIFICATE-----', undefined],
  ['certificatePem', '-----BEGIN PRIVATE KEY-----', 'is_key'],
  ['certificatePem', 'MIIB', 'not_pem'],
])('%s “%s” is warned of as %s', (field, value, issue) => {
  expect(findIssue({ ...EMPTY_DRAFT, [field]: value }, field)).toBe(issue);
});

test('the same ID twice is warned of, in whatever case', () => {
  const draft = { ...EMPTY_DRAFT, tenantId: ID.toUpperCase(), clientId: ID };
  expect(findIssue(draft, 'clientId')).toBe('same_ids');
  expect(findIssue({ ...draft, clientId: OTHER }, 'clientId')).toBeUndefined();
});

test('only what the chosen way of signing in needs is asked for and sent', () => {
  const draft = { ...EMPTY_DRAFT, tenantId: ` ${ID}`, clientId: OTHER, clientSecret: ' s ' };
  expect(missingFields(draft, draftFields(draft))).toEqual([]);
  expect(toCreateConnection(draft)).toEqual({ tenantId: ID, clientId: OTHER, clientSecret: 's' });
  const other = { ...draft, kind: 'certificate', privateKeyPem: 'k', certificatePem: ' ' } as const;
  expect(missingFields(other, draftFields(other))).toEqual(['certificatePem']);
  expect(toCreateConnection({ ...other, certificatePem: 'c' })).toEqual({
    tenantId: ID,
    clientId: OTHER,
    certificate: { privateKeyPem: 'k', certificatePem: 'c' },
  });
  const made = { ...draft, kind: 'made' } as const;
  expect(missingFields(made, draftFields(made))).toEqual(['madeCertificateId']);
  expect(toCreateConnection({ ...made, madeCertificateId: 'm' })).toEqual({
    tenantId: ID,
    clientId: OTHER,
    madeCertificateId: 'm',
  });
});

test.each([
  ['directory_unreachable', ['failed', 'waiting', 'waiting', 'waiting'], undefined],
  ['unknown_tenant', ['done', 'failed', 'waiting', 'waiting'], 'tenantId'],
  ['unknown_client', ['done', 'failed', 'waiting', 'waiting'], 'clientId'],
  ['wrong_secret', ['done', 'failed', 'waiting', 'waiting'], 'clientSecret'],
  ['expired_secret', ['done', 'failed', 'waiting', 'waiting'], 'clientSecret'],
  ['certificate_not_known', ['done', 'failed', 'waiting', 'waiting'], 'madeCertificateId'],
  ['disabled_app', ['done', 'failed', 'waiting', 'waiting'], undefined],
  ['permission_missing', ['done', 'done', 'failed', 'waiting'], undefined],
])('%s says which step failed and which field to mend', (code, states, field) => {
  const failure = findFailure(code);
  expect(failure && stepStates(failure.step).map(({ state }) => state)).toEqual(states);
  expect(failure?.field).toBe(field);
});

test('a directory that is connected already is no step’s fault', () => {
  expect(findFailure('already_connected')).toBeUndefined();
  expect(findFailure(undefined)).toBeUndefined();
});

test('links lead into the portal of the cloud that people sign in to', () => {
  const here = { authority: 'https://login.microsoftonline.com', clientId: ID };
  expect(entraLink('permissions', here)).toBe(
    `https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/CallAnAPI/appId/${ID}`,
  );
  expect(entraLink('permissions', { ...here, clientId: '12/../x' })).toMatch(
    /ApplicationsListBlade$/,
  );
  expect(entraLink('register', here)).toMatch(/CreateApplicationBlade/);
  const us = { ...here, authority: 'https://login.microsoftonline.us' };
  expect(entraLink('list', us)).toMatch(/^https:\/\/entra\.microsoft\.us\//);
});

test('in practice mode links lead to the pages that play the portal', () => {
  const practice = { signInUrl: 'http://localhost:3979', tenantId: OTHER };
  const here = { authority: 'https://localhost:3980', clientId: ID, practice };
  const apps = `http://localhost:3979/portal/${OTHER}/apps`;
  expect(entraLink('register', here)).toBe(apps);
  expect(entraLink('credentials', here)).toBe(`${apps}/${ID}#credentials`);
  expect(entraLink('credentials', { ...here, clientId: '../x' })).toBe(apps);
});

test.each([
  [undefined, {}, 'open open open open open'],
  [undefined, { clientId: ` ${ID} ` }, 'done open open open open'],
  [
    undefined,
    { clientId: ID, tenantId: OTHER, madeCertificateId: 'm' },
    'done done done open open',
  ],
  ['unknown_client', { clientId: ID, tenantId: OTHER }, 'done mend open open open'],
  ['certificate_not_known', { madeCertificateId: 'm' }, 'open open mend open open'],
  ['certificate_gone', {}, 'open open mend open open'],
  ['permission_missing', { madeCertificateId: 'm' }, 'open open done mend open'],
  ['directory_unreachable', {}, 'open open open open open'],
])('after %s the step to look at is marked', (code, typed, states) => {
  expect(
    Object.values(
      wizardStates({ ...EMPTY_DRAFT, ...typed }, { refusal: code, holds: () => true }),
    ).join(' '),
  ).toBe(states);
});

test('a step is not to be mended once its field was; another one’s does not matter', () => {
  const draft = { ...EMPTY_DRAFT, clientId: ID, tenantId: OTHER, madeCertificateId: 'new' };
  const after = (refusal: string, ...changed: ConnectField[]) =>
    wizardStates(draft, { refusal, holds: (field) => !changed.includes(field) });
  expect(after('unknown_client', 'clientId').ids).toBe('done');
  expect(after('unknown_client', 'tenantId').ids).toBe('mend');
  expect(after('certificate_gone', 'madeCertificateId').certificate).toBe('done');
  expect(after('permission_missing', 'clientId').permissions).toBe('open');
  const emptied = { ...draft, madeCertificateId: '' };
  const gone = { refusal: 'certificate_gone', holds: () => false };
  expect(wizardStates(emptied, gone).certificate).toBe('mend');
});
