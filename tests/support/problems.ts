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

/** Asks until the answer is as wanted; for what another process or the queue of photos does. */
export async function untilAnswer(
  ask: () => Promise<Response>,
  isWanted: (response: Response) => boolean | Promise<boolean>,
  withinMs = 20_000,
): Promise<Response> {
  for (const until = performance.now() + withinMs; ;) {
    const response = await ask();
    if (await isWanted(response.clone())) return response;
    if (performance.now() > until)
      throw new Error(`still ${response.status} after ${withinMs} ms: ${await response.text()}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}
