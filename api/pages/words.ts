import type { WalletMaker } from '../domain/wallet.ts';
import type { VcardLabels } from '../sharing/vcard.ts';
import type { Platform } from './browser/platform.js';

/** A message that fills a page: what happened, and the one thing to do next. */
export type Message = { title: string; text: string };

/** Everything the public pages and the vCard say in one language. A new language is one file of these. */
export type Words = VcardLabels & {
  /** The page's one action. A verb and its object. */
  saveContact: string;
  hints: HintWords;
  /** The makers' own words on their buttons, with their names whole. */
  wallets: Record<WalletMaker, string>;
  copy: {
    offer: string;
    done: string;
    /** Before a text that nobody could put on the clipboard. */
    byHand: string;
  };
  contactDetails: string;
  email: { work: string; home: string; other: string };
  address: string;
  website: string;
  profiles: string;
  video: {
    title: string;
    /** On our poster: the player comes after a click, or YouTube's own page where no script runs. */
    play: string;
    source: string;
  };
  note: string;
  /** Under the QR code. */
  scanCode: string;
  /** The QR code's name for those who cannot see it. */
  codeOfCard: string;
  photoOf: (name: string) => string;
  /** `date` is written out in the same language. */
  updated: (date: string) => string;
  /** A link to the organization's own words on it. */
  privacy: string;
  tryAgain: string;
  exchange: ExchangeWords;
  gone: Message;
  /** On the same page, in the place of its text: who can be reached instead. */
  instead: {
    page: string;
    openPage: string;
    colleague: string;
    openCard: (name: string) => string;
  };
  /** Where Microsoft leads back to an administrator who was asked to allow Carte in their directory. */
  consent: ConsentWords;
  notFound: Message;
  tooMany: Message;
  unavailable: Message;
  /** A pass could not be made at Google. */
  walletDown: Message;
};

/** What to do after "Save contact", as each platform calls it; only a script knows which one it is. */
export type HintWords = Record<Exclude<Platform, 'inAppAndroid'>, string> & {
  inAppAndroid: { text: string; open: string };
};

/** What came of it; the tab goes on by itself. */
export type ConsentWords = Record<
  'granted' | 'declined' | 'needsAdmin' | 'elsewhere' | 'refused' | 'over',
  Message
>;

/** What the visitor who leaves their own details is told. `name` is whose card it is. */
export type ExchangeWords = {
  /** The link on the card. */
  open: string;
  title: (name: string) => string;
  name: string;
  company: string;
  note: string;
  /** Behind the label of what may be left out. */
  optional: string;
  reach: string;
  /** What they agree to where the organization has no text of its own. */
  consent: (company: string | undefined, days: number) => string;
  send: string;
  /** Above a form in which something is to be corrected. */
  check: string;
  /** Above a form that another site has sent. */
  elsewhere: string;
  problems: {
    name: string;
    reach: string;
    email: string;
    phone: string;
    tooLong: (max: number) => string;
    consent: string;
  };
  thanks: { title: string; text: (name: string) => string };
  back: string;
};

export type Language = {
  /** BCP 47. */
  code: string;
  direction: 'ltr' | 'rtl';
  words: Words;
};
