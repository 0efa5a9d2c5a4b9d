import type { WireAnswer } from '../lib/transport.ts';

const bodies = new WeakMap<WireAnswer, unknown>();

/** The JSON that an answer holds, read once however many ask; undefined where it holds none. */
export function jsonOf(answer: WireAnswer): unknown {
  if (!bodies.has(answer)) bodies.set(answer, parse(answer.body));
  return bodies.get(answer);
}

/** The JSON object of a good answer; undefined where something that is not Graph answered, or an error said 200. */
export function objectOf(answer: WireAnswer): Record<string, unknown> | undefined {
  const contentType = answer.headers.get('content-type') ?? '';
  const body = /\bjson\b/.test(contentType) ? jsonOf(answer) : undefined;
  return isObject(body) && !('error' in body) ? body : undefined;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
