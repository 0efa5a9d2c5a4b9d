import { expect, test } from 'vitest';
import { aPublicCard } from '../../sharing/public-card.fixture.ts';
import { toPatch } from './generic-pass.ts';
import { describeObject, describeVoided, hashOf } from './pass-content.ts';

const FRAME = {
  issuerId: '3388000000012345678',
  serial: '0123456789abcdef0123456789abcdef',
  publicUrl: 'https://cards.example.com',
};
const inLanguage = (
  text:
    | {
        defaultValue: { language: string; value: string };
        translatedValues: { language: string; value: string }[];
      }
    | undefined,
  language: string,
) =>
  [text?.defaultValue, ...(text?.translatedValues ?? [])].find((one) => one?.language === language)
    ?.value;

test('a pass says who somebody is, how to reach them and where the card is', () => {
  const card = aPublicCard();
  const object = describeObject(card, FRAME);
  expect(inLanguage(object.cardTitle, 'en')).toBe('Contoso');
  expect(inLanguage(object.header, 'en')).toBe('Jane Doe');
  expect(inLanguage(object.subheader, 'en')).toBe('Head of Design');
  expect(object.hexBackgroundColor).toBe(card.design.accent);
  expect(object.barcode).toEqual({
    type: 'QR_CODE',
    value: 'HTTPS://CARDS.EXAMPLE.COM/C/7K3M9QX2ABCDEFGHJKMNPQRSTV',
  });
  const said = object.textModulesData?.map(({ id, localizedHeader, localizedBody }) => [
    id,
    inLanguage(localizedHeader, 'de'),
    inLanguage(localizedBody, 'de'),
  ]);
  expect(said).toEqual([
    ['department', 'Abteilung', 'Product'],
    ['phone-0', 'Mobil', '+44 7700 900123'],
    ['phone-1', 'Telefon (Büro)', '+44 20 7946 0000;22'],
    ['email-0', 'E-Mail', 'jane.doe@contoso.com'],
  ]);
  expect(object.linksModuleData.uris.map(({ uri }) => uri)).toEqual([
    'https://cards.example.com/c/7K3M9QX2ABCDEFGHJKMNPQRSTV',
    'tel:+447700900123',
    'tel:+442079460000',
    'mailto:jane.doe@contoso.com',
    'https://www.contoso.com/',
  ]);
});

test('its id is the issuer’s and a random name: it says nothing of the card', () => {
  const { id, classId } = describeObject(aPublicCard(), FRAME);
  expect(id).toBe(`${FRAME.issuerId}.${FRAME.serial}`);
  expect(classId).toMatch(/^3388000000012345678\.[A-Za-z0-9._-]+$/);
});

test('a title and a department are said in the languages that the organization has them in', () => {
  const dictionary = [
    { text: 'Head of Design', translations: { de: 'Leitung Gestaltung', ja: 'デザイン責任者' } },
    { text: 'product', translations: { fr: 'Produit' } },
  ];
  const { subheader, textModulesData } = describeObject(aPublicCard({ dictionary }), FRAME);
  expect(['en', 'de', 'ja', 'fr'].map((language) => inLanguage(subheader, language))).toEqual([
    'Head of Design',
    'Leitung Gestaltung',
    'デザイン責任者',
    'Head of Design',
  ]);
  expect(inLanguage(textModulesData?.[0]?.localizedBody, 'fr')).toBe('Produit');
});

test('every text names its language, in all six', () => {
  const { header } = describeObject(aPublicCard(), FRAME);
  const languages = [header.defaultValue, ...header.translatedValues].map(
    ({ language }) => language,
  );
  expect(languages.toSorted()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'ja']);
});

test('what a card does not say is not on the pass, and is taken off one that said it', () => {
  const bare = describeObject(aPublicCard({ fields: { displayName: 'Bo' } }), FRAME);
  expect(bare).not.toHaveProperty('subheader');
  expect(bare).not.toHaveProperty('textModulesData');
  expect(bare.linksModuleData.uris).toHaveLength(1);
  expect(inLanguage(bare.cardTitle, 'fr')).toBe('Carte de visite');
  expect(toPatch(bare)).toMatchObject({ subheader: null, textModulesData: null, logo: null });
});

test('the logo is named where Google can fetch it, anew for each of its versions', () => {
  const card = aPublicCard({ logo: { version: 'v1', width: 640, height: 200 } });
  expect(describeObject(card, FRAME).logo?.sourceUri.uri).toBe(
    'https://cards.example.com/c/7K3M9QX2ABCDEFGHJKMNPQRSTV/wallet-logo.png?v=v1',
  );
  const onThisMachine = { ...FRAME, publicUrl: 'http://localhost:3978' };
  expect(describeObject(card, onThisMachine)).not.toHaveProperty('logo');
});

test('ten numbers and ten addresses are no more than Google shows', () => {
  const phones = Array.from({ length: 12 }, (_, at) => ({
    label: 'work' as const,
    value: `+44 20 7946 00${10 + at}`,
    e164: `+442079460${100 + at}`,
  }));
  const { textModulesData, linksModuleData } = describeObject(
    aPublicCard({ fields: { displayName: 'Bo', phones } }),
    FRAME,
  );
  expect(textModulesData).toHaveLength(10);
  expect(linksModuleData.uris).toHaveLength(10);
});

test('a fax is shown and not called', () => {
  const phones = [{ label: 'fax' as const, value: '020 7946 0001', e164: '+442079460001' }];
  const { textModulesData, linksModuleData } = describeObject(
    aPublicCard({ fields: { displayName: 'Bo', phones } }),
    FRAME,
  );
  expect(textModulesData).toHaveLength(1);
  expect(linksModuleData.uris.map(({ id }) => id)).toEqual(['card']);
});

test('a card that is off the web is over and names nobody', () => {
  const voided = describeVoided(FRAME);
  expect(voided).toMatchObject({
    state: 'INACTIVE',
    subheader: null,
    textModulesData: null,
    linksModuleData: null,
  });
  expect(JSON.stringify(voided)).not.toMatch(/Jane|Doe|contoso/i);
});

test('two cards that look the same have one name, and any difference is another', () => {
  const name = (overrides: Parameters<typeof aPublicCard>[0]) =>
    hashOf(describeObject(aPublicCard(overrides), FRAME));
  const changedAt = new Date(0);
  expect(name({ changedAt })).toBe(name({}));
  expect(name({ fields: { displayName: 'Jane Roe' } })).not.toBe(name({}));
  expect(name({ dictionary: [{ text: 'Product', translations: { de: 'Produkt' } }] })).not.toBe(
    name({}),
  );
});
