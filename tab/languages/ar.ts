import { administrators } from './ar/administrators.ts';
import { cards } from './ar/cards.ts';
import { common } from './ar/common.ts';
import { connecting } from './ar/connecting.ts';
import { directory } from './ar/directory.ts';
import { fieldMap } from './ar/field-map.ts';
import { imports } from './ar/imports.ts';
import { myCard } from './ar/my-card.ts';
import { outputs } from './ar/outputs.ts';
import { problems } from './ar/problems.ts';
import { requests } from './ar/requests.ts';
import { review } from './ar/review.ts';
import { runs } from './ar/runs.ts';
import { start } from './ar/start.ts';
import { team } from './ar/team.ts';
import { templates } from './ar/templates.ts';
import { visitors } from './ar/visitors.ts';
import { googleWallet } from './ar/google-wallet.ts';
import { wallet } from './ar/wallet.ts';
import { ways } from './ar/ways.ts';
import type { PluralForm, Texts } from './texts.ts';

/**
 * Every text of the tab in Arabic.
 *
 * card بطاقة · directory دليل · template قالب · folder مجلد · run عملية تشغيل · sync مزامنة · rule قاعدة · field حقل ·
 * hand-over إحالة · visitor زائر · paused متوقفة مؤقتًا · off the web مخفية عن الويب · to hold تعليق · to approve
 * موافقة · to undo تراجع. Entra itself does not speak Arabic, so what it shows is named in English, with its
 * meaning beside it. What a line would jumble (`+1 555`, `api://`) is isolated: U+2068 before, U+2069 after.
 */
export const texts: Texts<PluralForm> = {
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
