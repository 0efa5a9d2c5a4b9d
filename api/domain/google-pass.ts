import type { GoogleFacts } from './wallet.ts';

/** A service account's key file as it was downloaded, and the issuer that it is to act for. */
export type GoogleUpload = { issuerId: string; keyFile: string };

/** A key that was read; `credential` is what is sealed and kept of it. */
export type GoogleAccount = { facts: GoogleFacts; credential: string };

/** What a phone draws of a pass, in one language. */
export type GoogleLook = {
  /** `#rrggbb` */
  backgroundColor: string;
  foregroundColor: string;
  cardTitle: string;
  header: string;
  subheader: string | undefined;
  /** At most two, side by side on the front. */
  front: GoogleLine[];
  details: GoogleLine[];
  links: string[];
  /** What the code leads to. */
  code: string;
  hasLogo: boolean;
};

export type GoogleLine = { label: string; value: string };
