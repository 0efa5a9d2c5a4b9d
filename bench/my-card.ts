import type { CardView } from '../api/contract/cards.ts';
import { buildIfStale } from '../scripts/build-if-stale.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { type Figure, median } from './report.ts';
import { callAsAdmin, startProgram, stop } from './support/server.ts';

/** My card inside Teams until it can be used, on a processor a quarter as fast, beside the same one as it is. */
export async function benchMyCard(sandbox: Sandbox, url: string): Promise<Figure> {
  buildIfStale();
  const { items } = await callAsAdmin<{ items: CardView[] }>(sandbox, `${url}/api/cards?limit=1`);
  const oid = items[0]?.directoryId;
  if (!oid) throw new Error('there is nobody whose card could be opened');
  const visits = startProgram(['tests/browser/my-card-speed.ts'], {
    CARTE_URL: url,
    EMPLOYEE_TOKEN: await sandbox.tabToken({ oid }),
  });
  const printed = await visits.stdout?.toArray();
  await stop(visits);
  if (!printed?.length) throw new Error('the browser could not open My card');
  const { slowed, plain } = JSON.parse(printed.join('')) as Times;
  return {
    what: 'My card in Teams until it answers, CPU slowed 4 times',
    unit: 'ms',
    ours: median(slowed),
    peer: { name: 'not slowed', value: median(plain) },
    goal: { of: 'ours', atMost: 1_500 },
  };
}

type Times = { slowed: number[]; plain: number[] };
