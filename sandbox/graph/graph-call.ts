import type { Tenant } from '../tenant.ts';
import type { Answer } from '../wire/answer.ts';
import { jsonAnswer } from '../wire/answer.ts';
import type { Ask } from '../wire/ask.ts';
import type { Permissions } from './permissions.ts';

/** Which app calls, into which tenant, with which rights. */
export type Caller = { tenant: Tenant; clientId: string; roles: ReadonlySet<string> };

/** A request that may pass, as a route's handler gets it. */
export type GraphCall = {
  ask: Ask;
  /** What the braces of the route's path stood for, decoded. */
  params: Readonly<Record<string, string>>;
  caller: Caller;
};

/** One address of Graph. */
export type GraphRoute = {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/v1.0`; braces hold a name for what stands there: `/users/{id}`. */
  path: string;
  /** How faults and the request log call it. */
  operation: string;
  permissions: Permissions;
  /** Resource units before $select, $expand and $top change them. */
  units?: number;
  handle(call: GraphCall): Answer | Promise<Answer>;
};

const ODATA_JSON =
  'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

/** A successful answer of Graph. */
export function odataAnswer(value: unknown, status = 200): Answer {
  return jsonAnswer(status, value, { 'content-type': ODATA_JSON, 'odata-version': '4.0' });
}
