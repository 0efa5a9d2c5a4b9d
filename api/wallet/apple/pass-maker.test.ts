import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PublicCard } from '../../domain/public-card.ts';
import { aPublicCard } from '../../sharing/public-card.fixture.ts';
import { contrastRatio } from '../../lib/colour.ts';
import { makePassCertificates, PASS_TYPE, type PassCertificates, TEAM, verifySignature } from './certificates.fixture.ts'; // prettier-ignore
import type { PassJson } from './pass-content.ts';
import { createPassMaker } from './pass-maker.ts';
import { createSigner, type Signer } from './signature.ts';

const PASS = { serial: 'c0ffee00c0ffee00c0ffee00c0ffee00', token: 'T'.repeat(43) };
const NOW = new Date('2026-11-26T12:00:00Z');
const photo = { version: 'v1', width: 400, height: 500 };

let made: PassCertificates;
let sign: Signer;
const facts = { passTypeId: PASS_TYPE, teamId: TEAM, organizationName: 'Example Ltd' };
let jpeg: Buffer;
let png: Buffer;
beforeAll(async () => {
  made = makePassCertificates();
  sign = createSigner({
    certificate: new X509Certificate(made.certificatePem),
    intermediate: new X509Certificate(made.intermediatePem),
    privateKey: createPrivateKey(made.privateKeyPem),
  });
  const create = { width: 400, height: 500, channels: 3, background: '#468' } as const;
  jpeg = await sharp({ create }).jpeg().toBuffer();
  png = await sharp({ create: { ...create, height: 120 } })
    .png()
    .toBuffer();
});

const wallet = createPassMaker({
  publicUrl: 'https://cards.example.com',
  readPhoto: async () => jpeg,
  readLogo: async () => png,
  clock: () => NOW,
});

async function open(card: PublicCard | null) {
  const files = unzipSync(await wallet.make(card, PASS, { facts, sign }));
  const text = (name: string) => Buffer.from(files[name] ?? []).toString();
  return { files, text, json: JSON.parse(text('pass.json')) as PassJson };
}

const LANGUAGES = ['ar', 'de', 'es', 'fr', 'ja'].map((tag) => `${tag}.lproj/pass.strings`);
const inDensities = (name: string) => [`${name}.png`, `${name}@2x.png`, `${name}@3x.png`];

describe('the archive', () => {
  test('holds what a pass needs, and its manifest names every file by its hash', async () => {
    const { files, text } = await open(aPublicCard({ photo, logo: photo }));
    const manifest = JSON.parse(text('manifest.json')) as Record<string, string>;
    const content = [...LANGUAGES, 'pass.json', ...['icon', 'logo', 'thumbnail'].flatMap(inDensities)]; // prettier-ignore
    expect(Object.keys(manifest).sort()).toEqual(content.sort());
    expect(Object.keys(files).sort()).toEqual([...content, 'manifest.json', 'signature'].sort());
    for (const [name, hash] of Object.entries(manifest))
      expect(createHash('sha1').update(files[name] ?? '').digest('hex'), name).toBe(hash); // prettier-ignore
  });

  test('is signed so that OpenSSL finds a chain to the root, and no other manifest', async () => {
    const { files } = await open(aPublicCard());
    const [signature, manifest] = [files.signature, files['manifest.json']].map((bytes) => Buffer.from(bytes ?? [])); // prettier-ignore
    if (!signature || !manifest) throw new Error('not signed');
    verifySignature(signature, manifest, made.rootPem);
    const tampered = Buffer.from(manifest.toString().replace('pass.json', 'pass.jsom'));
    expect(() => verifySignature(signature, tampered, made.rootPem)).toThrow(
      /verification failure/,
    );
    const stranger = makePassCertificates().rootPem;
    expect(() => verifySignature(signature, manifest, stranger)).toThrow(/verif/i);
  });

  test('has both certificates and the time in its signature', async () => {
    const { files } = await open(aPublicCard());
    const signature = Buffer.from(files.signature ?? []);
    for (const pem of [made.certificatePem, made.intermediatePem])
      expect(signature.includes(new X509Certificate(pem).raw)).toBe(true);
    expect(signature.includes('261126120000Z')).toBe(true);
  });

  test('has pictures of the sizes that Wallet draws them in', async () => {
    const { files } = await open(aPublicCard({ photo, logo: photo }));
    for (const density of [1, 2, 3]) {
      const sizeOf = async (name: string) => {
        const at = density === 1 ? `${name}.png` : `${name}@${density}x.png`;
        const { width, height, format } = await sharp(files[at]).metadata();
        return { width, height, format };
      };
      const square = (side: number) => ({ width: side * density, height: side * density, format: 'png' }); // prettier-ignore
      expect(await sizeOf('icon')).toEqual(square(38));
      expect(await sizeOf('thumbnail')).toEqual(square(90));
      const logo = await sizeOf('logo');
      expect(logo.width).toBeLessThanOrEqual(160 * density);
      expect(logo.height).toBeLessThanOrEqual(50 * density);
    }
  });
});

