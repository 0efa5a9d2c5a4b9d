import { administrators } from './de/administrators.ts';
import { cards } from './de/cards.ts';
import { common } from './de/common.ts';
import { connecting } from './de/connecting.ts';
import { directory } from './de/directory.ts';
import { fieldMap } from './de/field-map.ts';
import { imports } from './de/imports.ts';
import { myCard } from './de/my-card.ts';
import { outputs } from './de/outputs.ts';
import { problems } from './de/problems.ts';
import { requests } from './de/requests.ts';
import { review } from './de/review.ts';
import { runs } from './de/runs.ts';
import { start } from './de/start.ts';
import { team } from './de/team.ts';
import { templates } from './de/templates.ts';
import { visitors } from './de/visitors.ts';
import { googleWallet } from './de/google-wallet.ts';
import { wallet } from './de/wallet.ts';
import { ways } from './de/ways.ts';
import type { Texts } from './texts.ts';

/**
 * Every text of the tab in German.
 *
 * card Karte · directory Verzeichnis · template Vorlage · folder Ordner · run Lauf · sync Synchronisierung ·
 * rule Regel · field Feld · hand-over Weiterleitung · visitor Besucher · paused pausiert · off the web nicht
 * mehr online · to hold zurückhalten · to approve freigeben · to undo rückgängig machen. What Entra shows
 * has the names that Entra has in German: App-Registrierung, Mandant, Geheimer Clientschlüssel.
 */
export const texts: Texts<'one' | 'other'> = {
  common,
  start,
  directory: { ...directory, ...connecting },
  imports: { ...imports, ...runs },
  administrators,
  cards,
  myCard,
  requests,
  outputs,
  problems,
  review,
  fieldMap,
  team,
  templates,
  visitors,
  googleWallet,
  wallet,
  ways,
};
