import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aConnection } from '../../../test-support/a-connection.ts';
import { refuse } from '../../../test-support/fake-api.ts';
import { renderInTab } from '../../../test-support/render.tsx';
import { LINK, MADE, openConnectPage, watchLeaving } from './connect-page.fixture.tsx';
import { ConnectPage } from './ConnectPage.tsx';

const { tenantId, clientId } = aConnection();
const leave = watchLeaving();

const button = (name: string) => screen.getByRole('button', { name });
const step = (title: string) =>
  within(
    screen
      .getByRole('heading', { level: 3, name: new RegExp(`^Step \\d of 5: ${title}$`) })
      .closest('li') ?? document.body,
  );

/** What the step of the certificate tells by itself. */
const news = () => step('Upload the certificate').getByRole('status');

async function fillIds({ user }: ReturnType<typeof openConnectPage>): Promise<void> {
  for (const [name, text] of [
    [/^Directory \(tenant\) ID/, tenantId],
    [/^Application \(client\) ID/, clientId],
  ] as const) {
    await user.click(screen.getByLabelText(name));
    await user.paste(text);
  }
}

test('the ways are a choice that the address remembers; without one click the certificate comes first', async () => {
  const { user, address } = openConnectPage();
  const radios = screen.getAllByRole<HTMLInputElement>('radio');
  expect(radios.map(({ value }) => value)).toEqual(['made', 'secret']);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /Recommended/ }).value).toBe('made');
  expect(screen.getByText('Connect with a certificate from Carte')).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: /with a secret/ }));
  expect(address()).toBe('/directory/connect?way=secret');
  expect(screen.getByRole('heading', { name: 'How to get the values' })).toBeTruthy();
});

