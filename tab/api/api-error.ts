import type { Problem } from '../../api/contract/problem.ts';

/** The API said no, in its own words. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
  /** Stable; screens branch on it. */
  get code(): string {
    return this.problem.code;
  }
  get status(): number {
    return this.problem.status;
  }
}

/** The request did not reach the API, or its answer did not reach us. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

/** Something answered, but not in the words of the contract: another version, or a proxy in between. */
export class UnreadableAnswerError extends Error {
  override readonly name = 'UnreadableAnswerError';
}

/** The API's code for an error, or undefined where it did not come from the API. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof ApiError ? error.code : undefined;

/** What the API said about each field it refused, by the field's path. */
export function fieldErrorsOf(error: unknown): ReadonlyMap<string, string> {
  const errors = error instanceof ApiError ? (error.problem.errors ?? []) : [];
  return new Map(errors.map(({ path, message }) => [path, message]));
}
