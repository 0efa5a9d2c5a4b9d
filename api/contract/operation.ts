import { z } from 'zod';

/**
 * One call of the JSON API. The router validates requests with these schemas, the tab types its
 * calls by them and the OpenAPI document is made from them, so the three cannot drift apart.
 */
export type Operation = {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Express form: `/api/cards/:id`. */
  readonly path: string;
  readonly summary: string;
  /** Who may call: anybody, whoever is signed in, or an administrator. */
  readonly who: 'anybody' | 'member' | 'admin';
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** The body is the bytes of a picture and no JSON. */
  readonly upload?: 'picture';
  /** Status of success → its JSON body; null where there is none or it is not JSON. */
  readonly answers: Readonly<Record<number, z.ZodType | null>>;
};

/** Keeps each operation's own types. */
export const operation = <const T extends Operation>(definition: T): T => definition;

export const byId = z.strictObject({ id: z.guid() });
