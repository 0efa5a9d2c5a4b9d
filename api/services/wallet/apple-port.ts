import type {
  AppleAccount,
  CertificateUpload,
  PassLook,
  PushAnswer,
} from '../../domain/apple-pass.ts';
import type { PublicCard } from '../../domain/public-card.ts';
import type { AppleFacts, WalletPass } from '../../domain/wallet.ts';

type PassName = Pick<WalletPass, 'serial' | 'token'>;

/** What signs passes of one pass type and tells devices of them. A null card is one that is off the web. */
export type AppleIssuer = {
  facts: AppleFacts;
  expiresAt: Date;
  /** Names all that the pass says: two of the same name look the same. */
  nameContent(card: PublicCard | null, pass: PassName): string;
  look(card: PublicCard, language: string): PassLook;
  make(card: PublicCard | null, pass: PassName): Promise<Buffer>;
  push(pushToken: string): Promise<PushAnswer>;
  close(): void;
};

export type ApplePort = {
  /** Throws what is wrong with it, and what to do. */
  readUpload(upload: CertificateUpload, now: Date): Promise<AppleAccount>;
  open(account: AppleAccount): AppleIssuer;
  /** What serves every organization that has none of its own. */
  deployment: AppleIssuer | undefined;
};
