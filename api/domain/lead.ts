/** What a visitor leaves at a card. */
export type LeadDetails = {
  name: string;
  /** At least one of `email` and `phone` is there. */
  email: string | null;
  phone: string | null;
  company: string | null;
  note: string | null;
  /** The text that they agreed to, as it stood on the page. */
  consent: string;
};

export type Lead = LeadDetails & {
  id: string;
  cardId: string;
  /** Whose card it was left at; null where the card has no name. */
  cardName: string | null;
  receivedAt: Date;
  /** It is purged then. */
  keepUntil: Date;
};

/** How long the consent text says that details are kept, and how long they are. */
export const LEAD_KEPT_DAYS = 90;

/** Which leads are meant; nothing said means all. */
export type LeadFilter = {
  cardId?: string | undefined;
  /** A folder's id, with what lies below it, or `root` for cards in no folder. */
  folderId?: string | undefined;
  /** Received then or later. */
  from?: Date | undefined;
  /** Received before. */
  before?: Date | undefined;
};

/** The last lead of the page before; they are listed newest first. */
export type LeadPosition = { at: Date; id: string };
