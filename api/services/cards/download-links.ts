import type { Caller } from '../../domain/caller.ts';
import { AppError, NotFoundError } from '../../domain/errors.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Sealer } from '../../lib/seal.ts';

/** A file that only its caller may have. */
export type Download =
  | { file: 'leads' | 'my-leads'; query: Record<string, string | undefined> }
  | { file: 'my-data' }
  | { file: 'certificate'; id: string };

type Signed = { caller: Caller; download: Download; expiresAt: number };

type Parts = { sealer: Sealer; publicUrl: string; clock: Clock };

/** Long enough for a browser to open, too short to be passed on. */
const LIVES_MS = 5 * 60_000;
const CONTEXT = ['download link'];

/**
 * Addresses that give a file to whoever opens them, for a few minutes: a host opens them in a browser that knows
 * nothing of the sign-in. What it is, whose and until when is sealed (authenticated encryption), so nothing of it can
 * be read or altered.
 */
export function createDownloadLinks({ sealer, publicUrl, clock }: Parts) {
  return {
    make(caller: Caller, download: Download): { url: string; expiresAt: Date } {
      const expiresAt = new Date(clock().getTime() + LIVES_MS);
      const signed: Signed = { caller, download, expiresAt: expiresAt.getTime() };
      const sealed = sealer.seal(JSON.stringify(signed), CONTEXT);
      return { url: `${publicUrl}/api/downloads/${sealed}`, expiresAt };
    },

    /** Whose file it is. Throws `not_found` for what we have not sealed, `link_expired` after its time. */
    open(sealed: string): Omit<Signed, 'expiresAt'> {
      const { expiresAt, ...signed } = parse(sealed, sealer);
      if (clock().getTime() >= expiresAt)
        throw new AppError(
          'link_expired',
          'This download link was good for five minutes. Go back and ask for the file again.',
        );
      return signed;
    },
  };
}

export type DownloadLinks = ReturnType<typeof createDownloadLinks>;

function parse(sealed: string, sealer: Sealer): Signed {
  try {
    return JSON.parse(sealer.open(sealed, CONTEXT)) as Signed;
  } catch {
    throw new NotFoundError('download link');
  }
}
