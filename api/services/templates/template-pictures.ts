import type { Caller } from '../../domain/caller.ts';
import { NotFoundError } from '../../domain/errors.ts';
import type { BrandPicture, PictureKind, Template } from '../../domain/template.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { Clock } from '../../lib/clock.ts';

type PictureBytes = BrandPicture & { bytes: Buffer };

type Parts = {
  store: {
    find(tenantId: TenantId, id: string): Promise<Template | undefined>;
    findPicture(tenantId: TenantId, id: string, kind: PictureKind): Promise<Buffer | undefined>;
    /** Returns the pages that may look different now; so does `removePicture`. */
    savePicture(
      tenantId: TenantId,
      id: string,
      picture: PictureBytes & { kind: PictureKind; changedAt: Date },
    ): Promise<string[]>;
    removePicture(tenantId: TenantId, id: string, kind: PictureKind, now: Date): Promise<string[]>;
  };
  /** Makes any picture safe to serve, as a logo or a cover. Throws AppError where it cannot be used. */
  toBrandPicture(kind: PictureKind, bytes: Buffer): Promise<PictureBytes>;
  /** Drops what is kept of these pages before the answer leaves. */
  forgetPages(slugs: readonly string[]): void;
  clock: Clock;
};

/** Logos and covers of templates. */
export function createTemplatePictures({ store, toBrandPicture, forgetPages, clock }: Parts) {
  async function get({ tenantId }: Caller, id: string): Promise<Template> {
    const template = await store.find(tenantId, id);
    if (!template) throw new NotFoundError('template');
    return template;
  }

  return {
    async find(caller: Caller, id: string, kind: PictureKind): Promise<Buffer> {
      const bytes = await store.findPicture(caller.tenantId, id, kind);
      if (!bytes) throw new NotFoundError(kind);
      return bytes;
    },

    async replace(
      caller: Caller,
      id: string,
      { kind, bytes }: { kind: PictureKind; bytes: Buffer },
    ): Promise<Template> {
      await get(caller, id);
      const picture = await toBrandPicture(kind, bytes);
      const kept = { ...picture, kind, changedAt: clock() };
      forgetPages(await store.savePicture(caller.tenantId, id, kept));
      return get(caller, id);
    },

    async remove(caller: Caller, id: string, kind: PictureKind): Promise<Template> {
      await get(caller, id);
      forgetPages(await store.removePicture(caller.tenantId, id, kind, clock()));
      return get(caller, id);
    },
  };
}

export type TemplatePictures = ReturnType<typeof createTemplatePictures>;
