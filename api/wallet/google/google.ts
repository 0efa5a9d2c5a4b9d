import type { GoogleAccount, GoogleUpload } from '../../domain/google-pass.ts';
import { createTransport, type Send } from '../../lib/transport.ts';
import { type GoogleParts, openGoogleIssuer } from './google-issuer.ts';
import { parseKeyFile, reopenServiceAccount } from './service-account.ts';

/** A visitor waits for at most two exchanges. Nothing that Google answers is larger than what we sent. */
const BOUNDS = { connectMs: 3_000, silenceMs: 6_000, totalMs: 8_000, bodyBytes: 1024 * 1024 };
const ORIGINS = ['https://oauth2.googleapis.com', 'https://walletobjects.googleapis.com'];

/** Google Wallet: reads keys and opens issuers with them. */
export const createGoogle = (parts: GoogleParts) => ({
  readUpload({ issuerId, keyFile }: GoogleUpload): GoogleAccount {
    const serviceAccount = parseKeyFile(keyFile);
    return {
      facts: { issuerId, serviceAccount: serviceAccount.email },
      credential: JSON.stringify(serviceAccount),
    };
  },

  open: ({ facts: { issuerId }, credential }: GoogleAccount) =>
    openGoogleIssuer({ issuerId, serviceAccount: reopenServiceAccount(credential) }, parts),
});

/** Sends to Google's two hosts and to no other. */
export function createGoogleTransport(): { send: Send; close(): Promise<void> } {
  const transports = new Map(ORIGINS.map((origin) => [origin, createTransport(origin, BOUNDS)]));
  return {
    send: async (request) => {
      const transport = transports.get(new URL(request.url).origin);
      if (!transport) throw new Error('refused to send to a host that is not Google’s');
      return transport.send(request);
    },
    close: async () => {
      for (const transport of transports.values()) await transport.close();
    },
  };
}
