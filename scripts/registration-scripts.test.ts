import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';

const FOLDER = 'tab/features/directory/connect';
const BASH = `${FOLDER}/register-carte.sh`;
/** Where the tab writes the certificate. */
const PLACE = '@@CERTIFICATE@@';
const AFTERWARDS = 'the shell is there';
const bin = mkdtempSync(path.join(os.tmpdir(), 'carte-az-'));
let certificate = '';
beforeAll(() => {
  const made = 'req -x509 -newkey rsa:2048 -nodes -subj /CN=Carte -keyout /dev/null';
  certificate = execFileSync('openssl', made.split(' '), { encoding: 'utf8', stdio: 'pipe' });
});
afterAll(() => rmSync(bin, { recursive: true }));

/** What Entra takes a while for, as `az` is called with it. */
const RESET = 'ad app credential reset';
const PERMISSIONS = 'ad app permission add';
const PRINCIPAL = 'ad sp create';
const CONSENT = 'ad app permission admin-consent';
const EVER = 99;

/** An `az` that notes what it is called with and answers as Entra would; `fails` says how often it does not. */
function run({ known = '', fails = {} }: { known?: string; fails?: Record<string, number> } = {}) {
  const calls = path.join(bin, 'calls');
  const [az, sleep] = ['az', 'sleep'].map((name) => path.join(bin, name)) as [string, string];
  writeFileSync(calls, '');
  writeFileSync(
    az,
    `#!/usr/bin/env bash
printf '%s\\n' "$*" >> '${calls}'
${Object.entries(fails)
  .map(([call, times]) => failing(call, times, calls))
  .join('\n')}
case "$*" in
  'ad app list '*) printf '%s' '${known}';;
  'ad app create '*) echo 11111111-2222-4333-8444-555555555555;;
  'ad app credential reset '*) cp "$(sed -E 's/.*--cert @([^ ]+).*/\\1/' <<< "$*")" '${bin}/uploaded';;
  'account show '*) echo 99999999-2222-4333-8444-555555555555;;
esac
`,
  );
  writeFileSync(sleep, '#!/usr/bin/env bash\n');
  for (const program of [az, sleep]) chmodSync(program, 0o755);
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH}` };
  const script = readFileSync(BASH, 'utf8').replace(PLACE, certificate.trim());
  // As it is pasted into a shell, which has to be there afterwards.
  const input = `${script}\necho ${AFTERWARDS}\n`;
  const { stdout, stderr } = spawnSync('bash', { env, input, encoding: 'utf8' });
  return { printed: stdout, said: stderr, calls: readFileSync(calls, 'utf8').trim().split('\n') };
}

/** It was noted already, so the first call is the first line of its kind. */
const failing = (call: string, times: number, calls: string) =>
  `case "$*" in '${call} '*) [ "$(grep -c '^${call} ' '${calls}')" -gt ${times} ] || exit 1;; esac`;

const IDS =
  'Directory (tenant) ID:   99999999-2222-4333-8444-555555555555\n' +
  'Application (client) ID: 11111111-2222-4333-8444-555555555555\n';

test('the script for Azure CLI registers with least rights and prints what the form asks for', () => {
  const { printed, calls } = run();
  expect(printed.split(IDS)).toHaveLength(2);
  const { fingerprint } = new X509Certificate(certificate);
  expect(printed).toContain(`Certificate thumbprint:  ${fingerprint.replaceAll(':', '')}`);
  const uploaded = readFileSync(path.join(bin, 'uploaded'), 'utf8');
  expect(new X509Certificate(uploaded).fingerprint).toBe(fingerprint);
  expect(printed).not.toContain('PRIVATE KEY');
  const permissions = calls.find((call) => call.startsWith(PERMISSIONS)) ?? '';
  expect(permissions.match(/[0-9a-f-]{36}=Role/g)).toEqual(rolesOfManifest());
});

test('it registers nothing a second time, and says so', () => {
  const { said, printed, calls } = run({ known: 'an-id' });
  expect(said).toContain('is registered already');
  expect(printed.trim()).toBe(AFTERWARDS);
  expect(calls).toHaveLength(1);
});

test.each([RESET, PERMISSIONS, PRINCIPAL, CONSENT])(
  'it tries %s again until Entra knows the application everywhere',
  (call) => {
    const { said, printed, calls } = run({ fails: { [call]: 2 } });
    expect(calls.filter((one) => one.startsWith(`${call} `))).toHaveLength(3);
    expect(calls.filter((one) => one.startsWith(`${CONSENT} `)).length).toBeGreaterThan(0);
    expect(printed).toContain(IDS);
    expect(said).toBe('');
  },
);

test.each([
  [
    RESET,
    'The certificate was not uploaded. In Entra, open the application "Carte directory", then',
  ],
  [PERMISSIONS, 'add User.Read.All and GroupMember.Read.All'],
  [PRINCIPAL, 'choose "Grant admin consent"'],
  [CONSENT, 'choose "Grant admin consent"'],
])('where %s fails for ever the IDs are printed, and what to do in Entra', (call, toDo) => {
  const { said, printed, calls } = run({ fails: { [call]: EVER } });
  expect(printed).toContain(IDS);
  expect(printed).toContain(AFTERWARDS);
  expect(said.trim().split('\n')).toHaveLength(1);
  expect(said).toContain(toDo);
  expect(calls.filter((one) => one.startsWith(`${call} `))).toHaveLength(6);
});

test('the IDs are there before anything of the application can fail', () => {
  const everything = { [RESET]: EVER, [PERMISSIONS]: EVER, [PRINCIPAL]: EVER };
  expect(run({ fails: everything }).printed).toContain(IDS);
  const script = readFileSync(`${FOLDER}/register-carte.ps1`, 'utf8');
  const [created = '', afterwards = ''] = script.split('"Directory (tenant) ID:');
  expect(created).toContain('New-MgApplication ');
  expect(created).not.toContain('New-MgServicePrincipal');
  expect(afterwards).toMatch(/Invoke-WithRetry \{ New-MgServicePrincipal -/);
  expect(afterwards).toMatch(/Invoke-WithRetry \{\s+New-MgServicePrincipalAppRoleAssignment/);
});

test('the script for PowerShell asks for the same rights', () => {
  const script = readFileSync(`${FOLDER}/register-carte.ps1`, 'utf8');
  const roles = script
    .match(/'[0-9a-f-]{36}' # \w+\.Read\.All/g)
    ?.map((line) => `${line.slice(1, 37)}=Role`);
  expect(roles).toEqual(rolesOfManifest());
  expect(script.split(PLACE)).toHaveLength(2);
});

/** What Carte's own application asks for as well. */
function rolesOfManifest(): string[] {
  const manifest = JSON.parse(readFileSync('aad.manifest.json', 'utf8')) as {
    requiredResourceAccess: { resourceAccess: { id: string; type: string }[] }[];
  };
  return manifest.requiredResourceAccess.flatMap(({ resourceAccess }) =>
    resourceAccess.filter(({ type }) => type === 'Role').map(({ id }) => `${id}=Role`),
  );
}
