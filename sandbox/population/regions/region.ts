/** A name as it goes into an address, and as its owner writes it where that differs. */
export type Name = { latin: string; native: string };

/** One office of the practice company: where it is, who works there, how they write phone numbers. */
export type Region = {
  office: {
    city: string;
    streetAddress: string;
    postalCode: string;
    state?: string;
    country: string;
    usageLocation: string;
    preferredLanguage: string;
    companyName: string;
  };
  feminine: readonly Name[];
  masculine: readonly Name[];
  surnames: readonly Name[];
  /** How names in another script are shown; without it names are given first, in Latin letters. */
  script?: 'surname given' | 'surnamegiven' | 'given surname';
  /** Spellings of the office's numbers, `#` standing for a digit. Ranges kept for fiction where a country has one. */
  phones: readonly string[];
  mobiles: readonly string[];
  /** The part of the skin palette that portraits are drawn from: first and last index. */
  tones: readonly [number, number];
  /** Some portraits wear a headscarf. */
  headscarves?: boolean;
};

/** Reads `'Yui/結衣 Lena'`: names between spaces, the native spelling after a slash. */
export function names(list: string): Name[] {
  return list.split(' ').map((entry) => {
    const [latin = '', native = latin] = entry.split('/');
    return { latin, native };
  });
}
