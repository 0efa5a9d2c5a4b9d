import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Where results of long proofs are kept, beside how to repeat them. */
const FOLDER = path.resolve(import.meta.dirname, '../../docs/proof');

/**
 * Writes what a proof measured to `docs/proof/NAME.json`, if `PROOF_RECORD=1` asks for it: with the
 * command, the commit, the date and the machine, so that a stranger can do it again and compare.
 */
export async function recordProof(
  name: string,
  command: string,
  measured: Record<string, unknown>,
): Promise<void> {
  if (process.env.PROOF_RECORD !== '1') return;
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  const record = {
    proof: name,
    command,
    commit: git('rev-parse', '--short', 'HEAD'),
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    cores: os.availableParallelism(),
    ...measured,
  };
  await mkdir(FOLDER, { recursive: true });
  await writeFile(path.join(FOLDER, `${name}.json`), `${JSON.stringify(record, null, 2)}\n`);
}
