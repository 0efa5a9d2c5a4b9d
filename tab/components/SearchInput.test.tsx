import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useState } from 'react';
import { renderInTab } from '../test-support/render.tsx';
import { SearchInput } from './SearchInput.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A page that is told of a search, at once or late, and can clear it. */
function open(answerAfterMs = 0) {
  const told: string[] = [];
  function Page() {
    const [value, setValue] = useState('');
    const handleChange = (next: string) => {
      told.push(next);
      setTimeout(() => setValue(next), answerAfterMs);
    };
    return (
      <>
        <SearchInput label="Search" value={value} onChange={handleChange} />
        <button onClick={() => setValue('')}>Clear</button>
      </>
    );
  }
  renderInTab(<Page />);
  const box = () => screen.getByRole<HTMLInputElement>('searchbox');
  const type = (text: string) => fireEvent.change(box(), { target: { value: text } });
  const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
  return { told, box, type, pass };
}

test('whoever types is asked about once, after a pause', async () => {
  const { told, type, pass } = open();
  type('a');
  await pass(200);
  type('ad');
  await pass(249);
  expect(told).toEqual([]);
  await pass(1);
  expect(told).toEqual(['ad']);
});

test('letters typed while the page catches up stay', async () => {
  const { told, box, type, pass } = open(100);
  type('a');
  await pass(250);
  type('ad');
  await pass(150);
  expect(box().value).toBe('ad');
  await pass(250);
  expect(told).toEqual(['a', 'ad']);
  expect(box().value).toBe('ad');
});

test('clearing from outside empties the box, and what was on its way is forgotten', async () => {
  const { told, box, type, pass } = open();
  type('a');
  await pass(300);
  type('ada');
  fireEvent.click(screen.getByText('Clear'));
  expect(box().value).toBe('');
  await pass(500);
  expect(told).toEqual(['a']);
});

test('what else was chosen while the typing paused is not undone', async () => {
  function Page() {
    const [filters, setFilters] = useState({ search: '', folder: '' });
    return (
      <>
        <SearchInput
          label="Search"
          value={filters.search}
          onChange={(search) => setFilters({ ...filters, search })}
        />
        <button onClick={() => setFilters({ ...filters, folder: 'sales' })}>Sales</button>
        <output>{JSON.stringify(filters)}</output>
      </>
    );
  }
  renderInTab(<Page />);
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'ada' } });
  fireEvent.click(screen.getByText('Sales'));
  await act(() => vi.advanceTimersByTimeAsync(250));
  expect(screen.getByRole('status').textContent).toBe('{"search":"ada","folder":"sales"}');
});
