import type { FieldMapView } from '../../api/contract/field-map.ts';

const FOLLOWED = { take: 'always', employeeMayEdit: false } as const;
const text = (...sources: string[]) => ({ ...FOLLOWED, sources });

const FIELDS: FieldMapView['fields'] = {
  displayName: text('displayName', '{givenName} {surname}'),
  givenName: text('givenName'),
  surname: text('surname'),
  namePrefix: text(),
  pronouns: text(),
  jobTitle: text('jobTitle'),
  department: text('department'),
  company: text('companyName', 'organization.displayName'),
  emails: { ...FOLLOWED, entries: [{ label: 'work', sources: ['mail'] }] },
  phones: {
    ...FOLLOWED,
    entries: [
      { label: 'work', sources: ['businessPhones'] },
      { label: 'mobile', sources: ['mobilePhone'] },
      { label: 'fax', sources: ['faxNumber'] },
    ],
  },
  address: {
    ...FOLLOWED,
    parts: {
      street: ['streetAddress'],
      city: ['city'],
      region: ['state'],
      postalCode: ['postalCode'],
      country: ['country'],
    },
  },
  office: text('officeLocation'),
  website: text(),
  links: { ...FOLLOWED, entries: [] },
  video: text(),
  note: text(),
};
const PHOTO = { take: 'always', employeeMayEdit: true } as const;

/** The default map of a directory; a test says what is different about it. */
export const aFieldMap = (map: Partial<FieldMapView> = {}): FieldMapView => ({
  fields: FIELDS,
  photo: PHOTO,
  isDefault: true,
  defaults: { fields: FIELDS, photo: PHOTO },
  properties: [
    'displayName',
    'givenName',
    'jobTitle',
    'department',
    'employeeType',
    'onPremisesExtensionAttributes.extensionAttribute1',
    'organization.displayName',
  ],
  ...map,
});
