import type { GoogleLine, GoogleLook } from '../../domain/google-pass.ts';
import { textColourOn } from '../../lib/colour.ts';
import { FRONT_MODULES, type GenericObject, type TextModule } from './generic-pass.ts';
import { inLanguage } from './localized.ts';

/** What a phone draws of an object, in one language. Google chooses the colour of the text by the ground itself. */
export function lookOf(object: GenericObject, language: string): GoogleLook {
  const { subheader, textModulesData = [], linksModuleData, hexBackgroundColor } = object;
  const lineOf = ({ localizedHeader, localizedBody }: TextModule): GoogleLine => ({
    label: inLanguage(localizedHeader, language),
    value: inLanguage(localizedBody, language),
  });
  return {
    backgroundColor: hexBackgroundColor,
    foregroundColor: textColourOn(hexBackgroundColor),
    cardTitle: inLanguage(object.cardTitle, language),
    header: inLanguage(object.header, language),
    subheader: subheader && inLanguage(subheader, language),
    front: FRONT_MODULES.flatMap((id) => textModulesData.filter((one) => one.id === id)).map(
      lineOf,
    ),
    details: textModulesData.map(lineOf),
    links: linksModuleData.uris.map(({ localizedDescription }) =>
      inLanguage(localizedDescription, language),
    ),
    code: object.barcode.value,
    hasLogo: object.logo !== undefined,
  };
}
