import type { Operation } from '../../api/contract/operation.ts';
import { type OperationName, operations } from '../../api/contract/operations.ts';
import type { Problem } from '../../api/contract/problem.ts';
import { type Answer, createApi } from '../api/client.ts';

/** One request as the fake API got it. */
export type FakeCall = {
  operation: OperationName;
  params: Record<string, string>;
  query: Record<string, string>;
  body: unknown;
};

/** What an operation answers: its body, a refusal, or an error for a request that does not arrive. */
type Reply<N extends OperationName> = Answer<N> | Refusal | Error;
type Handlers = {
  [N in OperationName]?: (call: FakeCall) => Reply<N> | Promise<Reply<N>>;
};

/** A problem document in place of an answer. */
export class Refusal {
  readonly problem: Problem;
  constructor(problem: Problem) {
    this.problem = problem;
  }
}

/** A refusal with what a test leaves out. */
export const refuse = (problem: Partial<Problem>): Refusal =>
  new Refusal({
    type: 'about:blank',
    title: 'Refused',
    status: 422,
    detail: 'Do something else.',
    code: 'invalid_request',
    ...problem,
  });

/**
 * The tab's own client over answers that a test gives, so that what it sends and gets passes the contract.
 * `calls` is what was asked, in order; an operation without a handler is refused by name.
 */
export function createFakeApi(handlers: Handlers) {
  const calls: FakeCall[] = [];
  const fetch: typeof globalThis.fetch = async (address, init) => {
    const call = readCall(address as string, init);
    calls.push(call);
    const handler = handlers[call.operation];
    const reply = handler
      ? await handler(call)
      : refuse({ status: 500, code: 'not_faked', detail: `No handler for ${call.operation}.` });
    if (reply instanceof Error) throw reply;
    if (reply instanceof Refusal) return Response.json(reply.problem, reply.problem);
    const status = statusOf(operations[call.operation], reply);
    return reply === undefined ? new Response(null, { status }) : Response.json(reply, { status });
  };
  const api = createApi({ getToken: () => Promise.resolve('a-token'), fetch });
  const callsOf = (name: OperationName) => calls.filter(({ operation }) => operation === name);
  return { api, calls, callsOf };
}

/** The status that the contract gives an answer of this shape. */
function statusOf({ answers }: Operation, reply: unknown): number {
  const statuses = Object.keys(answers).map(Number);
  const fits = (status: number) => answers[status]?.safeParse(reply).success ?? reply === undefined;
  return statuses.find(fits) ?? statuses[0] ?? 200;
}

function readCall(address: string, init: RequestInit | undefined): FakeCall {
  const { pathname, searchParams } = new URL(address, 'http://carte.test');
  const names = Object.keys(operations) as OperationName[];
  // What is spelt out comes before what an id may stand for, as with the server.
  const isSpeltOut = (name: OperationName) => operations[name].path === pathname;
  for (const name of [...names.filter(isSpeltOut), ...names]) {
    const { method, path }: Operation = operations[name];
    const params = new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`).exec(pathname);
    if (!params || method !== init?.method?.toLowerCase()) continue;
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    return {
      operation: name,
      params: { ...params.groups },
      query: Object.fromEntries(searchParams),
      body,
    };
  }
  throw new Error(`the contract has no ${init?.method} ${pathname}`);
}
