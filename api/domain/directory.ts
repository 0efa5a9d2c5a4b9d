import type { CardRule } from './card-rules.ts';
import type { DirectoryFacts } from './connection.ts';
import type { DirectoryPerson, ReadPerson } from './person.ts';

/**
 * A page of a delta round. Exactly one of the links is there: the next page's, or the one that ends a
 * complete round and begins the following.
 */
export type DeltaPage = {
  people: ReadPerson[];
  /** Entries that could not be read as people. */
  unreadable: number;
  /** Graph refused some of the properties that were asked for; the usual ones are there. */
  isReduced?: boolean;
} & ({ nextLink: string; deltaLink?: never } | { deltaLink: string; nextLink?: never });

export type PeopleSearch = {
  search?: string | undefined;
  department?: string | undefined;
  /** Members of this group and of the groups within it. */
  groupId?: string | undefined;
  limit: number;
};

/** A page of a live list. `total` is null where the directory did not count. */
export type PeoplePage = {
  people: DirectoryPerson[];
  nextLink: string | null;
  total: number | null;
};

export type Group = { id: string; displayName: string };
export type GroupSearch = { search?: string | undefined; limit: number };
export type GroupPage = { groups: Group[]; nextLink: string | null };

/** What the directory has for a photo: nothing, the one we hold, or bytes that nobody has looked at yet. */
export type DirectoryPhoto =
  | { state: 'none' }
  | { state: 'unchanged' }
  | { state: 'changed'; etag: string | null; bytes: Buffer };

/** Where the directory tells of changes, and the secret by which we know that it is the directory. */
export type NewSubscription = { url: string; clientState: string; until: Date };
export type Subscribed = { id: string; expiresAt: Date };

/**
 * What an Entra directory shows through a connection. Throws AppError with what an administrator must
 * mend, DirectoryBusyError with the time to come back, ResyncRequiredError when a link is of no use
 * any more.
 */
export type Directory = {
  /** The next page of a round; the first of a full round without a link. */
  readPage(link?: string, signal?: AbortSignal): Promise<DeltaPage>;
  /** One entry by object id; undefined where the directory does not have it. */
  findPerson(id: string, signal?: AbortSignal): Promise<DirectoryPerson | undefined>;
  /** Object ids of everybody in a group and in the groups within it, a page at a time. */
  listGroupMemberIds(groupId: string, signal?: AbortSignal): AsyncIterable<string[]>;
  readPhoto(
    photo: { directoryId: string; etag: string | null },
    signal?: AbortSignal,
  ): Promise<DirectoryPhoto>;
  /** People in the directory; null where it does not count. */
  countPeople(): Promise<number | null>;
  searchPeople(search: PeopleSearch, link?: string): Promise<PeoplePage>;
  searchGroups(search: GroupSearch, link?: string): Promise<GroupPage>;
  /** How many people a rule takes; null where Graph cannot count them. */
  countByRule(rule: CardRule, signal?: AbortSignal): Promise<number | null>;
  /** Everybody now, or in a group and in the groups within it, a page at a time. */
  listPeople(groupId?: string, signal?: AbortSignal): AsyncIterable<DirectoryPerson[]>;
  /** Asks the directory to tell an address of every change; `until` may be 29 days away at most. */
  subscribe(subscription: NewSubscription): Promise<Subscribed>;
  /** Undefined where the directory has it no more. */
  renewSubscription(renewal: { id: string; until: Date }): Promise<Subscribed | undefined>;
  unsubscribe(id: string): Promise<void>;
  /** Signs in, reads a page of people and says what is to know. */
  test(): Promise<DirectoryFacts>;
};
