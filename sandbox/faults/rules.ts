import { decodeJwt } from 'jose';
import { isAadstsCode } from '../authority/authority-error.ts';
import { createDraw } from '../population/draw.ts';
import type { Ask } from '../wire/ask.ts';
import type { Fault, FaultArgs } from './fault.ts';
import { FAULT_MENU, type FaultName, isFaultName } from './menu.ts';

/** Which requests a fault befalls. All that is named must fit; nothing named fits every Graph request. */
export type FaultMatch = {
  service?: 'graph' | 'authority';
  /** The path, or path and query where a `?` is in it; `*` stands for anything: `/v1.0/users/delta*`. */
  path?: string;
  /** As the request log calls it: `users.delta`, `users.photo.value`, `token`. */
  operation?: string;
  method?: string;
  /** A tenant by its id. */
  tenant?: string;
  /** Only inside a batch, or only outside. */
  batched?: boolean;
  /** The nth fitting request alone, counting from 1. */
  nth?: number;
  /** From the nth fitting request on. */
  from?: number;
  /** Each nth fitting request. */
  every?: number;
  /** So many times at most. */
  times?: number;
  /** A coin is tossed for each fitting request; the same seed gives the same tosses. */
  probability?: number;
  seed?: number;
};

export type FaultRule = { fault: FaultName; match?: FaultMatch; with?: FaultArgs };

export type ListedRule = FaultRule & { id: string; seen: number; fired: number };

/** A fault that befalls a request, and its settings. */
export type DueFault = { name: FaultName; fault: Fault; args: FaultArgs };

export type Asked = {
  service: 'graph' | 'authority';
  operation: string | undefined;
  tenant?: string;
};

/** The rules in force. */
export type Faults = ReturnType<typeof createFaults>;

export function createFaults() {
  const rules: ListedRule[] = [];
  let made = 0;

  function add(rule: FaultRule): string {
    if (!isFaultName(rule.fault)) throw new Error(`no fault is called ${String(rule.fault)}`);
    const { aadsts } = rule.with ?? {};
    if (aadsts !== undefined && !isAadstsCode(aadsts)) {
      throw new Error(`AADSTS${String(aadsts)} is not in the list`);
    }
    const id = `rule-${++made}`;
    rules.push({ ...rule, id, seen: 0, fired: 0 });
    return id;
  }

  return {
    add,
    list: (): ListedRule[] => rules.map((rule) => ({ ...rule })),
    /** Takes one rule away; false where there is none of that id. */
    remove(id: string): boolean {
      const at = rules.findIndex((rule) => rule.id === id);
      if (at >= 0) rules.splice(at, 1);
      return at >= 0;
    },
    clear(): void {
      rules.length = 0;
    },
    replace(others: readonly FaultRule[]): string[] {
      rules.length = 0;
      return others.map(add);
    },

    /** The faults that befall this request, in the order of the rules; counts the request. */
    due(ask: Ask, asked: Asked): DueFault[] {
      return rules.flatMap((rule) => {
        if (!fits(rule.match ?? {}, ask, asked)) return [];
        rule.seen++;
        if (!isTurn(rule)) return [];
        rule.fired++;
        return [{ name: rule.fault, fault: FAULT_MENU[rule.fault], args: rule.with ?? {} }];
      });
    },
  };
}

function fits(match: FaultMatch, ask: Ask, { service, operation, tenant }: Asked): boolean {
  const { path, batched } = match;
  const named = path !== undefined || match.operation !== undefined;
  const wantedService = match.service ?? (named ? service : 'graph');
  if (wantedService !== service) return false;
  if (match.operation !== undefined && match.operation !== operation) return false;
  if (match.method !== undefined && match.method.toUpperCase() !== ask.method) return false;
  if (batched !== undefined && batched !== ask.batched) return false;
  if (match.tenant !== undefined && match.tenant !== (tenant ?? tenantOf(ask))) return false;
  return path === undefined || isLike(ask, path);
}

function isTurn({ match = {}, seen, fired }: ListedRule): boolean {
  const { nth, from = 1, every = 1, times = Infinity, probability = 1, seed = 1 } = match;
  if (nth !== undefined && seen !== nth) return false;
  if (seen < from || (seen - from) % every !== 0 || fired >= times) return false;
  return createDraw(seed, seen).chance(probability);
}

function isLike(ask: Ask, pattern: string): boolean {
  const query = decodeURIComponent(ask.query.toString().replaceAll('+', '%20'));
  const address = pattern.includes('?') ? `${ask.path}?${query}` : ask.path;
  const parts = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'i').test(address);
}

function tenantOf({ headers }: Ask): string | undefined {
  try {
    return String(decodeJwt(headers.authorization?.replace(/^Bearer\s+/i, '') ?? '').tid);
  } catch {
    return undefined;
  }
}
