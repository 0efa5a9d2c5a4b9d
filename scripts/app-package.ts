import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { checkLocalization, checkManifest, checkTemplate, type Manifest } from './app-schemas.ts';

const FOLDER = path.resolve(import.meta.dirname, '../appPackage');

/** Fixed, so that the same sources give the same zip. */
const ZIP_TIME = new Date('2026-01-01T00:00:00Z');

/** What tells the environments apart in the app's name; in production nothing does. */
const MAY_BE_EMPTY = 'APP_NAME_SUFFIX';

export type AppPackage = { manifest: string; zip: Uint8Array };

/**
 * The Teams package with its variables filled in: the manifest and every file that it names. Throws where a
 * variable is missing or one of Microsoft's schemas refuses a file.
 */
export function buildPackage(values: NodeJS.Dict<string>): AppPackage {
  const text = (name: string) => fill(readFileSync(`${FOLDER}/${name}`, 'utf8'), values);
  const manifest = text('manifest.json');
  const parsed = JSON.parse(manifest) as Manifest;
  checkManifest(parsed);
  const { languages, descriptions, templates } = namedFiles(parsed);
  const texts = new Map(
    [...languages, ...descriptions, ...templates].map((name) => [name, text(name)] as const),
  );
  const json = (name: string) => JSON.parse(texts.get(name) ?? '') as unknown;
  for (const name of languages) checkLocalization(parsed, name, json(name));
  for (const name of templates) checkTemplate(parsed, name, json(name));
  const files: Record<string, Uint8Array> = { 'manifest.json': strToU8(manifest) };
  for (const name of Object.values(parsed.icons)) files[name] = readFileSync(`${FOLDER}/${name}`);
  for (const [name, content] of texts) files[name] = strToU8(content);
  return { manifest, zip: zipSync(files, { mtime: ZIP_TIME }) };
}

/** The texts that a manifest names, by what they are. */
function namedFiles({ localizationInfo, composeExtensions }: Manifest) {
  return {
    languages: localizationInfo.additionalLanguages.map(({ file }) => file),
    descriptions: composeExtensions.map(({ apiSpecificationFile }) => apiSpecificationFile),
    templates: composeExtensions.flatMap(({ commands }) =>
      commands.map((command) => command.apiResponseRenderingTemplateFile),
    ),
  };
}

function fill(text: string, values: NodeJS.Dict<string>): string {
  return text.replace(/\$\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined || (value === '' && name !== MAY_BE_EMPTY)) {
      throw new Error(`${name} is not set: the package needs it.`);
    }
    return value;
  });
}
