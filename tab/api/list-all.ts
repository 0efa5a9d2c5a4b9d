type Page<T> = { items: T[]; nextCursor: string | null };

/** Every page of a list that is short by nature, such as folders. */
export async function listAll<T>(
  readPage: (cursor: { cursor?: string }) => Promise<Page<T>>,
): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<T> = await readPage(cursor === null ? {} : { cursor });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}
