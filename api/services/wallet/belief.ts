import type { AppleFacts } from '../../domain/wallet.ts';
import type { Log } from '../../lib/log.ts';

/** Says once that Apple does not believe a certificate, and once that it does again. */
export function createBelief(log: Log) {
  const refusedBy = new Map<string, string>();
  return (issuer: string, { passTypeId }: AppleFacts, reason: string | undefined): void => {
    if (refusedBy.get(issuer) === reason) return;
    if (reason === undefined) {
      refusedBy.delete(issuer);
      log.info({ issuer, passTypeId }, 'Apple believes the pass certificate again');
      return;
    }
    refusedBy.set(issuer, reason);
    log.warn(
      { issuer, passTypeId, reason },
      'Apple does not believe the pass certificate: devices are not told of changed passes',
    );
  };
}
