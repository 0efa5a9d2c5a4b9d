import { type License, LICENSES, type Person } from '../directory/person.ts';
import type { PhotoKind } from './cast/cast-member.ts';
import { type Department, departmentFor } from './departments.ts';
import { createDraw, type Draw } from './draw.ts';
import { accountBasics, guestPrincipalName, workplace } from './employment.ts';
import { createNameWalk, type Identity } from './name-walk.ts';
import { maybeExtend, spellPhone } from './phone-spelling.ts';
import { type Look, portraitsOf } from './portrait-look.ts';

/** What kind of account stands at a position: most are people. */
export type AccountKind = 'employee' | 'guest' | 'room' | 'shared mailbox';

type Options = { seed: number; domain: string; firstPosition: number };

/** One stream of choices per question, so that asking one does not change the others. */
const STREAM = {
  kind: 0x1000_0000,
  department: 0x2000_0000,
  person: 0x3000_0000,
  job: 0x3000_0001,
  look: 0x4000_0000,
};

/** The first positions are the leadership, whom every organization needs. */
const LEADERSHIP_SIZE = 10;
const WITH_PHOTO = 0.78;
const PARTNERS = ['harborlight.example', 'tallow-and-wick.example', 'mooring-partners.example'];
const ROOM_WORDS = ['Anchor', 'Beacon', 'Capstan', 'Dory', 'Ebb', 'Fathom', 'Gunwale', 'Hawser'];

const PHOTO_SIZES: readonly Exclude<PhotoKind, 'none'>[] = [
  ...Array.from({ length: 38 }, () => 'usual' as const),
  'large',
  'tiny',
];

/** Everybody who was not written by hand, made from the position alone. */
export function createNewcomers({ seed, domain, firstPosition }: Options) {
  const walk = createNameWalk(seed);
  const identityAt = (position: number) => walk(position - firstPosition);
  const drawFor = (stream: number, position: number) => createDraw(seed ^ stream, position);

  function kindAt(position: number): AccountKind {
    if (position < LEADERSHIP_SIZE) return 'employee';
    const part = drawFor(STREAM.kind, position).fraction();
    if (part < 0.045) return 'guest';
    if (part < 0.07) return 'room';
    return part < 0.09 ? 'shared mailbox' : 'employee';
  }

  const departmentAt = (position: number): Department =>
    departmentFor(drawFor(STREAM.department, position).fraction());

  function personAt(position: number, id: string): Person {
    const draw = drawFor(STREAM.person, position);
    const kind = kindAt(position);
    if (kind === 'room' || kind === 'shared mailbox') {
      return makeResource({ id, kind, position, domain }, draw);
    }
    const identity = identityAt(position);
    if (kind === 'guest') return makeGuest({ id, domain, identity }, draw);
    const basics = {
      ...accountBasics(id, `${identity.address}@${domain}`, draw),
      ...namesOf(identity, draw),
      employeeId: String(100_000 + position),
    };
    const department = departmentAt(position);
    const mayBeDisabled = position >= LEADERSHIP_SIZE;
    return employ(basics, { identity, department, mayBeDisabled }, drawFor(STREAM.job, position));
  }

  function lookAt(position: number): Look | undefined {
    const draw = drawFor(STREAM.look, position);
    if (kindAt(position) !== 'employee' || !draw.chance(WITH_PHOTO)) return undefined;
    const { region, feminine } = identityAt(position);
    return {
      seed: draw.below(2 ** 31),
      presents: feminine ? 'feminine' : 'masculine',
      ...portraitsOf(region),
      size: draw.pick(PHOTO_SIZES),
    };
  }

  return { kindAt, departmentAt, personAt, lookAt };
}

type Job = { identity: Identity; department: Department; mayBeDisabled: boolean };

/** Adds to an account what an employer fills in. */
function employ(basics: Person, { identity, department, mayBeDisabled }: Job, draw: Draw): Person {
  const { region } = identity;
  const accountEnabled = !(mayBeDisabled && draw.chance(0.04));
  const person: Person = {
    ...basics,
    ...workplace(region, draw),
    accountEnabled,
    jobTitle: draw.pick(department.titles),
    department: department.name,
    assignedLicenses: accountEnabled ? pickLicenses(draw) : [],
  };
  if (!draw.chance(0.08)) {
    person.businessPhones = [maybeExtend(spellPhone(region.phones, draw), draw)];
  }
  if (draw.chance(0.7)) person.mobilePhone = spellPhone(region.mobiles, draw);
  if (draw.chance(0.25)) {
    person.onPremisesExtensionAttributes = { extensionAttribute1: `CC-${1000 + draw.below(9000)}` };
  }
  // People on the shop floor often have no mailbox.
  if (department.name === 'Manufacturing' && draw.chance(0.2)) return withoutMailbox(person);
  return person;
}

function withoutMailbox({ mail: _mail, mailNickname: _nickname, ...person }: Person): Person {
  return { ...person, proxyAddresses: [], assignedLicenses: [] };
}

function makeGuest(
  { id, domain, identity }: { id: string; domain: string; identity: Identity },
  draw: Draw,
): Person {
  const invitedAs = `${identity.address}@${draw.pick(PARTNERS)}`;
  const { mailNickname: _nickname, ...basics } = accountBasics(id, invitedAs, draw);
  return {
    ...basics,
    ...namesOf(identity, draw),
    userPrincipalName: guestPrincipalName(invitedAs, domain),
    userType: 'Guest',
    creationType: 'Invitation',
    externalUserState: draw.chance(0.8) ? 'Accepted' : 'PendingAcceptance',
    otherMails: [invitedAs],
  };
}

type Resource = { id: string; kind: 'room' | 'shared mailbox'; position: number; domain: string };

function makeResource({ id, kind, position, domain }: Resource, draw: Draw): Person {
  const word = draw.pick(ROOM_WORDS);
  const [address, displayName] =
    kind === 'room'
      ? [
          `room-${word.toLowerCase()}-${position}`,
          `Room ${word} ${position} (${2 + draw.below(14)})`,
        ]
      : [`team-${word.toLowerCase()}-${position}`, `Team ${word} ${position} (shared)`];
  return { ...accountBasics(id, `${address}@${domain}`, draw), displayName, accountEnabled: false };
}

function pickLicenses(draw: Draw): License[] {
  if (draw.chance(0.05)) return [];
  return [draw.chance(0.2) ? LICENSES.e5 : LICENSES.e3];
}

const namesOf = (identity: Identity, draw: Draw) => ({
  givenName: identity.given.native,
  surname: identity.surname.native,
  displayName: shownName(identity, draw),
});

/** The ways companies write names in their directory. */
function shownName({ region, given, surname }: Identity, draw: Draw): string {
  const part = draw.fraction();
  if (region.script !== undefined) {
    const native = {
      'surname given': `${surname.native} ${given.native}`,
      surnamegiven: surname.native + given.native,
      'given surname': `${given.native} ${surname.native}`,
    }[region.script];
    if (part < 0.3) return `${native} (${given.latin} ${surname.latin})`;
    return part < 0.5 ? `${given.latin} ${surname.latin}` : native;
  }
  if (part < 0.06) return `${surname.native}, ${given.native}`;
  if (part < 0.08) return `${surname.native.toUpperCase()} ${given.native}`;
  return `${given.native} ${surname.native}`;
}
