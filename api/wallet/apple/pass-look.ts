import type { PassLine, PassLook } from '../../domain/apple-pass.ts';
import type { PassContent, PassField } from './pass-content.ts';
import { translations } from '../words.ts';

/** What a device draws of a pass, in one language. */
export function lookOf({ json }: PassContent, language: string): Omit<PassLook, 'hasLogo'> {
  const words = new Map(translations().find(([code]) => code === language)?.[1]);
  const say = (text: string) => words.get(text) ?? text;
  const lineOf = ({ key, label, value }: PassField): PassLine => ({
    key,
    ...(label && { label: say(label) }),
    value: say(value),
  });
  const { primaryFields, secondaryFields, auxiliaryFields, backFields } = json.generic;
  const [code] = json.barcodes;
  return {
    backgroundColor: json.backgroundColor,
    foregroundColor: json.foregroundColor,
    labelColor: json.labelColor,
    logoText: json.logoText,
    front: [...primaryFields, ...secondaryFields, ...auxiliaryFields].map(lineOf),
    back: backFields.map(lineOf),
    code: code && { message: code.message, altText: say(code.altText) },
  };
}