test('one click comes first where this Carte has it', () => {
  renderInTab(<ConnectPage />, { config: { consent: true } });
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /Recommended/ }).value).toBe(
    'consent',
  );
  expect(screen.getByRole('link', { name: 'Connect in one click' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Test and connect' })).toBeNull();
});

test('a certificate is made once, downloaded, and connects', async () => {
  const page = openConnectPage({
    createConnection: () => aConnection({ credential: 'certificate' }),
  });
  const { user, address, callsOf } = page;
  await fillIds(page);
  await user.click(button('Download certificate'));
  expect(await screen.findByText(MADE.thumbprint)).toBeTruthy();
  expect(leave).toHaveBeenCalledExactlyOnceWith(LINK.url);
  expect(address()).toBe(`/directory/connect?certificate=${MADE.id}`);
  await user.click(button('Download again'));
  expect(callsOf('makeCertificate')).toHaveLength(1);
  await user.click(button('Test and connect'));
  await waitFor(() => expect(address()).toBe(`/directory/${aConnection().id}/connected`));
  expect(callsOf('createConnection')).toMatchObject([
    { body: { tenantId, clientId, madeCertificateId: MADE.id } },
  ]);
});

test('after a reload it is the same certificate', async () => {
  const { callsOf } = openConnectPage({}, `/directory/connect?certificate=${MADE.id}`);
  expect(await screen.findByText(MADE.thumbprint)).toBeTruthy();
  expect(button('Download again')).toBeTruthy();
  expect(callsOf('makeCertificate')).toEqual([]);
});

test('one that is gone makes room for a new one', async () => {
  const gone = () => refuse({ status: 404, code: 'certificate_gone', title: 'Gone' });
  const { address } = openConnectPage(
    { getMadeCertificate: gone },
    `/directory/connect?certificate=${MADE.id}`,
  );
  expect(await screen.findByRole('button', { name: 'Download certificate' })).toBeTruthy();
  await waitFor(() => expect(address()).toBe('/directory/connect'));
  expect(news().textContent).toMatch(/that upload is of no use/);
});

test('who comes back goes on with the newest that nobody used, or makes another', async () => {
  const earlier = { ...MADE, id: '00000000-0000-4000-8000-0000000000aa', thumbprint: 'EA12' };
  const older = { ...MADE, id: '00000000-0000-4000-8000-0000000000bb', thumbprint: 'EB12' };
  const { user, address, callsOf } = openConnectPage({
    listMadeCertificates: () => ({ items: [earlier, older], nextCursor: null }),
    getMadeCertificate: ({ params }) => (params.id === earlier.id ? earlier : older),
  });
  expect(await screen.findByText('EA12')).toBeTruthy();
  expect(screen.getByText('Carte – Contoso')).toBeTruthy();
  expect(news().textContent).toMatch(/^You had this one made before/);
  expect(address()).toBe(`/directory/connect?certificate=${earlier.id}`);
  await user.click(button('Download again'));
  expect(callsOf('linkMadeCertificate')).toMatchObject([{ params: { id: earlier.id } }]);
  expect(callsOf('makeCertificate')).toEqual([]);
  await user.click(button('Make another'));
  expect(await screen.findByText(MADE.thumbprint)).toBeTruthy();
  expect(address()).toBe(`/directory/connect?certificate=${MADE.id}`);
  expect(news().textContent).not.toMatch(/made before/);
  expect(callsOf('makeCertificate')).toHaveLength(1);
});

test('a certificate whose address did not come is not made twice', async () => {
  let isWell = false;
  const { user, callsOf } = openConnectPage({
    linkMadeCertificate: () => (isWell ? LINK : refuse({ status: 500, code: 'internal' })),
  });
  await user.click(button('Download certificate'));
  expect(await screen.findByText(/could not be downloaded/)).toBeTruthy();
  isWell = true;
  await user.click(button('Download again'));
  await waitFor(() => expect(leave).toHaveBeenCalledTimes(1));
  expect(callsOf('makeCertificate')).toHaveLength(1);
});

test('why none is made is said in the words of the refusal', async () => {
  const { user } = openConnectPage({
    makeCertificate: () =>
      refuse({ status: 429, code: 'too_many_certificates', detail: 'Go on in an hour.' }),
  });
  await user.click(button('Download certificate'));
  expect(await screen.findByText('Go on in an hour.')).toBeTruthy();
});

test('without a certificate nothing is tested, and the button to get one has the focus', async () => {
  const page = openConnectPage();
  await fillIds(page);
  await page.user.click(button('Test and connect'));
  expect(screen.getByText('Download the certificate and upload it in Entra first.')).toBeTruthy();
  const download = button('Download certificate');
  expect(document.activeElement).toBe(download);
  const description = document.getElementById(download.getAttribute('aria-describedby') ?? '');
  expect(description?.textContent).toBe('Download the certificate and upload it in Entra first.');
  expect(page.calls.map(({ operation }) => operation)).toEqual(['listMadeCertificates']);
});

test('a certificate that Entra does not know yet is tested again with one press', async () => {
  let isKnown = false;
  const page = openConnectPage(
    {
      createConnection: () =>
        isKnown
          ? aConnection()
          : refuse({ code: 'certificate_not_known', title: 'Not known', detail: 'Upload it.' }),
    },
    `/directory/connect?certificate=${MADE.id}`,
  );
  await fillIds(page);
  await page.user.click(button('Test and connect'));
  expect(await screen.findByText('Upload it.')).toBeTruthy();
  expect(step('Upload the certificate').getByText('look here')).toBeTruthy();
  isKnown = true;
  await page.user.click(button('Try again'));
  await waitFor(() => expect(page.address()).toMatch(/connected$/));
});

test('a permission that is missing points at its step', async () => {
  const page = openConnectPage(
    { createConnection: () => refuse({ code: 'permission_missing', title: 'Missing' }) },
    `/directory/connect?certificate=${MADE.id}`,
  );
  await fillIds(page);
  await page.user.click(button('Test and connect'));
  await screen.findByText('Missing');
  expect(step('Let it read people').getByText('look here')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});

test('a step that was mended is not red any more', async () => {
  const page = openConnectPage(
    { createConnection: () => refuse({ code: 'unknown_client', title: 'No such application' }) },
    `/directory/connect?certificate=${MADE.id}`,
  );
  await fillIds(page);
  await page.user.click(button('Test and connect'));
  await screen.findByRole('list', { name: 'Test' });
  const ids = () => step('Paste its two IDs');
  expect(ids().getByText('look here')).toBeTruthy();
  const field = screen.getByLabelText(/^Application \(client\) ID/);
  await page.user.clear(field);
  await page.user.click(field);
  await page.user.paste('11111111-2222-4333-8444-555555555555');
  expect(ids().queryByText('look here')).toBeNull();
});

test('practice fills in the IDs and stays on the way that was chosen', async () => {
  const practiceDirectory = {
    signInUrl: 'http://localhost:3979',
    tenantId,
    clientId,
    clientSecret: 'practice',
  };
  const { user, address } = renderInTab(<ConnectPage />, {
    config: { practice: true, consent: true, practiceDirectory },
    path: '/directory/connect',
  });
  const fill = button('Fill in the practice directory’s values');
  await user.click(screen.getByRole('radio', { name: /certificate from Carte/ }));
  await user.click(fill);
  const id = screen.getByLabelText<HTMLInputElement>(/^Application \(client\) ID/);
  expect(id.value).toBe(clientId);
  expect(screen.getByRole('link', { name: /Certificates & secrets/ }).getAttribute('href')).toBe(
    `http://localhost:3979/portal/${tenantId}/apps/${clientId}#credentials`,
  );
  await user.click(screen.getByRole('radio', { name: /One click/ }));
  await user.click(fill);
  expect(address()).toBe('/directory/connect?way=secret');
  expect(screen.getByLabelText<HTMLInputElement>(/^Client secret value/).value).toBe('practice');
});
