import type { Operation } from './operation.ts';
import { type OperationName, operations } from './operations.ts';

/** Where a call goes, who may make it, and which of its successes have a JSON body. */
export type Address = Pick<Operation, 'method' | 'path' | 'who'> & {
  readonly answers: Readonly<Record<number, 'json' | 'none'>>;
};

/**
 * The operations without their schemas: what the tab needs to make a call. It is worked out when the
 * tab is built, so that the schemas and zod stay out of the tab's first load.
 */
export function listAddresses(): Record<OperationName, Address> {
  const entries = Object.entries<Operation>(operations);
  return Object.fromEntries(
    entries.map(([name, { method, path, who, answers }]) => [
      name,
      { method, path, who, answers: toKinds(answers) },
    ]),
  ) as Record<OperationName, Address>;
}

const toKinds = (answers: Operation['answers']): Address['answers'] =>
  Object.fromEntries(
    Object.entries(answers).map(([status, schema]) => [status, schema ? 'json' : 'none']),
  );
