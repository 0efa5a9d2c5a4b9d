import type { TFunction } from 'i18next';
import { en } from '../../../languages/en.ts';

type Known = keyof typeof en.fieldMap.property;

const EXTENSION = /^onPremisesExtensionAttributes\.extensionAttribute(\d+)$/;

const isKnown = (key: string): key is Known => Object.hasOwn(en.fieldMap.property, key);

/** What a property of the directory is called in Entra; its own name where this page does not know it. */
export function propertyLabel(name: string, t: TFunction): string {
  const [, number] = EXTENSION.exec(name) ?? [];
  if (number !== undefined) return t('fieldMap.extension', { number });
  const key = name.replace('.', '_');
  return isKnown(key) ? t(`fieldMap.property.${key}`) : name;
}
