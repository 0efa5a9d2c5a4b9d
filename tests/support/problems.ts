import { expect } from 'vitest';
import { Problem } from '../../api/contract/problem.ts';

/** The problem document of an answer that must be one, and must say what to do next. */
export async function readProblem(answer: Response | Promise<Response>): Promise<Problem> {
  const response = await answer;
  const text = await response.text();
  expect(response.headers.get('content-type'), text).toMatch(/^application\/problem\+json/);
  const problem = Problem.parse(JSON.parse(text));
  expect(problem.status).toBe(response.status);
  expect(problem.detail.length).toBeGreaterThan(20);
  return problem;
}
