import type { CastMember } from './cast-member.ts';

const room = (local: string, displayName: string): CastMember => ({
  local,
  region: 'germany',
  presents: 'either',
  photo: 'none',
  person: { displayName, accountEnabled: false, assignedLicenses: [], businessPhones: [] },
  without: ['givenName', 'surname', 'jobTitle', 'department', 'mobilePhone', 'employeeId'],
});

/** Users of the directory that are nobody's business card: guests, rooms, shared mailboxes. */
export const GUESTS_AND_ROOMS: readonly CastMember[] = [
  {
    local: 'guest-elif',
    region: 'turkey',
    presents: 'feminine',
    photo: 'none',
    invitedAs: 'elif.yildirimoglu@harborlight.example',
    person: {
      displayName: 'Elif Yıldırımoğlu (Harborlight)',
      givenName: 'Elif',
      surname: 'Yıldırımoğlu',
    },
  },
  {
    local: 'guest-pending',
    region: 'unitedStates',
    presents: 'masculine',
    photo: 'none',
    invitedAs: 'o.brien_consulting@tallow-and-wick.example',
    person: { displayName: 'o.brien_consulting', externalUserState: 'PendingAcceptance' },
    without: ['givenName', 'surname', 'jobTitle', 'department', 'companyName', 'officeLocation'],
  },
  {
    // An internal colleague who began as a guest: the sign-in name still says #EXT#, the type does not.
    local: 'guest-converted',
    region: 'italy',
    presents: 'masculine',
    photo: 'usual',
    invitedAs: 'ettore.venier@tallow-and-wick.example',
    person: {
      displayName: 'Ettore Venier',
      givenName: 'Ettore',
      surname: 'Venier',
      userType: 'Member',
      jobTitle: 'Supplier Quality Engineer',
      department: 'Manufacturing',
    },
  },
  room('room.elbe', 'Room Elbe (12 seats, screen)'),
  room('room.alster', 'Room Alster'),
  room('frontdesk', 'Studio Front Desk'),
  room('jobs', 'Jobs at Alder & Quay'),
];
