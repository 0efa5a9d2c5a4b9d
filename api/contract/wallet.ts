import { z } from 'zod';
import { operation } from './operation.ts';

const pem = z
  .string()
  .trim()
  .min(1)
  .max(20_000)
  .startsWith('-----BEGIN', 'Paste the PEM text, from -----BEGIN to -----END.');
/** PEM text, or the bytes of a .cer file in base64. */
const certificate = z.string().trim().min(1).max(20_000);

/** Either a .p12 file in base64 with its password, or certificate and private key. */
export const AppleCertificate = z
  .strictObject({
    p12: z.base64().min(1).max(60_000).optional(),
    password: z.string().max(1_000).optional(),
    certificate: certificate.optional(),
    privateKey: pem.optional(),
    passphrase: z.string().max(1_000).optional(),
    /** Apple's intermediate certificate, where the file does not hold it. */
    intermediate: certificate.optional(),
  })
  .refine(
    ({ p12, certificate: own, privateKey }) =>
      p12 !== undefined ? own === undefined && privateKey === undefined : own && privateKey,
    { path: ['p12'], message: 'Give either a .p12 file, or a certificate and its private key.' },
  )
  .meta({ id: 'AppleCertificate' });
export type AppleCertificate = z.infer<typeof AppleCertificate>;

export const WalletProblem = z.object({ code: z.string(), detail: z.string() });

/** How passes of one maker stand. */
export const WalletPasses = z.object({
  /** Passes that were made, and how many of them are void. */
  made: z.number().int(),
  voided: z.number().int(),
  /** Passes that could not be brought up to date. */
  failed: z.number().int(),
  /** Devices that are told of changes. */
  devices: z.number().int(),
  changedAt: z.iso.datetime().nullable(),
});

export const FailedPass = z.object({
  cardId: z.string().nullable(),
  cardName: z.string().nullable(),
  problem: WalletProblem,
});

export const AppleWalletView = z
  .object({
    /** Whose certificate signs passes; null where none does. */
    source: z.enum(['organization', 'deployment']).nullable(),
    passTypeId: z.string().nullable(),
    teamId: z.string().nullable(),
    organizationName: z.string().nullable(),
    expiresAt: z.iso.datetime().nullable(),
    problem: WalletProblem.nullable(),
    passes: WalletPasses,
    /** At most 50 of them. */
    failed: z.array(FailedPass),
  })
  .meta({ id: 'AppleWallet' });
export type AppleWalletView = z.infer<typeof AppleWalletView>;

const PassLine = z.object({ key: z.string(), label: z.string().optional(), value: z.string() });

/** A pass as a phone draws it. Colours are `rgb(r, g, b)`. */
export const PassPreview = z
  .object({
    backgroundColor: z.string(),
    foregroundColor: z.string(),
    labelColor: z.string(),
    logoText: z.string().nullable(),
    hasLogo: z.boolean(),
    front: z.array(PassLine),
    back: z.array(PassLine),
    code: z.object({ message: z.string(), altText: z.string() }).nullable(),
  })
  .meta({ id: 'PassPreview' });
export type PassPreview = z.infer<typeof PassPreview>;

/** Giving out passes for the wallets of phones. */
export const walletOperations = {
  getAppleWallet: operation({
    method: 'get',
    path: '/api/wallet/apple',
    summary: 'How passes for Apple Wallet are given out',
    who: 'admin',
    answers: { 200: AppleWalletView },
  }),
  replaceAppleCertificate: operation({
    method: 'put',
    path: '/api/wallet/apple',
    summary: 'Give or renew the certificate that signs passes; it is checked before it is kept',
    who: 'admin',
    body: AppleCertificate,
    answers: { 200: AppleWalletView },
  }),
  removeAppleWallet: operation({
    method: 'delete',
    path: '/api/wallet/apple',
    summary: 'Stop giving out passes; those that are out are not updated any more',
    who: 'admin',
    answers: { 204: null },
  }),
  previewApplePass: operation({
    method: 'get',
    path: '/api/wallet/apple/preview',
    summary: 'A card as its pass looks',
    who: 'admin',
    query: z.object({ cardId: z.guid(), language: z.string().max(35).optional() }),
    answers: { 200: PassPreview },
  }),
} as const;
