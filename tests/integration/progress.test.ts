import { afterAll, beforeAll, expect, test } from 'vitest';
import { RunView } from '../../api/contract/imports.ts';
import { type Carte, startCarte } from '../support/carte.ts';
import { readProblem } from '../support/problems.ts';

let carte: Carte;
let connectionId: string;
beforeAll(async () => {
  carte = await startCarte({ sandbox: { people: 120, pageSize: 20 } });
  connectionId = (await carte.admin.connect(carte.sandbox)).id;
});
afterAll(() => carte[Symbol.asyncDispose]());

/** Progress as a page reads it: by fetch, one event at a time, each a whole and valid Run. */
async function* readEvents(answer: Response): AsyncGenerator<RunView> {
  const stream: AsyncIterable<Uint8Array> = answer.body ?? new ReadableStream();
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of stream) {
    text += decoder.decode(chunk, { stream: true });
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events.filter((one) => one.startsWith('data: ')))
      yield RunView.parse(JSON.parse(event.slice('data: '.length)));
  }
}

test('an import is watched from its start to its end, and then the stream ends', async () => {
  const { admin } = carte;
  const { id } = await admin.startImport(connectionId);
  const answer = await admin.get(`/api/imports/${id}/events`);
  expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
  const seen: RunView[] = [];
  for await (const run of readEvents(answer)) seen.push(run);
  for (const [at, run] of seen.entries()) {
    expect(run.id).toBe(id);
    expect(run.seen).toBeGreaterThanOrEqual(seen[at - 1]?.seen ?? 0);
    expect(run.created).toBeGreaterThanOrEqual(seen[at - 1]?.created ?? 0);
  }
  expect(seen.at(-1)).toEqual(await admin.read(`/api/imports/${id}`));
  expect(seen.at(-1)).toMatchObject({ status: 'done', seen: 120, failed: 0 });
});

test('what happens is told while it happens: a wait, and that somebody cancels it', async () => {
  const { admin, sandbox } = carte;
  const match = { operation: 'users.delta' };
  sandbox.faults.replace([{ fault: 'throttled', match, with: { retryAfter: '600' } }]);
  const { id } = await admin.make<{ id: string }>(
    `/api/connections/${connectionId}/sync`,
    undefined,
    202,
  );
  const answer = await admin.get(`/api/imports/${id}/events`);
  const told: string[] = [];
  for await (const run of readEvents(answer)) {
    if (told.at(-1) !== run.status) told.push(run.status);
    if (run.status !== 'waiting') continue;
    expect(run.resumeAt).not.toBeNull();
    await admin.make(`/api/imports/${id}/cancel`, undefined, 200);
  }
  expect(told.slice(-2)).toEqual(['waiting', 'cancelled']);
  sandbox.faults.clear();
});

test('nobody else watches: not without a token, not with one in the address, not from outside', async () => {
  const { admin, employee, anonymous, sandbox } = carte;
  const [run] = (await admin.read<{ items: RunView[] }>('/api/imports')).items;
  const path = `/api/imports/${run?.id}/events`;
  const token = await sandbox.tabToken('administrator');
  const elsewhere = carte.as(await sandbox.addTenant({ people: 3 }).tabToken('administrator'));
  expect(await readProblem(anonymous.get(path))).toMatchObject({ status: 401 });
  expect(await readProblem(anonymous.get(`${path}?access_token=${token}`))).toMatchObject({
    status: 401,
  });
  expect(await readProblem(employee.get(path))).toMatchObject({ status: 403 });
  expect(await readProblem(elsewhere.get(path))).toMatchObject({ status: 404 });
});
