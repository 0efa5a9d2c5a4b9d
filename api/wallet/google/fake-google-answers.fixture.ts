import type { WireAnswer } from '../../lib/transport.ts';

export const json = (
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): WireAnswer => ({
  status,
  headers: new Headers({ 'content-type': 'application/json; charset=UTF-8', ...headers }),
  body: Buffer.from(JSON.stringify(body)),
});

/** As Google words it, with something of the request in it, which must not go further. */
export const refuse = (
  status: number,
  name: string,
  reason: string,
  message = 'Refused: Grace Hopper',
): WireAnswer =>
  json(status, {
    error: {
      code: status,
      message,
      status: name,
      errors: [{ message, domain: 'walletobjects', reason }],
      details: [{ reason }],
    },
  });
