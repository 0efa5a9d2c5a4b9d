import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { renderInTab } from '../test-support/render.tsx';
import { CopyButton } from './CopyButton.tsx';

afterEach(() => void vi.restoreAllMocks());

const button = (
  <CopyButton text={'Code: x\nTime: y'} label="Copy details" doneLabel="Details copied" />
);

test('the text is copied, and that is said', async () => {
  const { user } = renderInTab(button);
  await user.click(screen.getByRole('button', { name: 'Copy details' }));
  expect(await navigator.clipboard.readText()).toBe('Code: x\nTime: y');
  expect(await screen.findByRole('button', { name: 'Details copied' })).toBeTruthy();
  expect(screen.getByRole('status').textContent).toBe('Details copied');
});

test('where the clipboard is out of reach, the whole text is shown, selected', async () => {
  const { user } = renderInTab(button);
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no'));
  await user.click(screen.getByRole('button', { name: 'Copy details' }));
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Copy details' });
  expect(field.value).toBe('Code: x\nTime: y');
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('textbox', { hidden: false })).toBeNull());
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Copy details' }));
});
