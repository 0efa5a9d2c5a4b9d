import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { aCard } from '../../test-support/a-card.ts';
import { createFakeApi, refuse } from '../../test-support/fake-api.ts';
import { renderInTab } from '../../test-support/render.tsx';
import { NewCardDialog } from './NewCardDialog.tsx';

const FOLDER = 'f0000000-0000-4000-8000-000000000001';

function showDialog(reply: () => ReturnType<typeof aCard> | ReturnType<typeof refuse> = aCard) {
  const fake = createFakeApi({ createCard: reply });
  const onClose = vi.fn();
  const onMade = vi.fn();
  const view = renderInTab(<NewCardDialog folderId={FOLDER} onClose={onClose} onMade={onMade} />, {
    api: fake.api,
  });
  const submit = () => view.user.click(screen.getByText('Create card'));
  return { ...view, ...fake, onClose, onMade, submit };
}

test('a card without a name is not made, and the name gets the focus', async () => {
  const { submit, calls } = showDialog();
  await submit();
  expect(await screen.findByText('A card needs a name.')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText(/^Name/));
  expect(calls).toEqual([]);
});

test('a card is made of what was filled in, and opened', async () => {
  const { user, submit, calls, onMade, onClose } = showDialog();
  await user.type(screen.getByLabelText(/^Name/), ' Grace Hopper ');
  await user.click(screen.getByText('Add an email'));
  await user.click(screen.getByText('Add an email'));
  await user.type(screen.getByLabelText('Email 2'), 'grace@example.com');
  await user.click(screen.getByText('Add a link'));
  await user.type(screen.getByLabelText('Link 1'), 'linkedin.com/in/grace');
  await submit();
  await waitFor(() => expect(onMade).toHaveBeenCalledWith(aCard().id));
  expect(onClose).toHaveBeenCalledOnce();
  expect(calls).toMatchObject([
    {
      operation: 'createCard',
      body: {
        folderId: FOLDER,
        fields: {
          displayName: 'Grace Hopper',
          emails: [{ label: 'work', value: 'grace@example.com' }],
          links: [{ kind: 'linkedin', url: 'https://linkedin.com/in/grace' }],
        },
      },
    },
  ]);
});

test('what cannot be right is said at its field before it is sent', async () => {
  const { user, submit, calls } = showDialog();
  await user.type(screen.getByLabelText(/^Name/), 'Grace');
  await user.type(screen.getByLabelText('Video'), 'vimeo.com/1');
  await user.type(screen.getByLabelText('Website'), 'javascript:alert(1)');
  await user.click(screen.getByText('Add an email'));
  await user.type(screen.getByLabelText('Email 1'), 'grace at example');
  await submit();
  expect(await screen.findByText('Enter the address of a YouTube video.')).toBeTruthy();
  expect(screen.getByText(/Enter a web address/)).toBeTruthy();
  expect(screen.getByText(/Enter an email address/)).toBeTruthy();
  expect(calls).toEqual([]);

  await user.type(screen.getByLabelText('Email 1'), '.com');
  expect(screen.queryByText(/Enter an email address/)).toBeNull();
});

test('what the server refuses is said at its field, and nothing is lost', async () => {
  const { user, submit, onMade } = showDialog(() =>
    refuse({ errors: [{ path: 'fields.website', message: 'This site is not allowed.' }] }),
  );
  await user.type(screen.getByLabelText(/^Name/), 'Grace');
  await user.type(screen.getByLabelText('Website'), 'example.com');
  await submit();
  expect(await screen.findByText('This site is not allowed.')).toBeTruthy();
  expect(screen.getByLabelText(/^Name/)).toHaveProperty('value', 'Grace');
  expect(onMade).not.toHaveBeenCalled();
});

test('a refusal that belongs to no field is said whole', async () => {
  const { user, submit } = showDialog(() => refuse({ detail: 'The folder is gone.' }));
  await user.type(screen.getByLabelText(/^Name/), 'Grace');
  await submit();
  expect(await screen.findByText('The folder is gone.')).toBeTruthy();
});

test('closing asks first once something is typed', async () => {
  const { user, onClose } = showDialog();
  await user.type(screen.getByLabelText(/^Name/), 'G');
  await user.click(screen.getByText('Cancel'));
  expect(onClose).not.toHaveBeenCalled();
  await user.click(await screen.findByRole('button', { name: 'Keep editing' }));
  expect(screen.getByLabelText(/^Name/)).toHaveProperty('value', 'G');
  await user.click(screen.getByText('Cancel'));
  await user.click(await screen.findByRole('button', { name: 'Discard changes' }));
  expect(onClose).toHaveBeenCalledOnce();
});

test('closing asks nothing where nothing is typed', async () => {
  const { user, onClose } = showDialog();
  await user.click(screen.getByText('Cancel'));
  expect(onClose).toHaveBeenCalledOnce();
});
