/** One change in a directory: who, and which properties; `all` for a hire or a return. */
export type Change = {
  sequence: number;
  position: number;
  properties: readonly string[] | 'all';
  /** Set where the manager changed: who it was before. */
  formerManagerId?: string | undefined;
};

/** Everything that happened to a directory since it began: delta answers and notifications read it. */
export type Journal = ReturnType<typeof createJournal>;

export function createJournal() {
  const changes: Change[] = [];
  const listeners = new Set<(change: Change) => void>();

  return {
    /** The number of the last change; 0 where nothing has happened yet. */
    sequence: () => changes.length,

    record(change: Omit<Change, 'sequence'>): void {
      const recorded = { ...change, sequence: changes.length + 1 };
      changes.push(recorded);
      for (const listener of listeners) listener(recorded);
    },

    since: (sequence: number): readonly Change[] => changes.slice(sequence),

    subscribe(listener: (change: Change) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
