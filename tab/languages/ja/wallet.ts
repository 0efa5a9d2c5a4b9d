import type { wallet as english } from '../en/wallet.ts';
import type { Translated } from '../texts.ts';

export const wallet: Translated<typeof english, 'other'> = {
  title: 'ウォレット',
  text: 'カードはスマートフォンのウォレットに入れておけます。カードが変わるとウォレットの中でも変わり、カードが公開されなくなると無効になります。',
  apple: {
    title: 'Apple ウォレット',
    intro:
      '組織のウォレット用に Apple が発行する証明書を指定してください。保存する前に確認され、あとから誰も見ることはできません。',
    kind: 'お持ちのもの',
    kindP12: '.p12 ファイル',
    kindPem: '証明書とその鍵',
    p12: '証明書ファイル',
    p12Hint:
      'キーチェーンアクセスから書き出したもの、または OpenSSL で作成したもの（秘密鍵を含む）。',
    password: 'ファイルのパスワード',
    passphrase: '鍵のパスフレーズ',
    passwordHint: 'ない場合は空のままにします。',
    certificate: '証明書',
    certificateHint: 'Apple から受け取った pass.cer、または PEM テキスト。',
    privateKey: '秘密鍵',
    privateKeyHint: 'PEM テキストの pass.key。',
    intermediate: 'Apple の中間証明書',
    intermediateHint:
      'AppleWWDRCAG4.cer。ファイルに含まれている場合や、Carte の運用者が設定済みの場合は不要です。',
    chooseFile: 'ファイルを選択',
    chooseFileFor: 'ファイルを選択: {{field}}',
    noFile: 'ファイルが選択されていません',
    submit: '確認して保存',
    checking: '確認しています',
    kept: 'カードを Apple ウォレットに追加できるようになりました',
    deployment:
      'Carte の運用者が全員のために Apple ウォレットを設定しています。独自の証明書を使うと、ウォレットのカードは自組織の名前になります。',
    giveOwn: '独自の証明書を使う',
    replace: '証明書を差し替える',
    replaceText:
      '配布済みのカードが更新され続けるよう、同じ Pass Type ID の証明書を使ってください。',
    remove: 'Apple ウォレットを削除',
    removeTitle: 'Apple ウォレットを削除しますか',
    removeText:
      'すべてのカードからボタンがなくなり、証明書は削除されます。配布済みのカードは端末に残りますが、更新されなくなります: {{passes}} 件。',
    removed: 'Apple ウォレットを削除しました',
    problem: 'ウォレットのカードに問題があります',
    endsSoon: '証明書は {{date}} に期限が切れます',
    endsSoonText:
      'それまでに同じ Pass Type ID の新しい証明書を作成し、差し替えてください。そうしないと、誰もカードを追加できず、カードも更新されません。',
    endsSoonOfServer:
      'それまでに、この Carte を運用している方が更新する必要があります。そうしないと、誰もカードを追加できず、カードも更新されません。',
    made: 'ウォレットのカード',
    devices: '更新を受け取る端末',
    voided: '無効',
    failed: '未更新',
    changed: '最終更新',
    never: 'まだありません',
    ends: '証明書の期限',
    passType: 'Pass Type ID',
    team: 'チーム',
    failedTitle: '更新されていないカード',
    deletedCard: '削除されたカード',
  },
  preview: {
    title: 'プレビュー',
    text: 'iPhone のウォレットに表示されるカードです。',
    card: 'カード',
    noCard: 'カードがまだありません。人を取り込むと、ここに表示されます。',
    back: '裏面',
  },
  guide: {
    title: '証明書の入手方法',
    text: 'Apple Developer Program への登録が必要です。所要時間は 10 分ほどで、毎年 1 回行います。',
    copy: 'コマンドをコピー',
    copied: 'コピーしました',
    request: {
      title: '署名要求を作成する',
      steps: [
        'ターミナルを開き、下のコマンドを実行します。pass.key と pass.csr が作成されます。',
        'pass.key は安全に保管してください。これを持つ人は、あなたの名前でウォレットのカードを作成できます。',
      ],
    },
    identifier: {
      title: 'Pass Type ID を登録する',
      steps: [
        'Apple Developer にサインインし、Identifiers を開きます。',
        '+ を押し、Pass Type IDs を選んで Continue を押します。',
        '説明と識別子（例: pass.com.contoso.cards）を入力します。',
        'Register を押します。配布済みのカードはこの識別子に結び付くため、以後は変更しないでください。',
      ],
      link: 'Identifiers を開く',
    },
    issue: {
      title: '証明書を作成する',
      steps: [
        'Pass Type ID を開き、Create Certificate を押します。',
        'pass.csr を選び、Continue を押します。',
        'pass.cer をダウンロードします。有効期間は約 1 年です。',
      ],
      link: 'Identifiers を開く',
    },
    intermediate: {
      title: 'Apple の中間証明書をダウンロードする',
      steps: [
        '「Worldwide Developer Relations - G4」をダウンロードします。ファイル名は AppleWWDRCAG4.cer です。',
      ],
      link: 'Apple の証明書を開く',
    },
    give: {
      title: 'Carte に渡す',
      steps: [
        'フォームで「証明書とその鍵」を選びます。',
        'pass.cer、pass.key、AppleWWDRCAG4.cer を選び、「確認して保存」を押します。',
      ],
    },
  },
};
