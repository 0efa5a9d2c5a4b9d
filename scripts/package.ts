// `npm run package [env]`: the Teams package of an environment, checked against the manifest's own schema.
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import { type AppPackage, buildPackage } from './app-package.ts';

const name = process.argv[2] ?? 'local';
if (!/^[a-z][a-z0-9-]*$/.test(name)) {
  console.error(
    `"${name}" is no name of an environment. Use letters, digits and -, as in env/.env.dev.`,
  );
  process.exit(1);
}
const values = { ...readEnvironment(name), TEAMSFX_ENV: name };
const { manifest, zip } = build();
const folder = 'appPackage/build';
await mkdir(folder, { recursive: true });
await writeFile(`${folder}/manifest.${name}.json`, manifest);
await writeFile(`${folder}/appPackage.${name}.zip`, zip);
console.log(`${folder}/appPackage.${name}.zip`);

/** What is wrong with a value is a sentence for whoever filled it in. */
function build(): AppPackage {
  try {
    return buildPackage(values);
  } catch (err) {
    console.error(`env/.env.${name}: ${err instanceof Error ? err.message : String(err)}`);
    process.exit(1);
  }
}

function readEnvironment(environment: string): NodeJS.Dict<string> {
  try {
    return { ...parseEnv(readFileSync(`env/.env.${environment}`, 'utf8')), ...process.env };
  } catch {
    console.error(`There is no env/.env.${environment}. Copy env/.env.dev and fill in its names.`);
    process.exit(1);
  }
}
