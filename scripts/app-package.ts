import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { strToU8, zipSync } from 'fflate';

const FOLDER = path.resolve(import.meta.dirname, '../appPackage');
/** Microsoft's own schemas, one folder a version. */
const SCHEMAS = new URL(
  'build/json-schemas/teams/',
  import.meta.resolve('@microsoft/app-manifest/package.json'),
);

/** Fixed, so that the same sources give the same zip. */
const ZIP_TIME = new Date('2026-01-01T00:00:00Z');

/** What tells the environments apart in the app's name; in production nothing does. */
const MAY_BE_EMPTY = 'APP_NAME_SUFFIX';

export type AppPackage = { manifest: string; zip: Uint8Array };

/** The Teams package with its variables filled in. Throws where one is missing or the schema refuses it. */
export function buildPackage(values: NodeJS.Dict<string>): AppPackage {
  const manifest = fill(readFileSync(`${FOLDER}/manifest.json`, 'utf8'), values);
  validate(JSON.parse(manifest) as { manifestVersion: string });
  const file = (name: string) => readFileSync(`${FOLDER}/${name}`);
  const zip = zipSync(
    {
      'manifest.json': strToU8(manifest),
      'color.png': file('color.png'),
      'outline.png': file('outline.png'),
    },
    { mtime: ZIP_TIME },
  );
  return { manifest, zip };
}

function fill(text: string, values: NodeJS.Dict<string>): string {
  return text.replace(/\$\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined || (value === '' && name !== MAY_BE_EMPTY)) {
      throw new Error(`${name} is not set: the manifest needs it.`);
    }
    return value;
  });
}

/** The manifest's schema is JSON Schema draft 4; its patterns are no Unicode ones. */
function validate(manifest: { manifestVersion: string }): void {
  const file = new URL(`v${manifest.manifestVersion}/MicrosoftTeams.schema.json`, SCHEMAS);
  const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const isValid = ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object);
  if (isValid(manifest)) return;
  const reasons = isValid.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`);
  throw new Error(`The manifest is not valid:\n${reasons?.join('\n')}`);
}
