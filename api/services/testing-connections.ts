import type { Connection, DirectoryFacts } from '../domain/connection.ts';
import { credentialEnd, standingAfter } from '../domain/credential-watch.ts';
import { ORDINARY_PROPERTIES } from '../domain/directory-properties.ts';
import { AppError, DirectoryBusyError } from '../domain/errors.ts';
import { afterGoodSync } from '../domain/schedule.ts';
import type { DirectoriesPort, DirectoryAccess } from './directory-access.ts';

/** Tries a credential as it is, stored or not, and keeps nothing open. */
export const testDirectory = (
  directories: DirectoriesPort,
  {
    directoryTenantId,
    clientId,
    credential,
  }: Pick<DirectoryAccess, 'directoryTenantId' | 'clientId' | 'credential'>,
): Promise<DirectoryFacts> =>
  directories.withDirectory(
    {
      directoryTenantId,
      clientId,
      credential,
      properties: ORDINARY_PROPERTIES,
      key: 'test',
      version: 0,
      notBefore: null,
      onThrottled: () => Promise.resolve(),
    },
    (directory) => directory.test(),
  );

/**
 * What a good test makes of a connection: it works, and what it was paused for is over. A name that could not be
 * read this time is not lost: it is the company on every card whose person has no other.
 */
export function afterGoodTest(
  connection: Connection,
  facts: DirectoryFacts,
  { now, known }: { now: Date; known?: Connection },
) {
  return {
    ...facts,
    organizationName: facts.organizationName ?? connection.organizationName,
    ...credentialEnd(facts.credentialExpiresAt, connection.credentialKind, known),
    status: 'connected' as const,
    problem: null,
    ...(connection.status !== 'connected' && afterGoodSync(connection, now)),
  };
}

/** What a failed test makes of it. Throws what says nothing about the connection, such as that Graph asks to wait. */
export function afterFailedTest(connection: Connection, error: unknown, now: Date) {
  if (!(error instanceof AppError) || error instanceof DirectoryBusyError) throw error;
  const standing = standingAfter({ code: error.code, detail: error.message }, connection, now);
  return { ...standing, ...(standing.status === 'paused' && { nextSyncAt: null }) };
}
