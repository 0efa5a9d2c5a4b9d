import { administrators } from './en/administrators.ts';
import { googleWallet } from './en/google-wallet.ts';
import { templates } from './en/templates.ts';
import { wallet } from './en/wallet.ts';
import { ways } from './en/ways.ts';

/** What pages bring along for themselves (`components/use-own-words.ts`), so that the first screens come without it. */
export const ownWords = { administrators, googleWallet, templates, wallet, ways };
