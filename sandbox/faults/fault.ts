import type { JWTPayload } from 'jose';
import type { AadstsCode } from '../authority/authority-error.ts';
import type { Answer } from '../wire/answer.ts';
import type { Ask } from '../wire/ask.ts';
import type { Wire } from '../wire/wire.ts';

/** The settings of all faults in one bag: each fault reads those that its line in the menu names. */
export type FaultArgs = {
  status?: number;
  code?: string;
  message?: string;
  /** The header as it stands; left out: no header. */
  retryAfter?: string;
  /** `Retry-After` as a date, so many seconds from now; may be negative. */
  retryAfterDate?: number;
  location?: string;
  to?: string;
  html?: boolean;
  text?: string;
  base64?: string;
  contentType?: string;
  /** A JSON body. */
  value?: unknown;
  headers?: Record<string, string>;
  seconds?: number;
  percentage?: number;
  ms?: number;
  bytes?: number;
  mebibytes?: number;
  items?: number;
  /** How many of the rows, from 0 to 1; left out: all. */
  fraction?: number;
  /** Rows by object id. */
  ids?: string[];
  set?: Record<string, unknown>;
  unset?: string[];
  claims?: JWTPayload;
  aadsts?: AadstsCode;
};

/** What a fault may use. */
export type FaultContext = {
  ask: Ask;
  args: FaultArgs;
  url: string;
  now: Date;
  newId: () => string;
  sleep: (ms: number) => Promise<void>;
  /** What the directory would have answered at an address. */
  truth(address: string): Promise<Answer>;
  /** An address of the double, new each time, that leads to another of its addresses. */
  detour(address: string): string;
  sign(claims: JWTPayload): Promise<string>;
  /** Entra's refusal of that number. */
  refusal(code: AadstsCode): Answer;
  graphError(
    status: number,
    error: { code: string; message: string; inner?: Record<string, unknown> },
  ): Answer;
};

/**
 * One way to go wrong. A fault answers instead of the directory, or alters its answer, or delivers
 * the bytes in its own way; a menu entry is one of these with a sentence.
 */
export type Fault = {
  says: string;
  /** `undefined`: this request is spared. */
  answer?(context: FaultContext): Answer | undefined | Promise<Answer | undefined>;
  alter?(answer: Answer, context: FaultContext): Answer | Promise<Answer>;
  /** Inside a batch nothing is delivered, and the fault does nothing. */
  deliver?(wire: Wire, answer: Answer, context: FaultContext): Promise<void>;
};

export type FaultTable = Readonly<Record<string, Fault>>;
