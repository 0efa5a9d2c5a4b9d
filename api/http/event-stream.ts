import type { Response } from 'express';

/** Proxies close what is silent; a comment line keeps a stream open (HTML Living Standard §9.2.7). */
const KEEP_ALIVE_MS = 15_000;

/** Aborts when the reader leaves before the answer does. */
export function abortWhenClosed(res: Response): AbortSignal {
  const left = new AbortController();
  res.on('close', () => left.abort());
  return left.signal;
}

/**
 * Sends each value as a server-sent event until the source ends or the reader leaves. Read it with
 * fetch and the authorization header; an EventSource cannot send one.
 */
export async function streamEvents(
  res: Response,
  source: (signal: AbortSignal) => AsyncIterable<object>,
): Promise<void> {
  const left = abortWhenClosed(res);
  res.status(200).set({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  res.flushHeaders();
  const keepAlive = setInterval(() => res.write(': still here\n\n'), KEEP_ALIVE_MS);
  try {
    for await (const value of source(left)) {
      if (left.aborted) break;
      res.write(`data: ${JSON.stringify(value)}\n\n`);
    }
  } finally {
    clearInterval(keepAlive);
    res.end();
  }
}
