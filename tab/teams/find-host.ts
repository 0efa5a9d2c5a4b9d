import type { Host } from './host.ts';

/** A frame is nearly always a host's; a window opened by somebody seldom is. */
const FRAME_ANSWERS_WITHIN_MS = 8_000;
const OPENER_ANSWERS_WITHIN_MS = 2_500;

/** The surroundings that say whether a host may be there. */
export type Surroundings = {
  parent: unknown;
  self: unknown;
  opener: unknown;
  /** Teams on a phone shows tabs in a window of their own and talks through this. */
  nativeInterface?: unknown;
};

/** Where the tab is shown. `framed`: in a frame whose page does not speak a host's language. */
export type Whereabouts = { kind: 'host'; host: Host } | { kind: 'browser' } | { kind: 'framed' };

type Ports = {
  surroundings?: Surroundings;
  connect?: () => Promise<Host>;
  frameTimeoutMs?: number;
  openerTimeoutMs?: number;
};

/** Finds out whether Teams shows this page. A plain browser is recognized at once and fetches nothing. */
export async function findHost(ports: Ports = {}): Promise<Whereabouts> {
  const surroundings: Surroundings = ports.surroundings ?? window;
  const connect = ports.connect ?? (async () => (await import('./host.ts')).connectToHost());
  const isFramed = surroundings.parent !== surroundings.self;
  const mayBeHosted = isFramed || !!surroundings.opener || !!surroundings.nativeInterface;
  if (!mayBeHosted) return { kind: 'browser' };

  const timeoutMs = isFramed
    ? (ports.frameTimeoutMs ?? FRAME_ANSWERS_WITHIN_MS)
    : (ports.openerTimeoutMs ?? OPENER_ANSWERS_WITHIN_MS);
  const { promise: tooLate, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), timeoutMs);
  const host = await Promise.race([connect().catch(() => undefined), tooLate]);
  clearTimeout(timer);
  if (host) return { kind: 'host', host };
  return { kind: isFramed ? 'framed' : 'browser' };
}
