export const WALLET_MAKERS = ['apple', 'google'] as const;
export type WalletMaker = (typeof WALLET_MAKERS)[number];

/** What may be shown of an account: whose it is, and what it signs for. */
export type AppleFacts = { passTypeId: string; teamId: string; organizationName: string };
export type GoogleFacts = { issuerId: string; serviceAccount: string };

/** What an organization gives out passes by. Its credential is kept apart and opened only to sign. */
export type WalletAccount = {
  /** Changes with the credential, so that nobody goes on with an old one. */
  credentialVersion: number;
  /** Null where the credential does not end. */
  expiresAt: Date | null;
  problem: WalletProblem | null;
  /** How many days before the end it was last said. */
  noticeDays: number | null;
  /** Since when passes that are out are ended, to be gone with the account; null while it is kept. */
  closingAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
} & ({ maker: 'apple'; facts: AppleFacts } | { maker: 'google'; facts: GoogleFacts });

export type WalletProblem = { code: string; detail: string };

/** Nothing can be signed any more: cards offer no pass, and those that are out say what they said. */
export const CERTIFICATE_ENDED: WalletProblem = {
  code: 'pass_certificate_expired',
  detail:
    'The certificate has ended. Passes that are out stay as they are, and nobody gets a new one. Create a new certificate for the same Pass Type ID and replace this one.',
};

/** As above, where the certificate is one that the server's settings name. */
export const DEPLOYMENT_ENDED: WalletProblem = {
  code: 'deployment_certificate_ended',
  detail:
    'The certificate of whoever runs this Carte has ended. Passes that are out stay as they are, and nobody gets a new one. Ask them to renew it, or give a certificate of your own.',
};

/** Devices are not told of changes, in Apple's word why; whose certificate it is says who can mend it. */
export const pushRefused = (reason: string, whose: 'organization' | 'deployment'): WalletProblem =>
  whose === 'organization'
    ? {
        code: 'push_refused',
        detail: `Apple does not take our word that passes have changed (${reason}). Check that the certificate is not revoked, or replace it. Devices look by themselves about once a day meanwhile.`,
      }
    : {
        code: 'deployment_push_refused',
        detail: `Apple does not take the word of whoever runs this Carte that passes have changed (${reason}). Ask them to check their pass certificate. Devices look by themselves about once a day meanwhile.`,
      };

/**
 * Whose wallets a card can be put into: what an organization has set up itself counts, also where that has ended; the
 * server's settings are for whoever has nothing of their own.
 */
export const walletsIn = (
  own: Partial<Record<WalletMaker, boolean>>,
  ofAll: readonly WalletMaker[],
): WalletMaker[] => WALLET_MAKERS.filter((maker) => own[maker] ?? ofAll.includes(maker));

/** A pass that is out: one per card and what it was issued under. */
export type WalletPass = {
  id: string;
  maker: WalletMaker;
  /** Apple: pass type id; Google: issuer id. */
  passType: string;
  /** Never changes. Random: it says nothing of the card. */
  serial: string;
  /** What a device shows to ask for this pass. */
  token: string;
  slug: string;
  state: 'active' | 'voided';
  /** Names what the pass says; null until it was made. */
  contentHash: string | null;
  /** Grows with every change of any pass; decimal digits of a bigint. */
  tag: string;
  /** Whole seconds, later with every change. */
  modifiedAt: Date;
  problem: WalletProblem | null;
};

/** What a pass says now. */
export type PassChange = Pick<WalletPass, 'contentHash' | 'state'> & {
  now: Date;
  /** When devices are told of it, together with what else changes until then. */
  tellAt: Date;
};

/** How an organization's passes of a maker stand. */
export type PassCounts = {
  /** Passes that were made, and how many of them are void. */
  made: number;
  voided: number;
  failed: number;
  /** Devices that asked to be told of changes; Apple alone says. */
  devices: number;
  changedAt: Date | null;
};

/** A pass that could not be brought up to date, and why. */
export type FailedPass = { cardId: string | null; cardName: string | null; problem: WalletProblem };

/** A voided pass stays void on the devices that hold it for this long after its card has gone; then nothing is kept of it. */
export const KEEP_VOIDED_MS = 60 * 24 * 3_600_000;

const SECOND_MS = 1_000;

/**
 * When a pass that changes now was modified: HTTP dates have whole seconds, so it is rounded up and at least one
 * second after the change before, or a device would be told that it has the latest already.
 */
export function nextModified(now: Date, before?: Date): Date {
  const rounded = Math.ceil(now.getTime() / SECOND_MS) * SECOND_MS;
  return new Date(Math.max(rounded, (before?.getTime() ?? 0) + SECOND_MS));
}
