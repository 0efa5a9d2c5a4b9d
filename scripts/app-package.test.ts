import { readdirSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { operations } from '../api/contract/operations.ts';
import { buildPackage } from './app-package.ts';

const LOCAL = parseEnv(readFileSync('env/.env.local', 'utf8'));

const LANGUAGES = ['de', 'fr', 'es', 'ja', 'ar'];

const openZip = (values = LOCAL) => {
  const { manifest, zip } = buildPackage(values);
  const files = unzipSync(zip);
  const textOf = (name: string) => Buffer.from(files[name] ?? []).toString();
  return { manifest, files, textOf };
};

test('the package holds the manifest and what it names, and nothing else', () => {
  const { manifest, files, textOf } = openZip();
  expect(Object.keys(files).sort()).toEqual(
    [
      'manifest.json',
      'color.png',
      'outline.png',
      'messages/card.json',
      'messages/openapi.yaml',
      ...LANGUAGES.map((language) => `languages/${language}.json`),
    ].sort(),
  );
  expect(textOf('manifest.json')).toBe(manifest);
  expect(sizeOf(files['color.png'])).toEqual([192, 192]);
  expect(sizeOf(files['outline.png'])).toEqual([32, 32]);
});

test('no file has a name that is not filled in', () => {
  const { files, textOf } = openZip();
  const texts = Object.keys(files).filter((name) => !name.endsWith('.png'));
  for (const name of texts) expect(textOf(name), name).not.toContain('${{');
});

test('the manifest is of the newest version that there is a schema of', () => {
  const shipped = readdirSync('node_modules/@microsoft/app-manifest/build/json-schemas/teams');
  const versions = shipped.filter((name) => /^v1\.\d+$/.test(name)).map((name) => name.slice(3));
  const { manifestVersion } = JSON.parse(openZip().manifest) as { manifestVersion: string };
  expect(manifestVersion).toBe(`1.${Math.max(...versions.map(Number))}`);
});

test.each(LANGUAGES)('everything that Teams shows of the app is said in %s', (language) => {
  const { manifest, textOf } = openZip();
  const english = JSON.parse(manifest) as Shown;
  const texts = JSON.parse(textOf(`languages/${language}.json`)) as Record<string, string>;
  const [extension] = english.composeExtensions;
  const [command] = extension?.commands ?? [];
  const shown = {
    'name.short': english.name.short,
    'name.full': english.name.full,
    'description.short': english.description.short,
    'description.full': english.description.full,
    'staticTabs[0].name': english.staticTabs[0]?.name,
    'staticTabs[1].name': english.staticTabs[1]?.name,
    'composeExtensions[0].commands[0].title': command?.title,
    'composeExtensions[0].commands[0].description': command?.description,
    'composeExtensions[0].commands[0].parameters[0].title': command?.parameters[0]?.title,
    'composeExtensions[0].commands[0].parameters[0].description':
      command?.parameters[0]?.description,
  };
  const { $schema: _, ...said } = texts;
  expect(Object.keys(said)).toEqual(Object.keys(shown));
  expect(said['name.short']).toBe(shown['name.short']);
  // “Name” is the same word in German.
  const same = Object.entries(shown).filter(([key, text]) => said[key] === text);
  expect(same.map(([, text]) => text).filter((text) => text !== 'Name')).toEqual(['Carte local']);
  expect(said['description.full']?.split('\n\n')).toHaveLength(4);
});

test('the message extension calls what the API’s contract says', () => {
  const { textOf, manifest } = openZip();
  const { paths } = parse(textOf('messages/openapi.yaml')) as {
    paths: Record<string, Record<string, { operationId: string; parameters: { name: string }[] }>>;
  };
  const { searchForMessage } = operations;
  const call = paths[searchForMessage.path]?.[searchForMessage.method];
  const [extension] = (JSON.parse(manifest) as Shown).composeExtensions;
  const [command] = extension?.commands ?? [];
  expect(call?.operationId).toBe('searchForMessage');
  expect(command?.id).toBe(call?.operationId);
  expect(command?.parameters.map(({ name }) => name)).toEqual(
    call?.parameters.map(({ name }) => name),
  );
  expect(Object.keys(searchForMessage.query.shape)).toEqual(['query']);
});

type Shown = {
  name: { short: string; full: string };
  description: { short: string; full: string };
  staticTabs: { name?: string }[];
  composeExtensions: {
    commands: {
      id: string;
      title: string;
      description: string;
      parameters: { name: string; title: string; description: string }[];
    }[];
  }[];
};

test('every name in the manifest is filled in', () => {
  const { manifest } = buildPackage(LOCAL);
  expect(manifest).not.toContain('${{');
  expect(JSON.parse(manifest)).toMatchObject({
    id: LOCAL.TEAMS_APP_ID,
    name: { short: 'Carte local' },
    validDomains: ['localhost:5173'],
    webApplicationInfo: {
      id: LOCAL.AAD_APP_CLIENT_ID,
      resource: `api://localhost:5173/${LOCAL.AAD_APP_CLIENT_ID}`,
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

test.each(['TEAMS_APP_ID', 'AAD_APP_CLIENT_ID', 'TAB_DOMAIN', 'TAB_ENDPOINT'])(
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
