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

/** The same properties by the most used library. It checks and cleans nothing of them. */
function icalCard({ id, fields, changedAt }: PublicCard): string {
  const card = new ICAL.Component('vcard');
  const add = (name: string, value: string | string[], type?: string) => {
    const property = new ICAL.Property(name, card);
    if (type) property.setParameter('type', type);
    property.setValue(value);
    card.addProperty(property);
  };
  add('version', '3.0');
  add('prodid', '-//Carte//Carte 1//EN');
  add('fn', fields.displayName ?? '');
  add('n', [fields.surname ?? '', fields.givenName ?? '', '', '', '']);
  add('rev', changedAt.toISOString());
  add('title', fields.jobTitle ?? '');
  add('org', [fields.company ?? '', fields.department ?? '']);
  for (const { label, e164 } of fields.phones ?? []) add('tel', e164 ?? '', label);
  for (const { label, value } of fields.emails ?? []) add('email', value, label);
  add('url', ADDRESS, 'work');
  add('note', fields.note ?? '');
  add('uid', `urn:uuid:${id}`);
  return card.toString();
}
