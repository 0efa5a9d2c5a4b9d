import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import draft06 from 'ajv/dist/refs/json-schema-draft-06.json' with { type: 'json' };

/** Microsoft's own schemas, one folder a version. */
const SCHEMAS = new URL(
  'build/json-schemas/teams/',
  import.meta.resolve('@microsoft/app-manifest/package.json'),
);

/** The part of a manifest that says what else is in the package. */
export type Manifest = {
  manifestVersion: string;
  icons: Record<string, string>;
  localizationInfo: { additionalLanguages: { languageTag: string; file: string }[] };
  composeExtensions: {
    apiSpecificationFile: string;
    commands: { id: string; apiResponseRenderingTemplateFile: string }[];
  }[];
};

/** Each throws, with every reason, where the schema of the manifest's own version refuses a file. */
export const checkManifest = (manifest: Manifest): void =>
  refuse('The manifest', draft04(manifest, 'MicrosoftTeams.schema.json'), manifest);

export const checkLocalization = (manifest: Manifest, name: string, texts: unknown): void =>
  refuse(name, draft04(manifest, 'MicrosoftTeams.Localization.schema.json'), texts);

export function checkTemplate(manifest: Manifest, name: string, template: unknown): void {
  const ajv = new Ajv.default({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addMetaSchema(draft06);
  const schema = read(manifest, 'MicrosoftTeams.ResponseRenderingTemplate.schema.json');
  refuse(name, ajv.compile(schema), template);
}

type Validate = {
  (value: unknown): unknown;
  errors?: { instancePath: string; message?: string }[] | null;
};

/** Schemas of draft 4, whose patterns are no Unicode ones. */
function draft04(manifest: Manifest, file: string): Validate {
  const ajv = new Ajv04.default({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  return ajv.compile(read(manifest, file));
}

const read = ({ manifestVersion }: Manifest, file: string): object =>
  JSON.parse(readFileSync(new URL(`v${manifestVersion}/${file}`, SCHEMAS), 'utf8')) as object;

function refuse(what: string, isValid: Validate, value: unknown): void {
  if (isValid(value)) return;
  const reasons = isValid.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`);
  throw new Error(`${what} is not valid:\n${reasons?.join('\n')}`);
}
