import { z } from 'zod';
import { InvalidRequestError } from '../domain/errors.ts';
import { findUnstorable } from './storable.ts';

/** Where a list of our own rows goes on. It holds nothing that its reader has not just been shown. */
export function toCursor(position: object | null): string | null {
  return position && Buffer.from(JSON.stringify(position)).toString('base64url');
}

export function parseCursor<T>(cursor: string | undefined, schema: z.ZodType<T>): T | undefined {
  if (cursor === undefined) return undefined;
  const parsed = schema.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (parsed.success && findUnstorable(parsed.data) === undefined) return parsed.data;
  throw new InvalidRequestError([
    { path: 'cursor', message: 'Take the cursor from nextCursor of the page before.' },
  ]);
}

export const CardPosition = z.strictObject({ sortName: z.string(), id: z.guid() });
export const HistoryPosition = z.strictObject({
  at: z.iso.datetime().transform((at) => new Date(at)),
  id: z.guid(),
});
export const FolderPosition = z.strictObject({ name: z.string(), id: z.guid() });
export const ConnectionPosition = z.strictObject({ id: z.guid() });
export const NewcomerPosition = z.strictObject({ name: z.string(), id: z.guid() });
export const ReviewPosition = z.strictObject({
  sortName: z.string(),
  id: z.guid(),
  n: z.number().int().min(1).max(1_000),
});
export const LeadPosition = z.strictObject({ at: z.iso.datetime(), id: z.guid() });
export const RunPosition = z.strictObject({ id: z.guid() });
export const ExchangePosition = z.strictObject({
  number: z.number().int().min(1).max(2_147_483_647),
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
