import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ConsentView } from '../../../../api/contract/consent.ts';
import { aConnection } from '../../../test-support/a-connection.ts';
import { createFakeApi, refuse } from '../../../test-support/fake-api.ts';
import { renderInTab } from '../../../test-support/render.tsx';
import { ConnectPage } from './ConnectPage.tsx';
import { ConsentPage } from './ConsentPage.tsx';

const OPEN: ConsentView = {
  id: '00000000-0000-4000-8000-0000000000c0',
  url: 'https://login.microsoftonline.com/t/v2.0/adminconsent?state=s',
  state: 'open',
  problem: null,
  expiresAt: '2026-11-27T10:00:00.000Z',
};
const GRANTED: ConsentView = { ...OPEN, state: 'granted' };

test('one click is offered where this Carte has it, and nowhere else', () => {
  const { unmount } = renderInTab(<ConnectPage />);
  expect(screen.queryByText('Connect in one click')).toBeNull();
  unmount();
  renderInTab(<ConnectPage />, { config: { consent: true } });
  const link = screen.getByRole('link', { name: 'Connect in one click' });
  expect(link.getAttribute('href')).toBe('/directory/connect/consent');
});

test('the page leads to Microsoft, and goes on by itself once it was allowed there', async () => {
  let isAnswered = false;
  const { api, callsOf } = createFakeApi({
    beginConsent: () => OPEN,
    getConsent: () => (isAnswered ? GRANTED : OPEN),
    createConnection: () => aConnection({ credential: 'consent' }),
  });
  const { address, queries } = renderInTab(<ConsentPage />, { api });
  const link = await screen.findByRole('link', { name: 'Open Microsoft’s page' });
  expect(link.getAttribute('href')).toBe(OPEN.url);
  expect(callsOf('createConnection')).toEqual([]);
  isAnswered = true;
  await queries.invalidateQueries({ queryKey: ['consent', OPEN.id] });
  await waitFor(() => expect(address()).toBe(`/directory/${aConnection().id}/connected`));
  expect(callsOf('createConnection')).toMatchObject([{ body: { consent: true } }]);
});

test('what Microsoft refused is said, and asking again asks for something new', async () => {
  const { api, callsOf } = createFakeApi({
    beginConsent: () => OPEN,
    getConsent: () => ({
      ...OPEN,
      state: 'refused',
      problem: { code: 'consent_declined', detail: 'Consent was declined at Microsoft.' },
    }),
  });
  const { user } = renderInTab(<ConsentPage />, { api });
  await screen.findByText('Consent was declined at Microsoft.');
  await user.click(screen.getByRole('button', { name: 'Ask again' }));
  await waitFor(() => expect(callsOf('beginConsent')).toHaveLength(2));
  expect(callsOf('beginConsent').map(({ body }) => body)).toEqual([
    { again: false },
    { again: true },
  ]);
});

test('a test that fails shows its step and the cure', async () => {
  const { api } = createFakeApi({
    beginConsent: () => GRANTED,
    getConsent: () => GRANTED,
    createConnection: () =>
      refuse({ code: 'consent_missing', title: 'Consent missing', detail: 'Ask for it again.' }),
  });
  renderInTab(<ConsentPage />, { api });
  expect(await screen.findByText('Ask for it again.')).toBeTruthy();
  expect(screen.getByRole('list', { name: 'Test' }).textContent).toMatch(/application in.*failed/);
  expect(screen.getByRole('button', { name: 'Ask again' })).toBeTruthy();
});

test('a connection that is there is mended in its place, by a new request', async () => {
  const { id } = aConnection();
  const { api, callsOf } = createFakeApi({
    beginConsent: () => GRANTED,
    getConsent: () => GRANTED,
    updateConnection: () => aConnection({ credential: 'consent' }),
  });
  const path = `/directory/connect/consent?connection=${id}`;
  const { address } = renderInTab(<ConsentPage />, { api, path });
  await waitFor(() => expect(address()).toBe(`/directory/${id}`));
  // An earlier yes is what has gone; a link that is still open would be gone on with.
  const asked = [{ body: { again: false } }, { body: { again: true } }];
  expect(callsOf('beginConsent')).toMatchObject(asked);
  expect(callsOf('updateConnection')).toMatchObject([{ params: { id }, body: { consent: true } }]);
});
