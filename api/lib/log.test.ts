import { expect, test } from 'vitest';
import { createLog, describeError } from './log.ts';

const CANARY = 'canary-7f3a';

/** What a log at this level writes. */
function logged(write: (log: ReturnType<typeof createLog>) => void, level = 'info') {
  const lines: string[] = [];
  write(createLog(level, { write: (line) => void lines.push(line) }));
  return {
    text: lines.join(''),
    lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}

test('a line is one JSON object with a time, a level in words and no machine name', () => {
  const { lines, text } = logged((log) => log.info({ port: 3978 }, 'listening'));
  expect(lines).toEqual([
    {
      level: 'info',
      time: expect.stringMatching(/^\d{4}-.*Z$/) as string,
      port: 3978,
      msg: 'listening',
    },
  ]);
  expect(text.endsWith('}\n')).toBe(true);
});

test('what is below the level is not written', () => {
  const { lines } = logged((log) => {
    log.debug({}, 'a');
    log.info({}, 'b');
    log.warn({}, 'c');
    log.error({}, 'd');
  }, 'warn');
  expect(lines.map(({ msg }) => msg)).toEqual(['c', 'd']);
});

test.each([
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
])('the value of “%s” is not written, three objects deep', (name) => {
  const { text } = logged((log) => {
    log.info({ [name]: CANARY }, 'a');
    log.warn({ body: { [name]: CANARY } }, 'b');
    log.error({ request: { headers: { [name]: { value: CANARY } } } }, 'c');
    log.info({ list: [{ [name]: CANARY }] }, 'd');
  });
  expect(text).not.toContain(CANARY);
  expect(text.match(/\[secret\]/g)).toHaveLength(4);
});

test('of an error, its name, code, message, stack and causes are written and nothing hung on it', () => {
  const cause = Object.assign(new TypeError('socket closed'), {
    code: 'ECONNRESET',
    socket: CANARY,
  });
  const err = Object.assign(new Error('the exchange broke', { cause }), {
    config: { headers: { 'x-key': CANARY } },
    response: { body: CANARY },
  });
  const { lines, text } = logged((log) => log.error({ err }, 'request failed'));
  expect(text).not.toContain(CANARY);
  expect(lines[0]?.err).toMatchObject({
    name: 'Error',
    message: 'the exchange broke',
    stack: expect.stringContaining('log.test.ts') as string,
    cause: { name: 'TypeError', code: 'ECONNRESET', message: 'socket closed' },
  });
});

test.each([[CANARY], [{ token: CANARY }], [null], [undefined], [42]])(
  'what was thrown and is no error is named, not written: %o',
  (thrown) => {
    expect(describeError(thrown)).toEqual({ name: 'NotAnError', message: typeof thrown });
  },
);

test('an error that is its own cause does not end the process', () => {
  const err = new Error('round');
  err.cause = new Error('and round', { cause: err });
  const { lines } = logged((log) => log.error({ err }, 'request failed'));
  expect(lines).toHaveLength(1);
});
