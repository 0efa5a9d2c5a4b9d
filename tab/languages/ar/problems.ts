import type { Problems } from '../problems.ts';

export const problems: Problems = {
  title: {
    invalid_request: 'ثمة ما يحتاج إلى تصحيح',
    unauthenticated: 'لم يتم تسجيل الدخول',
    sign_in_unavailable: 'تعذّر الوصول إلى خدمة تسجيل الدخول',
    admin_required: 'للمسؤولين فقط',
    admin_no_longer: 'لم تعد مسؤولًا',
    administrator_by_role: 'مسؤول بحكم دور',
    last_administrator: 'المسؤول الأخير',
    member_unknown: 'لا أحد بهذا المعرّف',
    not_found: 'غير موجود',
    too_many_requests: 'طلبات كثيرة جدًا',
    payload_too_large: 'كبير جدًا',
    unknown_tenant: 'دليل غير معروف',
    unknown_client: 'تطبيق غير معروف',
    wrong_secret: 'سر العميل غير صحيح',
    expired_secret: 'انتهت صلاحية سر العميل',
    wrong_certificate: 'الشهادة غير صحيحة',
    certificate_not_known: 'الشهادة غير معروفة بعد',
    certificate_gone: 'الشهادة لم تعد محفوظة',
    too_many_certificates: 'شهادات كثيرة جدًا',
    certificates_busy: 'شهادات كثيرة قيد الإنشاء',
    disabled_app: 'التطبيق معطّل',
    sign_in_refused: 'رُفض تسجيل الدخول',
    permission_missing: 'إذن مفقود',
    directory_unreachable: 'تعذّر الوصول إلى الدليل',
    directory_busy: 'الدليل مشغول',
    directory_changed: 'تغيّر الدليل',
    directory_refused: 'رفض الدليل الطلب',
    group_missing: 'المجموعة مفقودة',
    consent_not_offered: 'الاتصال بنقرة واحدة غير متاح',
    consent_elsewhere: 'دليل آخر',
    consent_missing: 'الموافقة مفقودة',
    consent_spreading: 'تعمل Microsoft على نشر الموافقة',
    carte_refused: 'رُفض تسجيل دخول Carte نفسه',
    already_connected: 'الدليل موصول بالفعل',
    folder_exists: 'المجلد موجود بالفعل',
    template_exists: 'القالب موجود بالفعل',
    template_in_use: 'القالب مستخدم',
    folder_cycle: 'مجلد داخل نفسه',
    folder_too_deep: 'مستويات كثيرة جدًا',
    field_locked: 'الحقل مقفل',
    picture_unusable: 'لا يمكن استخدام الصورة',
    handover_unusable: 'لا يمكن استخدام الإحالة',
    pass_certificate_unreadable: 'تعذرت قراءة الشهادة',
    pass_password_wrong: 'كلمة المرور خاطئة',
    pass_key_wrong: 'المفتاح الخاص خاطئ',
    pass_certificate_wrong_kind: 'ليست شهادة للمحفظة',
    pass_certificate_expired: 'انتهت صلاحية الشهادة',
    pass_certificate_not_yet: 'الشهادة غير سارية بعد',
    pass_issuer_missing: 'الشهادة الوسيطة مفقودة',
    pass_issuer_wrong: 'الشهادة الوسيطة خاطئة',
    pass_type_differs: 'معرّف Pass Type ID مختلف',
    run_not_open: 'انتهت العملية بالفعل',
    card_not_synced: 'بطاقة بلا دليل',
    run_not_held: 'العملية لا تنتظر شيئًا',
    wallet_not_configured: 'لا بطاقات في المحفظة',
    wallet_unavailable: 'تعذر الوصول إلى المحفظة',
    google_key_unreadable: 'تعذرت قراءة ملف المفتاح',
    google_key_wrong_kind: 'ليس مفتاح حساب خدمة',
    google_key_oauth_client: 'هذا عميل OAuth',
    google_key_of_person: 'تسجيل دخول شخص',
    google_key_cut_off: 'الملف غير مكتمل',
    google_clock_wrong: 'ساعة الخادم غير صحيحة',
    google_key_refused: 'لم يُقبل المفتاح',
    google_api_disabled: 'واجهة Google Wallet API متوقفة',
    google_issuer_denied: 'لا صلاحية على جهة الإصدار',
    google_issuer_differs: 'جهة إصدار مختلفة',
    google_pass_refused: 'لم تُقبل البطاقة',
    plan_changed: 'تغيّرت الخطة',
    approval_expired: 'الخطة قديمة جدًا',
    not_undoable: 'لا يمكن التراجع',
    link_expired: 'انتهت صلاحية الرابط',
    paused_by_other: 'أوقفها شخص آخر مؤقتًا',
    request_answered: 'تم الرد عليه',
    database_unavailable: 'قاعدة البيانات غير متاحة',
    internal: 'حدث خطأ ما',
  },
  text: {
    invalid_request: 'صحّح ما هو محدد، ثم أرسله مرة أخرى.',
    unauthenticated: 'سجّل الدخول مرة أخرى.',
    sign_in_unavailable: 'لا تستجيب خدمة تسجيل الدخول من Microsoft حاليًا. حاول مرة أخرى بعد دقيقة.',
    admin_required:
      'هذا متاح للمسؤولين فقط. اطلب من مسؤول أن يعيّنك في Carte، أو اطلب دور التطبيق Carte.Admin أو دورًا في الدليل مثل Teams Administrator.',
    admin_no_longer: 'لم تعد مسؤولًا في Carte: أنهى مسؤول آخر ذلك. أعد تحميل الصفحة لترى بطاقتك.',
    administrator_by_role:
      'هذا الشخص مسؤول بحكم دور في Microsoft Entra. اسحب الدور منه هناك: Carte.Admin أو دور في الدليل مثل Teams Administrator.',
    last_administrator:
      'لا يُعرف مسؤول آخر. عيّن شخصًا آخر أولًا، أو اطلب ممن لديه دور في Entra أن يفتح Carte مرة واحدة.',
    member_unknown:
      'هذا الشخص ليس في دليل مؤسستك أو غادرها. اختر من لديه بطاقة من دليل مؤسستك نفسها، واستورده أولًا إن لم تكن لديه بطاقة.',
    not_found: 'هذا غير موجود، أو لم يعد موجودًا. أعد تحميل الصفحة.',
    too_many_requests: 'كانت الطلبات كثيرة جدًا. انتظر دقيقة ثم تابع.',
    payload_too_large: 'هذا أكثر مما يقرؤه Carte دفعة واحدة. أرسل أقل في كل مرة.',
    unknown_tenant:
      'لا يوجد دليل بمعرّف المستأجر هذا. انسخ معرّف الدليل (المستأجر) من صفحة Overview لتسجيل التطبيق.',
    unknown_client:
      'لا يوجد في هذا الدليل تطبيق بمعرّف العميل هذا. انسخ معرّف التطبيق (العميل) من صفحة Overview، وتأكد من أن التسجيل في هذا الدليل.',
    wrong_secret:
      'سر العميل غير صحيح. انسخ Value وليس Secret ID؛ تظهر القيمة مرة واحدة فقط بعد الإنشاء مباشرة. إن لم تعد لديك، فأنشئ سرًا جديدًا.',
    expired_secret: 'انتهت صلاحية سر العميل. أنشئ سرًا جديدًا في Certificates & secrets والصق قيمته.',
    wrong_certificate:
      'الشهادة لا تطابق المفتاح الخاص، أو ليست مسجلة لهذا التطبيق، أو انتهت صلاحيتها. استخدم الاثنين اللذين أُنشئا معًا، وارفع الجزء العام في Certificates & secrets.',
    certificate_not_known:
      'لا يعرف Entra الشهادة بعد. حمّل الملف في Certificates & secrets، ضمن Certificates. قد يحتاج Entra بعد ذلك مباشرة إلى دقيقة؛ ثم اختبر من جديد.',
    certificate_gone:
      'لم يعد Carte يحفظ هذه الشهادة: إما استُخدمت، أو نُسيت بعد أسبوع، أو أنشأت بعدها شهادات كثيرة. إن كنت قد حمّلتها إلى Entra فلم تعد مفيدة هناك: نزّل شهادة جديدة وحمّلها إلى Entra.',
    too_many_certificates:
      'أُنشئت لمؤسستك شهادات كثيرة جدًا خلال ساعة. استخدم إحداها، أو تابع بعد ساعة.',
    certificates_busy: 'يجري الآن إنشاء شهادات كثيرة. حاول مرة أخرى بعد لحظة.',
    disabled_app:
      'التطبيق معطّل في هذا الدليل. في Entra، افتح Enterprise applications واختره، ثم شغّل Enabled for users to sign in ضمن Properties.',
    sign_in_refused:
      'يرفض Entra تسجيل دخول التطبيق. تأكد من أن سياسة الوصول المشروط لا تحظره، ثم اختبر مرة أخرى. نص الرد: \u2068{{detail}}\u2069',
    permission_missing:
      'ينقص التطبيق إذن. في Entra، افتح API permissions وأضف إذن التطبيق (User.Read.All للأشخاص، وGroupMember.Read.All للمجموعات)، ثم امنح موافقة المسؤول.',
    directory_unreachable:
      'يتعذّر على Carte الوصول إلى Microsoft. تحقق من اتصال هذا الخادم بالإنترنت ومن الوكيل وجدار الحماية، ثم حاول مرة أخرى.',
    directory_busy: 'يطلب Microsoft Graph الانتظار. لم يُفقد شيء؛ وسيستمر العمل تلقائيًا.',
    directory_changed: 'تغيّر الدليل أثناء قراءته. لم يتغيّر شيء؛ حاول مرة أخرى.',
    directory_refused:
      'لم يستجب Microsoft Graph كما ينبغي. لم يتغيّر شيء؛ حاول لاحقًا. نص الرد: \u2068{{detail}}\u2069',
    group_missing:
      'لم تعد إحدى المجموعات التي اخترت الأشخاص بها موجودة في الدليل. لم تُمس أي بطاقة. أزل المجموعة من القواعد، أو اختر مجموعة أخرى.',
    consent_not_offered:
      'لا يملك Carte هذا تطبيقًا خاصًا يمكن الموافقة عليه. اتصل بتسجيل تطبيق خاص بك، أو اطلب ممن يشغّل Carte تعيين AAD_APP_CLIENT_SECRET.',
    consent_elsewhere:
      'بالموافقة توصل الدليل الذي سجّلت الدخول إليه فقط. اختر لدى Microsoft حسابًا من مؤسستك؛ أما الدليل الآخر فيوصَل بتسجيل تطبيق موجود فيه.',
    consent_missing:
      'لا يُسمح لـ Carte بقراءة هذا الدليل، أو لم يعد يُسمح له. اطلب الموافقة من جديد. إن لم ينفع ذلك فعلى من يشغّل Carte أن يضيف إذن التطبيق User.Read.All إلى تسجيله.',
    consent_spreading:
      'تحتاج Microsoft إلى ما يصل إلى دقيقة لنشر الموافقة. أعد المحاولة بعد بضع ثوانٍ.',
    carte_refused:
      'لا تقبل Microsoft تسجيل دخول Carte نفسه. موافقتك سليمة: على من يشغّل Carte تجديد AAD_APP_CLIENT_SECRET. تبقى كل البطاقات متاحة في هذه الأثناء.',
    consent_declined: 'رُفضت الموافقة لدى Microsoft. لم يُوصَل شيء. اطلب من جديد عندما تكون مستعدًا.',
    consent_needs_admin:
      'لا يحق لهذا الحساب السماح لتطبيق على مستوى المؤسسة كلها. اطلب من جديد بحساب مسؤول عام أو مسؤول أدوار ذات امتيازات، أو أرسل إليه الرابط.',
    consent_refused: 'لم تقبل Microsoft الموافقة. {{detail}}',
    already_connected: 'هذا الدليل موصول بالفعل. افتح اتصاله بدلًا من ذلك.',
    folder_exists: 'يوجد في هذا المكان مجلد بهذا الاسم. اختر اسمًا آخر.',
    template_exists: 'يوجد قالب بهذا الاسم. اختر اسمًا آخر.',
    template_in_use: 'هذا القالب مستخدم أو هو الافتراضي. اختر أولًا قالبًا آخر بدلًا منه.',
    folder_cycle: 'لا يمكن أن يكون المجلد داخل نفسه أو داخل مجلد تحته. اختر مجلدًا آخر.',
    folder_too_deep: 'لا يمكن أن يكون هناك هذا العدد من المستويات. اختر مجلدًا أعلى.',
    field_locked: 'هذا الحقل مقفل من القالب أو من مؤسستك. يمكن لأحد المسؤولين تغييره هناك.',
    picture_unusable:
      'لا يمكن استخدام هذه الصورة. اختر صورة JPEG أو PNG أو WebP لا تتجاوز 5 ميغابايت.',
    handover_unusable:
      'لا يمكن الإحالة إلى هناك. اختر زميلًا بطاقته نشطة، أو عنوانًا يبدأ بـ https://.',
    pass_certificate_unreadable:
      'تعذرت قراءة الشهادة. قدّم ملف ‎.p12 أو الشهادة كنص PEM أو ملف ‎.cer.',
    pass_password_wrong: 'كلمة المرور لا تفتح الملف. أدخل كلمة المرور التي اختيرت عند التصدير.',
    pass_key_wrong:
      'المفتاح الخاص لا يخص هذه الشهادة. استخدم المفتاح الذي أُرسل طلب توقيعه إلى Apple، أو صدّرهما معًا من «الوصول إلى سلسلة المفاتيح» بصيغة ‎.p12.',
    pass_certificate_wrong_kind:
      'لا يمكن لهذه الشهادة توقيع بطاقات المحفظة. في Apple Developer افتح Pass Type ID الخاص بك ضمن Identifiers وأنشئ شهادة هناك.',
    pass_certificate_expired:
      'انتهت صلاحية الشهادة. أنشئ شهادة جديدة لمعرّف Pass Type ID نفسه كي تبقى البطاقات الموزعة محدّثة.',
    pass_certificate_not_yet: 'الشهادة غير سارية بعد. انتظر حتى تسري، أو تحقق من ساعة هذا الخادم.',
    pass_issuer_missing:
      'شهادة Apple الوسيطة مفقودة. نزّل “Worldwide Developer Relations - G4” من apple.com/certificateauthority وأضفها.',
    pass_issuer_wrong:
      'هذه الشهادة الوسيطة لم تُصدر الشهادة. ابحث عن OU لدى المُصدر، مثل G4، وأضف الشهادة التي تحمل هذا الاسم من apple.com/certificateauthority.',
    pass_type_differs:
      'هذه الشهادة لمعرّف Pass Type ID غير الذي تحمله البطاقات الموزعة. أنشئ شهادة للمعرّف نفسه. أو أزل Apple Wallet أولًا، وعندها لن تتغير البطاقات الموزعة بعد ذلك.',
    push_refused:
      'لا تقبل Apple الإبلاغ بأن بطاقات قد تغيرت. تحقق من أن الشهادة لم تُلغَ، أو استبدلها. وتتحقق الأجهزة بنفسها نحو مرة في اليوم إلى ذلك الحين.',
    run_not_open: 'انتهت هذه العملية بالفعل؛ ولم يبقَ ما يمكن فعله هنا.',
    card_not_synced: 'لا يحدّث أي دليل موصول هذه البطاقة. لقد أُنشئت يدويًا، أو فُصل دليلها.',
    run_not_held: 'لا تنتظر هذه العملية موافقة.',
    wallet_not_configured:
      'لم يعد هناك مفتاح لهذه البطاقة في المحفظة، لذلك تبقى كما هي. قدّم مفتاحًا لمعرّف جهة الإصدار نفسه.',
    wallet_unavailable: 'لا تستجيب المحفظة الآن. لم يُفقد شيء؛ أعد المحاولة بعد لحظات.',
    google_key_unreadable:
      'ملف المفتاح غير مكتمل أو ليس ملف مفتاح. في Google Cloud افتح حساب الخدمة، ثم اختر Keys ثم Add key ثم Create new key ثم JSON، وقدّم الملف كما جرى تنزيله.',
    google_key_wrong_kind:
      'هذا الملف ليس مفتاح حساب خدمة. في Google Cloud ضمن IAM & Admin افتح Service accounts، واختر الحساب، وأنشئ مفتاح JSON ضمن Keys.',
    google_key_oauth_client:
      'هذا الملف عميل OAuth يُستخدم لتسجيل دخول الأشخاص. يحتاج Carte إلى مفتاح حساب خدمة: في Google Cloud ضمن IAM & Admin افتح Service accounts، واختر الحساب، وأنشئ مفتاح JSON ضمن Keys.',
    google_key_of_person:
      'هذا الملف تسجيل دخول شخص كما يحفظه gcloud. يحتاج Carte إلى مفتاح حساب خدمة: في Google Cloud ضمن IAM & Admin افتح Service accounts، واختر الحساب، وأنشئ مفتاح JSON ضمن Keys.',
    google_key_cut_off:
      'الملف مقطوع أو تغيّر: يبدأ كملف مفتاح ولا ينتهي كذلك. قدّم الملف كما جرى تنزيله. وإن لم يعد لديك، فأنشئ مفتاح JSON جديدًا لحساب الخدمة ضمن Keys.',
    google_clock_wrong:
      'ساعة هذا الخادم غير صحيحة، فلا تقبل Google شيئًا مما يوقّعه. اضبطها على خادم توقيت، وبعدها يستمر كل شيء تلقائيًا.',
    deployment_push_refused:
      'لا تقبل Apple من شهادة مشغّل Carte هذا الإبلاغ بأن بطاقات قد تغيرت. اطلب منه التحقق من الشهادة. وتتحقق الأجهزة بنفسها نحو مرة في اليوم إلى ذلك الحين.',
    deployment_certificate_ended:
      'انتهت شهادة مشغّل Carte هذا. تبقى البطاقات المضافة كما هي، ولا يحصل أحد على بطاقة جديدة. اطلب منه تجديدها، أو قدّم شهادة خاصة بمؤسستك.',
    google_key_refused:
      'لا تقبل Google مفتاح حساب الخدمة: لقد حُذف أو عُطّل. أنشئ مفتاح JSON جديدًا في Google Cloud وقدّمه هنا.',
    google_api_disabled:
      'واجهة Google Wallet API غير مفعّلة في مشروع حساب الخدمة. في Google Cloud افتح APIs & Services، وابحث عن “Google Wallet API” وفعّلها؛ قد يستغرق ذلك بضع دقائق.',
    google_issuer_denied:
      'لا يجوز لحساب الخدمة أن يعمل باسم جهة الإصدار هذه. تحقق من معرّف جهة الإصدار، ومن أن ملف المفتاح لحساب الخدمة المدعو لا لمشروع آخر، ثم افتح Users في Google Pay & Wallet Console وادعُ عنوان البريد الإلكتروني لحساب الخدمة بمستوى الوصول Developer.',
    google_issuer_differs:
      'هناك بطاقات موزعة لجهة إصدار أخرى. قدّم مفتاحًا لجهة الإصدار نفسها. أو أزل Google Wallet أولًا، وعندها لن تتغير البطاقات الموزعة بعد ذلك.',
    google_pass_refused:
      'رفضت Google البطاقة كما أُرسلت. لا حاجة إلى تغيير شيء في البطاقة؛ أخبر من يدير هذا الخادم بوقت حدوث ذلك.',
    plan_changed:
      'تغيّرت بطاقات في هذه الأثناء، فلم تعد هذه الخطة صالحة. انظر إليها مرة أخرى ووافق عليها إن كانت صحيحة.',
    approval_expired: 'مضى على هذه الخطة أكثر من يوم. أجرِ مزامنة أخرى وانظر إلى الخطة الجديدة.',
    not_undoable:
      'لا يمكن التراجع عن هذه العملية: لم تنتهِ بعد، أو مضى عليها أكثر من 30 يومًا، أو فُصل دليلها. غيّر البطاقات واحدة واحدة.',
    link_expired: 'انتهت صلاحية هذا الرابط أو استُخدم من قبل. اطلب رابطًا جديدًا.',
    paused_by_other: 'أوقف شخص آخر هذه البطاقة مؤقتًا. اطلب من أحد المسؤولين استئنافها.',
    request_answered: 'تم الرد على هذا الطلب من قبل.',
    database_unavailable: 'لا تستجيب قاعدة البيانات حاليًا. لم يُفقد شيء؛ حاول مرة أخرى بعد دقيقة.',
    internal: 'الخلل من جهتنا. حاول مرة أخرى؛ ما حُفظ يبقى محفوظًا.',
    person_without_name: 'لا يوجد في الدليل اسم لهذا الشخص. أضف اسمًا هناك، ثم استورده مرة أخرى.',
    person_not_found: 'هذا الشخص غير موجود في الدليل، أو لم يعد موجودًا.',
    person_not_storable:
      'لا يمكن حفظ بيانات هذا الشخص من الدليل. ابحث فيها عن أحرف غير معتادة وصحّحها هناك، ثم استورده مرة أخرى.',
    card_gone: 'حُذفت هذه البطاقة ولا يمكن أن تعود. استورد الشخص مرة أخرى لإنشاء بطاقة جديدة.',
    changed_since: 'تغيّرت هذه البطاقة مجددًا بعد العملية، فتُركت كما هي. انظر إليها بنفسك.',
    credential_expired:
      'انتهت صلاحية السر أو الشهادة، ولذلك توقفت المزامنة مؤقتًا. تبقى كل البطاقات على الويب. أنشئ بديلًا في Entra واستبدله هنا؛ وستستمر المزامنة تلقائيًا.',
    sync_given_up:
      'لم تنجح أي مزامنة منذ 28 يومًا، ولذلك توقف Carte عن المحاولة. تبقى كل البطاقات على الويب. اختبر الاتصال وأصلح الخلل، ثم اختر «مزامنة الآن».',
    photos_missing:
      'اختفت معظم صور هذا الدليل دفعة واحدة. يبدو هذا خللًا، ولذلك تبقى كل صورة على بطاقتها ويعيد Carte النظر كل يوم. إن أُزيلت عمدًا، فحدّد في «ما على البطاقة» عدم أخذ الصور.',
    photos_refused:
      'لا يسمح الدليل لـ Carte بقراءة الصور. تبقى الصور التي على البطاقات. في Entra، تأكد من أن للتطبيق User.Read.All أو ProfilePhoto.Read.All، ثم امنح موافقة المسؤول.',
    properties_unsupported:
      'رفض Microsoft Graph بعض الخصائص التي تستخدمها حقولك أو قواعدك، فلم تُقرأ إلا الخصائص المعتادة. لم يتغيّر الباقي على البطاقات. ابحث في «ما على البطاقة» عن خاصية ليست في دليلك.',
    not_reachable:
      'لا يستطيع Microsoft Graph الإبلاغ عن التغييرات إلا لخادم يصل إليه بعنوان https. تصل التغييرات مع المزامنة اليومية بدلًا من ذلك.',
  },
  field: 'لا يمكن حفظ هذا كما هو. غيّره.',
};
