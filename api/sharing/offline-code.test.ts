import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { OFFLINE_BUDGET_BYTES, offlineMatrix, offlineVcard } from './offline-code.ts';
import { aPublicCard, CARD_URL } from './public-card.fixture.ts';
import { decodeTwice } from './qr-decoders.fixture.ts';
import { qrPng } from './qr.ts';

const OPTIONS = { url: CARD_URL, contact: 'Contact' };

const namesIn = (text: string) => text.split('\n').map((line) => line.split(/[:;]/)[0]);

describe('a card that needs no network', () => {
  test('says what matters most, a line each', () => {
    expect(offlineVcard(aPublicCard(), OPTIONS)).toBe(
      [
        'BEGIN:VCARD',
        'VERSION:3.0',
        'N:Doe;Jane',
        'FN:Jane Doe',
        'TEL;TYPE=CELL:+447700900123',
        'EMAIL:jane.doe@contoso.com',
        'ORG:Contoso',
        'TITLE:Head of Design',
        'TEL;TYPE=WORK:+442079460000',
        `URL:${CARD_URL}`,
        'END:VCARD',
        '',
      ].join('\n'),
    );
  });

  test('leaves out the least needed first, whole', () => {
    const fields = {
      ...aPublicCard().fields,
      jobTitle: 'Stellvertretende Leiterin der Abteilung für Donaudampfschifffahrtsfragen',
      company: 'Contoso Handels- und Beteiligungsgesellschaft mit beschränkter Haftung',
    };
    const names = namesIn(offlineVcard(aPublicCard({ fields }), OPTIONS));
    expect(names).toContain('TEL');
    expect(names).toContain('EMAIL');
    expect(names).toContain('ORG');
    expect(names).not.toContain('TITLE');
    expect(names).not.toContain('URL');
  });

  test('a card of a name alone has room for its address', () => {
    const text = offlineVcard(aPublicCard({ fields: { displayName: 'Bo' } }), OPTIONS);
    expect(text).toContain(`URL:${CARD_URL}`);
    expect(text).toContain('N:;Bo\nFN:Bo\n');
  });

  test('no name, however long or hostile, breaks the budget or adds a property', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.string({ unit: 'binary', maxLength: 300 }),
        (displayName, company) => {
          const text = offlineVcard(
            aPublicCard({ fields: { displayName, company: `${company}\r\nTEL:666` } }),
            OPTIONS,
          );
          expect(Buffer.byteLength(text)).toBeLessThanOrEqual(OFFLINE_BUDGET_BYTES);
          expect(namesIn(text).slice(2)).not.toContain('TEL');
          ICAL.parse(text);
        },
      ),
      { seed: 20261126 },
    );
  });

  test.each(['Jane Doe', 'Łucja Żółć', 'محمد العربي', '山田 太郎'])(
    'as a code two foreign readers read it: %s',
    async (displayName) => {
      const text = offlineVcard(
        aPublicCard({ fields: { ...aPublicCard().fields, displayName } }),
        OPTIONS,
      );
      const matrix = offlineMatrix(text);
      expect(matrix.size).toBeLessThanOrEqual(61);
      expect(await decodeTwice(qrPng(matrix, { sizePx: 600 }))).toEqual([text, text]);
    },
  );
});
