import { LRUCache } from 'lru-cache';
import type { PublicCard } from '../../domain/public-card.ts';
import type { AppleFacts, WalletPass } from '../../domain/wallet.ts';
import type { Clock } from '../../lib/clock.ts';
import { packPass, type PassFile, toPassFile } from './archive.ts';
import { describePass, describeVoidedPass, type PassContent } from './pass-content.ts';
import { createPassPictures } from './pictures.ts';
import type { Signer } from './signature.ts';

export type PassName = Pick<WalletPass, 'serial' | 'token'>;

export type ApplePassParts = {
  publicUrl: string;
  readPhoto(slug: string): Promise<Buffer | undefined>;
  readLogo(slug: string): Promise<Buffer | undefined>;
  clock: Clock;
};

/** Tables of strings that a process keeps, a few kB each. */
const MOST_STRINGS = 500;

const VOIDED_ACCENT = '#5c5c5c';

/** Cards as passes. `card` is null where it is off the web: such a pass is void and names nobody. */
export function createPassMaker({ publicUrl, readPhoto, readLogo, clock }: ApplePassParts) {
  const pictures = createPassPictures();
  const stringsFiles = new LRUCache<string, PassFile>({ max: MOST_STRINGS });

  /** Most passes say the same in other languages. */
  function toStringsFile({ language, text }: PassContent['strings'][number]): PassFile {
    const known = stringsFiles.get(text);
    if (known) return known;
    const made = toPassFile(`${language}.lproj/pass.strings`, Buffer.from(text));
    stringsFiles.set(text, made);
    return made;
  }

  function describe(card: PublicCard | null, pass: PassName, facts: AppleFacts): PassContent {
    const frame = { facts, pass, publicUrl };
    return card ? describePass(card, frame) : describeVoidedPass(frame, VOIDED_ACCENT);
  }

  return {
    describe,

    /** The whole archive, signed now. */
    async make(
      card: PublicCard | null,
      pass: PassName,
      { facts, sign }: { facts: AppleFacts; sign: Signer },
    ): Promise<Buffer> {
      const { json, strings } = describe(card, pass, facts);
      const files = await pictures({
        accent: card?.design.accent ?? VOIDED_ACCENT,
        photo: card?.photo ? { ...card.photo, read: () => readPhoto(card.slug) } : null,
        logo: card?.logo ? { ...card.logo, read: () => readLogo(card.slug) } : null,
      });
      const texts = strings.map(toStringsFile);
      const passFile = toPassFile('pass.json', Buffer.from(JSON.stringify(json)));
      return packPass([passFile, ...texts, ...files], sign, clock());
    },
  };
}
