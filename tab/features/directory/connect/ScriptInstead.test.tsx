import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aConnection } from '../../../test-support/a-connection.ts';
import { refuse } from '../../../test-support/fake-api.ts';
import { LINK, MADE, openConnectPage, watchLeaving } from './connect-page.fixture.tsx';

const { tenantId, clientId } = aConnection();
const leave = watchLeaving();

const button = (name: string) => screen.getByRole('button', { name });
const openScript = ({ user }: ReturnType<typeof openConnectPage>) =>
  user.click(button('Let a script do steps 1, 3 and 4'));

test('a script brings the certificate along, and both IDs that it prints are pasted at once', async () => {
  const page = openConnectPage({
    createConnection: () => aConnection({ credential: 'certificate' }),
  });
  const { user, callsOf } = page;
  await openScript(page);
  const bash = await screen.findByRole('region', { name: 'Azure CLI (Bash)' });
  expect(bash.textContent).toContain(`<<'PEM'\n${MADE.certificatePem}\nPEM`);
  const powerShell = screen.getByRole('region', { name: 'Graph PowerShell 7' });
  expect(powerShell.textContent).toContain(`@'\n${MADE.certificatePem}\n'@`);
  expect(screen.getAllByRole('button', { name: 'Copy script' })).toHaveLength(2);
  const shell = screen.getByRole('link', { name: 'Open Azure Cloud Shell' });
  expect(shell.getAttribute('href')).toBe('https://shell.azure.com/bash');
  expect(callsOf('makeCertificate')).toHaveLength(1);

  await user.click(screen.getByLabelText(/^Directory \(tenant\) ID/));
  await user.paste(`Directory (tenant) ID:   ${tenantId}\nApplication (client) ID: ${clientId}`);
  await user.click(button('Test and connect'));
  await waitFor(() =>
    expect(callsOf('createConnection')).toMatchObject([
      { body: { tenantId, clientId, madeCertificateId: MADE.id } },
    ]),
  );
});

test('where no certificate could be made for the script, trying again makes one', async () => {
  const answers = [
    () => refuse({ status: 503, code: 'certificates_busy', title: 'Busy' }),
    () => MADE,
  ];
  const page = openConnectPage({ makeCertificate: () => answers.shift()?.() ?? MADE });
  const { user } = page;
  await openScript(page);
  await screen.findByRole('alert');
  await user.click(button('Try again'));
  expect(await screen.findByRole('region', { name: 'Azure CLI (Bash)' })).toBeTruthy();
});

test('the script and a download at the same time are of one certificate', async () => {
  const slow = Promise.withResolvers<typeof MADE>();
  let made = 0;
  const page = openConnectPage({
    makeCertificate: async () => {
      made += 1;
      const which = made;
      const first = await slow.promise;
      return which === 1 ? first : { ...first, id: '00000000-0000-4000-8000-0000000000cf' };
    },
  });
  const { user, address, callsOf } = page;
  await openScript(page);
  await user.click(button('Download certificate'));
  await waitFor(() => expect(callsOf('makeCertificate')).toHaveLength(1));
  slow.resolve(MADE);
  expect(await screen.findByRole('region', { name: 'Azure CLI (Bash)' })).toBeTruthy();
  await waitFor(() => expect(leave).toHaveBeenCalledExactlyOnceWith(LINK.url));
  expect(callsOf('linkMadeCertificate')).toMatchObject([{ params: { id: MADE.id } }]);
  expect(callsOf('makeCertificate')).toHaveLength(1);
  expect(address()).toBe(`/directory/connect?certificate=${MADE.id}`);
});

test('a script asked for before it is known whether there is an earlier certificate brings that one', async () => {
  const earlier = {
    ...MADE,
    id: '00000000-0000-4000-8000-0000000000aa',
    certificatePem: '-----BEGIN EARLIER-----',
  };
  const slow = Promise.withResolvers<{ items: (typeof MADE)[]; nextCursor: null }>();
  const page = openConnectPage({
    listMadeCertificates: () => slow.promise,
    getMadeCertificate: () => earlier,
  });
  const { address, callsOf } = page;
  await openScript(page);
  slow.resolve({ items: [earlier], nextCursor: null });
  const bash = await screen.findByRole('region', { name: 'Azure CLI (Bash)' });
  expect(bash.textContent).toContain(earlier.certificatePem);
  expect(screen.getByText(/^You had this one made before/)).toBeTruthy();
  expect(callsOf('makeCertificate')).toEqual([]);
  expect(address()).toBe(`/directory/connect?certificate=${earlier.id}`);
});

test('where the certificate of the script could not be read, trying again reads it', async () => {
  let isWell = false;
  const page = openConnectPage(
    {
      getMadeCertificate: () => (isWell ? MADE : refuse({ status: 500, code: 'internal' })),
    },
    `/directory/connect?certificate=${MADE.id}`,
  );
  const { user, callsOf } = page;
  await openScript(page);
  await screen.findByRole('alert');
  isWell = true;
  await user.click(button('Try again'));
  expect(await screen.findByRole('region', { name: 'Azure CLI (Bash)' })).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(callsOf('makeCertificate')).toEqual([]);
});
