import { administrators } from './fr/administrators.ts';
import { cards } from './fr/cards.ts';
import { common } from './fr/common.ts';
import { connecting } from './fr/connecting.ts';
import { directory } from './fr/directory.ts';
import { fieldMap } from './fr/field-map.ts';
import { imports } from './fr/imports.ts';
import { myCard } from './fr/my-card.ts';
import { outputs } from './fr/outputs.ts';
import { problems } from './fr/problems.ts';
import { requests } from './fr/requests.ts';
import { review } from './fr/review.ts';
import { runs } from './fr/runs.ts';
import { start } from './fr/start.ts';
import { team } from './fr/team.ts';
import { templates } from './fr/templates.ts';
import { visitors } from './fr/visitors.ts';
import { googleWallet } from './fr/google-wallet.ts';
import { wallet } from './fr/wallet.ts';
import { ways } from './fr/ways.ts';
import type { Texts } from './texts.ts';

/**
 * Every text of the tab in French.
 *
 * card carte · directory annuaire · template modèle · folder dossier · run exécution · sync synchronisation ·
 * rule règle · field champ · hand-over redirection · visitor visiteur · paused suspendue · off the web hors
 * ligne · to hold retenir · to approve approuver · to undo annuler. What Entra shows has the names that Entra
 * has in French: inscription d’application, locataire, secret client.
 */
export const texts: Texts<'one' | 'many' | 'other'> = {
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
