import type { wallet as english } from '../en/wallet.ts';
import type { PluralForm, Translated } from '../texts.ts';

export const wallet: Translated<typeof english, PluralForm> = {
  title: 'المحفظة',
  text: 'يمكن حفظ البطاقة في محفظة الهاتف. تتغير هناك عندما تتغير البطاقة، وتصبح غير صالحة عندما لا تعود البطاقة على الويب.',
  apple: {
    title: 'محفظة Apple',
    intro:
      'قدّم الشهادة التي تصدرها Apple لبطاقات المحفظة في مؤسستك. تُفحص قبل حفظها ولا يراها أحد بعد ذلك.',
    kind: 'لديك',
    kindP12: 'ملف ‎.p12',
    kindPem: 'شهادة ومفتاحها',
    p12: 'ملف الشهادة',
    p12Hint: 'مصدَّر من «الوصول إلى سلسلة المفاتيح» أو منشأ باستخدام OpenSSL، وفيه المفتاح الخاص.',
    password: 'كلمة مرور الملف',
    passphrase: 'عبارة مرور المفتاح',
    passwordHint: 'اتركه فارغًا إن لم توجد.',
    certificate: 'الشهادة',
    certificateHint: 'الملف pass.cer كما تعطيه Apple، أو نص PEM.',
    privateKey: 'المفتاح الخاص',
    privateKeyHint: 'الملف pass.key كنص PEM.',
    intermediate: 'شهادة Apple الوسيطة',
    intermediateHint:
      'الملف AppleWWDRCAG4.cer. لا حاجة إليه إذا كان في ملفك أو أعدّه من يشغّل Carte.',
    chooseFile: 'اختيار ملف',
    chooseFileFor: 'اختيار ملف: {{field}}',
    noFile: 'لم يُختر ملف',
    submit: 'فحص وحفظ',
    checking: 'جارٍ الفحص',
    kept: 'يمكن الآن إضافة البطاقات إلى محفظة Apple',
    deployment:
      'أعدّ من يشغّل Carte محفظة Apple للجميع. مع شهادة خاصة بك تحمل بطاقات المحفظة اسم مؤسستك.',
    giveOwn: 'استخدام شهادة خاصة',
    replace: 'استبدال الشهادة',
    replaceText: 'استخدم شهادة لمعرّف Pass Type ID نفسه كي تبقى البطاقات الموزعة محدّثة.',
    remove: 'إزالة محفظة Apple',
    removeTitle: 'هل تريد إزالة محفظة Apple؟',
    removeText:
      'يختفي الزر من كل البطاقات وتُحذف الشهادة. تبقى بطاقات المحفظة الموزعة على الهواتف ولا تتغير بعد ذلك أبدًا: {{passes}}.',
    removed: 'أُزيلت محفظة Apple',
    problem: 'بطاقات المحفظة تحتاج إلى انتباهك',
    endsSoon: 'تنتهي الشهادة في {{date}}',
    endsSoonText:
      'أنشئ قبل ذلك شهادة جديدة لمعرّف Pass Type ID نفسه واستبدل هذه. وإلا فلن يستطيع أحد إضافة بطاقة ولن تتغير أي بطاقة.',
    endsSoonOfServer:
      'على مشغّل Carte هذا تجديدها قبل ذلك. وإلا فلن يستطيع أحد إضافة بطاقة ولن تتغير أي بطاقة.',
    made: 'بطاقات المحفظة',
    devices: 'أجهزة محدّثة',
    voided: 'غير صالحة',
    failed: 'غير محدّثة',
    changed: 'آخر تغيير',
    never: 'لا شيء بعد',
    ends: 'نهاية الشهادة',
    passType: 'Pass Type ID',
    team: 'الفريق',
    failedTitle: 'بطاقات المحفظة هذه غير محدّثة',
    deletedCard: 'بطاقة محذوفة',
  },
  preview: {
    title: 'معاينة',
    text: 'بطاقة كما تعرضها المحفظة على iPhone.',
    card: 'البطاقة',
    noCard: 'لا توجد بطاقة بعد. استورد أشخاصًا وستظهر بطاقاتهم هنا.',
    back: 'على الظهر',
  },
  guide: {
    title: 'كيف تحصل على الشهادة',
    text: 'تحتاج إلى عضوية في Apple Developer Program. يستغرق الأمر نحو عشر دقائق، ومرة أخرى كل عام.',
    copy: 'نسخ الأمر',
    copied: 'نُسخ',
    request: {
      title: 'أنشئ طلب توقيع',
      steps: [
        'افتح الطرفية ونفّذ الأمر أدناه. ينشئ pass.key و pass.csr.',
        'احفظ pass.key في مكان آمن: من يملكه يستطيع إنشاء بطاقات محفظة باسمك.',
      ],
    },
    identifier: {
      title: 'سجّل معرّف Pass Type ID',
      steps: [
        'سجّل الدخول إلى Apple Developer وافتح Identifiers.',
        'اضغط + واختر Pass Type IDs ثم اضغط Continue.',
        'أدخل وصفًا ومعرّفًا، مثل pass.com.contoso.cards.',
        'اضغط Register. احتفظ بهذا المعرّف: البطاقات الموزعة مرتبطة به.',
      ],
      link: 'فتح Identifiers',
    },
    issue: {
      title: 'أنشئ الشهادة',
      steps: [
        'افتح Pass Type ID الخاص بك واضغط Create Certificate.',
        'اختر pass.csr واضغط Continue.',
        'نزّل pass.cer. صلاحيته نحو عام.',
      ],
      link: 'فتح Identifiers',
    },
    intermediate: {
      title: 'نزّل شهادة Apple الوسيطة',
      steps: ['نزّل “Worldwide Developer Relations - G4”. اسم الملف AppleWWDRCAG4.cer.'],
      link: 'فتح شهادات Apple',
    },
    give: {
      title: 'سلّمها إلى Carte',
      steps: [
        'اختر «شهادة ومفتاحها» في النموذج.',
        'اختر pass.cer و pass.key و AppleWWDRCAG4.cer ثم اضغط «فحص وحفظ».',
      ],
    },
  },
};
