import { screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { expect, test } from 'vitest';
import type { ReviewItem } from '../../../../api/contract/review.ts';
import { aCard } from '../../../test-support/a-card.ts';
import { aConnection } from '../../../test-support/a-connection.ts';
import { createFakeApi, refuse } from '../../../test-support/fake-api.ts';
import { renderInTab } from '../../../test-support/render.tsx';
import { DirectoryPage } from '../DirectoryPage.tsx';
import { ReviewPage } from './ReviewPage.tsx';

type Handlers = Parameters<typeof createFakeApi>[0];

const GUESSED: ReviewItem = {
  cardId: '01990000-0000-7000-8000-000000000001',
  displayName: 'Ada',
  field: 'phones',
  label: 'mobile',
  original: '0171 555',
  guess: '+49171555',
  reason: 'ambiguous_country',
};
const UNCLEAR: ReviewItem = {
  ...GUESSED,
  cardId: '01990000-0000-7000-8000-000000000002',
  displayName: 'Bob',
  label: 'work',
  original: 'ask the desk',
  guess: null,
  reason: 'not_a_number',
};

async function open(items: ReviewItem[], handlers: Handlers = {}) {
  const fake = createFakeApi({
    listConnections: () => ({ items: [aConnection()], nextCursor: null }),
    listReview: () => ({ items, nextCursor: null, total: items.length }),
    acceptReview: () => aCard(),
    correctReview: () => aCard(),
    dismissReview: () => aCard(),
    ...handlers,
  });
  const page = renderInTab(
    <Routes>
      <Route path="/directory" element={<DirectoryPage />} />
      <Route path="/directory/review" element={<ReviewPage />} />
    </Routes>,
    { api: fake.api, path: '/directory/review' },
  );
  await screen.findByRole('heading', { level: 1, name: 'Phone numbers to check' });
  return { ...page, ...fake };
}

const row = async (name: RegExp) => within(await screen.findByRole('listitem', { name }));

test('a number shows whose it is, how it is written, what it may be and why', async () => {
  await open([GUESSED, UNCLEAR]);
  const ada = await row(/^Ada/);
  for (const text of ['Mobile', '0171 555', '+49171555']) expect(ada.getByText(text)).toBeTruthy();
  expect(ada.getByText('It is a number in more than one country.')).toBeTruthy();
  const bob = await row(/^Bob/);
  expect(bob.getByText('No suggestion')).toBeTruthy();
  expect(bob.queryByRole('button', { name: /^Use/ })).toBeNull();
});

test('a suggestion is taken, and the focus goes on to the next number', async () => {
  const { user, callsOf } = await open([GUESSED, UNCLEAR]);
  await user.click(await screen.findByRole('button', { name: 'Use +49171555 for Ada' }));
  await waitFor(() => expect(screen.queryByText('Ada')).toBeNull());
  expect(await screen.findByText('Saved for Ada')).toBeTruthy();
  expect(callsOf('acceptReview')).toMatchObject([
    { params: { id: GUESSED.cardId }, body: { original: '0171 555' } },
  ]);
  expect(document.activeElement).toBe(
    screen.getByRole('button', { name: 'Correct ask the desk of Bob' }),
  );
});

test('a correction that is refused says why beside it; the right one is saved by Enter', async () => {
  const message = 'Write a number that exists, with + and its country’s code.';
  let isRight = false;
  const { user, callsOf } = await open([UNCLEAR], {
    correctReview: () => (isRight ? aCard() : refuse({ errors: [{ path: 'value', message }] })),
  });
  await user.click(await screen.findByRole('button', { name: 'Correct ask the desk of Bob' }));
  const input = screen.getByLabelText('The right number of Bob');
  await waitFor(() => expect(document.activeElement).toBe(input));
  await user.clear(input);
  await user.type(input, '+49 1{Enter}');
  expect(await screen.findByText(message)).toBeTruthy();
  isRight = true;
  await user.clear(input);
  await user.type(input, ' +49 30 901820 {Enter}');
  expect(await screen.findByText('Every number is clear')).toBeTruthy();
  expect(callsOf('correctReview').at(-1)?.body).toEqual({
    original: 'ask the desk',
    value: '+49 30 901820',
  });
});

test('Escape leaves a correction as it was', async () => {
  const { user, calls } = await open([UNCLEAR]);
  await user.click(await screen.findByRole('button', { name: /^Correct/ }));
  await user.keyboard('{Escape}');
  expect(screen.getByRole('button', { name: /^Correct/ })).toBeTruthy();
  expect(calls.map(({ operation }) => operation)).toEqual(['listReview']);
});

test('a number that a colleague has answered waits no more, and that is said', async () => {
  const { user } = await open([GUESSED], {
    dismissReview: () => refuse({ status: 404, code: 'not_found', detail: 'It is not there.' }),
  });
  await user.click(await screen.findByRole('button', { name: 'Keep as written: 0171 555 of Ada' }));
  expect(await screen.findByText('It is not there.')).toBeTruthy();
  expect(await screen.findByText('Every number is clear')).toBeTruthy();
});

test('the directory’s page counts what waits', async () => {
  const { user } = await open([GUESSED, UNCLEAR]);
  await user.click(screen.getByRole('link', { name: 'Directory' }));
  expect(await screen.findByRole('link', { name: /^Phone numbers to check\s*2$/ })).toBeTruthy();
});

test('how many numbers wait is said, and an answer can be taken back', async () => {
  const { user, callsOf } = await open([GUESSED, UNCLEAR], { takeBackReview: () => aCard() });
  expect(await screen.findByText('2 to check')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: 'Use +49171555 for Ada' }));
  expect(await screen.findByText('1 to check')).toBeTruthy();
  await user.click(await screen.findByText('Undo'));
  expect(await screen.findByText('0171 555')).toBeTruthy();
  expect(callsOf('takeBackReview')).toMatchObject([
    { params: { id: GUESSED.cardId }, body: { original: GUESSED.original } },
  ]);
});
