import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request as far as an answer looks at it, and what was sent for it. */
export function anExchange(url: string, headers: Record<string, string> = {}, method = 'GET') {
  const sent = { status: 0, headers: {} as Record<string, string>, body: '', hasBody: false };
  const res = {
    writeHead(status: number, more: Record<string, string>) {
      Object.assign(sent, { status, headers: more });
      return res;
    },
    end(body?: Buffer) {
      Object.assign(sent, { body: body?.toString('latin1') ?? '', hasBody: body !== undefined });
      return res;
    },
  };
  return {
    req: { url, headers, method } as unknown as IncomingMessage,
    res: res as unknown as ServerResponse,
    sent,
  };
}
