/** A class or an object as it was sent. */
export type Resource = Record<string, unknown>;

/**
 * Patch semantics as Google documents them for its APIs: objects are merged, lists replaced, null takes away.
 * cloud.google.com/compute/docs/api/how-tos/performance#patch
 */
export function merge(known: unknown, sent: unknown): unknown {
  if (!isResource(known) || !isResource(sent)) return sent;
  const merged: Resource = { ...known };
  for (const [key, value] of Object.entries(sent)) {
    if (value === null) delete merged[key];
    else merged[key] = merge(known[key], value);
  }
  return merged;
}

/** What is wrong with a class or an object as it would be kept; undefined where nothing is. */
export function findFault(
  kind: string,
  wanted: Resource,
  { noPictures }: { noPictures: boolean },
): string | undefined {
  if (kind === 'genericClass') return undefined;
  const missing = ['id', 'classId', 'cardTitle', 'header'].find((name) => !wanted[name]);
  if (missing) return `${missing} is required.`;
  return [
    findStateFault(wanted),
    ...Object.values(wanted).map(findTextFault),
    ...uriFaults(wanted.linksModuleData),
    ...moduleFaults(wanted.textModulesData),
    findPictureFault(wanted.logo, noPictures),
  ].find((fault) => fault !== undefined);
}

const STATES = ['ACTIVE', 'COMPLETED', 'EXPIRED', 'INACTIVE'];

function findStateFault({ state, hexBackgroundColor, barcode }: Resource): string | undefined {
  if (!STATES.includes(String(state))) return 'Invalid state.';
  if (!/^#[0-9a-f]{6}$/i.test(String(hexBackgroundColor))) return 'Invalid hexBackgroundColor.';
  const { type, value } = Object(barcode) as Resource;
  return type === 'QR_CODE' && value ? undefined : 'Invalid barcode.';
}

/** Every localized text names its language and says something, wherever it stands. */
function findTextFault(value: unknown): string | undefined {
  if (Array.isArray(value)) return first(value.map(findTextFault));
  if (!isResource(value)) return undefined;
  if (!('defaultValue' in value)) return first(Object.values(value).map(findTextFault));
  const all = [value.defaultValue, ...((value.translatedValues as unknown[] | undefined) ?? [])];
  const isWhole = all.every((text) => {
    const { language, value: words } = Object(text) as Resource;
    return (
      /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(String(language)) &&
      typeof words === 'string' &&
      words !== ''
    );
  });
  return isWhole ? undefined : 'A localized text needs a language and a value.';
}

function uriFaults(links: unknown): (string | undefined)[] {
  const { uris = [] } = Object(links) as { uris?: Resource[] };
  if (links && uris.length === 0) return ['linksModuleData needs uris.'];
  return uris.map(({ uri }) =>
    /^(https?:\/\/|tel:\+?\d|mailto:[^@]+@)/.test(String(uri)) ? undefined : 'Invalid uri.',
  );
}

function moduleFaults(modules: unknown): (string | undefined)[] {
  const all = (modules ?? []) as Resource[];
  const ids = new Set(all.map(({ id }) => id));
  return [
    ids.size === all.length ? undefined : 'Ids of modules must be unique.',
    ...all.map(({ localizedHeader, localizedBody }) =>
      localizedHeader && localizedBody ? undefined : 'A module needs a header and a body.',
    ),
  ];
}

function findPictureFault(logo: unknown, noPictures: boolean): string | undefined {
  if (!logo) return undefined;
  const { sourceUri } = logo as { sourceUri?: { uri?: string } };
  const isFetched = sourceUri?.uri?.startsWith('https://') && !noPictures;
  return isFetched ? undefined : 'Image cannot be loaded.';
}

const first = (faults: (string | undefined)[]): string | undefined =>
  faults.find((fault) => fault !== undefined);

const isResource = (value: unknown): value is Resource =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
