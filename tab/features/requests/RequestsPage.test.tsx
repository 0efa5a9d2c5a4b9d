import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ChangeRequestView } from '../../../api/contract/change-requests.ts';
import { aCard } from '../../test-support/a-card.ts';
import { createFakeApi, refuse } from '../../test-support/fake-api.ts';
import { renderInTab } from '../../test-support/render.tsx';
import { RequestsPage } from './RequestsPage.tsx';

const aRequest = (request: Partial<ChangeRequestView> = {}): ChangeRequestView => ({
  id: 'a0000000-0000-4000-8000-000000000001',
  cardId: aCard().id,
  cardName: 'Grace Hopper',
  kind: 'change',
  fields: { jobTitle: 'Commodore' },
  message: 'I was promoted.',
  state: 'open',
  askedBy: 'Grace Hopper',
  askedAt: '2026-03-02T09:00:00.000Z',
  answeredBy: null,
  answeredAt: null,
  answer: null,
  ...request,
});

function showPage(requests: ChangeRequestView[], handlers = {}) {
  const fake = createFakeApi({
    listChangeRequests: ({ query }) => {
      const items = requests.filter(({ state }) => (state === 'open') === (query.state === 'open'));
      return { items, nextCursor: null, total: items.length };
    },
    getCard: () => aCard(),
    ...handlers,
  });
  return { ...fake, ...renderInTab(<RequestsPage />, { api: fake.api, path: '/requests' }) };
}

test('a request says what stands there and what should, and is accepted with a word back', async () => {
  const { user, callsOf } = showPage([aRequest()], { acceptChangeRequest: () => aRequest() });
  expect(await screen.findByText('Grace Hopper asks for a change')).toBeTruthy();
  expect(await screen.findByText(/Rear Admiral.*Commodore/)).toBeTruthy();
  expect(screen.getByText('I was promoted.')).toBeTruthy();
  await user.type(screen.getByLabelText('A word back (optional)'), 'Done');
  await user.click(screen.getByRole('button', { name: 'Write it on the card' }));
  await waitFor(() =>
    expect(callsOf('acceptChangeRequest')[0]).toMatchObject({
      params: { id: aRequest().id },
      body: { answer: 'Done' },
    }),
  );
});

test('an objection is declined, and why a template stops an answer is told', async () => {
  const objection = aRequest({ kind: 'objection', fields: {}, message: null });
  const { user, callsOf } = showPage([objection], {
    acceptChangeRequest: () => refuse({ code: 'field_locked', detail: 'Change the template.' }),
    declineChangeRequest: () => objection,
  });
  await user.click(await screen.findByRole('button', { name: 'Pause the card' }));
  expect(await screen.findByText('Change the template.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Decline' }));
  await waitFor(() => expect(callsOf('declineChangeRequest')).toHaveLength(1));
});

test('answered ones are kept apart, and none at all says what comes here', async () => {
  const answered = aRequest({
    state: 'accepted',
    answeredBy: 'Ada Admin',
    answeredAt: '2026-03-03T09:00:00.000Z',
    answer: 'Done',
  });
  const { user } = showPage([answered]);
  expect(await screen.findByText('No requests here')).toBeTruthy();
  await user.click(screen.getByRole('tab', { name: 'Answered' }));
  const [item = document.body] = await screen.findAllByRole('listitem');
  expect(within(item).getByText(/Accepted by Ada Admin/)).toBeTruthy();
  expect(within(item).queryByRole('button')).toBeNull();
});
