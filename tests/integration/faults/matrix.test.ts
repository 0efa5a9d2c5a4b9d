import { glob, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

/** Rows of the fault matrix that tests outside this folder hold, and where. */
const ELSEWHERE: Record<number, string> = {
  55: 'tests/integration/field-map.test.ts',
  60: 'tests/integration/connecting.test.ts',
  79: 'tests/integration/leavers.test.ts',
  82: 'tests/integration/card-rules.test.ts',
  108: 'tests/integration/proofs/outages.test.ts',
};

/** Rows that nothing holds yet: parts that do not exist, and proofs that are owed. */
const OWED: Record<number, string> = {
  68: 'there is no vault; keys come from the environment or DATA_DIR',
};

test('every row of the fault matrix is a named test, or named as held elsewhere or owed', async () => {
  const named = new Set<number>();
  for await (const file of glob('*.test.ts', { cwd: import.meta.dirname })) {
    const text = await readFile(`${import.meta.dirname}/${file}`, 'utf8');
    for (const [, number] of text.matchAll(/\bF(\d{1,3})\b/g)) named.add(Number(number));
  }
  const rows = Array.from({ length: 120 }, (_, i) => i + 1);
  const missing = rows.filter((row) => !named.has(row) && !ELSEWHERE[row] && !OWED[row]);
  expect(missing).toEqual([]);
  const both = rows.filter((row) => named.has(row) && (ELSEWHERE[row] ?? OWED[row]));
  expect(both).toEqual([]);
});
