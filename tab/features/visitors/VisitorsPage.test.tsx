import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Whereabouts } from '../../teams/find-host.ts';
import type { Host } from '../../teams/host.ts';
import { aFolder, folderPage } from '../../test-support/a-folder.ts';
import { aLead, someInsights } from '../../test-support/a-lead.ts';
import { createFakeApi, refuse } from '../../test-support/fake-api.ts';
import { renderInTab } from '../../test-support/render.tsx';
import { VisitorsPage } from './VisitorsPage.tsx';

type Handlers = Parameters<typeof createFakeApi>[0];

function showPage(handlers: Handlers = {}, path = '/visitors', whereabouts?: Whereabouts) {
  const fake = createFakeApi({
    listLeads: () => ({ items: [aLead()], nextCursor: null, total: 1 }),
    getInsights: () => someInsights(),
    listFolders: () => folderPage(aFolder({ id: 'f', name: 'Berlin' })),
    deleteLead: () => undefined,
    ...handlers,
  });
  return {
    ...fake,
    ...renderInTab(<VisitorsPage />, { api: fake.api, path, ...(whereabouts && { whereabouts }) }),
  };
}

test('visitors are listed, and visits shown as numbers, bars and a table', async () => {
  showPage();
  const list = await screen.findByRole('grid', { name: 'Visitors who left their details' });
  expect(await within(list).findByText('Ada Lovelace')).toBeTruthy();
  expect(screen.getByRole('status').textContent).toBe('1 visitor');
  const table = await screen.findByRole('table', { name: 'Visits and saved contacts over time' });
  expect(
    within(table)
      .getAllByRole('row')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'FromVisitsSaved contacts',
    expect.stringMatching(/40$/),
    expect.stringMatching(/83$/),
  ]);
  expect(screen.getByText(/page loads, not people/)).toBeTruthy();
});

test('words, folder and period narrow what is asked for', async () => {
  const { user, callsOf } = showPage();
  await user.type(await screen.findByRole('searchbox'), 'ada');
  await user.selectOptions(await screen.findByLabelText('Folder'), 'f');
  await user.selectOptions(screen.getByLabelText('Period'), 'Last 12 months');
  await waitFor(() =>
    expect(callsOf('listLeads').at(-1)?.query).toMatchObject({ search: 'ada', folderId: 'f' }),
  );
  await waitFor(() =>
    expect(callsOf('getInsights').at(-1)?.query).toMatchObject({ by: 'month', folderId: 'f' }),
  );
});

test('a row opens all that a visitor left, which can be deleted', async () => {
  const { user, callsOf } = showPage();
  await user.click(await screen.findByText('Ada Lovelace'));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText('Call me')).toBeTruthy();
  expect(within(dialog).getByText('I agree.')).toBeTruthy();
  expect(within(dialog).getByText('ada@example.com').closest('a')?.href).toBe(
    'mailto:ada@example.com',
  );
  await user.click(within(dialog).getByRole('button', { name: 'Delete details' }));
  const asked = await screen.findByRole('alertdialog');
  await user.click(within(asked).getByRole('button', { name: 'Delete details' }));
  await waitFor(() => expect(callsOf('deleteLead')[0]?.params).toEqual({ id: aLead().id }));
  await waitFor(() => expect(callsOf('listLeads')).toHaveLength(2));
});

test('the list is saved as a file with what it is narrowed by, by a link that a host opens outside', async () => {
  const openLink = vi.fn(() => Promise.resolve());
  const url = 'https://cards.example/api/downloads/sealed';
  const linkLeads = vi
    .fn()
    .mockReturnValueOnce({ url, expiresAt: '2026-03-02T09:05:00.000Z' })
    .mockReturnValue(refuse({ status: 500, code: 'internal' }));
  const { user, callsOf } = showPage(
    { linkLeads },
    '/visitors?search=ada&folder=01990000-0000-7000-8000-00000000000f&from=2026-03-01',
    {
      kind: 'host',
      host: { openLink } as unknown as Host,
    },
  );
  const button = await screen.findByRole('button', { name: 'Download CSV' });
  await user.click(button);
  await waitFor(() => expect(openLink).toHaveBeenCalledWith(url));
  expect(callsOf('linkLeads')[0]?.body).toEqual({
    search: 'ada',
    folderId: '01990000-0000-7000-8000-00000000000f',
    from: '2026-03-01',
  });
  await user.click(button);
  expect(await screen.findByText(/could not be downloaded/)).toBeTruthy();
  expect(openLink).toHaveBeenCalledOnce();
});

test('where there is nobody yet the page says how visitors come here, and a search that finds nobody can be cleared', async () => {
  const none = { items: [], nextCursor: null, total: 0 };
  const { user } = showPage({ listLeads: () => none }, '/visitors?search=zoe');
  await user.click(await screen.findByRole('button', { name: 'Clear the filters' }));
  expect(await screen.findByText('Nobody has left their details yet')).toBeTruthy();
  expect(screen.getByText(/Share my details/)).toBeTruthy();
});
