import type { GoogleAccount, GoogleLook, GoogleUpload } from '../../domain/google-pass.ts';
import type { PublicCard } from '../../domain/public-card.ts';

/** A card as it is to be shown, null where it is off the web, and the pass's own random name. */
type Shown = { card: PublicCard | null; serial: string };

/** What makes and changes passes of one issuer. What it throws is an `AppError` that says what to do. */
export type GoogleIssuer = {
  check(): Promise<void>;
  name(shown: Shown): string;
  put(shown: Shown): Promise<void>;
  saveLink(serial: string): string;
  look(card: PublicCard, language: string): GoogleLook;
};

export type GooglePort = {
  /** Throws what is wrong with the key file. */
  readUpload(upload: GoogleUpload): GoogleAccount;
  open(account: GoogleAccount): GoogleIssuer;
};
