import type { Language } from '../words.ts';

export const ja: Language = {
  code: 'ja',
  direction: 'ltr',
  words: {
    saveContact: '連絡先を保存',
    contact: '連絡先',
    hints: {
      ios: '保存後、下にスクロールして「新規連絡先を作成」をタップしてください。',
      iosOther:
        '保存後、「新規連絡先を作成」をタップしてください。何も開かない場合は、このページをSafariで開いてください。',
      android: '保存後、ファイルを開き、「連絡先」を選んでください。',
      desktop: '保存後、ファイルを開いて連絡先に追加してください。',
      inAppIos:
        'このアプリでは保存できないことがあります。メニュー（•••）から「ブラウザで開く」を選んでください。',
      wechat:
        'WeChatでは連絡先を保存できません。上の•••をタップし、「ブラウザで開く」を選んでください。',
      inAppAndroid: { text: 'このアプリでは保存できないことがあります。', open: 'ブラウザで開く' },
    },
    wallets: { apple: 'Apple ウォレットに追加', google: 'Google ウォレットに追加' },
    copy: {
      offer: '連絡先の内容をコピー',
      done: 'コピーしました',
      byHand: 'このテキストを選択してコピーしてください：',
    },
    contactDetails: '連絡先情報',
    phone: {
      work: '電話（勤務先）',
      mobile: '携帯電話',
      fax: 'FAX',
      home: '電話（自宅）',
      other: '電話',
    },
    extension: (digits) => `内線 ${digits}`,
    email: { work: 'メール（勤務先）', home: 'メール（個人）', other: 'メール' },
    address: '住所',
    office: 'オフィス',
    website: 'ウェブサイト',
    profiles: 'プロフィール',
    video: {
      title: '動画',
      play: '動画を再生',
      source: '再生すると、YouTubeにデータが送信されます。',
    },
    note: '紹介',
    pronouns: '代名詞',
    scanCode: 'スキャンしてこの名刺を開く',
    codeOfCard: 'この名刺のQRコード',
    photoOf: (name) => `${name}の写真`,
    updated: (date) => `${date}更新`,
    labelled: (label, value) => `${label}：${value}`,
    privacy: 'プライバシーについて',
    tryAgain: 'もう一度試す',
    exchange: {
      open: '自分の連絡先を送る',
      title: (name) => `${name}さんに連絡先を送る`,
      name: 'お名前',
      company: '会社名',
      note: 'メッセージ',
      optional: '任意',
      reach: 'メールアドレスと電話番号の少なくとも一方を入力してください。',
      consent: (company, days) =>
        `${company ?? 'この名刺の組織'}がこの情報を最長${days}日間保管し、私に連絡することに同意します。いつでも削除を求めることができます。`,
      send: '連絡先を送信',
      check: 'まだ何も送信されていません。印の付いた項目を直して、もう一度送信してください。',
      elsewhere: 'まだ何も送信されていません。内容を確認し、このページから送信してください。',
      problems: {
        name: 'お名前を入力してください。',
        reach: 'メールアドレスまたは電話番号を入力してください。',
        email: 'メールアドレスを入力してください（例：ada@example.com）。',
        phone: '電話番号を入力してください（例：+81 3 1234 5678）。',
        tooLong: (max) => `${max}文字以内に短くしてください。`,
        consent: '同意する場合はチェックしてください。チェックがないと送信されません。',
      },
      thanks: {
        title: '連絡先を送信しました',
        text: (name) => `${name}さんからご連絡できるようになりました。`,
      },
      back: '名刺に戻る',
    },
    gone: {
      title: 'この名刺は現在使われていません',
      text: '名刺を受け取った会社に、新しい連絡先をお問い合わせください。',
    },
    instead: {
      page: 'チームのページからご連絡いただけます。',
      openPage: 'チームのページを開く',
      colleague: '同じ会社の別の担当者にご連絡いただけます。',
      openCard: (name) => `${name}さんの名刺を開く`,
    },
    consent: {
      granted: {
        title: 'Carte が許可されました',
        text: '組織は Carte がディレクトリを読み取ることを許可しました。Carte に戻ると、自動的に続きます。このページは閉じてかまいません。',
      },
      declined: {
        title: '同意が拒否されました',
        text: '何も接続されていません。Carte に戻り、準備ができたらもう一度依頼してください。このページは閉じてかまいません。',
      },
      needsAdmin: {
        title: 'このアカウントでは許可できません',
        text: '組織全体にアプリケーションを許可するには、グローバル管理者または特権ロール管理者が必要です。Carte に戻り、そのようなアカウントでもう一度依頼するか、権限を持つ同僚にリンクを送ってください。',
      },
      elsewhere: {
        title: '別の組織でした',
        text: 'このアカウントは、依頼した組織とは別の組織のものです。Carte に戻り、もう一度依頼して、自分の組織のアカウントを選んでください。',
      },
      refused: {
        title: 'Microsoft が受け付けませんでした',
        text: '何も接続されていません。下の番号を login.microsoftonline.com/error で調べて原因を解消し、Carte でもう一度依頼してください。',
      },
      over: {
        title: 'このリンクは無効になりました',
        text: 'すでに使用されたか、30 分以上経過しています。Carte を許可した場合は、Carte に戻って「テストして接続」を選んでください。まだの場合は、そこでもう一度依頼してください。',
      },
    },
    notFound: {
      title: 'ここに名刺はありません',
      text: 'アドレスを確認するか、もう一度コードをスキャンしてください。',
    },
    tooMany: {
      title: 'リクエストが多すぎます',
      text: '1分ほど待ってから、もう一度開いてください。',
    },
    unavailable: {
      title: '現在、名刺を表示できません',
      text: 'こちら側の問題です。しばらくしてからもう一度お試しください。',
    },
    walletDown: {
      title: '現在、Google ウォレットにつながりません',
      text: '何も失われていません。しばらくしてからもう一度お試しください。',
    },
  },
};
