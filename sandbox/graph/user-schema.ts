import type { Schema } from '../odata/schema.ts';

const plain = { eq: 'default', startsWith: 'default', compare: 'default' } as const;
const advanced = { eq: 'advanced', startsWith: 'advanced', compare: 'advanced' } as const;

/** A user's properties and what may be asked of them (learn.microsoft.com/graph/aad-advanced-queries). */
export const USER_SCHEMA: Schema = {
  name: 'User',
  searchedByWord: ['displayName'],
  properties: {
    businessPhones: { shown: true, empty: 'list', eq: 'default' },
    displayName: { shown: true, eq: 'default', startsWith: 'default', orderBy: 'default' },
    givenName: { shown: true, ...plain },
    jobTitle: { shown: true, eq: 'default', compare: 'default' },
    mail: { shown: true, ...plain, endsWith: true },
    mobilePhone: { shown: true, ...advanced },
    officeLocation: { shown: true, ...advanced },
    preferredLanguage: { shown: true, ...advanced },
    surname: { shown: true, ...plain },
    userPrincipalName: { shown: true, ...plain, endsWith: true, orderBy: 'default' },
    id: { shown: true, eq: 'default' },
    accountEnabled: { eq: 'default', compare: 'advanced' },
    ageGroup: { eq: 'default' },
    assignedLicenses: { empty: 'list', eq: 'default' },
    city: plain,
    companyName: advanced,
    country: plain,
    createdDateTime: { eq: 'default', compare: 'default', orderBy: 'advanced' },
    creationType: { eq: 'default' },
    deletedDateTime: { eq: 'default', compare: 'default', orderBy: 'advanced' },
    department: plain,
    employeeHireDate: { eq: 'advanced', compare: 'advanced' },
    employeeId: { eq: 'default', startsWith: 'default', compare: 'advanced' },
    employeeOrgData: { eq: 'advanced' },
    employeeType: advanced,
    externalUserState: {},
    faxNumber: advanced,
    imAddresses: { empty: 'list', ...plain },
    mailNickname: plain,
    onPremisesDistinguishedName: {},
    onPremisesDomainName: {},
    onPremisesExtensionAttributes: { empty: 'object', eq: 'advanced', compare: 'advanced' },
    onPremisesSamAccountName: {},
    onPremisesUserPrincipalName: {},
    onPremisesSyncEnabled: { eq: 'default', compare: 'advanced' },
    otherMails: { empty: 'list', ...plain, endsWith: true },
    postalCode: advanced,
    preferredDataLocation: {},
    proxyAddresses: { empty: 'list', ...plain, endsWith: true },
    showInAddressList: { eq: 'advanced', compare: 'advanced' },
    state: plain,
    streetAddress: advanced,
    usageLocation: plain,
    userType: { eq: 'default' },
    aboutMe: { elsewhere: true },
    birthday: { elsewhere: true },
    hireDate: { elsewhere: true },
    interests: { elsewhere: true },
    mailboxSettings: { elsewhere: true },
    mySite: { elsewhere: true },
    pastProjects: { elsewhere: true },
    preferredName: { elsewhere: true },
    responsibilities: { elsewhere: true },
    schools: { elsewhere: true },
    skills: { elsewhere: true },
  },
};

/** All that User.ReadBasic.All shows. */
export const BASIC_USER_PROPERTIES: ReadonlySet<string> = new Set([
  'id',
  'displayName',
  'givenName',
  'surname',
  'mail',
  'userPrincipalName',
]);

/** The fifteen names of `onPremisesExtensionAttributes`. */
export const EXTENSION_ATTRIBUTES: readonly string[] = Array.from(
  { length: 15 },
  (_, index) => `extensionAttribute${index + 1}`,
);

export const DEFAULT_USER_PROPERTIES: readonly string[] = Object.entries(USER_SCHEMA.properties)
  .filter(([, property]) => property.shown)
  .map(([name]) => name);
