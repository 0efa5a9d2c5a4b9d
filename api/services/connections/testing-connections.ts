import type { Connection, DirectoryFacts } from '../../domain/connection.ts';
import { credentialEnd, standingAfter } from '../../domain/credential-watch.ts';
import { ORDINARY_PROPERTIES } from '../../domain/directory-properties.ts';
import { AppError, DirectoryBusyError } from '../../domain/errors.ts';
import { ResyncRequiredError } from '../../domain/run-errors.ts';
import { afterGoodSync } from '../../domain/schedule.ts';
import type { DirectoriesPort, DirectoryAccess } from './directory-access.ts';

/**
 * Tries a credential as it is, stored or not, and keeps nothing open. A directory that cannot be read,
 * whatever it answers, is `directory_unreachable`; one that only asks to wait is a DirectoryBusyError.
 */
export const testDirectory = (
  directories: DirectoriesPort,
  {
    directoryTenantId,
    clientId,
    credential,
  }: Pick<DirectoryAccess, 'directoryTenantId' | 'clientId' | 'credential'>,
): Promise<DirectoryFacts> =>
  directories
    .withDirectory(
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
    )
    .catch(nameUnreadable);

/** What a run may wait out or read anew is, for somebody at a screen, a directory that cannot be read. */
function nameUnreadable(error: unknown): never {
  const what = whatFailed(error);
  if (what === undefined) throw error;
  const detail = `${what} Wait a few minutes and test again. If it goes on, check the proxy between this server and Microsoft Graph, and Microsoft’s service health.`;
  throw new AppError('directory_unreachable', detail, { cause: error });
}

function whatFailed(error: unknown): string | undefined {
  if (error instanceof ResyncRequiredError)
    return 'Microsoft Graph did not go on with its own answer (HTTP 410).';
  if (error instanceof DirectoryBusyError) {
    if (error.failedWith === undefined) return undefined;
    return `Microsoft Graph answered with a fault of its own (HTTP ${error.failedWith}).`;
  }
  if (!(error instanceof AppError)) return undefined;
  if (error.code === 'not_found') return 'Microsoft Graph did not find its own list of people.';
  return error.code === 'directory_refused' ? error.message : undefined;
}

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
