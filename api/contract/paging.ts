import { z } from 'zod';

/** `?cursor=&limit=`: a page of a list. The cursor is opaque; take it from `nextCursor`. */
export const PageQuery = z.strictObject({
  cursor: z.string().max(8_192).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** A page of a list; `nextCursor` is null on the last one. */
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });
