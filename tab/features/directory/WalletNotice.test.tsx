import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { AppleWalletView } from '../../../api/contract/wallet.ts';
import { createFakeApi } from '../../test-support/fake-api.ts';
import { renderInTab } from '../../test-support/render.tsx';
import { WalletNotice } from './WalletNotice.tsx';

const DAY_MS = 24 * 3_600_000;

function showNotice(daysLeft: number, source: 'organization' | 'deployment' = 'organization') {
  const wallet: AppleWalletView = {
    source,
    passTypeId: 'pass.com.example.cards',
    teamId: 'ABCDE12345',
    organizationName: 'Example Ltd',
    expiresAt: new Date(Date.now() + daysLeft * DAY_MS).toISOString(),
    problem: null,
    passes: { made: 1, voided: 0, failed: 0, devices: 1, changedAt: null },
    failed: [],
  };
  const fake = createFakeApi({ getAppleWallet: () => wallet });
  renderInTab(<WalletNotice />, { api: fake.api, path: '/directory' });
  return fake;
}

test('a pass certificate that ends soon is said, with the way to renew it', async () => {
  showNotice(20);
  expect(await screen.findByText(/^The certificate ends on/)).toBeTruthy();
  expect(screen.getByText(/same Pass Type ID/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Apple Wallet' }).getAttribute('href')).toContain(
    '/wallet',
  );
});

test('one of the server’s settings is whoever runs it to renew', async () => {
  showNotice(20, 'deployment');
  expect(await screen.findByText(/Whoever runs this Carte/)).toBeTruthy();
});

test.each([90, -1])('with %i days left there is nothing to say here', async (daysLeft) => {
  const { callsOf } = showNotice(daysLeft);
  await waitFor(() => expect(callsOf('getAppleWallet')).toHaveLength(1));
  expect(screen.queryByText(/ends on/)).toBeNull();
});
