import type { myCard as english } from '../en/my-card.ts';
import type { Translated } from '../texts.ts';

export const myCard: Translated<typeof english, 'other'> = {
  title: '自分の名刺',
  fields: '名刺の内容',
  locked: 'ロック済み',
  lockedText:
    'これらの項目は組織が管理しています。誤りや不足がある場合は、管理者にお問い合わせください。',
  paused:
    'あなたの名刺は一時停止中のため、誰も開けません。まだ必要な場合は、管理者にお問い合わせください。',
  none: 'まだ名刺がありません',
  noneText:
    '名刺は管理者が作成します。ディレクトリからのインポートを依頼してください。名刺とQRコードがここに表示されます。',
};
