import { LICENSES, type Person, type PersonChange } from '../directory/person.ts';
import type { CastMember } from './cast/cast-member.ts';
import { departmentFor, DEPARTMENTS } from './departments.ts';
import { createDraw } from './draw.ts';
import { accountBasics, guestPrincipalName, workplace } from './employment.ts';
import { spellPhone } from './phone-spelling.ts';
import { REGIONS } from './regions/regions.ts';

type Place = { id: string; position: number; seed: number; domain: string };

/** Fills in around somebody written by hand what their office would have filled in. */
export function castPerson(member: CastMember, place: Place): Person {
  const { id, position, seed, domain } = place;
  const draw = createDraw(seed, position);
  const region = REGIONS[member.region];
  const defaults: PersonChange =
    member.invitedAs === undefined ? staffDefaults() : guestDefaults(member.invitedAs);
  const basics = accountBasics(id, `${member.local}@${domain}`, draw);
  const person: Person = { ...basics, ...defaults, ...member.person };
  for (const property of member.without ?? []) delete person[property];
  return person;

  function staffDefaults() {
    const drawn = departmentFor(draw.fraction());
    const of = DEPARTMENTS.find(({ name }) => name === member.person.department) ?? drawn;
    return {
      ...workplace(region, draw),
      jobTitle: draw.pick(of.titles),
      department: of.name,
      businessPhones: [spellPhone(region.phones, draw)],
      mobilePhone: spellPhone(region.mobiles, draw),
      employeeId: String(100_000 + position),
      assignedLicenses: [LICENSES.e5],
    };
  }

  function guestDefaults(invitedAs: string) {
    return {
      userPrincipalName: guestPrincipalName(invitedAs, domain),
      userType: 'Guest' as const,
      creationType: 'Invitation',
      externalUserState: 'Accepted',
      mail: invitedAs,
      otherMails: [invitedAs],
      proxyAddresses: [`SMTP:${invitedAs}`],
    };
  }
}
