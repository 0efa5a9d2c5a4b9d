/**
 * Properties of a directory entry that hold text and that most cards need. Names are Microsoft
 * Graph's (resource type `user`).
 */
export const TEXT_PROPERTIES = [
  'displayName',
  'givenName',
  'surname',
  'jobTitle',
  'department',
  'companyName',
  'mail',
  'userPrincipalName',
  'userType',
  'mobilePhone',
  'faxNumber',
  'officeLocation',
  'streetAddress',
  'city',
  'state',
  'postalCode',
  'country',
  'usageLocation',
] as const;

/** Text that is read only where a field map or a rule names it. A part of an object is written as a path. */
const FURTHER_TEXT_PROPERTIES = [
  'ageGroup',
  'creationType',
  'employeeHireDate',
  'employeeId',
  'employeeOrgData.costCenter',
  'employeeOrgData.division',
  'employeeType',
  'externalUserState',
  'mailNickname',
  'onPremisesDistinguishedName',
  'onPremisesDomainName',
  'onPremisesSamAccountName',
  'onPremisesUserPrincipalName',
  'preferredDataLocation',
  'preferredLanguage',
  'onPremisesExtensionAttributes.extensionAttribute1',
  'onPremisesExtensionAttributes.extensionAttribute2',
  'onPremisesExtensionAttributes.extensionAttribute3',
  'onPremisesExtensionAttributes.extensionAttribute4',
  'onPremisesExtensionAttributes.extensionAttribute5',
  'onPremisesExtensionAttributes.extensionAttribute6',
  'onPremisesExtensionAttributes.extensionAttribute7',
  'onPremisesExtensionAttributes.extensionAttribute8',
  'onPremisesExtensionAttributes.extensionAttribute9',
  'onPremisesExtensionAttributes.extensionAttribute10',
  'onPremisesExtensionAttributes.extensionAttribute11',
  'onPremisesExtensionAttributes.extensionAttribute12',
  'onPremisesExtensionAttributes.extensionAttribute13',
  'onPremisesExtensionAttributes.extensionAttribute14',
  'onPremisesExtensionAttributes.extensionAttribute15',
] as const;

/** Properties that hold a list of texts. */
export const LIST_PROPERTIES = [
  'businessPhones',
  'otherMails',
  'imAddresses',
  'proxyAddresses',
] as const;

export type TextProperty =
  (typeof TEXT_PROPERTIES)[number] | (typeof FURTHER_TEXT_PROPERTIES)[number];
export type ListProperty = (typeof LIST_PROPERTIES)[number];
export type DirectoryProperty = TextProperty | ListProperty;

/** Everything that a card's field or a rule can be made from. */
export const DIRECTORY_PROPERTIES: readonly DirectoryProperty[] = [
  ...TEXT_PROPERTIES,
  ...FURTHER_TEXT_PROPERTIES,
  ...LIST_PROPERTIES,
];

const KNOWN: ReadonlySet<string> = new Set(DIRECTORY_PROPERTIES);
const LISTS: ReadonlySet<string> = new Set(LIST_PROPERTIES);

export const isDirectoryProperty = (name: string): name is DirectoryProperty => KNOWN.has(name);
export const isListProperty = (name: DirectoryProperty): name is ListProperty => LISTS.has(name);

/**
 * Properties of a user that Graph answers for one person at a time and never in a list (501
 * NotImplemented), so that no directory can be kept in step by them.
 * learn.microsoft.com/graph/api/user-list
 */
const ONE_AT_A_TIME: ReadonlySet<string> = new Set([
  'aboutMe',
  'birthday',
  'hireDate',
  'interests',
  'mailboxSettings',
  'mySite',
  'pastProjects',
  'preferredName',
  'responsibilities',
  'schools',
  'skills',
]);

/** What is wrong with the name of a property, in words; undefined where nothing is. */
export function propertyProblem(name: string): string | undefined {
  if (isDirectoryProperty(name)) return undefined;
  const [top = ''] = name.split('.');
  if (ONE_AT_A_TIME.has(top)) {
    return `Microsoft Graph does not show “${top}” in lists of people, so it cannot be kept in step. Use another property.`;
  }
  if (/^extensionAttribute([1-9]|1[0-5])$/.test(name)) {
    return `Write “onPremisesExtensionAttributes.${name}”.`;
  }
  return `There is no property “${name.slice(0, 80)}” that a card can be made from. Take a name from “properties”.`;
}

/**
 * Read of everybody, whatever the map: who they are, whether they are in, and by which country their
 * numbers are understood.
 */
const ALWAYS_READ: readonly DirectoryProperty[] = [
  'displayName',
  'givenName',
  'surname',
  'mail',
  'userPrincipalName',
  'userType',
  'department',
  'country',
  'usageLocation',
];

/** These properties and those that are always read, in a fixed order. */
export function withAlwaysRead(named: Iterable<DirectoryProperty>): DirectoryProperty[] {
  const wanted = new Set([...ALWAYS_READ, ...named]);
  return DIRECTORY_PROPERTIES.filter((property) => wanted.has(property));
}

/** What is read of people where no map says otherwise. */
export const ORDINARY_PROPERTIES: readonly DirectoryProperty[] = [
  ...TEXT_PROPERTIES,
  'businessPhones',
];
