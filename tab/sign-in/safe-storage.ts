/** What is kept in the browser; in a frame it may be forbidden, and then it lasts as long as the page. */
export type KeptTexts = {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
};

/** Storage that never throws: frames and private windows may refuse it. */
export function createSafeStorage(open: () => Storage): KeptTexts {
  const memory = new Map<string, string>();
  const attempt = <T>(work: (storage: Storage) => T, otherwise: T): T => {
    try {
      return work(open());
    } catch {
      return otherwise;
    }
  };
  const remove = (key: string) => attempt((storage) => storage.removeItem(key), undefined);
  return {
    get: (key) => attempt((storage) => storage.getItem(key), null) ?? memory.get(key) ?? null,
    set(key, value) {
      memory.set(key, value);
      const isKept = attempt((storage) => (storage.setItem(key, value), true), false);
      // Full: what was kept before must not come back in place of this.
      if (!isKept) remove(key);
    },
    remove(key) {
      memory.delete(key);
      remove(key);
    },
  };
}
