import type { myCard as english } from '../en/my-card.ts';
import type { Translated } from '../texts.ts';

export const myCard: Translated<typeof english, 'other'> = {
  title: '自分の名刺',
  fields: '名刺の内容',
  locked: 'ロック済み',
  lockedText:
    '鍵の付いた項目は組織が管理しています。誤りや不足がある場合は、変更を依頼してください。',
  paused:
    'あなたの名刺は一時停止中のため、誰も開けません。まだ必要な場合は、管理者にお問い合わせください。',
  none: 'まだ名刺がありません',
  noneText:
    '名刺は管理者が作成します。ディレクトリからのインポートを依頼してください。名刺とQRコードがここに表示されます。',
  noneAdmin:
    '自分の名刺がなくても、ほかの人の名刺を管理できます。自分の名刺を作るには、ディレクトリから自分をインポートしてください。',
  lookAgain: 'もう一度確認',
  pausedByMe:
    '名刺を一時停止しているため、誰も開けません。再開すると、リンクとコードがまた使えるようになります。',
  preview: '訪問者に見える姿',
  previewTitle: '名刺のプレビュー',
  edit: '名刺を編集',
  ask: '変更を依頼',
  askField: '項目',
  askSend: '依頼を送信',
  reason: '理由（任意）',
  asked: '依頼は管理者に届きました',
  requests: 'あなたの依頼',
  request_open: '回答待ち',
  request_accepted: '承認',
  request_declined: '却下',
  objection: '名刺を持つことへの異議',
  data: 'あなたについて保存されている情報',
  dataText:
    'ディレクトリの情報、あなたと管理者が変更した内容、写真、名刺が開かれた回数です。誰が開いたかは保存しません。ファイルにはすべてが含まれます。',
  showPhoto: '訪問者に写真を見せる',
  entries: '履歴の件数',
  export: '自分のデータをダウンロード',
  object: '名刺を持つことに異議を申し立てる',
  objectText:
    '管理者が異議を読んで判断します。認められると、名刺はWebから外れます。すぐに外すには、自分で一時停止してください。',
  objectSend: '異議を送信',
};
