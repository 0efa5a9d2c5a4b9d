import type { start as english } from '../en/start.ts';
import type { Translated } from '../texts.ts';

export const start: Translated<typeof english, 'other'> = {
  loading: 'Carteを開いています',
  waiting:
    'いつもより時間がかかっています。同意を求めるウィンドウが開いていたら、お答えください。その後、このページは自動的に進みます。',
  product: 'Carte',
  welcome: {
    title: 'いつも最新の名刺を',
    text: 'Carteは、Microsoft Entraのディレクトリにいる全員のデジタル名刺を作ります。職場のアカウントでサインインして始めましょう。',
    practice:
      'これは練習用ディレクトリです。登場するのは架空の人物で、データがこのコンピューターの外に出ることはありません。管理者としてサインインすると、すべてを見られます。',
    signIn: 'サインイン',
    signingIn: 'サインインのページを開いています',
  },
  ended: {
    title: 'サインインの期限が切れました',
    text: '続けるには、もう一度サインインしてください。ここで選んだ内容は残っています。',
    signIn: 'もう一度サインイン',
  },
  failure: {
    tryAgain: 'もう一度試す',
    openInBrowser: 'ブラウザーで開く',
    askAdmin: '管理者としてアプリを許可',
    copyDetails: '詳細をコピー',
    detailsCopied: '詳細をコピーしました',
    askInChat: 'チャットで依頼',
    otherAccount: '別のアカウントを使う',
    copyMessage: '管理者へのメッセージをコピー',
    messageCopied: 'メッセージをコピーしました',
    messageIntro: 'Carteがまだ開けません。対応していただけますか。',
    expected: '正しい値',
    code: 'コード',
    reason: '応答',
    time: '時刻',
    address: 'アドレス',
    session_ended: {
      title: 'サインインの期限が切れました',
      text: '続けるには、もう一度サインインしてください。',
    },
    consent_required: {
      title: '組織でこのアプリを許可する必要があります',
      text: 'Carteがまだ許可されていないため、Teamsでサインインできませんでした。管理者が全員に対して許可できます。許可された後で、もう一度お試しください。',
    },
    resource_disabled: {
      title: 'Entraにあるアプリのアドレスが一致しません',
      text: '管理者がアプリの登録の「アプリケーション ID の URI」を確認する必要があります。Entraとアプリのマニフェストの両方で、api://の後にこのページのホスト名とアプリケーションのクライアントIDが続く形にしてください。',
    },
    domain_mismatch: {
      title: 'アプリのパッケージが別のアドレスのものです',
      text: 'Teamsにインストールされたパッケージには、このページとは別のホスト名が書かれています。管理者が、このホスト用に作られたパッケージをアップロードする必要があります。',
    },
    manifest_incomplete: {
      title: 'アプリのパッケージが古すぎます',
      text: 'インストールされたパッケージにサインインの方法が書かれていません。管理者が最新のパッケージをアップロードした後で、アプリを開き直してください。',
    },
    cancelled: {
      title: 'サインインが中断されました',
      text: 'サインインが終わる前にウィンドウが閉じられました。もう一度お試しください。',
    },
    popup_blocked: {
      title: 'サインインのウィンドウを開けませんでした',
      text: 'このページのポップアップを許可してから、もう一度お試しください。',
    },
    host_silent: {
      title: 'Teamsから応答がありません',
      text: 'このページは別のページの中に表示されていますが、そこからサインインできませんでした。Teamsからアプリを開くか、ブラウザーで直接開いてください。',
    },
    token_refused: {
      title: 'Carteはこのサインインを受け付けません',
      text: '管理者がアプリの登録を確認する必要があります。requestedAccessTokenVersionは2、このサーバーのAAD_APP_CLIENT_IDは登録のクライアントIDと同じにしてください。',
    },
    interaction_required: {
      title: 'Microsoftがもう一つの確認を求めています',
      text: 'ここでサインインする前に、組織が追加の確認を求めています。もう一度試し、Microsoftの確認にお答えください。何も表示されない場合は、Carteをブラウザーで開いてください。',
    },
    access_blocked: {
      title: '組織の規則により、ここではサインインできません',
      text: '条件付きアクセスのポリシーが、このデバイスまたは場所でのCarteの利用を止めています。組織のデバイスで試すか、Carteを許可するよう管理者に依頼してください。',
    },
    not_assigned: {
      title: 'このアプリが割り当てられていません',
      text: '組織では、選ばれた人だけがCarteを使えます。管理者がEntraの「エンタープライズ アプリケーション」→「Carte」→「ユーザーとグループ」で割り当てられます。',
    },
    app_missing: {
      title: 'Carteはまだ組織に追加されていません',
      text: '組織のEntraにこのアプリがありません。管理者が一度許可すると追加されます。その後で、もう一度お試しください。',
    },
    redirect_missing: {
      title: 'アプリの登録にアドレスが足りません',
      text: '管理者が、下のアドレスをシングルページ アプリケーションのリダイレクトURIとしてアプリの登録に追加する必要があります。',
    },
    foreign_account: {
      title: 'このアカウントは組織のものではありません',
      text: 'Carteは職場アカウント用です。個人アカウントや別の組織のアカウントではサインインできません。ご自分の組織のアカウントをお使いください。',
    },
    cookies_blocked: {
      title: 'ブラウザーがMicrosoftのサインインを止めています',
      text: 'login.microsoftonline.comのサードパーティ Cookieを許可してからもう一度試すか、Carteをブラウザーで直接開いてください。',
    },
    entra_unreachable: {
      title: 'Microsoftのサインインに接続できません',
      text: 'ネットワークを確認してから、もう一度お試しください。',
    },
    token_version: {
      title: 'アプリの登録が古い形式のトークンを発行しています',
      text: '管理者がアプリの登録のマニフェストでrequestedAccessTokenVersionを2にする必要があります。反映まで数分かかります。',
    },
    token_audience: {
      title: 'このサインインは別のアプリ用です',
      text: 'このサーバーのAAD_APP_CLIENT_IDが、アプリのパッケージに書かれた登録のクライアントIDと同じか、管理者が確認する必要があります。',
    },
    organization_refused: {
      title: 'このCarteでは、お使いの組織を受け付けていません',
      text: 'サインインできる組織とアプリは、このサーバーの運営者が決めています（ALLOWED_TENANTS）。下の詳細を運営者に伝えてください。',
    },
    not_started_here: {
      title: 'このサインインはここで始められたものではありません',
      text: '戻ってきたアドレスは、別の回のサインインのものです。もう一度サインインしてください。',
    },
    sign_in_refused: {
      title: 'Microsoftでサインインできませんでした',
      text: 'もう一度お試しください。繰り返し起きる場合は、下の詳細を管理者に伝えてください。',
    },
    unknown: {
      title: 'サインインできませんでした',
      text: 'もう一度お試しください。繰り返し起きる場合は、下の詳細を管理者に伝えてください。',
    },
  },
  shell: {
    skip: '本文へ移動',
    navigation: 'Carte',
    menu: 'メニュー',
    cards: '名刺',
    import: 'インポート',
    visitors: '訪問者',
    templates: 'テンプレート',
    wallet: 'ウォレット',
    directory: 'ディレクトリ',
    account: '{{name}}さんのアカウント',
    administrator: '管理者',
    employee: '従業員',
    theme: 'テーマ',
    theme_system: 'システムと同じ',
    theme_light: 'ライト',
    theme_dark: 'ダーク',
    theme_contrast: 'ハイ コントラスト',
    signOut: 'サインアウト',
    notFoundTitle: 'ページが見つかりません',
    notFound: 'このアドレスには何もありません',
    notFoundText: '移動または削除された可能性があります。',
    notFoundAction: '名刺の一覧へ',
  },
};
