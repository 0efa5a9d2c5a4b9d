import type { Caller } from '../../domain/caller.ts';
import type { GroupPage } from '../../domain/directory.ts';
import { AppError, InvalidRequestError } from '../../domain/errors.ts';
import { type DirectoryPerson, isDisabled, isGuest } from '../../domain/person.ts';
import { ResyncRequiredError } from '../../domain/run-errors.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { DirectoryAccessService } from './directory-access.ts';

export type Imported = { directoryId: string; cardId: string; byName: string; at: Date };

export type ListedPerson = {
  person: DirectoryPerson;
  imported: Imported | null;
  /** Whether “select all” takes this person: enabled, no guest, no card yet whoever made it. */
  preselected: boolean;
};

export type PeopleQuery = {
  search?: string | undefined;
  groupId?: string | undefined;
  department?: string | undefined;
  state: 'new' | 'imported' | 'all';
  cursor?: string | undefined;
  limit: number;
};

export type PeopleList = {
  people: ListedPerson[];
  nextCursor: string | null;
  total: number | null;
};

/**
 * Where a list goes on: a link of Graph's and how many people of that page were shown already; and the
 * total, which Graph tells with the first page alone.
 */
type Place = { link: string | null; skip: number; total: number | null };

/** Seals a text so that nobody can make or change one. */
export type CursorSealer = {
  seal(text: string, context: readonly string[]): string;
  open(sealed: string, context: readonly string[]): string;
};

type Parts = {
  access: DirectoryAccessService;
  cards: {
    listImported(
      tenantId: TenantId,
      directoryTenantId: string,
      directoryIds: readonly string[],
    ): Promise<Imported[]>;
  };
  sealer: CursorSealer;
};

/** At most this many pages are read to fill one page of “new” or “imported” people; then a shorter one is shown. */
const MAX_PAGES_PER_LIST = 10;

/** The directory as it is now, beside what was imported from it. Nothing of it is stored. */
export function createPeople({ access, cards, sealer }: Parts) {
  const cursors = createCursors(sealer);

  /** One page of Graph's, with who of it was imported. */
  async function readPage(
    tenantId: TenantId,
    opened: Opened,
    query: PeopleQuery,
    link: string | null,
  ) {
    const page = await opened.directory
      .searchPeople(query, link ?? undefined)
      .catch(explainLostPlace);
    const imported = await cards.listImported(
      tenantId,
      opened.connection.directoryTenantId,
      page.people.map(({ id }) => id),
    );
    const byId = new Map(imported.map((entry) => [entry.directoryId, entry]));
    return {
      ...page,
      people: page.people.map((person) => toListed(person, byId.get(person.id) ?? null)),
    };
  }

  return {
    async list(caller: Caller, connectionId: string, query: PeopleQuery): Promise<PeopleList> {
      const context = [caller.tenantId, connectionId, 'people'];
      let place = cursors.parse(query.cursor, context);
      const opened = await access.open(caller.tenantId, connectionId);
      const people: ListedPerson[] = [];
      let { total } = place;

      for (let pages = 0; pages < MAX_PAGES_PER_LIST && people.length < query.limit; pages++) {
        const page = await readPage(caller.tenantId, opened, query, place.link);
        total ??= query.state === 'all' ? page.total : null;
        const taken = take(page.people.slice(place.skip), query.state, query.limit - people.length);
        people.push(...taken.people);
        // A page can be shorter when it is read again than when it was left.
        const isSpent = place.skip + taken.read >= page.people.length;
        if (isSpent && page.nextLink === null) return { people, nextCursor: null, total };
        place = isSpent
          ? { link: page.nextLink, skip: 0, total }
          : { ...place, skip: place.skip + taken.read, total };
      }
      return { people, nextCursor: cursors.make(place, context), total };
    },

    async listGroups(
      caller: Caller,
      connectionId: string,
      query: { search?: string | undefined; cursor?: string | undefined; limit: number },
    ): Promise<{ groups: GroupPage['groups']; nextCursor: string | null }> {
      const context = [caller.tenantId, connectionId, 'groups'];
      const { link } = cursors.parse(query.cursor, context);
      const { directory } = await access.open(caller.tenantId, connectionId);
      const { groups, nextLink } = await directory
        .searchGroups(query, link ?? undefined)
        .catch(explainLostPlace);
      const nextCursor =
        nextLink === null ? null : cursors.make({ link: nextLink, skip: 0, total: null }, context);
      return { groups, nextCursor };
    },
  };
}

export type People = ReturnType<typeof createPeople>;

type Opened = Awaited<ReturnType<DirectoryAccessService['open']>>;

/** Graph's places in a list live for minutes; a list that was left open for longer has to begin anew. */
function explainLostPlace(error: unknown): never {
  if (!(error instanceof ResyncRequiredError)) throw error;
  throw new AppError(
    'directory_changed',
    'The directory has forgotten where this list was. Load it again from its beginning.',
    { cause: error },
  );
}

/** Sealed for one organization, connection and list: a forged or borrowed cursor does not open. */
function createCursors(sealer: CursorSealer) {
  return {
    make: (place: Place, context: readonly string[]): string =>
      sealer.seal(JSON.stringify(place), context),
    parse(cursor: string | undefined, context: readonly string[]): Place {
      if (cursor === undefined) return { link: null, skip: 0, total: null };
      try {
        return JSON.parse(sealer.open(cursor, context)) as Place;
      } catch {
        throw new InvalidRequestError([
          { path: 'cursor', message: 'Take the cursor from nextCursor of the page before.' },
        ]);
      }
    },
  };
}

/** As many as fit of those that are wanted, and how many entries were gone through for them. */
function take(
  entries: readonly ListedPerson[],
  state: PeopleQuery['state'],
  room: number,
): { people: ListedPerson[]; read: number } {
  const people: ListedPerson[] = [];
  let read = 0;
  for (const entry of entries) {
    if (people.length === room) break;
    read += 1;
    if (isIn(state, entry)) people.push(entry);
  }
  return { people, read };
}

function toListed(person: DirectoryPerson, imported: Imported | null): ListedPerson {
  return { person, imported, preselected: !imported && !isDisabled(person) && !isGuest(person) };
}

function isIn(state: PeopleQuery['state'], { imported }: ListedPerson): boolean {
  return state === 'all' || (state === 'imported') === (imported !== null);
}
