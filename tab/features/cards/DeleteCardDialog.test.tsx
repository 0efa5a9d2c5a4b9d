import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { aCard } from '../../test-support/a-card.ts';
import { createFakeApi, refuse } from '../../test-support/fake-api.ts';
import { renderInTab } from '../../test-support/render.tsx';
import { DeleteCardDialog } from './DeleteCardDialog.tsx';

test('a card is deleted once somebody has said so', async () => {
  const { api, calls } = createFakeApi({ deleteCard: () => undefined });
  const onClose = vi.fn();
  const onDeleted = vi.fn();
  const { user } = renderInTab(
    <DeleteCardDialog card={aCard()} onClose={onClose} onDeleted={onDeleted} />,
    { api },
  );
  expect(screen.getByText(/can be imported again, with a new link/)).toBeTruthy();
  expect(calls).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Delete card' }));
  await waitFor(() => expect(onDeleted).toHaveBeenCalledOnce());
  expect(onClose).toHaveBeenCalledOnce();
  expect(calls).toMatchObject([{ operation: 'deleteCard', params: { id: aCard().id } }]);
  expect(await screen.findByText('The card of Grace Hopper is deleted')).toBeTruthy();
});

test('a card that could not be deleted stays, with the reason', async () => {
  const { api } = createFakeApi({ deleteCard: () => refuse({ detail: 'Try in a minute.' }) });
  const onClose = vi.fn();
  const { user } = renderInTab(
    <DeleteCardDialog card={aCard()} onClose={onClose} onDeleted={undefined} />,
    { api },
  );
  await user.click(screen.getByRole('button', { name: 'Delete card' }));
  expect(await screen.findByText('Try in a minute.')).toBeTruthy();
  expect(onClose).not.toHaveBeenCalled();
});
