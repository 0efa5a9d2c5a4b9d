import { z } from 'zod';
import { operation } from './operation.ts';
import { FailedPass, WalletPasses, WalletProblem } from './wallet.ts';

const GoogleKey = z
  .strictObject({
    /** Of the Google Pay & Wallet Console. */
    issuerId: z
      .string()
      .trim()
      .regex(/^\d{10,25}$/, 'An issuer ID is a long number, such as 3388000000012345678.'),
    /** The service account's key file, as Google Cloud gave it out: JSON text. */
    keyFile: z.string().trim().min(1).max(50_000),
  })
  .meta({ id: 'GoogleKey' });
export type GoogleKey = z.infer<typeof GoogleKey>;

export const GoogleWalletView = z
  .object({
    /** Null where no key was given yet. */
    issuerId: z.string().nullable(),
    /** The service account's email address. */
    serviceAccount: z.string().nullable(),
    /** When the key was given. */
    updatedAt: z.iso.datetime().nullable(),
    /** Since when passes are being ended, to be removed after the last; null while it is kept. */
    closingAt: z.iso.datetime().nullable(),
    problem: WalletProblem.nullable(),
    passes: WalletPasses,
    /** At most 50 of them. */
    failed: z.array(FailedPass),
  })
  .meta({ id: 'GoogleWallet' });
export type GoogleWalletView = z.infer<typeof GoogleWalletView>;

const Line = z.object({ label: z.string(), value: z.string() });

/** A pass as a phone draws it. Colours are `#rrggbb`. */
export const GooglePassPreview = z
  .object({
    backgroundColor: z.string(),
    foregroundColor: z.string(),
    cardTitle: z.string(),
    header: z.string(),
    subheader: z.string().nullable(),
    front: z.array(Line),
    details: z.array(Line),
    links: z.array(z.string()),
    code: z.string(),
    hasLogo: z.boolean(),
  })
  .meta({ id: 'GooglePassPreview' });
export type GooglePassPreview = z.infer<typeof GooglePassPreview>;

/** Giving out passes for Google Wallet. */
export const googleWalletOperations = {
  getGoogleWallet: operation({
    method: 'get',
    path: '/api/wallet/google',
    summary: 'How passes for Google Wallet are given out',
    who: 'admin',
    answers: { 200: GoogleWalletView },
  }),
  replaceGoogleKey: operation({
    method: 'put',
    path: '/api/wallet/google',
    summary: 'Give or renew the service account’s key; it is tried at Google before it is kept',
    who: 'admin',
    body: GoogleKey,
    answers: { 200: GoogleWalletView },
  }),
  closeGoogleWallet: operation({
    method: 'post',
    path: '/api/wallet/google/close',
    summary: 'Stop giving out passes, end those that are out, and delete the key after the last',
    who: 'admin',
    answers: { 200: GoogleWalletView },
  }),
  removeGoogleWallet: operation({
    method: 'delete',
    path: '/api/wallet/google',
    summary: 'Delete the key at once; passes that are out stay at Google as they are',
    who: 'admin',
    answers: { 204: null },
  }),
  previewGooglePass: operation({
    method: 'get',
    path: '/api/wallet/google/preview',
    summary: 'A card as its pass looks',
    who: 'admin',
    query: z.object({ cardId: z.guid(), language: z.string().max(35).optional() }),
    answers: { 200: GooglePassPreview },
  }),
} as const;
