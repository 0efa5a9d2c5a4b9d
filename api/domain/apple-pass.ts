import type { AppleFacts } from './wallet.ts';

/** A pass certificate as an administrator gives it. `intermediate`: PEM text, or a .cer file in base64. */
export type CertificateUpload = (
  | { p12: string; password: string }
  | { certificate: string; privateKey: string; passphrase?: string | undefined }
) & { intermediate?: string | undefined };

/** A certificate that was checked; `credential` is what is sealed and kept of it. */
export type AppleAccount = { facts: AppleFacts; expiresAt: Date; credential: string };

/** A line of a pass as it is drawn. */
export type PassLine = { key: string; label?: string; value: string };

/** What a device draws of a pass, in one language. */
export type PassLook = {
  /** `rgb(r, g, b)` */
  backgroundColor: string;
  foregroundColor: string;
  labelColor: string;
  /** In the place of a logo. */
  logoText: string | undefined;
  hasLogo: boolean;
  front: PassLine[];
  back: PassLine[];
  code: { message: string; altText: string } | undefined;
};

/** How a device was told: it was, it is gone for good, not now, or the certificate or topic is not believed. */
export type PushAnswer =
  | { kind: 'told' | 'gone' }
  | { kind: 'later'; afterMs?: number | undefined }
  | { kind: 'refused'; reason: string };
