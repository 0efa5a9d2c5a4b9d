// `npm run bench`: every figure beside a named peer of the same run. On a busy machine look at the
// ratios; `npm run bench -- encoders` runs one part alone, `--large` adds the import of 100,000 people.
import type { CardView } from '../api/contract/cards.ts';
import { aPublicCard } from '../api/sharing/public-card.fixture.ts';
import { findFreePort } from '../scripts/free-port.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { benchCardPage } from './card-page.ts';
import { benchCodeArchive } from './codes.ts';
import { benchEncoders } from './encoders.ts';
import { benchImport } from './import.ts';
import { benchLighthouse } from './lighthouse.ts';
import { benchMyCard } from './my-card.ts';
import { benchPasses } from './passes.ts';
import { type Figure, report } from './report.ts';
import { benchTabSize } from './sizes.ts';
import { benchStartUp } from './start-up.ts';
import { callAsAdmin, makeDataDir, startServer } from './support/server.ts';

/** A company to begin with, and one where the directory's latency counts. */
const SMALL = { people: 250, latencyMs: 0 };
/** A folder whose codes go to a printer. */
const FOLDER = { people: 1_000, latencyMs: 0 };
const LARGE = { people: 10_000, latencyMs: 50 };
const HUGE = { people: 100_000, latencyMs: 50 };
const [PORT, PEER_PORT] = [await findFreePort(4978), await findFreePort(4979)];

const PARTS = {
  encoders,
  passes: benchPasses,
  'start-up': startUp,
  import: importSmall,
  codes,
  'my-card': myCard,
  page: importAndPage,
};
const isLarge = process.argv.includes('--large');
const wanted = process.argv.slice(2).filter((name) => name !== '--large');
const figures: Figure[] = [];
for (const [name, part] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`${name} …`);
  figures.push(...(await part()));
}
if (isLarge) figures.push(...(await importHuge()));
report(figures, new Date());

function encoders(): Promise<Figure[]> {
  return benchEncoders(
    aPublicCard({
      fields: {
        displayName: 'Zoë Brønsted-Łukasiewicz',
        givenName: 'Zoë',
        surname: 'Brønsted-Łukasiewicz',
        jobTitle: 'Head of Commissioning; North, South',
        company: 'Atelier Nordlicht',
        emails: [{ label: 'work', value: 'zoe@nordlicht.example' }],
        phones: [
          { label: 'work', value: '+49 89 1234567', e164: '+49891234567' },
          { label: 'mobile', value: '+49 171 1234567', e164: '+491711234567' },
        ],
        note: 'Speaks German, Danish and Polish.',
      },
    }),
  );
}

async function startUp(): Promise<Figure[]> {
  const size = benchTabSize();
  const sandbox = await startSandbox();
  const found = await benchStartUp(sandbox, PORT);
  await sandbox.close();
  return [...found, size];
}

async function importSmall(): Promise<Figure[]> {
  await using served = await serve(SMALL);
  return await benchImport(served.sandbox, served, { of: 'ours', atMost: 10_000 });
}

async function codes(): Promise<Figure[]> {
  await using served = await serve(FOLDER);
  await benchImport(served.sandbox, served, undefined);
  const zip = await benchCodeArchive(served.sandbox, served.url);
  return [zip, ...(await benchLighthouse(await cardUrlOf(served)))];
}

async function myCard(): Promise<Figure[]> {
  await using served = await serve(SMALL);
  await benchImport(served.sandbox, served, undefined);
  return [await benchMyCard(served.sandbox, served.url)];
}

async function importAndPage(): Promise<Figure[]> {
  await using served = await serve(LARGE);
  const imported = await benchImport(served.sandbox, served, { of: 'ratio', atMost: 1.3 });
  return [...imported, ...(await benchCardPage(await cardUrlOf(served), PEER_PORT))];
}

async function cardUrlOf({ sandbox, url }: { sandbox: Sandbox; url: string }): Promise<string> {
  const cards = await callAsAdmin<{ items: CardView[] }>(sandbox, `${url}/api/cards?limit=1`);
  return cards.items[0]?.url ?? '';
}

/** Ten times the people in ten times the time: the cost of a person stays what it was. */
async function importHuge(): Promise<Figure[]> {
  const [ten, hundred] = [await importOf(LARGE), await importOf(HUGE)];
  const perTen = (ours: number) => (ours * LARGE.people) / HUGE.people;
  const tenMs = ten[0]?.ours ?? Number.NaN;
  return [
    ...hundred,
    {
      what: 'import of 100,000 people, per 10,000',
      unit: 'ms',
      ours: perTen(hundred[0]?.ours ?? Number.NaN),
      peer: { name: '10,000 alone', value: tenMs },
      goal: { of: 'ratio', atMost: 1.15 },
    },
  ];
}

async function importOf(size: { people: number; latencyMs: number }): Promise<Figure[]> {
  await using served = await serve(size);
  return await benchImport(served.sandbox, served, { of: 'ratio', atMost: 1.3 });
}

/** The product beside a practice directory of that size. */
async function serve(size: { people: number; latencyMs: number }) {
  await using opening = new AsyncDisposableStack();
  const sandbox = await startSandbox(size);
  opening.defer(sandbox.close);
  const folder = await makeDataDir();
  opening.defer(folder.remove);
  const server = await startServer(sandbox, { dataDir: folder.path, port: PORT });
  opening.defer(server.stop);
  const opened = opening.move();
  return {
    ...size,
    sandbox,
    url: server.url,
    process: server.process,
    dataDir: folder.path,
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}
