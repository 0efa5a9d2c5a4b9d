import { writeFileSync } from 'node:fs';
import path from 'node:path';
import autocannon from 'autocannon';
import type { Figure } from './report.ts';
import { median } from './report.ts';
import { makeDataDir, startProgram, stop, waitFor } from './support/server.ts';

const ROUNDS = 3;
const SECONDS = 4;
const CONNECTIONS = 32;

/** Parts of a card, each with the share of the bare server that is asked of it. */
const PARTS = [
  { what: 'card page', suffix: '', ratio: 0.8 },
  { what: 'vCard', suffix: '.vcf', ratio: 0.6 },
  { what: 'QR SVG', suffix: '/qr.svg', ratio: 0.6 },
];

/** A card's parts beside a bare `node:http` server with the same bytes, turn by turn. */
export async function benchCardPage(cardUrl: string, peerPort: number): Promise<Figure[]> {
  const folder = await makeDataDir();
  const figures: Figure[] = [await pageSize(cardUrl)];
  for (const { what, suffix, ratio } of PARTS) {
    const url = cardUrl + suffix;
    const answer = path.join(folder.path, 'answer.json');
    writeFileSync(answer, JSON.stringify(await record(url)));
    const peer = startProgram(['bench/peers/bare-http.ts'], {
      PORT: String(peerPort),
      ANSWER: answer,
    });
    const peerUrl = `http://localhost:${peerPort}/`;
    await waitFor(peerUrl, peer);
    const runs = [];
    for (let round = 0; round < ROUNDS; round++) {
      runs.push({ ours: await load(url), peer: await load(peerUrl) });
    }
    await stop(peer);
    figures.push(
      {
        what,
        unit: 'requests/s',
        ours: median(runs.map((run) => run.ours.perSecond)),
        peer: { name: 'bare node:http', value: median(runs.map((run) => run.peer.perSecond)) },
        goal: { of: 'ratio', atLeast: ratio },
      },
      {
        what: `${what}, p99`,
        unit: 'ms',
        ours: median(runs.map((run) => run.ours.p99Ms)),
        peer: {
          name: 'bare node:http',
          value: Math.max(1, median(runs.map((run) => run.peer.p99Ms))),
        },
      },
    );
  }
  await folder.remove();
  return figures;
}

async function pageSize(cardUrl: string): Promise<Figure> {
  const { body } = await record(cardUrl);
  return {
    what: 'card page, gzip',
    unit: 'kB',
    ours: Buffer.from(body, 'base64').length / 1_000,
    peer: null,
    goal: { of: 'ours', atMost: 14 },
  };
}

/** Of a browser, so that visits are counted as they are in life. */
const HEADERS = {
  'accept-encoding': 'gzip',
  'accept-language': 'en',
  'user-agent':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1',
  'sec-fetch-dest': 'document',
};

/** The bytes as they go over the wire: fetch would unpack them. */
async function record(url: string) {
  const { request } = await import('undici');
  const answer = await request(url, { headers: HEADERS });
  const {
    date: _date,
    connection: _connection,
    'keep-alive': _keepAlive,
    ...headers
  } = answer.headers;
  return { headers, body: Buffer.from(await answer.body.arrayBuffer()).toString('base64') };
}

async function load(url: string): Promise<{ perSecond: number; p99Ms: number }> {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
    headers: HEADERS,
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} bad answers`);
  return { perSecond: result.requests.average, p99Ms: result.latency.p99 };
}
