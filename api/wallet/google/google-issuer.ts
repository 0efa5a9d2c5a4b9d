import type { GoogleLook } from '../../domain/google-pass.ts';

import type { PublicCard } from '../../domain/public-card.ts';
import { CLOCK_SKEW_SECONDS, createAccessTokens } from './access-tokens.ts';
import { type AskingParts, createAsking, requireGood } from './asking.ts';
import { objectIdOf } from './generic-pass.ts';
import { toTokenRefusal } from './google-errors.ts';
import { describeObject, describeVoided, hashOf } from './pass-content.ts';
import { lookOf } from './pass-look.ts';
import { createResources } from './resources.ts';
import { createJwtSigner, type ServiceAccount } from './service-account.ts';

const SAVE_ADDRESS = 'https://pay.google.com/gp/v/save/';
/** “Maximum safe length” of an encoded link: developers.google.com/wallet/generic/web */
const MAX_LINK_LENGTH = 1_800;

export type IssuerKey = { issuerId: string; serviceAccount: ServiceAccount };
/** In a preview there is no pass yet. */
const NOBODYS = 'preview';

export type GoogleParts = AskingParts & {
  /** Base of the cards' addresses; no trailing slash. */
  publicUrl: string;
};

/** A card as it is to be shown by Google, null where it is off the web, and the pass's own random name. */
export type Shown = { card: PublicCard | null; serial: string };

/** Google Wallet as one issuer sees it. What it throws says what to do and holds no secret and no name. */
export function openGoogleIssuer({ issuerId, serviceAccount }: IssuerKey, parts: GoogleParts) {
  const { clock, publicUrl } = parts;
  const { email } = serviceAccount;
  const ask = createAsking(parts);
  const signJwt = createJwtSigner(serviceAccount);
  const tokens = createAccessTokens({
    email,
    signJwt,
    clock,
    ask: async (request) =>
      requireGood(await ask(request), (answer) => toTokenRefusal(answer, clock())),
  });
  const resources = createResources({ issuerId, ask, tokens });
  const frame = (serial: string) => ({ issuerId, serial, publicUrl });

  return {
    /** Gets a token and makes the class: whoever can do that can make passes. */
    check: resources.putClass,

    /** Names what a pass says of a card: as long as it is the same there is nothing to tell Google. */
    name: ({ card, serial }: Shown): string =>
      hashOf(card ? describeObject(card, frame(serial)) : describeVoided(frame(serial))),

    /** A card as its pass looks, with a code that leads nowhere else than the real one. */
    look: (card: PublicCard, language: string): GoogleLook =>
      lookOf(describeObject(card, frame(NOBODYS)), language),

    /** Brings what Google holds in line with the card. Of one that is off the web nothing is made anew. */
    put: ({ card, serial }: Shown): Promise<void> =>
      card
        ? resources.putObject(describeObject(card, frame(serial)))
        : resources.changeObject(describeVoided(frame(serial))),

    /** Leads to the page of Google's that keeps the pass. Ids alone are in it: nothing of the card, never too long. */
    saveLink(serial: string): string {
      const link =
        SAVE_ADDRESS +
        signJwt({
          iss: email,
          aud: 'google',
          typ: 'savetowallet',
          iat: Math.floor(clock().getTime() / 1_000) - CLOCK_SKEW_SECONDS,
          origins: [new URL(publicUrl).origin],
          payload: { genericObjects: [{ id: objectIdOf(issuerId, serial) }] },
        });
      if (link.length >= MAX_LINK_LENGTH)
        throw new Error(`a save link has ${link.length} characters`);
      return link;
    },
  };
}
