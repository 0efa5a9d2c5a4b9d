import { createHash } from 'node:crypto';
import type { CardFields } from '../domain/card-fields.ts';
import { toWebAddress } from '../domain/web-address.ts';
import { type Answer, redirectAnswer } from './answer.ts';
import { safeLink } from './html.ts';
import type { LinkPart, PublicPart } from './public-path.ts';
import { findYouTubeId } from './youtube.ts';

/** The address of the video itself; undefined where there is none. */
export function videoAddress({ video }: CardFields): string | undefined {
  const id = findYouTubeId(video);
  return id && `https://www.youtube.com/watch?v=${id}`;
}

/**
 * A link of the card that leads away, by way of us, so that it can be counted without a script. It is named by
 * its own address: where the card changes meanwhile it leads nowhere, and never anywhere else.
 */
export const linkPart = (address: string): LinkPart =>
  `go/${createHash('sha256').update(address).digest('hex').slice(0, 10)}`;

export const isLinkPart = (part: PublicPart): part is LinkPart => part.startsWith('go/');

/** Leads on to a link that is on this card now; undefined for every other. */
export function linkAnswer(fields: CardFields, part: LinkPart): Answer | undefined {
  const address = listLinks(fields).find((link) => linkPart(link) === part);
  return address === undefined ? undefined : redirectAnswer(address);
}

/** The website, the profiles and the video, as the page links them. */
function listLinks(fields: CardFields): string[] {
  const { website, links = [] } = fields;
  return [toWebAddress(website), ...links.map(({ url }) => toWebAddress(url)), videoAddress(fields)]
    .map(safeLink)
    .filter((link) => link !== undefined);
}
