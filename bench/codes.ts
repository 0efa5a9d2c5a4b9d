import qrcode from 'qrcode';
import type { CardView } from '../api/contract/cards.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { Figure } from './report.ts';

/** The codes of everybody as a zip, each read back before it leaves, beside a library that only draws them. */
export async function benchCodeArchive(sandbox: Sandbox, url: string): Promise<Figure> {
  const authorization = `Bearer ${await sandbox.tabToken('administrator')}`;
  const ask = async (path: string) => {
    const answer = await fetch(`${url}${path}`, { headers: { authorization } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer;
  };
  const cards = (await (await ask('/api/cards?limit=1')).json()) as { items: CardView[] };
  const address = cards.items[0]?.url ?? '';

  const begun = performance.now();
  const zip = Buffer.from(await (await ask('/api/exports/codes.zip')).arrayBuffer());
  const ms = performance.now() - begun;
  const count = countFiles(zip) - 1; // and the index
  if (count < 100) throw new Error('there are too few codes to measure');

  const peerBegun = performance.now();
  for (let i = 0; i < count; i++) await qrcode.toBuffer(`${address}${i}`, { width: 600 });
  const peer = {
    name: 'qrcode, drawn alone',
    value: perSecond(count, performance.now() - peerBegun),
  };
  const what = `codes as a zip, ${count.toLocaleString('en')}`;
  return {
    what,
    unit: 'codes/s',
    ours: perSecond(count, ms),
    peer,
    goal: { of: 'ours', atLeast: 300 },
  };
}

const perSecond = (count: number, ms: number): number => (count * 1_000) / ms;

/** Signature of an entry in the directory at the end of a zip (APPNOTE 4.3.12). */
const ENTRY = Buffer.from([0x50, 0x4b, 0x01, 0x02]);

function countFiles(zip: Buffer): number {
  let count = 0;
  for (let at = zip.indexOf(ENTRY); at >= 0; at = zip.indexOf(ENTRY, at + 4)) count++;
  return count;
}
