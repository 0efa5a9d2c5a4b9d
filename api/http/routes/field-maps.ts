import type { FieldMapView, UpdateFieldMap } from '../../contract/field-map.ts';
import { operations } from '../../contract/operations.ts';
import { DIRECTORY_PROPERTIES } from '../../domain/directory-properties.ts';
import { DEFAULT_FIELD_MAP, type FieldMap, ORGANIZATION_NAME } from '../../domain/field-map.ts';
import { toKeptMap } from '../../domain/field-map-check.ts';
import type { FieldMaps } from '../../services/connections/field-maps.ts';
import { abortWhenClosed } from '../event-stream.ts';
import { callerOf } from '../middleware/authenticate.ts';
import type { Register } from '../route.ts';

export function fieldMapRoutes(on: Register, { fieldMaps }: { fieldMaps: FieldMaps }): void {
  on(operations.getFieldMap, async ({ params }, req, res) => {
    res.json(presentFieldMap(await fieldMaps.get(callerOf(req), params.id)));
  });

  on(operations.updateFieldMap, async ({ params, query, body }, req, res) => {
    const caller = callerOf(req);
    const fields = toFieldMap(body);
    if (query.preview === 'true') {
      const signal = abortWhenClosed(res);
      res.json(await fieldMaps.preview(caller, params.id, fields, signal));
      return;
    }
    res.json(presentFieldMap(await fieldMaps.replace(caller, params.id, fields)));
  });

  on(operations.lookAtPerson, async ({ params, body: { directoryId, ...map } }, req, res) => {
    const person = { connectionId: params.id, directoryId: directoryId.toLowerCase() };
    const signal = abortWhenClosed(res);
    const fields = await fieldMaps.lookAt(callerOf(req), person, toFieldMap(map), signal);
    res.json({ directoryId: person.directoryId, fields });
  });
}

function presentFieldMap(map: FieldMap): FieldMapView {
  return {
    ...presentFields(map),
    isDefault: toKeptMap(map) === null,
    defaults: presentFields(DEFAULT_FIELD_MAP),
    properties: [...DIRECTORY_PROPERTIES, ORGANIZATION_NAME],
  };
}

const presentFields = ({ photo, ...fields }: FieldMap) => ({ fields, photo });

function toFieldMap({
  fields,
  photo = DEFAULT_FIELD_MAP.photo,
}: UpdateFieldMap): Partial<FieldMap> {
  const named = Object.entries(fields).filter(([, rule]) => rule !== undefined);
  return { ...(Object.fromEntries(named) as Partial<FieldMap>), photo };
}
