import type { Answer } from './answer.ts';

/** The connection itself, for faults that do not speak proper HTTP. */
export type Wire = {
  write(bytes: Buffer | string): Promise<void>;
  /** Closes as after a complete answer. */
  end(): void;
  /** Drops the connection with a TCP reset. */
  reset(): void;
  sleep(ms: number): Promise<void>;
  /** Whether the other side has gone. */
  isClosed(): boolean;
};

const REASONS: Record<number, string> = { 200: 'OK', 304: 'Not Modified' };

/** An answer's head as text, with exactly these headers and no others. */
export function toHead({ status }: Answer, headers: Record<string, string>): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${REASONS[status] ?? 'Practice'}`, ...lines, '', ''].join('\r\n');
}
