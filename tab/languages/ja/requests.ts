import type { requests as english } from '../en/requests.ts';
import type { Translated } from '../texts.ts';

export const requests: Translated<typeof english, 'other'> = {
  title: '依頼',
  text: '自分の名刺についての依頼です。',
  count_other: '{{requests}}件の未回答の依頼',
  open: '未回答',
  answered: '回答済み',
  empty: '依頼はありません',
  emptyText:
    'ロックされた項目の変更の依頼や、名刺を持つことへの異議は、回答するまでここに表示されます。回答は180日間保存されます。',
  asks: '{{name}}さんが変更を依頼しています',
  objects: '{{name}}さんが名刺を持つことに異議を申し立てています',
  accept: '名刺に反映',
  acceptObjection: '名刺を一時停止',
  decline: '却下',
  answer: 'ひとこと返信（任意）',
  done: '{{name}}さんに回答が表示されます',
  accepted: '{{name}}が{{moment}}に承認',
  declined: '{{name}}が{{moment}}に却下',
};
