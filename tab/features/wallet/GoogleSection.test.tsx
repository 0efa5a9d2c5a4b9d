import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { GooglePassPreview, GoogleWalletView } from '../../../api/contract/google-wallet.ts';
import { aCard } from '../../test-support/a-card.ts';
import { createFakeApi, refuse } from '../../test-support/fake-api.ts';
import { renderInTab } from '../../test-support/render.tsx';
import { GoogleSection } from './GoogleSection.tsx';

const ISSUER = '3388000000012345678';

const NONE: GoogleWalletView = {
  issuerId: null,
  serviceAccount: null,
  updatedAt: null,
  closingAt: null,
  problem: null,
  passes: { made: 0, voided: 0, failed: 0, devices: 0, changedAt: null },
  failed: [],
};

const ON: GoogleWalletView = {
  ...NONE,
  issuerId: ISSUER,
  serviceAccount: 'wallet@contoso-cards.iam.gserviceaccount.com',
  updatedAt: '2026-03-01T09:00:00.000Z',
  passes: { made: 1_234, voided: 5, failed: 0, devices: 0, changedAt: null },
};

const PREVIEW: GooglePassPreview = {
  backgroundColor: '#0b5cad',
  foregroundColor: '#ffffff',
  cardTitle: 'Contoso',
  header: 'Jane Doe',
  subheader: 'Head of Design',
  front: [{ label: 'Department', value: 'Product' }],
  details: [{ label: 'Mobile', value: '+44 7700 900123' }],
  links: ['jane.doe@contoso.com'],
  code: 'HTTPS://CARDS.EXAMPLE/C/X',
  hasLogo: true,
};

function showSection(handlers: Parameters<typeof createFakeApi>[0] = {}) {
  const card = aCard();
  const fake = createFakeApi({
    getGoogleWallet: () => ON,
    listCards: () => ({ items: [card], nextCursor: null, total: 1 }),
    getCard: () => card,
    previewGooglePass: () => PREVIEW,
    ...handlers,
  });
  return { ...fake, ...renderInTab(<GoogleSection />, { api: fake.api, path: '/wallet' }) };
}

const KEY_FILE = '{"private_key":"-----BEGIN PRIVATE KEY-----\\nx"}';

async function giveKey(user: ReturnType<typeof showSection>['user']) {
  await user.type(await screen.findByLabelText(/^Issuer ID/), ` ${ISSUER}`);
  await user.upload(
    screen.getByLabelText(/^Key file/, { selector: 'input' }),
    new File([KEY_FILE], 'key.json', { type: 'application/json' }),
  );
  await user.click(screen.getByRole('button', { name: 'Check and keep' }));
}

test('without a key there is a guide, and the form that gives one', async () => {
  const { user, callsOf } = showSection({
    getGoogleWallet: () => NONE,
    replaceGoogleKey: () => ON,
  });
  expect(await screen.findByText('How to get the key')).toBeTruthy();
  expect(screen.getByRole('button', { name: '1. Open an issuer account' })).toBeTruthy();
  const submit = screen.getByRole('button', { name: 'Check and keep' });
  expect(submit.getAttribute('aria-disabled')).toBe('true');
  await giveKey(user);
  await waitFor(() =>
    expect(callsOf('replaceGoogleKey')[0]?.body).toEqual({ issuerId: ISSUER, keyFile: KEY_FILE }),
  );
  expect(await screen.findByText('wallet@contoso-cards.iam.gserviceaccount.com')).toBeTruthy();
});

test('what Google refuses is said, with its cure', async () => {
  const { user } = showSection({
    getGoogleWallet: () => NONE,
    replaceGoogleKey: () =>
      refuse({ code: 'google_issuer_denied', title: 'No access to the issuer', detail: 'Invite.' }),
  });
  await giveKey(user);
  expect(await screen.findByText('No access to the issuer')).toBeTruthy();
  expect(screen.getByText('Invite.')).toBeTruthy();
});

test('how passes stand, what is wrong, and a card as its pass looks', async () => {
  showSection({
    getGoogleWallet: () => ({
      ...ON,
      problem: { code: 'google_key_refused', detail: 'Make a new key.' },
      failed: [
        { cardId: 'c1', cardName: 'Ada', problem: { code: 'internal', detail: 'It broke.' } },
      ],
    }),
  });
  expect(await screen.findByText('1,234')).toBeTruthy();
  expect(screen.getByText(/TEST ONLY/)).toBeTruthy();
  expect(screen.getByText(/Make a new key\./)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Ada' }).getAttribute('href')).toContain('card=c1');
  expect(await screen.findByText('Head of Design')).toBeTruthy();
  expect(screen.getByText('Product')).toBeTruthy();
  expect(screen.getByText('jane.doe@contoso.com')).toBeTruthy();
});

test('it is removed only after a question that says what becomes of passes, and passes are ended first', async () => {
  let wallet = ON;
  const { user, callsOf } = showSection({
    getGoogleWallet: () => wallet,
    closeGoogleWallet: () => (wallet = { ...ON, closingAt: '2026-03-02T09:00:00.000Z' }),
    removeGoogleWallet: () => {
      wallet = NONE;
      return undefined;
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Remove Google Wallet' }));
  const question = await screen.findByRole('alertdialog');
  expect(within(question).getByText(/1,229/)).toBeTruthy(); // five of them are void
  await user.click(within(question).getByRole('button', { name: 'Remove Google Wallet' }));
  expect(await screen.findByText(/Still to be ended: 1,229/)).toBeTruthy();
  expect(callsOf('closeGoogleWallet')).toHaveLength(1);
  expect(callsOf('removeGoogleWallet')).toHaveLength(0);

  await user.click(screen.getByRole('button', { name: 'Remove at once' }));
  const again = await screen.findByRole('alertdialog');
  await user.click(within(again).getByRole('button', { name: 'Remove at once' }));
  expect(await screen.findByText('How to get the key')).toBeTruthy();
  expect(callsOf('removeGoogleWallet')).toHaveLength(1);
});
