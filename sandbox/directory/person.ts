export type License = { skuId: string; disabledPlans: readonly string[] };

/** `extensionAttribute1` … `extensionAttribute15`, as Exchange and on-premises directories fill them. */
type ExtensionAttributes = Record<string, string | null>;

/**
 * A user of the practice directory, with Graph's own property names. A property that was never set
 * is absent; one that was set and cleared is null: a delta answer tells the two apart.
 */
export type Person = {
  id: string;
  userPrincipalName: string;
  displayName: string;
  accountEnabled: boolean;
  userType: 'Member' | 'Guest' | null;
  createdDateTime: string;
  businessPhones: string[];
  imAddresses?: string[];
  otherMails: string[];
  proxyAddresses: string[];
  assignedLicenses: License[];
  onPremisesExtensionAttributes?: ExtensionAttributes;
  deletedDateTime?: string | null;
  ageGroup?: string | null;
  city?: string | null;
  companyName?: string | null;
  country?: string | null;
  creationType?: string | null;
  department?: string | null;
  employeeHireDate?: string | null;
  employeeId?: string | null;
  employeeOrgData?: { costCenter: string | null; division: string | null } | null;
  employeeType?: string | null;
  externalUserState?: string | null;
  faxNumber?: string | null;
  givenName?: string | null;
  jobTitle?: string | null;
  mail?: string | null;
  mailNickname?: string | null;
  mobilePhone?: string | null;
  officeLocation?: string | null;
  onPremisesDistinguishedName?: string | null;
  onPremisesDomainName?: string | null;
  onPremisesSamAccountName?: string | null;
  onPremisesSyncEnabled?: boolean | null;
  onPremisesUserPrincipalName?: string | null;
  postalCode?: string | null;
  preferredDataLocation?: string | null;
  preferredLanguage?: string | null;
  showInAddressList?: boolean | null;
  state?: string | null;
  streetAddress?: string | null;
  surname?: string | null;
  usageLocation?: string | null;
};

/** What a verb may change about a person. The id and the moments are the directory's own. */
export type PersonChange = Partial<Omit<Person, 'id' | 'createdDateTime' | 'deletedDateTime'>>;

/** Microsoft 365 E3 and E5, by the ids that Microsoft publishes for them. */
export const LICENSES: { e3: License; e5: License } = {
  e3: { skuId: '05e9a617-0261-4cee-bb44-138d3ef5d965', disabledPlans: [] },
  e5: { skuId: '06ebc4ee-1bb5-47dd-8120-11324bc54e06', disabledPlans: [] },
};
