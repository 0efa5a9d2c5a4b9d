/** Letters that no accent can be taken from. ä, ö, ü are spelled out where German is spoken. */
const SPELLED_OUT: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
};

const GERMAN: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/** A name as the part of an address: lower-case a–z, digits and hyphens. */
export function toAddressPart(name: string, german: boolean): string {
  const plain = name.toLowerCase();
  if (/^[a-z0-9-]*$/.test(plain)) return plain;
  return plain
    .replace(/[äöü]/g, (letter) => (german ? (GERMAN[letter] ?? letter) : letter))
    .normalize('NFD')
    .replace(/[ßøłđıæœ]/g, (letter) => SPELLED_OUT[letter] ?? letter)
    .replace(/[^a-z0-9-]/g, '');
}
