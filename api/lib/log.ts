import { type DestinationStream, pino } from 'pino';

export type Log = Record<
  'debug' | 'info' | 'warn' | 'error',
  (fields: object, message: string) => void
>;

export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} };

/**
 * JSON lines on stdout. What is logged is chosen field by field where it is logged; the redaction
 * here is the net under that: headers, tokens and secrets never leave even when an object slips in.
 */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: {
      paths: SECRETS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]),
      censor: '[secret]',
    },
    serializers: { err: (error: unknown) => describeError(error) },
  };
  return destination ? pino(options, destination) : pino(options);
}

const SECRETS = [
  'authorization',
  'Authorization',
  'token',
  'accessToken',
  'access_token',
  'clientSecret',
  'client_secret',
  'client_assertion',
  'secret',
  'credential',
  'password',
  'privateKeyPem',
  'certificate',
  'cookie',
];

type LoggedError = {
  name: string;
  message: string;
  code?: unknown;
  stack?: string;
  cause?: LoggedError;
};

/** Enough to see where an error came from; a chain may even lead back to its beginning. */
const MAX_CAUSES = 8;

/** Name, code, message and stack of an error and of its causes; none of the things hung on it. */
export function describeError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { name: 'NotAnError', message: typeof error };
  return {
    name: error.name,
    message: error.message,
    ...('code' in error && { code: error.code }),
    ...(error.stack && { stack: error.stack }),
    ...(error.cause !== undefined &&
      depth < MAX_CAUSES && { cause: describeError(error.cause, depth + 1) }),
  };
}
