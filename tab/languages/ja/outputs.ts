import type { outputs as english } from '../en/outputs.ts';
import type { Translated } from '../texts.ts';

export const outputs: Translated<typeof english, 'other'> = {
  enlarge: 'コードを画面いっぱいに表示',
  fullScreen: '画面いっぱいのQRコード',
  offline: 'オフラインでも使えます',
  offlineAlt: '{{name}}さんの連絡先を含むQRコード',
  share: '名刺を共有',
  shareInTeams: 'Teamsで共有',
  mail: 'メールで送る',
  message: '{{name}}の連絡先',
  wallet_apple: 'Apple ウォレットに追加',
  wallet_google: 'Google ウォレットに追加',
  title: '署名、背景、ファイル',
  signature: 'メールの署名',
  signaturePreview: '署名のプレビュー',
  signatureCopy: '署名をコピー',
  signatureCopied: '署名をコピーしました',
  signatureOpen: '署名を開く',
  signatureRefused:
    'このウィンドウではコピーできません。署名を開き、すべて選択してそこでコピーしてください。',
  signatureStepCopy: '署名をコピーします。',
  signatureStepNew: '新しいOutlookとWeb版では、「設定」、「アカウント」、「署名」の順に開きます。',
  signatureStepClassic:
    '従来のOutlookでは、「ファイル」、「オプション」、「メール」、「署名」の順に開きます。',
  signatureStepPaste: '新しい署名に貼り付けて保存します。',
  backgrounds: '会議の背景',
  backgroundsText:
    '隅にあなたのコードが入った、1920×1080ピクセルの画像です。会議で「効果」を開き、「新規追加」からファイルを選びます。',
  background_paper: '紙',
  background_band: '帯',
  background_night: '夜',
  background_brand: 'ブランド',
  files: '連絡先とコードのファイル',
  file_vcard: '連絡先（vCard）',
  file_png: 'コード（PNG）',
  file_svg: 'コード（SVG）',
  file_pdf: 'コード（PDF）',
  opensOutside: 'このアプリの外、ブラウザーで開きます。そこで保存してください。',
};
