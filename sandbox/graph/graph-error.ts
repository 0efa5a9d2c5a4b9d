import type { Answer } from '../wire/answer.ts';
import { jsonAnswer } from '../wire/answer.ts';

/** A refusal with Graph's code and message. */
export class GraphError extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Record<string, string>;
  constructor(status: number, code: string, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.name = 'GraphError';
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

export const insufficientPrivileges = (): GraphError =>
  new GraphError(
    403,
    'Authorization_RequestDenied',
    'Insufficient privileges to complete the operation.',
  );

export const resourceNotFound = (id: string): GraphError =>
  new GraphError(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );

export const badRequest = (message: string): GraphError =>
  new GraphError(400, 'BadRequest', message);

type ErrorBody = { code: string; message: string; inner?: Record<string, unknown> };

/** An error's body in the shape that every Graph answer has. */
export function graphErrorAnswer(
  status: number,
  { code, message, inner = {} }: ErrorBody,
  { now, requestId, clientRequestId }: { now: Date; requestId: string; clientRequestId: string },
): Answer {
  return jsonAnswer(status, {
    error: {
      code,
      message,
      innerError: {
        ...inner,
        date: now.toISOString().slice(0, 19),
        'request-id': requestId,
        'client-request-id': clientRequestId,
      },
    },
  });
}
