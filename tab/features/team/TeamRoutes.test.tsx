import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Host } from '../../teams/host.ts';
import type { TeamSurface } from '../../teams/surfaces.ts';
import { aCard, myCard } from '../../test-support/a-card.ts';
import { aColleague } from '../../test-support/a-colleague.ts';
import { aFolder, folderPage } from '../../test-support/a-folder.ts';
import { createFakeApi, refuse } from '../../test-support/fake-api.ts';
import { renderInTab } from '../../test-support/render.tsx';
import { TeamRoutes } from './TeamRoutes.tsx';

const GRACE = aColleague();
const ADA = aColleague({ id: 'c0000000-0000-4000-8000-000000000002', name: 'Ada Lovelace' });
const FOLDER = aFolder();

type Options = { surface?: Partial<TeamSurface>; path?: string; roles?: ['employee'] };
type Handlers = Parameters<typeof createFakeApi>[0];

/** The tab as Teams shows it there. */
function show(handlers: Handlers, { surface, path = '/team', roles }: Options = {}) {
  const fake = createFakeApi({
    listColleagues: () => ({ items: [ADA, GRACE], nextCursor: null }),
    listFolders: () => folderPage(FOLDER),
    ...handlers,
  });
  const whole: TeamSurface = { place: 'tab', setSetup: () => undefined, ...surface };
  const openLink = vi.fn(() => Promise.resolve());
  const host = { openLink, theme: 'default', locale: 'en-gb' } as unknown as Host;
  const view = renderInTab(<TeamRoutes open={() => Promise.resolve(whole)} />, {
    api: fake.api,
    path,
    whereabouts: { kind: 'host', host },
    ...(roles && { me: { roles } }),
  });
  return { ...view, ...fake, openLink };
}

test('a team’s cards are those that its tab was set up with, and open outside', async () => {
  const { user, callsOf, openLink } = show({}, { path: `/team?folder=${FOLDER.id}` });
  await user.click(await screen.findByRole('button', { name: 'Open the card of Grace Hopper' }));
  expect(openLink).toHaveBeenCalledWith(GRACE.url);
  expect(callsOf('listColleagues')[0]?.query).toEqual({ folderId: FOLDER.id, limit: '50' });
  expect(screen.queryByText('Show to all')).toBeNull();
});

test('the next ones are fetched when somebody asks for them', async () => {
  const { user, callsOf } = show({
    listColleagues: ({ query }) =>
      query.cursor
        ? { items: [GRACE], nextCursor: null }
        : { items: [ADA], nextCursor: 'the-next-page' },
  });
  await user.click(await screen.findByRole('button', { name: 'Show more' }));
  expect(await screen.findByText('Grace Hopper')).toBeTruthy();
  expect(callsOf('listColleagues')[1]?.query.cursor).toBe('the-next-page');
});

test('a tab without a card says who can change that', async () => {
  show({ listColleagues: () => ({ items: [], nextCursor: null }) });
  expect(await screen.findByText(/Whoever set this tab up can choose others/)).toBeTruthy();
});

test('beside a meeting one’s own code and a colleague’s go on the stage', async () => {
  const showOnStage = vi.fn(() => Promise.resolve());
  const surface = { place: 'panel' as const, showOnStage };
  const { user } = show({ getMyCard: () => myCard() }, { surface });
  await user.click(await screen.findByRole('button', { name: 'Show my code to all' }));
  expect(showOnStage).toHaveBeenLastCalledWith(`${location.origin}/tab/stage/${aCard().slug}`);
  await user.click(await screen.findByRole('button', { name: /^Show the code of Ada Lovelace/ }));
  expect(showOnStage).toHaveBeenLastCalledWith(`${location.origin}/tab/stage/${ADA.slug}`);
});

test('a meeting that refuses is told of, and somebody without a card reads why', async () => {
  const showOnStage = () => Promise.reject(new Error('not allowed'));
  const { user } = show(
    { getMyCard: () => refuse({ status: 404, code: 'not_found' }) },
    { surface: { place: 'panel', showOnStage } },
  );
  expect(await screen.findByText(/You have no card on the web/)).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: /^Show the code of Ada/ }));
  expect(await screen.findByText(/The meeting did not show the code/)).toBeTruthy();
});

test('members are chosen in the host’s own picker; who has no card is counted', async () => {
  const setSetup = vi.fn();
  const people = ['a0000000-0000-4000-8000-000000000001', 'a0000000-0000-4000-8000-000000000002'];
  const surface = {
    place: 'setup' as const,
    setSetup,
    pickMembers: () => Promise.resolve(people),
  };
  const { user, callsOf } = show(
    { listColleagues: () => ({ items: [GRACE], nextCursor: null }) },
    { surface, roles: ['employee'] },
  );
  await waitFor(() => expect(setSetup).toHaveBeenLastCalledWith(undefined));
  await user.click(await screen.findByRole('button', { name: 'Choose from this chat or channel' }));
  expect(await screen.findByText('1 person has no card yet.')).toBeTruthy();
  expect(callsOf('listColleagues')[0]?.query.people).toBe(people.join(','));
  const contentUrl = `${location.origin}/tab/team?cards=${GRACE.id}`;
  await waitFor(() => expect(setSetup).toHaveBeenLastCalledWith({ contentUrl, name: 'Cards' }));
  await user.click(screen.getByRole('button', { name: 'Remove Grace Hopper' }));
  await waitFor(() => expect(setSetup).toHaveBeenLastCalledWith(undefined));
  expect(screen.queryByRole('radio', { name: 'Everybody in a folder' })).toBeNull();
});

test('an administrator may choose a folder, and somebody by name', async () => {
  const setSetup = vi.fn();
  const { user } = show({}, { surface: { place: 'setup', setSetup } });
  await user.type(await screen.findByRole('searchbox'), 'ada');
  await user.click(await screen.findByRole('button', { name: 'Add Ada Lovelace' }));
  expect(await screen.findByText('1 card')).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'Everybody in a folder' }));
  await waitFor(() => expect(setSetup).toHaveBeenLastCalledWith(undefined));
  await user.selectOptions(await screen.findByRole('combobox'), FOLDER.id);
  const contentUrl = `${location.origin}/tab/team?folder=${FOLDER.id}`;
  await waitFor(() => expect(setSetup).toHaveBeenLastCalledWith({ contentUrl, name: 'Cards' }));
  await user.click(screen.getByRole('radio', { name: 'Everybody with a card' }));
  const everybody = { contentUrl: `${location.origin}/tab/team`, name: 'Cards' };
  await waitFor(() => expect(setSetup).toHaveBeenLastCalledWith(everybody));
});
