import { administrators } from './ja/administrators.ts';
import { cards } from './ja/cards.ts';
import { common } from './ja/common.ts';
import { connecting } from './ja/connecting.ts';
import { directory } from './ja/directory.ts';
import { fieldMap } from './ja/field-map.ts';
import { imports } from './ja/imports.ts';
import { myCard } from './ja/my-card.ts';
import { outputs } from './ja/outputs.ts';
import { problems } from './ja/problems.ts';
import { requests } from './ja/requests.ts';
import { review } from './ja/review.ts';
import { runs } from './ja/runs.ts';
import { start } from './ja/start.ts';
import { team } from './ja/team.ts';
import { templates } from './ja/templates.ts';
import { visitors } from './ja/visitors.ts';
import { googleWallet } from './ja/google-wallet.ts';
import { wallet } from './ja/wallet.ts';
import { ways } from './ja/ways.ts';
import type { Texts } from './texts.ts';

/**
 * Every text of the tab in Japanese, です・ます.
 *
 * card 名刺 (as on the public page) · directory ディレクトリ · template テンプレート · folder フォルダー · run 実行 ·
 * sync 同期 · rule ルール · field 項目 · person of a directory ユーザー · hand-over 案内先 · visitor 訪問者 · paused
 * 一時停止中 · off the web 非公開 · to hold 保留 · to approve 承認 · to undo a run 取り消す. Whose card it is, is
 * さん. What Entra shows has the names that Entra has in Japanese, with its spaces and brackets.
 */
export const texts: Texts<'other'> = {
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
