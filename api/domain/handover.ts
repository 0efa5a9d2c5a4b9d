import { toWebAddress } from './web-address.ts';

/** Where the address of a card that is off the web leads: to a colleague's card, or to a page of the organization's. */
export type Handover = { kind: 'card'; cardId: string } | { kind: 'page'; url: string };

/** What a visitor is shown of it: a colleague by the name and address of a card that is on the web. */
export type PublicHandover =
  { kind: 'card'; slug: string; name: string } | { kind: 'page'; url: string };

/** The address of an organization's page, written anew; undefined if it is none, or not https. */
export function toPageAddress(text: string): string | undefined {
  const address = toWebAddress(text);
  return address?.startsWith('https://') ? address : undefined;
}
