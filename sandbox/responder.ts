import type { Authority } from './authority/authority.ts';
import { AuthorityError } from './authority/authority-error.ts';
import type { Signer } from './authority/signer.ts';
import type { Detours } from './faults/detours.ts';
import type { FaultContext } from './faults/fault.ts';
import type { DueFault, Faults } from './faults/rules.ts';
import type { Graph } from './graph/graph.ts';
import { graphErrorAnswer } from './graph/graph-error.ts';
import type { RequestLog } from './request-log.ts';
import type { Tenants } from './tenants.ts';
import type { Answer } from './wire/answer.ts';
import { type Ask, parseAddress } from './wire/ask.ts';
import type { Wire } from './wire/wire.ts';

/** An answer, and how to put it on the wire where a fault has its own way. */
export type Response = { answer: Answer; deliver?: (wire: Wire) => Promise<void> };

type Ports = {
  authority: Authority;
  graph: Graph;
  tenants: Tenants;
  faults: Faults;
  detours: Detours;
  requests: RequestLog;
  signer: Signer;
  url: string;
  latencyMs: number;
  now: () => Date;
  newId: () => string;
  sleep: (ms: number) => Promise<void>;
};

/** Answers requests to the authority and to Graph, with the faults in force. */
export function createResponder(ports: Ports) {
  const { authority, graph, faults, detours, requests, now } = ports;

  return async function respond(given: Ask, connection = 0): Promise<Response> {
    const ask = detours.follow(given);
    const route = authority.route(ask.path);
    const service = route ? authority : graph;
    const operation = route?.operation ?? graph.operationOf(ask);
    const tenant = route && ports.tenants.find(route.tenant)?.tenantId;
    const due = faults.due(ask, {
      service: route ? 'authority' : 'graph',
      operation,
      ...(tenant !== undefined && { tenant }),
    });
    const at = now();
    if (!route && ports.latencyMs > 0) await ports.sleep(ports.latencyMs);
    const answer = await answerWith(due, ask, service);
    answer.headers.date ??= now().toUTCString();
    const names = due.map(({ name }) => name);
    requests.record(given, { operation, status: answer.status, at, faults: names, connection });
    const carrier = due.find(({ fault }) => fault.deliver);
    if (!carrier || ask.batched) return { answer };
    const context = contextOf(carrier, ask, service);
    return { answer, deliver: async (wire) => carrier.fault.deliver?.(wire, answer, context) };
  };

  async function answerWith(due: DueFault[], ask: Ask, service: Authority | Graph) {
    let answer: Answer | undefined;
    for (const entry of due) {
      answer ??= await entry.fault.answer?.(contextOf(entry, ask, service));
    }
    answer ??= await service.answer(ask);
    for (const entry of due) {
      answer = (await entry.fault.alter?.(answer, contextOf(entry, ask, service))) ?? answer;
    }
    return answer;
  }

  function contextOf({ args }: DueFault, ask: Ask, service: Authority | Graph): FaultContext {
    const { url, newId, sleep, signer } = ports;
    return {
      ask,
      args,
      url,
      now: now(),
      newId,
      sleep,
      truth: (address) => service.answer({ ...ask, ...parseAddress(address) }),
      detour: detours.to,
      sign: signer.sign,
      refusal: (code) => authority.refusal(new AuthorityError(code), ask),
      graphError(status, error) {
        const requestId = newId();
        const clientRequestId = ask.headers['client-request-id'] ?? requestId;
        const answer = graphErrorAnswer(status, error, { now: now(), requestId, clientRequestId });
        answer.headers['request-id'] = requestId;
        answer.headers['client-request-id'] = clientRequestId;
        return answer;
      },
    };
  }
}
