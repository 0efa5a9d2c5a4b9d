import type { ways as english } from '../en/ways.ts';
import type { Translated } from '../texts.ts';

export const ways: Translated<typeof english, 'other'> = {
  title: '接続方法を選んでください',
  recommended: '推奨',
  consent: {
    title: 'ワンクリック',
    text: 'Microsoft で Carte のアプリケーションを許可します。登録もコピーも必要ありません。',
  },
  made: {
    title: '自分のアプリケーションと Carte の証明書',
    text: '証明書は Carte が作成し、残りはスクリプトに任せられます。シークレットのコピーは不要で、1 年間使えます。',
    kind: 'Carte の証明書',
  },
  secret: {
    title: '自分のアプリケーションとシークレット',
    text: 'クライアント シークレット、または手持ちの証明書を使います。',
  },
  script: {
    title: '手順 1、3、4 をスクリプトに任せる',
    text: 'この証明書でアプリケーションを登録し、ユーザーとグループの読み取りだけを許可して、2 つの ID を表示します。Azure Cloud Shell に貼り付けて実行し、2 つの ID をまとめてコピーして最初の欄に貼り付けてください。',
    azureCli: 'Azure CLI (Bash)',
    powerShell: 'Graph PowerShell 7',
    copy: 'スクリプトをコピー',
    copied: 'スクリプトをコピーしました',
    open: 'Azure Cloud Shell を開く',
  },
  steps: {
    title: 'Carte の証明書で接続',
    roles:
      'アプリケーションを登録できるロールが必要です。手順 4 では、「特権ロール管理者」など、同意を与えられるロールも必要です。',
    done: '完了',
    mend: 'ここを確認',
    step: '手順 {{number}}/{{total}}：',
    register: {
      title: 'アプリケーションを登録する',
      text: '名前を「{{name}}」とし、ほかはそのままにして「登録」を選択します。',
      name: 'Carte ディレクトリ',
      copy: '名前をコピー',
      copied: '名前をコピーしました',
      link: '新規登録を開く',
    },
    ids: {
      title: '2 つの ID を貼り付ける',
      text: 'どちらも、登録後に開くページにあります。',
    },
    certificate: {
      title: '証明書をアップロードする',
      text: 'ファイルをダウンロードします。Entra で「証明書」、「証明書のアップロード」の順に選択し、そのファイルを選んで「追加」を選択します。',
      download: '証明書をダウンロード',
      again: 'もう一度ダウンロード',
      another: '新しく作成',
      earlier:
        '以前に作成し、まだ使っていない証明書です。すでに Entra にあれば、このまま進んでください。なければ、アップロードするか、新しく作成してください。',
      link: '「証明書とシークレット」を開く',
      name: '名前',
      made: '作成日時',
      thumbprint: '拇印',
      until: '有効期限',
      compare: 'アップロードすると、Entra に同じ拇印が表示されます。',
      needed: '先に証明書をダウンロードし、Entra にアップロードしてください。',
      lost: '前の証明書は残っていません。アップロード済みでも、もう使えません。新しくダウンロードし、Entra にアップロードしてください。',
    },
    permissions: {
      steps: [
        '「アクセス許可の追加」、「Microsoft Graph」、「アプリケーションの許可」の順に選択します。',
        'User.Read.All をオンにします。ユーザーとその写真を読み取るためのものです。必要に応じて、グループでユーザーを選べる GroupMember.Read.All もオンにします。最後に「アクセス許可の追加」を選択します。',
        '「管理者の同意を与えます」を選択し、確認します。',
      ],
    },
    test: {
      title: 'テストして接続',
      text: 'Carte は証明書でサインインし、ユーザーを読み取れるまで何も保存しません。',
    },
  },
};
