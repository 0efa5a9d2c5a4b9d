import type { CardFields } from '../domain/card-fields.ts';
import { DEFAULT_DESIGN, type PublicCard } from '../domain/public-card.ts';
import type { VcardLabels } from './vcard.ts';

const ORDINARY_FIELDS: CardFields = {
  displayName: 'Jane Doe',
  givenName: 'Jane',
  surname: 'Doe',
  jobTitle: 'Head of Design',
  department: 'Product',
  company: 'Contoso',
  emails: [{ label: 'work', value: 'jane.doe@contoso.com' }],
  phones: [
    { label: 'mobile', value: '07700 900123', e164: '+447700900123' },
    { label: 'work', value: '020 7946 0000 x22', e164: '+442079460000', extension: '22' },
  ],
  address: {
    street: '1 High Street',
    city: 'London',
    postalCode: 'EC1A 1BB',
    country: 'United Kingdom',
  },
  website: 'https://www.contoso.com/',
  links: [{ kind: 'linkedin', url: 'https://www.linkedin.com/in/janedoe' }],
};

/** A card for tests: an ordinary person, whose fields can be replaced whole. */
export function aPublicCard(overrides: Partial<PublicCard> = {}): PublicCard {
  return {
    slug: '7K3M9QX2ABCDEFGHJKMNPQRSTV',
    id: '019ab1de-7c55-7d2b-9a4e-0f4b8f1d2c3e',
    fields: ORDINARY_FIELDS,
    photo: null,
    design: DEFAULT_DESIGN,
    legalLine: null,
    privacyUrl: null,
    dictionary: [],
    logo: null,
    cover: null,
    wallets: [],
    changedAt: new Date('2026-11-23T09:30:00.123Z'),
    ...overrides,
  };
}

export const ENGLISH_LABELS: VcardLabels = {
  contact: 'Contact',
  pronouns: 'Pronouns',
  office: 'Office',
  phone: { work: 'Work phone', mobile: 'Mobile', fax: 'Fax', home: 'Home phone', other: 'Phone' },
  extension: (digits) => `ext. ${digits}`,
  labelled: (label, value) => `${label}: ${value}`,
};

export const CARD_URL = 'https://cards.example.com/c/7K3M9QX2ABCDEFGHJKMNPQRSTV';
