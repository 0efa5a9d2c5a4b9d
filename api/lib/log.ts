import { pino } from 'pino';

export type Log = Record<
  'debug' | 'info' | 'warn' | 'error',
  (fields: object, message: string) => void
>;

export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} };

/**
 * JSON lines on stdout. What is logged is chosen field by field where it is logged; the redaction
 * here is the net under that: headers, tokens and secrets never leave even when an object slips in.
 */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: {
      paths: SECRETS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]),
      censor: '[secret]',
    },
    serializers: { err: describeError },
  });
}

const SECRETS = [
  'authorization',
  'token',
  'accessToken',
  'access_token',
  'clientSecret',
  'client_secret',
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

/** Name, code, message and stack of an error and of its causes; none of the things hung on it. */
export function describeError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { name: 'NotAnError', message: typeof error };
  return {
    name: error.name,
    message: error.message,
    ...('code' in error && { code: error.code }),
    ...(error.stack && { stack: error.stack }),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}
