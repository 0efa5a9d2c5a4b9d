import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { AppleWalletView, PassPreview } from '../../../api/contract/wallet.ts';
import { aCard } from '../../test-support/a-card.ts';
import { createFakeApi, refuse } from '../../test-support/fake-api.ts';
import { renderInTab } from '../../test-support/render.tsx';
import { AppleSection } from './AppleSection.tsx';

const NONE: AppleWalletView = {
  source: null,
  passTypeId: null,
  teamId: null,
  organizationName: null,
  expiresAt: null,
  problem: null,
  passes: { made: 0, voided: 0, failed: 0, devices: 0, changedAt: null },
  failed: [],
};

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

const ON: AppleWalletView = {
  ...NONE,
  source: 'organization',
  passTypeId: 'pass.com.contoso.cards',
  teamId: 'ABCDE12345',
  organizationName: 'Contoso',
  expiresAt: inDays(200),
  passes: {
    made: 1_234,
    voided: 5,
    failed: 0,
    devices: 987,
    changedAt: '2026-03-02T09:00:00.000Z',
  },
};

const PREVIEW: PassPreview = {
  backgroundColor: 'rgb(11, 92, 173)',
  foregroundColor: 'rgb(255, 255, 255)',
  labelColor: 'rgb(201, 209, 224)',
  logoText: 'Contoso',
  hasLogo: false,
  front: [
    { key: 'name', value: 'Jane Doe' },
    { key: 'title', label: 'Title', value: 'Head of Design' },
  ],
  back: [{ key: 'phone-0', label: 'Mobile', value: '+44 7700 900123' }],
  code: { message: 'https://cards.example/c/X', altText: 'Scan to open this card' },
};

type Handlers = Parameters<typeof createFakeApi>[0];

function showPage(handlers: Handlers = {}) {
  const card = aCard();
  const fake = createFakeApi({
    getAppleWallet: () => ON,
    listCards: () => ({ items: [card], nextCursor: null, total: 1 }),
    getCard: () => card,
    previewApplePass: () => PREVIEW,
    ...handlers,
  });
  return { ...fake, ...renderInTab(<AppleSection />, { api: fake.api, path: '/wallet' }) };
}

const fileOf = (name: string, content: BlobPart) => new File([content], name);

test('without a certificate there is a guide, and the form that gives one', async () => {
  const { user, callsOf } = showPage({
    getAppleWallet: () => NONE,
    replaceAppleCertificate: () => ON,
  });
  expect(await screen.findByText('How to get the certificate')).toBeTruthy();
  expect(screen.getByText(/^openssl req -new/)).toBeTruthy();
  const submit = screen.getByRole('button', { name: 'Check and keep' });
  expect(submit.getAttribute('aria-disabled')).toBe('true');
  const bytes = new Uint8Array([0x30, 0x82, 0xff, 0x00]);
  await user.upload(
    screen.getByLabelText(/^Certificate file/, { selector: 'input' }),
    fileOf('pass.p12', bytes),
  );
  await user.type(screen.getByLabelText('Password of the file'), 'secret');
  await user.click(submit);
  await waitFor(() =>
    expect(callsOf('replaceAppleCertificate')[0]?.body).toEqual({
      p12: 'MIL/AA==',
      password: 'secret',
    }),
  );
  expect(await screen.findByText('pass.com.contoso.cards')).toBeTruthy();
});

test('a certificate with its key is sent as text, a .cer file as its bytes; what is wrong is said', async () => {
  const { user, callsOf } = showPage({
    getAppleWallet: () => NONE,
    replaceAppleCertificate: () =>
      refuse({ code: 'pass_issuer_missing', title: 'Intermediate missing', detail: 'Add it.' }),
  });
  await user.click(await screen.findByRole('radio', { name: 'A certificate and its key' }));
  const choose = (label: RegExp, file: File) =>
    user.upload(screen.getByLabelText(label, { selector: 'input' }), file);
  await choose(/^Certificate/, fileOf('pass.cer', new Uint8Array([0x30])));
  await choose(/^Private key/, fileOf('pass.key', '-----BEGIN PRIVATE KEY-----\nx'));
  await user.click(screen.getByRole('button', { name: 'Check and keep' }));
  expect(await screen.findByText('Intermediate missing')).toBeTruthy();
  expect(callsOf('replaceAppleCertificate')[0]?.body).toEqual({
    certificate: 'MA==',
    privateKey: '-----BEGIN PRIVATE KEY-----\nx',
  });
});

test('how passes stand, and a card as its pass looks', async () => {
  showPage();
  expect(await screen.findByText('1,234')).toBeTruthy();
  expect(screen.getByText('987')).toBeTruthy();
  expect(screen.getByText('Contoso (ABCDE12345)')).toBeTruthy();
  expect(await screen.findByText('Head of Design')).toBeTruthy();
  expect(screen.getByText('+44 7700 900123')).toBeTruthy();
  expect(screen.queryByText(/^The certificate ends on/)).toBeNull();
});

test('an end that is near is said, and which passes failed and why', async () => {
  showPage({
    getAppleWallet: () => ({
      ...ON,
      expiresAt: inDays(20),
      failed: [
        { cardId: 'c1', cardName: 'Jane Doe', problem: { code: 'internal', detail: 'It broke.' } },
        { cardId: null, cardName: null, problem: { code: 'internal', detail: 'It broke too.' } },
      ],
    }),
  });
  expect(await screen.findByText(/^The certificate ends on/)).toBeTruthy();
  const link = screen.getByRole('link', { name: 'Jane Doe' });
  expect(link.getAttribute('href')).toContain('card=c1');
  expect(screen.getByText(/A deleted card: It broke too\./)).toBeTruthy();
});

test('it is removed only after a question that says what becomes of passes', async () => {
  let wallet = ON;
  const { user, callsOf } = showPage({
    getAppleWallet: () => wallet,
    removeAppleWallet: () => {
      wallet = NONE;
      return undefined;
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Remove Apple Wallet' }));
  const question = await screen.findByRole('alertdialog');
  expect(within(question).getByText(/1,234/)).toBeTruthy();
  await user.click(within(question).getByRole('button', { name: 'Remove Apple Wallet' }));
  expect(await screen.findByText('How to get the certificate')).toBeTruthy();
  expect(callsOf('removeAppleWallet')).toHaveLength(1);
});

test('where the server has a certificate for everybody, one’s own can be given and nothing removed', async () => {
  showPage({ getAppleWallet: () => ({ ...ON, source: 'deployment' }) });
  expect(await screen.findByRole('button', { name: 'Use your own certificate' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Remove Apple Wallet' })).toBeNull();
});
