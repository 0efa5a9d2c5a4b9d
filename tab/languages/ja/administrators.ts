import type { administrators as english } from '../en/administrators.ts';
import type { Translated } from '../texts.ts';

export const administrators: Translated<typeof english, 'other'> = {
  title: '管理者',
  text: '管理者はディレクトリの接続、ユーザーのインポート、すべての名刺の変更ができます。ほかの人に見えるのは自分の名刺だけです。',
  listLabel: 'Carte の管理者',
  roleHint:
    'アプリ ロール「Carte.Admin」を持つ人と、Microsoft Entra のグローバル管理者、ユーザー管理者、Teams 管理者も管理者です。Carte を開くとここに表示され、最後に開いてから30日後に消えます。',
  noneAppointed:
    'いまは全員が Microsoft Entra のロールによる管理者です。ここでは、ロールなしで同僚を管理者にできます。',
  you: '自分',
  left: '退職',
  byRole: 'Microsoft Entra のロールによる',
  appointed: '{{day}}に{{name}}さんが管理者に指定',
  appointedOn: '{{day}}に管理者に指定',
  seen: '最後に開いた日：{{day}}',
  notSeen: 'まだ Carte を開いていません',
  add: '管理者を追加',
  person: '追加する人',
  addText: '次に Carte を開いたときから、あなたと同じ操作がすべてできるようになります。',
  byHand:
    'この名刺は手動で作られたもので、サインインできる人のものではありません。ディレクトリにいる人を選んでください。',
  submit: '管理者にする',
  added: '{{name}}さんを管理者にしました',
  remove: '解除',
  removeName: '{{name}}さんを解除',
  removeTitle: '{{name}}さんの管理者を解除しますか？',
  removeText:
    '次の操作から、見えるのは自分の名刺だけになります。いつでももう一度管理者にできます。',
  removeRole: 'Microsoft Entra のロールがあるため、引き続き管理者です。',
  removeSelf:
    '見えるのは自分の名刺だけになります。もう一度管理者にできるのは、ほかの管理者だけです。',
  removed: '{{name}}さんの管理者を解除しました',
};