/** As pkpassvalidator and Apple's reference have them. */
function expectDocumentedRules(json: PassJson): void {
  expect(json).toMatchObject({
    formatVersion: 1,
    passTypeIdentifier: facts.passTypeId,
    teamIdentifier: facts.teamId,
  });
  expect(json.serialNumber.length).toBeGreaterThanOrEqual(16);
  expect(json.organizationName).not.toBe('');
  expect(json.description).not.toBe('');
  expect(json.authenticationToken?.length).toBeGreaterThanOrEqual(16);
  expect(json.webServiceURL).toMatch(/^https:\/\/.*[^/]$/);
  const { generic, posterGeneric } = json;
  const fields = [...Object.values(generic), ...Object.values(posterGeneric ?? {})].flat();
  const keys = fields.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(generic.primaryFields).toHaveLength(1);
  expect(generic.secondaryFields.length + generic.auxiliaryFields.length).toBeLessThanOrEqual(4);
  expect(posterGeneric?.primaryFields.length ?? 1).toBeLessThanOrEqual(4);
  for (const { value, changeMessage } of fields) {
    expect(value).not.toBe('');
    if (changeMessage) expect(changeMessage).toContain('%@');
  }
}

describe('what a pass says', () => {
  test('name, title, company and department in front, phone and mail on the back, and the code of the card', async () => {
    const { json } = await open(aPublicCard());
    expectDocumentedRules(json);
    const { primaryFields, secondaryFields, auxiliaryFields, backFields } = json.generic;
    const values = [primaryFields, secondaryFields, auxiliaryFields, backFields].map((fields) =>
      fields.map(({ value }) => value),
    );
    expect(values).toEqual([
      ['Jane Doe'],
      ['Head of Design'],
      ['Contoso', 'Product'],
      [
        '+44 7700 900123',
        '+44 20 7946 0000;22',
        'jane.doe@contoso.com',
        'https://www.contoso.com/',
        'https://cards.example.com/c/7K3M9QX2ABCDEFGHJKMNPQRSTV',
      ],
    ]);
    expect(json.barcodes).toEqual([
      {
        format: 'PKBarcodeFormatQR',
        message: 'https://cards.example.com/c/7K3M9QX2ABCDEFGHJKMNPQRSTV',
        messageEncoding: 'iso-8859-1',
        altText: 'Scan to open this card',
      },
    ]);
    expect(json.webServiceURL).toBe('https://cards.example.com/wallet/apple');
  });

  test('what the card does not show is nowhere in the archive', async () => {
    const { phones: _, department: _hidden, ...fields } = aPublicCard().fields;
    const { text, json } = await open(aPublicCard({ fields }));
    expectDocumentedRules(json);
    for (const part of ['pass.json', ...LANGUAGES]) {
      expect(text(part)).not.toContain('7946');
      expect(text(part)).not.toContain('Product');
    }
  });

  test('a void pass says so and names nobody', async () => {
    const { json } = await open(null);
    expectDocumentedRules(json);
    expect(json.voided).toBe(true);
    expect(JSON.stringify(json)).not.toContain('Jane');
    expect(json.barcodes).toEqual([]);
    expect(json).toMatchObject({ serialNumber: PASS.serial, authenticationToken: PASS.token });
  });

  test('titles are said in the languages that the organization says them in', async () => {
    const dictionary = [{ text: 'Head of Design', translations: { de: 'Leiterin "Design"' } }];
    const { text } = await open(aPublicCard({ dictionary }));
    expect(text('de.lproj/pass.strings')).toContain('"Head of Design" = "Leiterin \\"Design\\"";');
    expect(text('de.lproj/pass.strings')).toContain('"Company" = "Unternehmen";');
    expect(text('fr.lproj/pass.strings')).not.toContain('Head of Design');
  });

  test.each(['#0b5cad', '#ffffff', '#ffd400', '#000000', '#7f7f7f'])(
    'on %s every text can be read',
    async (accent) => {
      const card = aPublicCard();
      const { json } = await open({ ...card, design: { ...card.design, accent } });
      const hex = (rgb: string) =>
        `#${(rgb.match(/\d+/g) ?? []).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
      expect(hex(json.backgroundColor)).toBe(accent);
      for (const text of [json.foregroundColor, json.labelColor])
        expect(contrastRatio(hex(text), accent)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('an empty card still has a name to go by', async () => {
    const { json } = await open(aPublicCard({ fields: {} }));
    expectDocumentedRules(json);
  });
});

test('its name changes with whatever it shows, and with nothing else', () => {
  const nameOf = (card: PublicCard | null) => wallet.describe(card, PASS, facts).hash;
  const card = aPublicCard();
  const same = [card, { ...card, changedAt: new Date(0) }, { ...card, legalLine: 'Register 1' }];
  expect(new Set(same.map(nameOf)).size).toBe(1);
  const other: (PublicCard | null)[] = [
    null,
    { ...card, photo },
    { ...card, logo: photo },
    { ...card, design: { ...card.design, accent: '#123456' } },
    { ...card, fields: { ...card.fields, jobTitle: 'Director' } },
    { ...card, dictionary: [{ text: 'Product', translations: { de: 'Produkt' } }] },
  ];
  expect(new Set([card, ...other].map(nameOf)).size).toBe(other.length + 1);
});
