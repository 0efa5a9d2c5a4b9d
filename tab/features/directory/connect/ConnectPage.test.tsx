import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aConnection } from '../../../test-support/a-connection.ts';
import { createFakeApi, refuse } from '../../../test-support/fake-api.ts';
import { renderInTab } from '../../../test-support/render.tsx';
import { ConnectPage } from './ConnectPage.tsx';

const { tenantId, clientId } = aConnection();
/** The way of the form: by a secret or a certificate of one's own. */
const PATH = '/directory/connect?way=secret';
const field = (name: RegExp) => screen.getByLabelText<HTMLInputElement>(name);
const submit = () => screen.getByRole('button', { name: 'Test and connect' });

/** The page, with the three values pasted in. */
async function fill(api?: ReturnType<typeof createFakeApi>['api']) {
  const page = renderInTab(<ConnectPage />, { path: PATH, ...(api && { api }) });
  const { user } = page;
  const paste = async (name: RegExp, text: string) => {
    await user.click(field(name));
    await user.paste(text);
  };
  await paste(/^Directory \(tenant\) ID/, tenantId);
  await paste(/^Application \(client\) ID/, ` {${clientId}} `);
  await paste(/^Client secret value/, 'abc8Q~secret');
  return page;
}

test('an empty form asks for each value and puts the cursor into the first', async () => {
  const { api, calls } = createFakeApi({});
  const { user } = renderInTab(<ConnectPage />, { api, path: PATH });
  await user.click(submit());
  expect(screen.getAllByText('This is needed.')).toHaveLength(3);
  expect(document.activeElement).toBe(field(/^Directory \(tenant\) ID/));
  await user.paste(tenantId);
  expect(screen.getAllByText('This is needed.')).toHaveLength(2);
  expect(calls).toEqual([]);
});

test('what was pasted around an ID is taken off; a double click connects once', async () => {
  const answer = Promise.withResolvers<ReturnType<typeof aConnection>>();
  const { api, calls } = createFakeApi({ createConnection: () => answer.promise });
  const { user, address } = await fill(api);
  await user.dblClick(submit());
  expect(screen.getByText(/^Testing the connection/)).toBeTruthy();
  answer.resolve(aConnection());
  await waitFor(() => expect(address()).toBe(`/directory/${aConnection().id}/connected`));
  expect(calls.filter(({ operation }) => operation === 'createConnection')).toMatchObject([
    { body: { tenantId, clientId, clientSecret: 'abc8Q~secret' } },
  ]);
});

test('a refused value is marked until it changes, and what was typed stays', async () => {
  const { api } = createFakeApi({
    createConnection: () =>
      refuse({ code: 'wrong_secret', title: 'The secret is wrong', detail: 'Copy the Value.' }),
  });
  const { user } = await fill(api);
  await user.click(submit());
  expect(await screen.findByText('Copy the Value.')).toBeTruthy();
  const secret = field(/^Client secret value/);
  expect(secret.getAttribute('aria-invalid')).toBe('true');
  expect(secret.value).toBe('abc8Q~secret');
  const steps = within(screen.getByRole('list', { name: 'Test' })).getAllByRole('listitem');
  expect(steps.map(({ textContent }) => textContent?.match(/done|failed|not tried/)?.[0])).toEqual([
    'done',
    'failed',
    'not tried',
    'not tried',
  ]);
  await user.type(secret, 'x');
  expect(secret.getAttribute('aria-invalid')).not.toBe('true');
});

test('a refusal of an ID outlives the tidying of the field it is about', async () => {
  const { api } = createFakeApi({
    createConnection: () => refuse({ code: 'unknown_client', title: 'No such application' }),
  });
  const { user } = renderInTab(<ConnectPage />, { api, path: PATH });
  await user.type(field(/^Directory/), tenantId);
  await user.type(field(/^Client secret value/), 's');
  await user.type(field(/^Application/), ` ${clientId} {Enter}`);
  await screen.findByRole('list', { name: 'Test' });
  await user.tab();
  expect(field(/^Application/).value).toBe(clientId);
  expect(field(/^Application/).getAttribute('aria-invalid')).toBe('true');
});

test('a directory that is connected already leads to the ones that are', async () => {
  const { api } = createFakeApi({
    createConnection: () => refuse({ status: 409, code: 'already_connected' }),
  });
  const { user, address } = await fill(api);
  await user.click(submit());
  await user.click(await screen.findByText('Show connected directories'));
  expect(address()).toBe('/directory');
});

test('the secret is covered until somebody wants to see it', async () => {
  const { user } = await fill();
  expect(field(/^Client secret value/).type).toBe('password');
  await user.click(screen.getByRole('button', { name: 'Show the secret' }));
  expect(field(/^Client secret value/).type).toBe('text');
});

test('a file that is read late takes nothing away that was typed meanwhile', async () => {
  const { user, container } = renderInTab(<ConnectPage />, { path: PATH });
  await user.click(screen.getByRole('radio', { name: 'Certificate' }));
  const read = Promise.withResolvers<string>();
  const file = new File([], 'key.pem', { type: 'text/plain' });
  file.text = () => read.promise;
  const [picker] = container.querySelectorAll<HTMLInputElement>('input[type=file]');
  if (picker) await user.upload(picker, file);
  await user.type(field(/^Directory/), tenantId);
  read.resolve('-----BEGIN PRIVATE KEY-----');
  await waitFor(() => expect(field(/^Private key/).value).toBe('-----BEGIN PRIVATE KEY-----'));
  expect(field(/^Directory/).value).toBe(tenantId);
});
