/** A right that the application holds and Carte does not need. */
export type ExcessPermission = { name: string; why: string };

/** What we ask for, and lesser or kindred rights to read the same, which do no harm. */
const FITTING: ReadonlySet<string> = new Set([
  'User.Read.All',
  'GroupMember.Read.All',
  'Application.Read.All',
  'User.ReadBasic.All',
  'GroupMember.ReadBasic.All',
  'Group.ReadBasic.All',
  'Organization.Read.All',
  'ProfilePhoto.Read.All',
  'Member.Read.Hidden',
]);

const BROADER: Readonly<Record<string, string>> = {
  'Directory.Read.All':
    'It reads everything in the directory. User.Read.All and GroupMember.Read.All are enough.',
  'Group.Read.All': 'It also reads what groups write and store. GroupMember.Read.All is enough.',
};

/** By Graph's habit of naming: resource, what may be done, on which. */
const CHANGES = /Write|Create|Delete|Manage|Send|Update|Invite|FullControl|AccessAsUser|Privileged/;

/** Rights that had better be taken away, worst first. learn.microsoft.com/graph/permissions-reference */
export function excessPermissions(granted: readonly string[] | null): ExcessPermission[] {
  const excess = [...new Set(granted ?? [])].filter((name) => !FITTING.has(name)).sort();
  const changing = excess.filter((name) => CHANGES.test(name));
  const reading = excess.filter((name) => !CHANGES.test(name));
  return [
    ...changing.map((name) => ({
      name,
      why: 'It can change things. Carte only reads, so take it away in Entra.',
    })),
    ...reading.map((name) => ({ name, why: BROADER[name] ?? 'Carte does not use it.' })),
  ];
}
