/**
 * What a card can say. Every part is optional; an absent part and an empty one look the same to a
 * visitor. The wire shape is the same (`contract/cards.ts`), so the names are public and stable.
 */
export type CardFields = {
  displayName?: string;
  givenName?: string;
  surname?: string;
  namePrefix?: string;
  pronouns?: string;
  jobTitle?: string;
  department?: string;
  company?: string;
  emails?: Email[];
  phones?: Phone[];
  address?: Address;
  office?: string;
  website?: string;
  links?: Link[];
  /** A YouTube address. */
  video?: string;
  note?: string;
};

export type FieldName = keyof CardFields;

export type Email = { label: string; value: string };

export type Phone = {
  label: 'work' | 'mobile' | 'fax' | 'home' | 'other';
  /** As the directory or a person wrote it. */
  value: string;
  /** ITU-T E.164 with a leading `+`, no extension; null where the number could not be understood. */
  e164: string | null;
  /** Digits to dial after the call is answered. Never part of `e164`. */
  extension?: string;
  /** Why a person had better look at what we made of it; nobody has yet. */
  doubt?: PhoneDoubt;
  /** What it may mean, in E.164. */
  guess?: string;
};

/**
 * `not_a_number`: nothing to dial. `no_country`: a national number, and no country to read it by.
 * `not_assigned`: it could be a number, but no network has it. `ambiguous_country`: it is a number in
 * the country somebody works in and another in that of their licence.
 */
export type PhoneDoubt = 'not_a_number' | 'no_country' | 'not_assigned' | 'ambiguous_country';

export type Address = {
  street?: string;
  city?: string;
  region?: string;
  postalCode?: string;
  country?: string;
};

export type Link = { kind: LinkKind; url: string };

export const LINK_KINDS = [
  'linkedin',
  'instagram',
  'x',
  'facebook',
  'youtube',
  'tiktok',
  'github',
  'xing',
  'whatsapp',
  'wechat',
  'telegram',
  'threads',
  'bluesky',
  'website',
] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export const FIELD_NAMES = [
  'displayName',
  'givenName',
  'surname',
  'namePrefix',
  'pronouns',
  'jobTitle',
  'department',
  'company',
  'emails',
  'phones',
  'address',
  'office',
  'website',
  'links',
  'video',
  'note',
] as const satisfies readonly FieldName[];
