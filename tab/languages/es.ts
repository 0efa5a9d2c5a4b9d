import { administrators } from './es/administrators.ts';
import { cards } from './es/cards.ts';
import { common } from './es/common.ts';
import { connecting } from './es/connecting.ts';
import { directory } from './es/directory.ts';
import { fieldMap } from './es/field-map.ts';
import { imports } from './es/imports.ts';
import { myCard } from './es/my-card.ts';
import { outputs } from './es/outputs.ts';
import { problems } from './es/problems.ts';
import { requests } from './es/requests.ts';
import { review } from './es/review.ts';
import { runs } from './es/runs.ts';
import { start } from './es/start.ts';
import { team } from './es/team.ts';
import { templates } from './es/templates.ts';
import { visitors } from './es/visitors.ts';
import { googleWallet } from './es/google-wallet.ts';
import { wallet } from './es/wallet.ts';
import { ways } from './es/ways.ts';
import type { Texts } from './texts.ts';

/**
 * Every text of the tab in Spanish, of no one country.
 *
 * card tarjeta · directory directorio · template plantilla · folder carpeta · run ejecución · sync
 * sincronización · rule regla · field campo · hand-over redirección · visitor visitante · paused en pausa ·
 * off the web retirada de la web · to hold retener · to approve aprobar · to undo deshacer. What Entra shows
 * has the names that Entra has in Spanish: registro de aplicación, inquilino, secreto de cliente.
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
