/** What goes back, before it is bytes: faults can still change it. */
export type Answer = {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: AnswerBody;
};

export type AnswerBody =
  { kind: 'json'; value: unknown } | { kind: 'bytes'; bytes: Buffer } | { kind: 'none' };

export const NO_BODY: AnswerBody = { kind: 'none' };

export function jsonAnswer(
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: { kind: 'json', value },
  };
}

export function textAnswer(status: number, text: string, contentType: string): Answer {
  return {
    status,
    headers: { 'content-type': contentType },
    body: { kind: 'bytes', bytes: Buffer.from(text) },
  };
}

export function toBytes({ body }: Answer): Buffer {
  if (body.kind === 'json') return Buffer.from(JSON.stringify(body.value));
  return body.kind === 'bytes' ? body.bytes : Buffer.alloc(0);
}
