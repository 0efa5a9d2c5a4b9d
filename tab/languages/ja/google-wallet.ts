import type { googleWallet as english } from '../en/google-wallet.ts';
import type { Translated } from '../texts.ts';

export const googleWallet: Translated<typeof english, 'other'> = {
  title: 'Google ウォレット',
  intro:
    '組織の名前でウォレットの名刺を作成できるサービス アカウントのキーを指定してください。保存する前に Google で試され、保存後は誰にも表示されません。',
  issuerId: '発行者 ID',
  issuerIdHint: 'Google Pay & Wallet Console に表示される長い番号です。例: 3388000000012345678',
  keyFile: 'キーファイル',
  keyFileHint: 'サービス アカウント用に Google Cloud から取得した JSON ファイルです。',
  kept: '名刺を Google ウォレットに追加できるようになりました',
  serviceAccount: 'サービス アカウント',
  given: 'キーの指定日',
  testOnly:
    'Google が発行者を承認するまで、名刺には「[TEST ONLY]」と表示され、コンソールのユーザーだけが保存できます。コンソールで公開アクセスを申請してください。',
  replace: 'キーを置き換える',
  replaceText: '配布済みの名刺が更新され続けるよう、同じ発行者 ID のキーを使ってください。',
  remove: 'Google ウォレットを削除',
  removeTitle: 'Google ウォレットを削除しますか？',
  removeText:
    'すべての名刺からボタンがなくなります。配布済みの名刺は Google 側で無効になり、記載内容も消去されます。最後の 1 件が終わるとキーが削除されます。配布済み: {{passes}} 件',
  removed: 'Google ウォレットを削除しています',
  closingTitle: 'Google ウォレットを削除しています',
  closingText:
    '名刺にボタンは表示されなくなり、配布済みの名刺を Google 側で無効にしています。残り: {{passes}} 件。最後の 1 件が終わるとキーが削除されます。Google ウォレットを残す場合は、キーを差し替えてください。',
  removeNow: '今すぐ削除',
  removeNowTitle: 'Google ウォレットを今すぐ削除しますか？',
  removeNowText:
    'キーは今すぐ削除されます。まだ無効になっていない名刺はそのままウォレットに残り、変更できなくなります: {{passes}} 件',
  removedNow: 'Google ウォレットを削除しました',
  previewText: 'Google ウォレットに表示される名刺です。',
  details: '詳細',
  links: 'リンク',
  guide: {
    title: 'キーの取得方法',
    text: '組織の Google アカウントが必要です。作業は20分ほどですが、Google の承認にはさらに数日かかります。',
    issuer: {
      title: '発行者アカウントを開設する',
      steps: [
        'Google Pay & Wallet Console にサインインし、ビジネス プロフィールを入力します。',
        '［Google Wallet API］を開き、最初のパスの作成を選択します。',
        '長い番号の発行者 ID を控えます。',
      ],
      link: 'コンソールを開く',
    },
    api: {
      title: 'Google Wallet API を有効にする',
      steps: [
        'Google Cloud でプロジェクトを選択するか作成します。',
        'Google Wallet API を開き、［有効にする］を選択します。',
      ],
      link: 'API を開く',
    },
    account: {
      title: 'サービス アカウントとキーを作成する',
      steps: [
        '［サービス アカウント］を開き、［サービス アカウントを作成］を選択します。',
        'carte-wallet などの名前を入力し、［完了］を選択します。ロールは必要ありません。',
        '作成したアカウントを開き、［キー］、［キーを追加］、［新しい鍵を作成］、［JSON］の順に選択します。ファイルがダウンロードされます。',
        'ファイルは安全に保管してください。持っている人は誰でも組織の名前で名刺を作成できます。',
      ],
      link: 'サービス アカウントを開く',
    },
    invite: {
      title: 'サービス アカウントを招待する',
      steps: [
        'Google Pay & Wallet Console で［ユーザー］を開き、［ユーザーを招待］を選択します。',
        'サービス アカウントのメールアドレスを入力し、アクセスレベル［デベロッパー］を選択します。',
      ],
      link: 'コンソールを開く',
    },
    give: {
      title: 'Carte に渡す',
      steps: [
        'フォームに発行者 ID を入力し、JSON ファイルを選択して、［確認して保存］を押します。',
      ],
    },
    publish: {
      title: '公開する',
      steps: [
        '公開するまで、名刺には「[TEST ONLY]」と表示され、コンソールのユーザーだけが保存できます。',
        'コンソールで［Google Wallet API］を開き、公開アクセスを申請します。',
      ],
      link: 'コンソールを開く',
    },
  },
};
