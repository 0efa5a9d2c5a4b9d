import type { Person } from '../directory/person.ts';
import type { Draw } from './draw.ts';
import type { Region } from './regions/region.ts';

const DAY_MS = 86_400_000;
const FIRST_HIRE = Date.UTC(2009, 2, 2);
const HIRING_DAYS = 6_000;

/** `alderquay.example` has its initial domain at `alderquay.onmicrosoft.example`. */
export const initialDomain = (domain: string): string =>
  domain.replace(/^([^.]+)\./, '$1.onmicrosoft.');

/** What every account has, whoever it belongs to. */
export function accountBasics(id: string, address: string, draw: Draw): Person {
  const since = new Date(FIRST_HIRE + draw.below(HIRING_DAYS) * DAY_MS);
  return {
    id,
    userPrincipalName: address,
    displayName: address,
    accountEnabled: true,
    userType: 'Member',
    createdDateTime: since.toISOString().replace('.000Z', 'Z'),
    businessPhones: [],
    otherMails: [],
    proxyAddresses: [`SMTP:${address}`],
    assignedLicenses: [],
    mail: address,
    mailNickname: address.slice(0, address.indexOf('@')),
  };
}

/** Where somebody works: the office's address, a room in it, its country and language. */
export function workplace({ office }: Region, draw: Draw) {
  const { usageLocation, preferredLanguage, companyName, ...address } = office;
  return {
    ...address,
    companyName,
    usageLocation,
    preferredLanguage,
    officeLocation: `${office.city} ${1 + draw.below(5)}.${String(1 + draw.below(40)).padStart(2, '0')}`,
  };
}

/** The guest form of an address: `ana@x.example` becomes `ana_x.example#EXT#@…`. */
export function guestPrincipalName(invitedAs: string, domain: string): string {
  return `${invitedAs.replace('@', '_')}#EXT#@${initialDomain(domain)}`;
}
