/** How often in a row a page may look like one that was there before; replays happen, loops go on. */
const MAX_REPEATS = 3;

/**
 * Notices a list that does not come to an end: links that were followed before, or ever new links
 * to the same entries. Both have been seen of Microsoft Graph. Empty pages in a row are ordinary.
 */
export function createLoopGuard() {
  const followed = new Set<string>();
  let lastEntries = '';
  let repeats = 0;
  return {
    /** Call with each page that has a next one, its link, and what identifies its entries. */
    isLoop(nextLink: string, ids: readonly string[]): boolean {
      const entries = ids.join();
      const isRepeat = followed.has(nextLink) || (entries !== '' && entries === lastEntries);
      repeats = isRepeat ? repeats + 1 : 0;
      followed.add(nextLink);
      lastEntries = entries;
      return repeats >= MAX_REPEATS;
    },
  };
}

export type LoopGuard = ReturnType<typeof createLoopGuard>;
