import type { connecting as english } from '../en/connecting.ts';
import type { Translated } from '../texts.ts';

export const connecting: Translated<typeof english, 'other'> = {
  connect: {
    title: 'ディレクトリを接続',
    text: 'テストでディレクトリを読み取れるまで、何も保存されません。',
    tenantId: 'ディレクトリ (テナント) ID',
    tenantIdHint: 'アプリの登録の「概要」ページにあります。',
    clientId: 'アプリケーション (クライアント) ID',
    clientIdHint: '同じ「概要」ページにあります。',
    credential: 'アプリケーションのサインイン方法',
    secretKind: 'クライアント シークレット',
    certificateKind: '証明書',
    clientSecret: 'クライアント シークレットの値',
    clientSecretHint: '「証明書とシークレット」の「値」列です。「シークレット ID」ではありません。',
    showSecret: 'シークレットを表示',
    hideSecret: 'シークレットを隠す',
    privateKeyPem: '秘密キー (PEM)',
    privateKeyPemHint:
      '-----BEGIN PRIVATE KEY-----からENDの行まで。暗号化して保管し、二度と表示しません。',
    certificatePem: '証明書 (PEM)',
    certificatePemHint: '公開部分です。Entraにアップロードするものと同じです。',
    chooseFile: 'ファイルを選択',
    chooseFileFor: 'ファイルを選択：{{field}}',
    submit: 'テストして接続',
    practiceTitle: 'これは練習です',
    practice:
      '練習用ディレクトリにはアプリの登録が用意されているため、Entraでの手順は必要ありません。',
    fillPractice: '練習用ディレクトリの値を入力',
    issue: {
      required: 'この値は必須です。',
      not_guid: 'IDは36文字です（例：8f2b1c4e-90ab-4cde-8123-4567890abcde）。',
      domain:
        'これはドメイン名です。「ディレクトリ (テナント) ID」は「概要」ページにある長い番号です。',
      same_ids:
        '両方の欄に同じIDが入力されています。一方はディレクトリのID、もう一方はアプリケーションのIDです。',
      secret_id: 'これはシークレットIDのようです。値はその隣の列にあり、一度しか表示されません。',
      not_pem: 'BEGINの行からENDの行まで、PEM形式のテキストを貼り付けてください。',
      is_certificate: 'これは証明書です。ここには秘密キーを入力してください。',
      is_key: 'これは秘密キーです。ここには証明書を入力してください。',
      encrypted_key:
        'この秘密キーにはパスワードが付いています。パスワードなしで保存し直したものを貼り付けてください。',
    },
    steps: {
      title: 'テスト',
      testing: '接続をテストしています。数秒かかります。',
      reach: 'Microsoftに接続',
      sign_in: 'アプリケーションとしてサインイン',
      read_people: 'ユーザーを読み取り',
      read_rights: 'ディレクトリの名前とアクセス許可を読み取り',
      done: '完了',
      failed: '失敗',
      waiting: '未実行',
    },
    openExisting: '接続済みのディレクトリを表示',
  },
  consent: {
    needs: 'Microsoft では、グローバル管理者または特権ロール管理者が必要です。',
    choose: 'ワンクリックで接続',
    title: 'ディレクトリで Carte を許可',
    text: 'Carte は、サインインしているディレクトリのユーザーとグループを読み取ります。書き込むことはありません。',
    steps: [
      'Microsoft のページを開いてサインインします。',
      'Carte に許可される内容を読み、［承諾］を選びます。',
      'ここに戻ります。このページは自動的に進みます。',
    ],
    open: 'Microsoft のページを開く',
    copy: '同僚用のリンクをコピー',
    copied: 'リンクをコピーしました',
    waiting: 'Microsoft を待っています',
    patience: '同意の反映には最大 1 分ほどかかります。',
    again: 'もう一度依頼する',
    allowedAlready: 'すでに許可済み：テストして接続',
    askAgain: 'もう一度同意を依頼する',
  },
  guide: {
    title: '値の取得方法',
    text: 'アプリケーションを登録できるロールが必要です。手順3では、「特権ロール管理者」など、同意を与えられるロールも必要です。',
    register: {
      title: 'アプリケーションを登録する',
      link: '「アプリの登録」を開く',
      steps: [
        '「新規登録」を選択します。',
        '名前を付けます（例：Carteディレクトリ）。',
        '「この組織ディレクトリのみに含まれるアカウント」を選びます。リダイレクトURIは必要ありません。',
        '「登録」を選択します。',
      ],
    },
    copyIds: {
      title: '2つのIDをコピーする',
      link: '「概要」ページを開く',
      steps: [
        '「アプリケーション (クライアント) ID」をコピーします。',
        'すぐ下にある「ディレクトリ (テナント) ID」をコピーします。',
      ],
    },
    permissions: {
      title: 'ユーザーの読み取りを許可する',
      link: '「API のアクセス許可」を開く',
      steps: [
        '「アクセス許可の追加」、「Microsoft Graph」、「アプリケーションの許可」の順に選択します。',
        'User.Read.Allを追加します。ユーザーとその写真を読み取るためのものです。',
        '必要に応じて、グループでユーザーを選べるGroupMember.Read.Allと、シークレットの期限が近づくとCarteが知らせるApplication.Read.Allを追加します。',
        '「管理者の同意を与えます」を選択し、確認します。',
      ],
    },
    secret: {
      title: 'シークレットを作るか、証明書をアップロードする',
      link: '「証明書とシークレット」を開く',
      steps: [
        '「新しいクライアント シークレット」を選択し、有効期限を選んで追加します。',
        'すぐに「値」をコピーします。表示されるのは今回だけです。隣の「シークレット ID」は使いません。',
        'シークレットの代わりに証明書をアップロードし、PEM形式の2つのテキストをここに貼り付けることもできます。',
      ],
    },
  },
};
