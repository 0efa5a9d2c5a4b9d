import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { renderInTab } from '../../test-support/render.tsx';
import type { GridProps } from './grid-model.ts';
import { VirtualGrid } from './VirtualGrid.tsx';

const NAMES = ['Ada', 'Bob', 'Cleo', 'Dan', 'Eve'];

function open(props: Partial<GridProps<string>> = {}) {
  const chosen = { now: new Set<string>() };
  function Page() {
    const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
    chosen.now = new Set(selected);
    return (
      <VirtualGrid
        label="People"
        items={NAMES}
        idOf={(name) => name}
        total={NAMES.length}
        hasMore={false}
        onNearEnd={() => undefined}
        columns={[
          {
            id: 'name',
            label: 'Name',
            track: '1fr',
            render: (name, row) => <button {...row}>Call {name}</button>,
          },
        ]}
        selection={{
          isSelected: (name) => selected.has(name),
          setSelected: (names, isWanted) =>
            setSelected(
              (before) =>
                new Set(
                  isWanted
                    ? [...before, ...names]
                    : [...before].filter((name) => !names.includes(name)),
                ),
            ),
          labelOf: (name) => `Select ${name}`,
          all: {
            state: selected.size === NAMES.length,
            label: 'Select all',
            onToggle: () => setSelected(new Set(NAMES)),
          },
        }}
        {...props}
      />
    );
  }
  const page = renderInTab(<Page />);
  const row = (name: string) => screen.getByText(`Call ${name}`).closest<HTMLElement>('[role=row]');
  return { ...page, row, chosen: () => [...chosen.now] };
}

test('arrows, Home and End go from row to row, and Tab reaches one row alone', async () => {
  const { user, row } = open();
  row('Ada')?.focus();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(document.activeElement).toBe(row('Cleo'));
  await user.keyboard('{End}');
  expect(document.activeElement).toBe(row('Eve'));
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(row('Eve'));
  await user.keyboard('{Home}');
  expect(document.activeElement).toBe(row('Ada'));
  expect(NAMES.filter((name) => row(name)?.tabIndex === 0)).toEqual(['Ada']);
});

test('Space chooses, Shift extends, Ctrl+A chooses everybody', async () => {
  const { user, row, chosen } = open();
  row('Bob')?.focus();
  await user.keyboard(' ');
  expect(chosen()).toEqual(['Bob']);
  await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  expect(chosen()).toEqual(['Bob', 'Cleo', 'Dan']);
  await user.keyboard(' ');
  expect(chosen()).toEqual(['Bob', 'Cleo']);
  await user.keyboard('{Control>}a{/Control}');
  expect(chosen()).toEqual(NAMES);
});

test('a click chooses one, Shift+click everybody up to there', async () => {
  const { user, chosen } = open();
  await user.click(screen.getByRole('checkbox', { name: 'Select Bob' }));
  expect(chosen()).toEqual(['Bob']);
  const dan = screen.getByText('Call Dan').closest('[role=gridcell]') as Element;
  await user.keyboard('{Shift>}');
  await user.click(dan);
  await user.keyboard('{/Shift}');
  expect(chosen()).toEqual(['Bob', 'Cleo', 'Dan']);
});

test('the buttons of a row are reached by arrows and left by Escape', async () => {
  const { user, row } = open();
  row('Bob')?.focus();
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(document.activeElement?.textContent).toBe('Call Bob');
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(row('Bob'));
});

test('where entries open, Enter and a click open them, and a button inside does not', async () => {
  const onOpen = vi.fn();
  const { user, row } = open({ onOpen });
  row('Bob')?.focus();
  await user.keyboard('{Enter}');
  await user.click(screen.getByText('Call Eve'));
  expect(onOpen.mock.calls).toEqual([['Bob']]);
});

test('it says how many rows there are, or that nobody knows', () => {
  open({ total: 50_000 });
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('50001');
});

test('of many rows only those near are drawn, and no more are asked for yet', () => {
  const onNearEnd = vi.fn();
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(60);
  const many = Array.from({ length: 5_000 }, (_, index) => `Person ${index}`);
  open({ items: many, total: null, hasMore: true, onNearEnd });
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('-1');
  expect(screen.getAllByRole('row').length).toBeLessThan(80);
  expect(onNearEnd).not.toHaveBeenCalled();
});

test('close to the end of what is loaded, more is asked for', () => {
  const onNearEnd = vi.fn();
  open({ hasMore: true, onNearEnd });
  expect(onNearEnd).toHaveBeenCalled();
});
