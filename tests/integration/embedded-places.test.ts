import {
  chmod,
  chown,
  cp,
  mkdir,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findAccount } from '../../api/db/embedded/account.ts';
import { findNative, getBinaries } from '../../api/db/embedded/binaries.ts';
import { openEmbeddedPostgres } from '../../api/db/embedded/cluster.ts';
import { createMachine } from '../../api/db/embedded/machine.ts';
import { silentLog } from '../../api/lib/log.ts';
import { FAST, queryOnce, startCarte } from '../support/embedded-carte.ts';
import { makeScratch } from '../support/scratch.ts';

const machine = createMachine();

/** Opens one in this process, whose folder of root's lies in `scratch` and not on the machine. */
async function open(dataDir: string, scratch: string) {
  const sharedRoot = path.join(scratch, 'shared');
  const postgres = await openEmbeddedPostgres({
    dataDir,
    log: silentLog,
    settings: FAST,
    machine: { sharedRoot },
  });
  onTestFinished(() => postgres.stop());
  return postgres;
}

async function makeFolder(folder: string, mode: number): Promise<string> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, mode);
  return folder;
}

const modeOf = async (file: string) => (await stat(file)).mode & 0o777;

const keep = 'create table kept as select 1 as one';
const kept = 'select * from kept';

describe.skipIf(machine.uid !== 0)('started by root, which alone can try this', () => {
  test('a private DATA_DIR of root’s is opened just enough for the server’s account', async () => {
    const scratch = await makeScratch();
    const dataDir = await makeFolder(path.join(scratch, 'data'), 0o700);
    await writeFile(path.join(dataDir, 'readable'), '', { mode: 0o644 });
    const { connection } = await open(dataDir, scratch);

    expect(await queryOnce(connection, 'select 1 as one')).toEqual([{ one: 1 }]);
    const opened = await stat(dataDir);
    const { gid } = await stat(path.join(dataDir, 'postgres/data'));
    // Root and the server's group pass; nobody else does, and nobody but root looks into it.
    expect(opened).toMatchObject({ uid: 0, gid });
    expect(opened.mode & 0o777).toBe(0o710);
  });

  test('a DATA_DIR that a group may use keeps its group', async () => {
    const scratch = await makeScratch();
    const dataDir = await makeFolder(path.join(scratch, 'data'), 0o750);
    await chown(dataDir, 0, 4);
    await open(dataDir, scratch);

    expect(await modeOf(dataDir)).toBe(0o751);
    expect((await stat(dataDir)).gid).toBe(4);
  });

  test('below a closed folder the database lies elsewhere, and is found again', async () => {
    const scratch = await makeScratch();
    const closed = await makeFolder(path.join(scratch, 'root'), 0o700);
    const dataDir = path.join(closed, 'carte/data');
    const first = await open(dataDir, scratch);
    await queryOnce(first.connection, keep);
    await first.stop();

    const pointer = await readFile(path.join(dataDir, 'postgres.location'), 'utf8');
    const [place] = await readdir(path.join(scratch, 'shared'));
    expect(pointer).toContain(`lies in\n${path.join(scratch, 'shared', place ?? '')}\nbecause`);
    expect(pointer).toContain(`cannot enter ${closed}.`);
    expect(await modeOf(closed)).toBe(0o700);

    const second = await open(dataDir, scratch);
    expect(await queryOnce(second.connection, kept)).toEqual([{ one: 1 }]);
  });

  test('a second Carte below a closed folder is refused as anywhere', async () => {
    const scratch = await makeScratch();
    const closed = await makeFolder(path.join(scratch, 'root'), 0o700);
    const dataDir = path.join(closed, 'data');
    const script = { dataDir, sharedRoot: path.join(scratch, 'shared') };
    const both = await Promise.all([startCarte(script), startCarte(script)]);
    expect(both.filter(({ connection }) => connection)).toHaveLength(1);
    expect(both.find(({ refused }) => refused)?.refused?.code).toBe('data_dir_in_use');
    for (const carte of both) await carte.stop();
  });

  test('when the folder elsewhere is gone, no empty database takes its place', async () => {
    const scratch = await makeScratch();
    const closed = await makeFolder(path.join(scratch, 'root'), 0o700);
    const first = await open(path.join(closed, 'data'), scratch);
    await first.stop();
    await rename(path.join(scratch, 'shared'), path.join(scratch, 'unmounted'));
    await expect(open(path.join(closed, 'data'), scratch)).rejects.toMatchObject({
      code: 'database_missing',
    });
    await rename(path.join(scratch, 'unmounted'), path.join(scratch, 'shared'));
    await open(path.join(closed, 'data'), scratch);
  });

  test('when DATA_DIR was emptied, the database it pointed to is neither used nor deleted', async () => {
    const scratch = await makeScratch();
    const closed = await makeFolder(path.join(scratch, 'root'), 0o700);
    const dataDir = path.join(closed, 'data');
    const first = await open(dataDir, scratch);
    await first.stop();
    await rm(dataDir, { recursive: true });
    const [place = ''] = await readdir(path.join(scratch, 'shared'));

    await expect(open(dataDir, scratch)).rejects.toThrow(
      `delete ${path.join(scratch, 'shared', place)} to begin with an empty database.`,
    );
    expect(await readdir(path.join(scratch, 'shared', place))).toEqual(['postgres']);
  });

  test('a DATA_DIR that has moved behind a closed folder says which one', async () => {
    const scratch = await makeScratch();
    const first = await open(path.join(scratch, 'data'), scratch);
    await first.stop();
    const closed = await makeFolder(path.join(scratch, 'root'), 0o700);
    await rename(path.join(scratch, 'data'), path.join(closed, 'data'));
    await expect(open(path.join(closed, 'data'), scratch)).rejects.toThrow(
      `can no longer enter ${closed}.`,
    );
  });

  test('a backup that root copied back is given to the server’s account again', async () => {
    const scratch = await makeScratch();
    const dataDir = path.join(scratch, 'data');
    const first = await open(dataDir, scratch);
    await queryOnce(first.connection, keep);
    await first.stop();
    await cp(dataDir, path.join(scratch, 'restored'), { recursive: true });
    expect((await stat(path.join(scratch, 'restored/postgres/data'))).uid).toBe(0);

    const second = await open(path.join(scratch, 'restored'), scratch);
    expect(await queryOnce(second.connection, kept)).toEqual([{ one: 1 }]);
  });

  test('an ordinary account needs no other, and root runs its database as that account', async () => {
    const scratch = await makeScratch();
    const nobody = await findAccount(machine, 'nobody');
    if (!nobody) throw new Error('this machine has no account "nobody"');
    const dataDir = await makeFolder(path.join(scratch, 'data'), 0o700);
    await chown(dataDir, nobody.uid, nobody.gid);
    const user = { uid: nobody.uid, gid: nobody.gid };

    const first = await startCarte({ dataDir }, user);
    await queryOnce(first.connection, keep);
    expect(await modeOf(dataDir)).toBe(0o700);
    await first.kill();
    const second = await startCarte({ dataDir }, user);
    expect(second.logged[0]?.fields).toMatchObject({ adopted: true });
    await second.stop();

    const third = await open(dataDir, scratch);
    expect(await queryOnce(third.connection, kept)).toEqual([{ one: 1 }]);
    expect((await stat(path.join(dataDir, 'postgres/data'))).uid).toBe(nobody.uid);
  });

  test('an account that did not make the database is told whose it is', async () => {
    const scratch = await makeScratch();
    const dataDir = path.join(scratch, 'data');
    const first = await open(dataDir, scratch);
    await first.stop();
    const nobody = await findAccount(machine, 'nobody');
    await chown(dataDir, nobody?.uid ?? 0, nobody?.gid ?? 0);
    const other = await startCarte({ dataDir }, nobody && { uid: nobody.uid, gid: nobody.gid });
    expect(other.refused?.code).toBe('no_access');
    expect(other.refused?.message).toContain('Start Carte as it was started before');
  });

  test('a user id without a name, as some containers have, is told what PostgreSQL lacks', async () => {
    const scratch = await makeScratch();
    const dataDir = await makeFolder(path.join(scratch, 'data'), 0o700);
    await chown(dataDir, 54_321, 54_321);
    const carte = await startCarte({ dataDir }, { uid: 54_321, gid: 54_321 });
    expect(carte.refused?.message).toContain('User id 54321 has no name on this machine');
  });

  test('programs below a closed folder are copied to where the account can run them', async () => {
    const scratch = await makeScratch();
    const closed = await makeFolder(path.join(scratch, 'root'), 0o700);
    const native = path.join(closed, 'package/native');
    await cp(findNative(machine), native, { recursive: true, verbatimSymlinks: true });
    await writeFile(path.join(closed, 'package/package.json'), '{ "version": "18.4.0-beta.17" }');
    const account = await findAccount(machine, 'nobody');
    const here = { ...machine, sharedRoot: path.join(scratch, 'shared') };

    const binaries = await getBinaries({ account, log: silentLog }, here, native);
    expect(binaries.postgres).toMatch(
      /shared\/postgresql-18\.4\.0-beta\.17-\w+-\w+\/bin\/postgres$/,
    );
    const again = await getBinaries({ account, log: silentLog }, here, native);
    expect(again).toEqual(binaries);
    expect(await readdir(here.sharedRoot)).toHaveLength(1);
  });
});

test('libraries whose links the install did not make are linked at the first start', async () => {
  const native = path.join(await makeScratch(), 'package/native');
  await cp(findNative(machine), native, { recursive: true, verbatimSymlinks: true });
  const text = await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = (JSON.parse(text) as { target: string }[]).map(({ target }) =>
    path.join(native, '..', target),
  );
  for (const link of links) await rm(link);

  const binaries = await getBinaries({ account: undefined, log: silentLog }, machine, native);
  expect(binaries.version).toMatch(/^18\./);
  for (const link of links) expect((await stat(link)).isFile()).toBe(true);
});
