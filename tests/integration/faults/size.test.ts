import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { found } from '../../support/company.ts';
import { recordProof } from '../../support/proof-record.ts';
import { startWorld, type World } from '../../support/world.ts';

/** `PROOF_PEOPLE=500000` for the long proof. */
const PEOPLE = Number(process.env.PROOF_PEOPLE ?? 1_000);
const PAGE = 200;
const LONGEST_MS = 60_000 + PEOPLE * 20;
const SQL = path.resolve(import.meta.dirname, '../../../api/db');

let world: World;
beforeAll(async () => void (world = await startWorld({ sandbox: { pageSize: PAGE } })));
afterAll(() => world[Symbol.asyncDispose]());

test(
  'F94 however many people: as many requests as pages, every row right, and a quiet day costs one request',
  async () => {
    const company = await found(world, { people: PEOPLE });
    const requests = () => world.sandbox.requests.of('users.delta').length;
    world.sandbox.requests.clear();
    const startedMs = performance.now();
    expect(await company.import()).toMatchObject({ status: 'done', counts: { failed: 0 } });
    const seconds = (performance.now() - startedMs) / 1000;
    expect(requests()).toBe(Math.ceil(company.people().length / PAGE));
    company.expected.imported();
    await company.check();

    world.sandbox.requests.clear();
    expect(await company.sync()).toMatchObject({ status: 'done', counts: { total: 0 } });
    expect(requests()).toBe(1);
    await record(seconds);
  },
  LONGEST_MS,
);

/** With the practice directory and the oracle in the same process, so what the server takes is less. */
const record = (seconds: number) =>
  recordProof('size', `PROOF_PEOPLE=${PEOPLE} …/size.test.ts`, {
    people: PEOPLE,
    secondsOfImport: Math.round(seconds),
    secondsPer10000: Math.round((seconds / PEOPLE) * 100_000) / 10,
    mebibytesWithDirectoryAndOracle: Math.round(process.resourceUsage().maxRSS / 1024),
  });

test('F94 no statement steps over rows to get to a page', async () => {
  const stepping: string[] = [];
  for await (const file of glob('**/*.ts', { cwd: SQL }))
    if (/\boffset\s+(\$|\d)/i.test(await readFile(path.join(SQL, file), 'utf8')))
      stepping.push(file);
  expect(stepping).toEqual([]);
});
