import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { Link, Route, Routes } from 'react-router';
import type { Host } from '../teams/host.ts';
import { renderInTab } from '../test-support/render.tsx';
import { AdminShell } from './AdminShell.tsx';
import { Surface } from './Surface.tsx';

beforeEach(() => localStorage.clear());

const BROWSER = { kind: 'browser' } as const;

function Broken(): never {
  throw new Error('a fault of ours');
}

const shell = (
  <Surface whereabouts={BROWSER} locale="en">
    <AdminShell>
      <Routes>
        <Route path="/cards" element={<p>All cards</p>} />
        <Route path="/import" element={<Broken />} />
        <Route path="*" element={<Link to="/cards">Elsewhere</Link>} />
      </Routes>
    </AdminShell>
  </Surface>
);

test('the links lead to each place and say where one is', async () => {
  const { user, address } = renderInTab(shell);
  await user.click(screen.getByRole('link', { name: 'Cards' }));
  expect(address()).toBe('/cards');
  expect(screen.getByRole('link', { name: 'Cards' }).getAttribute('aria-current')).toBe('page');
  expect(screen.getByRole('link', { name: 'Directory' }).getAttribute('aria-current')).toBeNull();
});

test('the menu of a narrow screen closes by Escape and gives the focus back', async () => {
  const { user } = renderInTab(shell);
  // The style sheet hides it where the screen is wide, as the test's is.
  const menu = screen.getByText('Menu').closest<HTMLElement>('button');
  if (menu) await user.click(menu);
  expect(menu?.getAttribute('aria-expanded')).toBe('true');
  screen.getByRole('link', { name: 'Cards' }).focus();
  await user.keyboard('{Escape}');
  expect(menu?.getAttribute('aria-expanded')).toBe('false');
  expect(document.activeElement).toBe(menu);
});

test('a screen that breaks leaves the way around, and another screen is whole', async () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { user } = renderInTab(shell);
  await user.click(screen.getByRole('link', { name: 'Import' }));
  expect(screen.getByRole('alert').textContent).toContain('Something in this page broke.');
  await user.click(screen.getByRole('link', { name: 'Cards' }));
  expect(screen.getByText('All cards')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
  quiet.mockRestore();
});

test('a look that is chosen holds, and is kept for the next visit', async () => {
  const { user } = renderInTab(shell);
  await user.click(screen.getByRole('button', { name: 'Account of Ada Admin' }));
  await user.click(await screen.findByRole('menuitemradio', { name: 'Dark' }));
  await waitFor(() => expect(document.documentElement.style.colorScheme).toBe('dark'));
  expect(localStorage.getItem('carte.theme')).toBe('dark');
});

test('an administrator finds the way to their own card', async () => {
  const { user, address } = renderInTab(shell);
  await user.click(screen.getByRole('button', { name: 'Account of Ada Admin' }));
  await user.click(await screen.findByRole('menuitem', { name: 'My card' }));
  expect(address()).toBe('/my-card');
});

test('inside a host its theme holds, as it changes, and there is none to choose', async () => {
  let change: (theme: string) => void = () => undefined;
  const host = {
    theme: 'default',
    onThemeChange: (handler: typeof change) => void (change = handler),
  } as unknown as Host;
  renderInTab(
    <Surface whereabouts={{ kind: 'host', host }} locale="de-de">
      <AdminShell>{null}</AdminShell>
    </Surface>,
    { whereabouts: { kind: 'host', host } },
  );
  expect(document.documentElement.style.colorScheme).toBe('light');
  change('contrast');
  await waitFor(() => expect(document.documentElement.style.colorScheme).toBe('dark'));
  expect(screen.queryByRole('button', { name: /^Account of/ })).toBeNull();
});
