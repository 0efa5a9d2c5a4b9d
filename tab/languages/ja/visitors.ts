import type { visitors as english } from '../en/visitors.ts';
import type { Translated } from '../texts.ts';

export const visitors: Translated<typeof english, 'other'> = {
  title: '訪問者',
  list: '連絡先を残した訪問者',
  mine: '自分に連絡先を残した人',
  search: '訪問者を検索',
  count_other: '訪問者{{visitors}}人',
  columnName: '氏名',
  columnCompany: '会社名',
  columnCard: '開いた名刺',
  columnReceived: '受信日時',
  keptUntil: '保管期限',
  agreedTo: '同意した内容',
  download: 'CSVをダウンロード',
  notDownloaded: 'ファイルをダウンロードできませんでした。もう一度お試しください。',
  delete: '連絡先を削除',
  deleteTitle: '{{name}}さんの連絡先を削除しますか？',
  deleteText: 'この訪問者が残した内容は完全に削除されます。訪問の回数は残ります。',
  deleted: '{{name}}さんの連絡先を削除しました',
  empty: 'まだ誰も連絡先を残していません',
  emptyAll:
    'どの名刺にも「自分の連絡先を送る」というリンクがあります。訪問者が残した連絡先はここに表示され、90日間保管した後に削除されます。',
  emptyMine:
    'あなたの名刺には「自分の連絡先を送る」というリンクがあります。訪問者が残した連絡先はここに表示され、90日間保管した後に削除されます。',
  nothing: '一致する訪問者はいません',
  nothingText: '別の名前や会社名で試すか、フィルターをクリアしてください。',
  visitsTitle: '訪問数',
  period: '期間',
  period_days: '過去30日間',
  period_weeks: '過去12週間',
  period_months: '過去12か月間',
  chart: '訪問数と保存された連絡先の推移',
  from: '開始日',
  visits: '訪問数',
  saves: '保存された連絡先',
  linkClicks: '開かれたリンク',
  codeDownloads: 'ダウンロードされたコード',
  passAdds: 'ウォレットのパス',
  leads: '残された連絡先',
  honest:
    '訪問数はページが開かれた回数で、人数ではありません。個人は識別せず、追跡を望まない人は数えません。',
};
