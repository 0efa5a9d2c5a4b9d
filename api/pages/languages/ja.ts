import type { Language } from '../words.ts';

export const ja: Language = {
  code: 'ja',
  direction: 'ltr',
  words: {
    saveContact: '連絡先を保存',
    contact: '連絡先',
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
    video: 'YouTubeで見る',
    note: '紹介',
    pronouns: '代名詞',
    scanCode: 'スキャンしてこの名刺を開く',
    codeOfCard: 'この名刺のQRコード',
    photoOf: (name) => `${name}の写真`,
    updated: (date) => `${date}更新`,
    labelled: (label, value) => `${label}：${value}`,
    tryAgain: 'もう一度試す',
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
  },
};
