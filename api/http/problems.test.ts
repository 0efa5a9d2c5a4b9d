import { expect, test } from 'vitest';
import {
  AppError,
  ComeLaterError,
  DirectoryBusyError,
  type ErrorCode,
  InvalidRequestError,
  NotFoundError,
} from '../domain/errors.ts';
import { NOW } from '../domain/factories.fixture.ts';
import { retryAfterSeconds, toProblem } from './problems.ts';

test.each<[ErrorCode, number]>([
  ['invalid_request', 400],
  ['unauthenticated', 401],
  ['admin_required', 403],
  ['not_found', 404],
  ['payload_too_large', 413],
  ['unsupported_media_type', 415],
  ['unknown_tenant', 422],
  ['unknown_client', 422],
  ['wrong_secret', 422],
  ['expired_secret', 422],
  ['wrong_certificate', 422],
  ['disabled_app', 422],
  ['permission_missing', 422],
  ['directory_unreachable', 422],
  ['certificate_gone', 404],
  ['too_many_certificates', 429],
  ['certificates_busy', 503],
  ['already_connected', 422],
  ['field_locked', 422],
  ['too_many_requests', 429],
  ['directory_busy', 503],
  ['sign_in_unavailable', 503],
  ['database_unavailable', 503],
  ['internal', 500],
])('%s is a %i', (code, status) => {
  expect(toProblem(new AppError(code, 'What to do next.'))).toMatchObject({
    type: `urn:carte:problem:${code}`,
    status,
    code,
    detail: 'What to do next.',
    title: expect.stringMatching(/^[A-Z]/) as string,
  });
});

test('wrong fields are named; other problems have no list of them', () => {
  const errors = [{ path: 'name', message: 'Too long.' }];
  expect(toProblem(new InvalidRequestError(errors))).toMatchObject({ status: 400, errors });
  expect(toProblem(new NotFoundError('card'))).not.toHaveProperty('errors');
});

const canary = 'canary-7f3a';

test.each([
  ['an error', new Error(canary, { cause: new Error(canary) })],
  [
    'an error with a code of the database',
    Object.assign(new Error(canary), { code: '23505', detail: canary }),
  ],
  ['an error that calls itself 500', Object.assign(new Error(canary), { status: 500 })],
  ['a text', canary],
  ['nothing', undefined],
  ['an object', { message: canary, status: 400 }],
])('%s that we did not throw tells nothing', (_, thrown) => {
  const problem = toProblem(thrown);
  expect(problem).toMatchObject({ status: 500, code: 'internal' });
  expect(JSON.stringify(problem)).not.toContain(canary);
});

test('what was the cause of an error stays inside', () => {
  const error = new AppError('wrong_secret', 'The client secret is wrong.', {
    cause: new Error(canary),
  });
  expect(JSON.stringify(toProblem(error))).not.toContain(canary);
});

const inMs = (ms: number) => new Date(NOW.getTime() + ms);

test.each([
  [new DirectoryBusyError(inMs(7_000)), 7],
  [new DirectoryBusyError(inMs(7_001)), 8],
  [new DirectoryBusyError(inMs(0)), 1],
  [new DirectoryBusyError(inMs(-60_000)), 1],
  [new ComeLaterError('too_many_certificates', 'later', inMs(61_000)), 61],
  [new AppError('certificates_busy', 'soon'), 5],
  [new AppError('database_unavailable', 'away'), 5],
  [new AppError('not_found', 'none'), undefined],
  [new Error('ours'), undefined],
])('%o may be tried again after %s s', (error, seconds) => {
  expect(retryAfterSeconds(error, NOW)).toBe(seconds);
});
