/**
 * What we write of Google's generic pass; every other field is left to Google.
 * developers.google.com/wallet/reference/rest/v1/genericobject, …/genericclass
 */
export type LocalizedString = {
  defaultValue: TranslatedString;
  translatedValues: TranslatedString[];
};
type TranslatedString = { language: string; value: string };

/** Which rows stand on the front of a pass: the same for every card, so one class is enough. */
export type GenericClass = {
  id: string;
  multipleDevicesAndHoldersAllowedStatus: 'MULTIPLE_HOLDERS';
  classTemplateInfo: { cardTemplateOverride: { cardRowTemplateInfos: CardRow[] } };
};
type CardRow = { twoItems: { startItem: CardItem; endItem: CardItem } };
type CardItem = { firstValue: { fields: { fieldPath: string }[] } };

/** One card as a pass. `id` and `classId` are `issuerId.suffix`; a suffix has letters, digits, `.`, `_` and `-`. */
export type GenericObject = {
  id: string;
  classId: string;
  genericType: 'GENERIC_OTHER';
  state: 'ACTIVE';
  cardTitle: LocalizedString;
  header: LocalizedString;
  hexBackgroundColor: string;
  barcode: { type: 'QR_CODE'; value: string };
  linksModuleData: { uris: LinkUri[] };
} & OptionalParts;

type OptionalParts = {
  subheader?: LocalizedString;
  logo?: GoogleImage;
  textModulesData?: TextModule[];
};

export type TextModule = {
  id: string;
  localizedHeader: LocalizedString;
  localizedBody: LocalizedString;
};
export type LinkUri = { id: string; uri: string; localizedDescription: LocalizedString };
export type GoogleImage = {
  sourceUri: { uri: string };
  contentDescription: LocalizedString;
};

/**
 * A change of an object that is there. What is not named stays, so what a card does not say any more is named as
 * null: it goes.
 */
export type ObjectPatch = { id: string; state: 'ACTIVE' | 'INACTIVE' } & Partial<
  Omit<GenericObject, 'id' | 'state' | Removable>
> & { [Key in Removable]?: GenericObject[Key] | null };

/** What an object may be without. */
type Removable = keyof OptionalParts | 'linksModuleData';

const OPTIONAL: Record<keyof OptionalParts, null> = {
  subheader: null,
  logo: null,
  textModulesData: null,
};

/** The object as a change of whatever is there. */
export const toPatch = (object: GenericObject): ObjectPatch => ({ ...OPTIONAL, ...object });

/** Grows with every change of the class, which passes that are out then take on. */
const CLASS_SUFFIX = 'carte-card-1';

export const classIdOf = (issuerId: string): string => `${issuerId}.${CLASS_SUFFIX}`;
export const objectIdOf = (issuerId: string, serial: string): string => `${issuerId}.${serial}`;

/** On the front: where somebody works, and how to call them. */
export const FRONT_MODULES = ['department', 'phone-0'] as const;

const itemOf = (module: string): CardItem => ({
  firstValue: { fields: [{ fieldPath: `object.textModulesData['${module}']` }] },
});

export const genericClass = (issuerId: string): GenericClass => ({
  id: classIdOf(issuerId),
  // A card is given to many people; each may keep it.
  multipleDevicesAndHoldersAllowedStatus: 'MULTIPLE_HOLDERS',
  classTemplateInfo: {
    cardTemplateOverride: {
      cardRowTemplateInfos: [
        { twoItems: { startItem: itemOf(FRONT_MODULES[0]), endItem: itemOf(FRONT_MODULES[1]) } },
      ],
    },
  },
});
