import { expect, test } from 'vitest';
import { createSafeStorage } from './safe-storage.ts';

/** Storage that takes texts up to a length, as browsers do. */
function storageOf(maxLength: number): Storage {
  const texts = new Map<string, string>();
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem(key: string, value: string) {
      if (value.length > maxLength) throw new DOMException('full', 'QuotaExceededError');
      texts.set(key, value);
    },
    removeItem: (key: string) => void texts.delete(key),
  } as unknown as Storage;
}

test('what is kept outlives the page; what is removed is gone', () => {
  const storage = storageOf(100);
  const kept = createSafeStorage(() => storage);
  kept.set('a', 'one');
  expect(createSafeStorage(() => storage).get('a')).toBe('one');
  kept.remove('a');
  expect(kept.get('a')).toBeNull();
});

test('where storage is forbidden it lasts as long as the page', () => {
  const kept = createSafeStorage(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  kept.set('a', 'one');
  expect(kept.get('a')).toBe('one');
  kept.remove('a');
  expect(kept.get('a')).toBeNull();
});

test('a text that no longer fits does not bring the earlier one back', () => {
  const storage = storageOf(3);
  const kept = createSafeStorage(() => storage);
  kept.set('a', 'old');
  kept.set('a', 'too long');
  expect(kept.get('a')).toBe('too long');
  expect(createSafeStorage(() => storage).get('a')).toBeNull();
});
