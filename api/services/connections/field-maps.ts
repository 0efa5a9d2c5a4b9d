import type { Caller } from '../../domain/caller.ts';
import type { CardFields } from '../../domain/card-fields.ts';
import { InvalidRequestError, NotFoundError } from '../../domain/errors.ts';
import { DEFAULT_FIELD_MAP, type FieldMap } from '../../domain/field-map.ts';
import { checkFieldMap, toKeptMap } from '../../domain/field-map-check.ts';
import { applyPolicy, fieldsFromPerson } from '../../domain/person-fields.ts';
import type { Clock } from '../../lib/clock.ts';
import type { ConnectionStore } from './connections.ts';
import type { DirectoryAccessService } from './directory-access.ts';
import type { Preview } from '../engine/preview.ts';
import type { PreviewChange } from './previewing-changes.ts';

type Parts = {
  store: Pick<ConnectionStore, 'find' | 'update'>;
  previewChange: PreviewChange;
  access: Pick<DirectoryAccessService, 'open'>;
  clock: Clock;
};

/** How a connection makes cards from its directory. A changed map is a whole new plan at the next sync. */
export function createFieldMaps({ store, previewChange, access, clock }: Parts) {
  async function get({ tenantId }: Caller, connectionId: string): Promise<FieldMap> {
    const connection = await store.find(tenantId, connectionId);
    if (!connection) throw new NotFoundError('connection');
    return connection.fieldMap ?? DEFAULT_FIELD_MAP;
  }

  async function check(
    caller: Caller,
    connectionId: string,
    fields: Partial<FieldMap>,
  ): Promise<FieldMap> {
    await get(caller, connectionId);
    const map = { ...DEFAULT_FIELD_MAP, ...fields };
    const problems = checkFieldMap(map);
    if (problems.length > 0) throw new InvalidRequestError(problems);
    return map;
  }

  return {
    get,

    /** Fields that are not named go back to their default. */
    async replace(
      caller: Caller,
      connectionId: string,
      fields: Partial<FieldMap>,
    ): Promise<FieldMap> {
      const map = await check(caller, connectionId, fields);
      const change = { fieldMap: toKeptMap(map), updatedAt: clock() };
      await store.update(caller.tenantId, connectionId, change);
      return map;
    },

    /** What the cards would become by this map. Nothing is stored. */
    async preview(
      caller: Caller,
      connectionId: string,
      fields: Partial<FieldMap>,
      signal: AbortSignal,
    ): Promise<Preview> {
      const fieldMap = await check(caller, connectionId, fields);
      const { tenantId } = caller;
      return previewChange({ tenantId, connectionId }, { fieldMap }, signal);
    },

    /** What a new card of one person would say by this map. Nothing is stored. */
    async lookAt(
      caller: Caller,
      { connectionId, directoryId }: { connectionId: string; directoryId: string },
      fields: Partial<FieldMap>,
      signal: AbortSignal,
    ): Promise<CardFields> {
      const fieldMap = await check(caller, connectionId, fields);
      const opened = await access.open(caller.tenantId, connectionId, { fieldMap });
      const person = await opened.directory.findPerson(directoryId, signal);
      if (!person) throw new NotFoundError('person');
      return applyPolicy(fieldMap, {}, fieldsFromPerson(person, opened.connection));
    },
  };
}

export type FieldMaps = ReturnType<typeof createFieldMaps>;
