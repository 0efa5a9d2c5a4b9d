import type { Problems } from '../problems.ts';

export const problems: Problems = {
  title: {
    invalid_request: '入力内容を確認してください',
    unauthenticated: 'サインインしていません',
    sign_in_unavailable: 'サインイン サービスに接続できません',
    admin_required: '管理者専用です',
    admin_no_longer: '管理者ではなくなりました',
    administrator_by_role: 'ロールによる管理者です',
    last_administrator: '最後の管理者です',
    member_unknown: 'この ID の人はいません',
    not_found: '見つかりません',
    too_many_requests: 'リクエストが多すぎます',
    payload_too_large: '大きすぎます',
    unknown_tenant: '不明なディレクトリ',
    unknown_client: '不明なアプリケーション',
    wrong_secret: 'クライアント シークレットが違います',
    expired_secret: 'クライアント シークレットの期限切れ',
    wrong_certificate: '証明書が違います',
    certificate_not_known: '証明書がまだ認識されていません',
    certificate_gone: '証明書は残っていません',
    too_many_certificates: '証明書が多すぎます',
    certificates_busy: '証明書の作成が混み合っています',
    disabled_app: 'アプリケーションが無効です',
    sign_in_refused: 'サインインが拒否されました',
    permission_missing: 'アクセス許可がありません',
    directory_unreachable: 'ディレクトリに接続できません',
    directory_busy: 'ディレクトリが混み合っています',
    directory_changed: 'ディレクトリが変更されました',
    directory_refused: 'ディレクトリに拒否されました',
    group_missing: 'グループがありません',
    consent_not_offered: 'ワンクリック接続は利用できません',
    consent_elsewhere: '別のディレクトリです',
    consent_missing: '同意がありません',
    consent_spreading: 'Microsoft が同意を反映しています',
    carte_refused: 'Carte 自身のサインインが拒否されました',
    already_connected: '接続済みです',
    folder_exists: '同じ名前のフォルダーがあります',
    template_exists: '同じ名前のテンプレートがあります',
    template_in_use: 'テンプレートは使用中です',
    folder_cycle: 'フォルダーが自身の中にあります',
    folder_too_deep: '階層が深すぎます',
    field_locked: '項目はロックされています',
    picture_unusable: '使用できない画像です',
    handover_unusable: '案内先に設定できません',
    pass_certificate_unreadable: '証明書を読み取れません',
    pass_password_wrong: 'パスワードが違います',
    pass_key_wrong: '秘密鍵が違います',
    pass_certificate_wrong_kind: 'ウォレット用の証明書ではありません',
    pass_certificate_expired: '証明書の期限切れ',
    pass_certificate_not_yet: '証明書はまだ有効ではありません',
    pass_issuer_missing: '中間証明書がありません',
    pass_issuer_wrong: '中間証明書が違います',
    pass_type_differs: '別の Pass Type ID',
    run_not_open: '実行は終了しています',
    card_not_synced: 'ディレクトリのない名刺',
    run_not_held: '承認待ちではありません',
    wallet_not_configured: 'ウォレットの名刺はありません',
    wallet_unavailable: 'ウォレットにつながりません',
    google_key_unreadable: 'キーファイルを読み取れません',
    google_key_wrong_kind: 'サービス アカウントのキーではありません',
    google_key_oauth_client: 'OAuth クライアントです',
    google_key_of_person: '個人のサインイン情報です',
    google_key_cut_off: 'ファイルが途中で切れています',
    google_clock_wrong: 'サーバーの時計が正しくありません',
    google_key_refused: 'キーが受け付けられません',
    google_api_disabled: 'Google Wallet API が無効です',
    google_issuer_denied: '発行者を利用できません',
    google_issuer_differs: '発行者が異なります',
    google_pass_refused: '名刺が受け付けられません',
    plan_changed: '計画が変更されました',
    approval_expired: '計画が古くなりました',
    not_undoable: '取り消せません',
    link_expired: 'リンクの有効期限切れ',
    paused_by_other: 'ほかの人が一時停止しました',
    request_answered: '回答済みです',
    database_unavailable: 'データベースを利用できません',
    internal: '問題が発生しました',
  },
  text: {
    invalid_request: '示された項目を修正して、もう一度送信してください。',
    unauthenticated: 'もう一度サインインしてください。',
    sign_in_unavailable:
      'Microsoftのサインイン サービスが応答していません。1分後にもう一度お試しください。',
    admin_required:
      'この操作は管理者だけが行えます。Carte の管理者にしてもらうよう管理者に頼むか、アプリ ロール「Carte.Admin」または「Teams 管理者」などのディレクトリ ロールを依頼してください。',
    admin_no_longer:
      'Carte の管理者ではなくなりました。別の管理者が解除しました。ページを再読み込みすると、自分の名刺が表示されます。',
    administrator_by_role:
      'このユーザーは Microsoft Entra のロールによって管理者になっています。「Carte.Admin」か、「Teams 管理者」などのディレクトリ ロールを Entra で外してください。',
    last_administrator:
      'ほかに管理者がいません。先に別の人を管理者にするか、Entra のロールを持つ人に一度 Carte を開いてもらってください。',
    member_unknown:
      'この人は組織のディレクトリにいないか、退職しています。組織自身のディレクトリから作られた名刺を持つ人を選んでください。名刺がない場合は、先にインポートしてください。',
    not_found: '存在しないか、削除されています。ページを再読み込みしてください。',
    too_many_requests: 'リクエストが多すぎました。1分待ってから続けてください。',
    payload_too_large: '一度に読み取れる量を超えています。少しずつ送信してください。',
    unknown_tenant:
      'このテナントIDのディレクトリはありません。アプリの登録の「概要」ページからディレクトリ (テナント) IDをコピーしてください。',
    unknown_client:
      'このディレクトリには、このクライアントIDのアプリケーションがありません。「概要」ページからアプリケーション (クライアント) IDをコピーし、登録がこのディレクトリにあることを確認してください。',
    wrong_secret:
      'クライアント シークレットが違います。「シークレット ID」ではなく「値」をコピーしてください。値は作成直後に一度だけ表示されます。わからない場合は新しく作成してください。',
    expired_secret:
      'クライアント シークレットの期限が切れました。「証明書とシークレット」で新しく作成し、その値を貼り付けてください。',
    wrong_certificate:
      '証明書が秘密キーと一致しないか、このアプリケーションに登録されていないか、期限が切れています。一緒に作成したものを使い、公開部分を「証明書とシークレット」にアップロードしてください。',
    certificate_not_known:
      'Entra がまだ証明書を認識していません。「証明書とシークレット」の「証明書」にファイルをアップロードしてください。アップロード直後は 1 分ほどかかることがあります。その後、もう一度テストしてください。',
    certificate_gone:
      'この証明書は Carte に残っていません。すでに使われたか、1 週間使われなかったか、その後に多くの証明書を作成したためです。Entra にアップロード済みでも、もう使えません。新しくダウンロードし、Entra にアップロードしてください。',
    too_many_certificates:
      'この 1 時間に、組織で作成された証明書が多すぎます。作成済みのものを使うか、1 時間後に続けてください。',
    certificates_busy:
      '現在、多くの証明書を作成しています。しばらくしてからもう一度お試しください。',
    disabled_app:
      'このディレクトリではアプリケーションが無効になっています。Entraの「エンタープライズ アプリケーション」で選択し、「プロパティ」の「ユーザーのサインインが有効になっていますか」をオンにしてください。',
    sign_in_refused:
      'Entraがアプリケーションのサインインを拒否しました。条件付きアクセス ポリシーでブロックされていないか確認し、もう一度テストしてください。応答の原文：{{detail}}',
    permission_missing:
      'アプリケーションのアクセス許可が足りません。Entraの「API のアクセス許可」でアプリケーションの許可 (ユーザーにはUser.Read.All、グループにはGroupMember.Read.All) を追加し、管理者の同意を与えてください。',
    directory_unreachable:
      'CarteからMicrosoftに接続できません。このサーバーのインターネット接続、プロキシ、ファイアウォールを確認して、もう一度お試しください。',
    directory_busy:
      'Microsoft Graphから待機を求められています。何も失われません。自動的に再開します。',
    directory_changed:
      '読み取り中にディレクトリが変更されました。何も変更していません。もう一度お試しください。',
    directory_refused:
      'Microsoft Graphから想定外の応答がありました。何も変更していません。後でもう一度お試しください。応答の原文：{{detail}}',
    group_missing:
      'ユーザーの選択に使ったグループがディレクトリにありません。名刺は変更していません。ルールからグループを外すか、別のグループを選んでください。',
    consent_not_offered:
      'この Carte には、同意の対象となるアプリケーションがありません。自分のアプリ登録で接続するか、Carte の運用担当者に AAD_APP_CLIENT_SECRET の設定を依頼してください。',
    consent_elsewhere:
      '同意で接続できるのは、サインインしているディレクトリだけです。Microsoft では自分の組織のアカウントを選んでください。別のディレクトリは、そこのアプリ登録で接続します。',
    consent_missing:
      'Carte はこのディレクトリを読み取ることを許可されていないか、許可が取り消されました。もう一度同意を依頼してください。それでも解決しない場合は、Carte の運用担当者が登録にアプリケーションの許可 User.Read.All を追加する必要があります。',
    consent_spreading: '同意の反映には最大 1 分ほどかかります。数秒後にもう一度お試しください。',
    carte_refused:
      'Microsoft が Carte 自身のサインインを受け付けません。同意に問題はありません。Carte の運用担当者が AAD_APP_CLIENT_SECRET を更新する必要があります。その間もすべての名刺は公開されたままです。',
    consent_declined:
      'Microsoft で同意が拒否されました。何も接続されていません。準備ができたらもう一度依頼してください。',
    consent_needs_admin:
      'このアカウントでは、組織全体にアプリケーションを許可できません。グローバル管理者または特権ロール管理者でもう一度依頼するか、その人にリンクを送ってください。',
    consent_refused: 'Microsoft が同意を受け付けませんでした。{{detail}}',
    already_connected: 'このディレクトリは接続済みです。その接続を開いてください。',
    folder_exists: 'その場所には同じ名前のフォルダーがあります。別の名前にしてください。',
    template_exists: '同じ名前のテンプレートがあります。別の名前にしてください。',
    template_in_use:
      'このテンプレートは使用中か、既定のテンプレートです。先に代わりのテンプレートを選んでください。',
    folder_cycle:
      'フォルダーを自身やその下のフォルダーに入れることはできません。別のフォルダーを選んでください。',
    folder_too_deep: 'これ以上深い階層は作れません。もっと上のフォルダーを選んでください。',
    field_locked:
      'この項目は、テンプレートまたは組織によってロックされています。管理者がそこで変更できます。',
    picture_unusable: 'この画像は使用できません。5 MB以下のJPEG、PNG、WebP画像を選んでください。',
    handover_unusable:
      'そこには案内できません。有効な名刺を持つ同僚か、https:// で始まるアドレスを選んでください。',
    pass_certificate_unreadable:
      '証明書を読み取れません。.p12 ファイル、または PEM テキストか .cer ファイルの証明書を指定してください。',
    pass_password_wrong:
      'このパスワードではファイルを開けません。書き出したときに設定したパスワードを入力してください。',
    pass_key_wrong:
      '秘密鍵が証明書と一致しません。Apple に送った署名要求の鍵を使うか、キーチェーンアクセスから両方をまとめて .p12 として書き出してください。',
    pass_certificate_wrong_kind:
      'この証明書ではウォレットのカードに署名できません。Apple Developer の Identifiers で Pass Type ID を開き、そこで証明書を作成してください。',
    pass_certificate_expired:
      '証明書の有効期限が切れています。配布済みのカードが更新され続けるよう、同じ Pass Type ID の新しい証明書を作成してください。',
    pass_certificate_not_yet:
      '証明書はまだ有効ではありません。有効になるまで待つか、このサーバーの時計を確認してください。',
    pass_issuer_missing:
      'Apple の中間証明書がありません。apple.com/certificateauthority から「Worldwide Developer Relations - G4」をダウンロードして追加してください。',
    pass_issuer_wrong:
      'この中間証明書は、証明書の発行元ではありません。発行元の OU（G4 など）を確認し、apple.com/certificateauthority から同じ名前の証明書を追加してください。',
    pass_type_differs:
      'この証明書は、配布済みのカードとは別の Pass Type ID のものです。同じ Pass Type ID の証明書を作成してください。または先に Apple Wallet を削除してください。その場合、配布済みのカードは更新されなくなります。',
    push_refused:
      'カードの変更の通知を Apple が受け付けません。証明書が失効していないか確認するか、証明書を差し替えてください。それまでは、デバイスが 1 日に 1 回ほど自分で確認します。',
    run_not_open: 'この実行は終了しています。ここですることはありません。',
    card_not_synced:
      'この名刺を更新しているディレクトリはありません。手動で作成されたか、ディレクトリの接続が解除されました。',
    run_not_held: 'この実行は承認を待っていません。',
    wallet_not_configured:
      'このウォレットの名刺に使うキーがなくなったため、内容は変わりません。同じ発行者 ID のキーを指定してください。',
    wallet_unavailable:
      '現在、ウォレットが応答しません。失われたものはありません。しばらくしてからもう一度お試しください。',
    google_key_unreadable:
      'キーファイルが完全でないか、キーファイルではありません。Google Cloud でサービス アカウントを開き、［キー］、［キーを追加］、［新しい鍵を作成］、［JSON］の順に選択し、ダウンロードされたファイルをそのまま指定してください。',
    google_key_wrong_kind:
      'このファイルはサービス アカウントのキーではありません。Google Cloud の［IAM と管理］で［サービス アカウント］を開き、アカウントを選択して、［キー］で JSON キーを作成してください。',
    google_key_oauth_client:
      'このファイルは、ユーザーがサインインするための OAuth クライアントです。必要なのはサービス アカウントのキーです。Google Cloud の［IAM と管理］で［サービス アカウント］を開き、アカウントを選択して、［キー］で JSON キーを作成してください。',
    google_key_of_person:
      'このファイルは、gcloud が保存する個人のサインイン情報です。必要なのはサービス アカウントのキーです。Google Cloud の［IAM と管理］で［サービス アカウント］を開き、アカウントを選択して、［キー］で JSON キーを作成してください。',
    google_key_cut_off:
      'ファイルが途中で切れているか、変更されています。キーファイルとして始まっていますが、最後まで揃っていません。ダウンロードされたファイルをそのまま指定してください。手元にない場合は、［キー］でサービス アカウントの新しい JSON キーを作成してください。',
    google_clock_wrong:
      'このサーバーの時計が正しくないため、署名したものを Google が受け付けません。タイムサーバーで時計を合わせてください。その後は自動で再開します。',
    deployment_push_refused:
      'この Carte を運用している側の証明書による、カードの変更の通知を Apple が受け付けません。運用している方に証明書の確認を依頼してください。それまでは、デバイスが 1 日に 1 回ほど自分で確認します。',
    deployment_certificate_ended:
      'この Carte を運用している側の証明書の有効期限が切れました。追加済みのカードはそのまま残り、新しく追加することはできません。運用している方に更新を依頼するか、自社の証明書を指定してください。',
    google_key_refused:
      'Google がサービス アカウントのキーを受け付けません。キーが削除または無効にされています。Google Cloud で新しい JSON キーを作成し、ここで指定してください。',
    google_api_disabled:
      'サービス アカウントのプロジェクトで Google Wallet API が有効になっていません。Google Cloud の［API とサービス］で「Google Wallet API」を検索し、有効にしてください。反映まで数分かかることがあります。',
    google_issuer_denied:
      'このサービス アカウントは、この発行者として操作できません。発行者 ID と、キーファイルが別のプロジェクトではなく招待したサービス アカウントのものであることを確認してから、Google Pay & Wallet Console の［ユーザー］で、サービス アカウントのメールアドレスをアクセスレベル［デベロッパー］で招待してください。',
    google_issuer_differs:
      '配布済みの名刺は別の発行者のものです。同じ発行者のキーを指定してください。または、先に Google ウォレットを削除してください。その場合、配布済みの名刺は以後更新されません。',
    google_pass_refused:
      '送信した名刺を Google が受け付けませんでした。名刺を変更する必要はありません。このサーバーの運用担当者に、発生した時刻を伝えてください。',
    plan_changed:
      'その間に名刺が変更されたため、この計画は無効です。もう一度確認し、正しければ承認してください。',
    approval_expired:
      'この計画は作成から1日以上たっています。もう一度同期して、新しい計画を確認してください。',
    not_undoable:
      'この実行は取り消せません。終了していないか、30日以上前のものであるか、ディレクトリの接続が解除されています。名刺を1枚ずつ変更してください。',
    link_expired:
      'このリンクは期限が切れているか、すでに使われています。新しいリンクを取得してください。',
    paused_by_other: 'この名刺はほかの人が一時停止しました。管理者に再開を依頼してください。',
    request_answered: 'このリクエストにはすでに回答しています。',
    database_unavailable:
      'データベースが応答していません。何も失われません。1分後にもう一度お試しください。',
    internal: 'こちら側の問題です。もう一度お試しください。保存済みの内容はそのままです。',
    person_without_name:
      'ディレクトリにこのユーザーの名前がありません。ディレクトリで名前を追加し、もう一度インポートしてください。',
    person_not_found: 'このユーザーはディレクトリにいないか、もういません。',
    person_not_storable:
      'ディレクトリの項目を保存できません。特殊な文字がないか確認してディレクトリで修正し、もう一度インポートしてください。',
    card_gone:
      'この名刺は削除されたため、元に戻せません。もう一度インポートすると、新しい名刺が作成されます。',
    changed_since:
      'この名刺は実行後にまた変更されたため、そのままにしました。内容を確認してください。',
    credential_expired:
      'シークレットまたは証明書の期限が切れたため、同期は一時停止中です。名刺はすべて公開されたままです。Entraで新しく作成してここで置き換えると、同期は自動的に再開します。',
    sync_given_up:
      '28日間同期に成功していないため、Carteは同期を中止しました。名刺はすべて公開されたままです。接続をテストして問題を解決し、「今すぐ同期」を選んでください。',
    photos_missing:
      'このディレクトリの写真のほとんどが一度になくなりました。障害の可能性があるため、写真は名刺に残し、毎日確認します。意図的に削除した場合は、「名刺に載せる内容」で写真を取り込まないようにしてください。',
    photos_refused:
      'ディレクトリの写真を読み取れません。名刺の写真はそのままです。EntraでアプリケーションにUser.Read.AllまたはProfilePhoto.Read.Allがあることを確認し、管理者の同意を与えてください。',
    properties_unsupported:
      '項目またはルールで使うプロパティの一部がMicrosoft Graphに拒否されたため、通常のものだけを読み取りました。名刺のほかの内容は変わっていません。ディレクトリにないプロパティが使われていないか、「名刺に載せる内容」を確認してください。',
    not_reachable:
      'Microsoft Graphが変更を通知できるのは、httpsアドレスで接続できるサーバーだけです。変更は毎日の同期で反映されます。',
  },
  field: 'このままでは保存できません。変更してください。',
};
