import ICAL from 'ical.js';
import qrcode from 'qrcode';
import type { PublicCard } from '../api/domain/public-card.ts';
import { LANGUAGES } from '../api/pages/language.ts';
import { cardAddressForQr, qrMatrix, qrPng, qrSvg } from '../api/sharing/qr.ts';
import { vcard } from '../api/sharing/vcard.ts';
import type { Figure } from './report.ts';

const ADDRESS = 'https://cards.example.com/c/7K3M9QX2ABCDEFGHJKMNPQRSTV';
const BATCH_MS = 400;
const BATCHES = 5;

/** Encoders on one core, each beside a library that does the same. */
export async function benchEncoders(card: PublicCard): Promise<Figure[]> {
  const labels = LANGUAGES[0]?.words;
  if (!labels) throw new Error('there is no language');
  const code = cardAddressForQr(ADDRESS);
  return [
    await compare('vCards', () => vcard(card, { url: ADDRESS, labels }), {
      name: 'ical.js',
      work: () => icalCard(card),
    }),
    await compare('QR codes as SVG', () => qrSvg(qrMatrix(code, { level: 'M' }), { title: '' }), {
      name: 'qrcode',
      work: () => qrcode.toString(code, { type: 'svg', errorCorrectionLevel: 'M' }),
    }),
    await compare(
      'QR codes as PNG, 600 px',
      () => qrPng(qrMatrix(code, { level: 'M' }), { sizePx: 600 }),
      {
        name: 'qrcode',
        work: () => qrcode.toBuffer(code, { width: 600, errorCorrectionLevel: 'M' }),
      },
    ),
  ];
}

type Peer = { name: string; work: () => unknown };

/** Turn by turn, the best batch of each: what the code can do when nobody else has the core. */
async function compare(what: string, work: () => unknown, peer: Peer): Promise<Figure> {
  let [ours, theirs] = [0, 0];
  for (let batch = 0; batch < BATCHES; batch++) {
    ours = Math.max(ours, await rate(work));
    theirs = Math.max(theirs, await rate(peer.work));
  }
  return { what, unit: 'per second', ours, peer: { name: peer.name, value: theirs } };
}

async function rate(work: () => unknown): Promise<number> {
  const started = performance.now();
  let count = 0;
  while (performance.now() - started < BATCH_MS) {
    await work();
    count += 1;
  }
  return (count * 1000) / (performance.now() - started);
}

/** The same properties by the most used library. */
function icalCard({ fields, changedAt }: PublicCard): string {
  const card = new ICAL.Component('vcard');
  card.addPropertyWithValue('version', '3.0');
  card.addPropertyWithValue('fn', fields.displayName ?? '');
  card.addPropertyWithValue('rev', changedAt.toISOString());
  card.addPropertyWithValue('title', fields.jobTitle ?? '');
  card.addPropertyWithValue('org', fields.company ?? '');
  for (const { e164 } of fields.phones ?? []) card.addPropertyWithValue('tel', e164 ?? '');
  for (const { value } of fields.emails ?? []) card.addPropertyWithValue('email', value);
  card.addPropertyWithValue('url', ADDRESS);
  card.addPropertyWithValue('note', fields.note ?? '');
  return card.toString();
}
