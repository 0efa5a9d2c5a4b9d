import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { buildPackage } from './app-package.ts';

const LOCAL = parseEnv(readFileSync('env/.env.local', 'utf8'));

test('the package holds the manifest and its two icons, and nothing else', () => {
  const { manifest, zip } = buildPackage(LOCAL);
  const files = unzipSync(zip);
  expect(Object.keys(files)).toEqual(['manifest.json', 'color.png', 'outline.png']);
  expect(Buffer.from(files['manifest.json'] ?? []).toString()).toBe(manifest);
  expect(sizeOf(files['color.png'])).toEqual([192, 192]);
  expect(sizeOf(files['outline.png'])).toEqual([32, 32]);
});

test('every name in the manifest is filled in', () => {
  const { manifest } = buildPackage(LOCAL);
  expect(manifest).not.toContain('${{');
  expect(JSON.parse(manifest)).toMatchObject({
    id: LOCAL.TEAMS_APP_ID,
    name: { short: 'Carte local' },
    validDomains: ['localhost:3978'],
    webApplicationInfo: {
      id: LOCAL.AAD_APP_CLIENT_ID,
      resource: `api://localhost:3978/${LOCAL.AAD_APP_CLIENT_ID}`,
    },
  });
});

test('the same sources give the same bytes', () => {
  expect(buildPackage(LOCAL).zip).toEqual(buildPackage({ ...LOCAL, OTHER: 'x' }).zip);
});

test('in production the name stands alone', () => {
  const { manifest } = buildPackage({ ...LOCAL, APP_NAME_SUFFIX: '' });
  expect(JSON.parse(manifest)).toMatchObject({ name: { short: 'Carte' } });
});

test.each(['TEAMS_APP_ID', 'AAD_APP_CLIENT_ID', 'TAB_DOMAIN', 'TAB_ENDPOINT', 'PRIVACY_URL'])(
  '%s is asked for where it is missing or blank',
  (name) => {
    const { [name]: _left, ...others } = LOCAL;
    expect(() => buildPackage(others)).toThrow(`${name} is not set`);
    expect(() => buildPackage({ ...LOCAL, [name]: '' })).toThrow(`${name} is not set`);
  },
);

test.each([
  ['an id that is none', { TEAMS_APP_ID: 'carte' }, '/id '],
  ['an address without its scheme', { TAB_ENDPOINT: 'cards.example' }, '/developer/websiteUrl '],
  [
    'a name that is too long',
    { APP_NAME_SUFFIX: ' of the whole company and more' },
    '/name/short ',
  ],
])('the schema of Teams refuses %s', (_what, values, place) => {
  expect(() => buildPackage({ ...LOCAL, ...values })).toThrow(place);
});

/** Width and height as the PNG's first block says them. */
function sizeOf(png: Uint8Array | undefined): number[] {
  const bytes = Buffer.from(png ?? []);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
