import type { TenantId } from '../../domain/tenant.ts';
import type { PhotoLooksStore } from './judging-photos.ts';

/** A photo to look at, and whose it is. */
export type PhotoTask = Omit<NextLook, 'dueAt'> & {
  cardId: string;
  slug: string;
  connectionId: string;
  directoryId: string;
  /** The person is gone; their card is kept as it was. */
  hasLeft: boolean;
  /** The person does not want it shown, so nobody asks for it. */
  isHidden: boolean;
  /** The card has a photo of the directory's. */
  isKept: boolean;
};

/** When a photo is looked at again, and what is remembered of the looks at it. */
export type NextLook = {
  /** Of the photo we hold, as Graph named it. */
  etag: string | null;
  dueAt: Date;
  /** Failures in a row. */
  attempts: number;
  /** Since when the directory does not show it any more. */
  missingAt: Date | null;
  /** When it was last shown, and when the directory last would not. */
  seenAt: Date | null;
  refusedAt: Date | null;
};

export type Portrait = { jpeg: Buffer; width: number; height: number; version: string };

/** The photos' queue, and the photos. */
export type PhotoStore = PhotoLooksStore & {
  listDue(now: Date, limit: number): Promise<{ tenantId: TenantId; cardId: string }[]>;
  claim(
    tenantId: TenantId,
    cardId: string,
    times: { now: Date; until: Date },
  ): Promise<PhotoTask | undefined>;
  putOff(tenantId: TenantId, task: PhotoTask, next: NextLook): Promise<void>;
  save(
    tenantId: TenantId,
    task: PhotoTask,
    photo: Portrait & { changedAt: Date },
    next: NextLook,
  ): Promise<void>;
  remove(tenantId: TenantId, task: PhotoTask, next: NextLook): Promise<void>;
};

/** What the last look left, for one that tells nothing new. */
export const memoryOf = ({ etag, missingAt, seenAt, refusedAt }: PhotoTask) => ({
  etag,
  missingAt,
  seenAt,
  refusedAt,
});
