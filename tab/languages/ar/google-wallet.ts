import type { googleWallet as english } from '../en/google-wallet.ts';
import type { PluralForm, Translated } from '../texts.ts';

export const googleWallet: Translated<typeof english, PluralForm> = {
  title: 'محفظة Google',
  intro:
    'قدّم مفتاح حساب خدمة يجوز له إنشاء بطاقات محفظة باسم مؤسستك. يُجرَّب المفتاح لدى Google قبل حفظه، ولا يراه أحد بعد ذلك.',
  issuerId: 'معرّف جهة الإصدار',
  issuerIdHint: 'الرقم الطويل في Google Pay & Wallet Console، مثل 3388000000012345678.',
  keyFile: 'ملف المفتاح',
  keyFileHint: 'ملف JSON الذي قدّمته Google Cloud لحساب الخدمة.',
  kept: 'يمكن الآن إضافة البطاقات إلى محفظة Google',
  serviceAccount: 'حساب الخدمة',
  given: 'تاريخ تقديم المفتاح',
  testOnly:
    'إلى أن تعتمد Google جهة إصدارك، تحمل البطاقات عبارة “[TEST ONLY]” ولا يحتفظ بها إلا مستخدمو وحدة التحكم. اطلب هناك إذن النشر.',
  replace: 'استبدال المفتاح',
  replaceText: 'استخدم مفتاحًا لمعرّف جهة الإصدار نفسه كي تبقى البطاقات الموزعة محدّثة.',
  remove: 'إزالة محفظة Google',
  removeTitle: 'هل تريد إزالة محفظة Google؟',
  removeText:
    'يختفي الزر من كل البطاقات. تُنهى كل بطاقة موزعة لدى Google ويُمحى نصها، ثم يُحذف المفتاح بعد آخرها. البطاقات الموزعة: {{passes}}.',
  removed: 'تجري إزالة محفظة Google',
  closingTitle: 'تجري إزالة محفظة Google',
  closingText:
    'لم تعد أي بطاقة تعرضها، ويجري إنهاء البطاقات الموزعة لدى Google. المتبقي: {{passes}}. يُحذف المفتاح بعد آخرها. استبدل المفتاح إن أردت الاحتفاظ بمحفظة Google.',
  removeNow: 'الإزالة فورًا',
  removeNowTitle: 'هل تريد إزالة محفظة Google فورًا؟',
  removeNowText:
    'يُحذف المفتاح الآن. تبقى البطاقات التي لم تُنهَ بعد في المحافظ كما هي ولا يمكن لأحد تغييرها: {{passes}}.',
  removedNow: 'أُزيلت محفظة Google',
  previewText: 'بطاقة كما تعرضها محفظة Google.',
  details: 'التفاصيل',
  links: 'الروابط',
  guide: {
    title: 'كيف تحصل على المفتاح',
    text: 'تحتاج إلى حساب Google لمؤسستك. يستغرق ذلك نحو عشرين دقيقة، وتستغرق موافقة Google بضعة أيام أخرى.',
    issuer: {
      title: 'افتح حساب جهة إصدار',
      steps: [
        'سجّل الدخول إلى Google Pay & Wallet Console واملأ ملف النشاط التجاري.',
        'افتح Google Wallet API واختر Build your first pass.',
        'دوّن معرّف جهة الإصدار، وهو رقم طويل.',
      ],
      link: 'افتح وحدة التحكم',
    },
    api: {
      title: 'فعّل Google Wallet API',
      steps: [
        'اختر مشروعًا في Google Cloud أو أنشئ مشروعًا جديدًا.',
        'افتح Google Wallet API واضغط Enable.',
      ],
      link: 'افتح الواجهة',
    },
    account: {
      title: 'أنشئ حساب خدمة ومفتاحه',
      steps: [
        'افتح Service accounts واضغط Create service account.',
        'أدخل اسمًا، مثل carte-wallet، واضغط Done. لا يحتاج إلى أي دور.',
        'افتحه واختر Keys ثم Add key ثم Create new key ثم JSON. يُنزَّل ملف.',
        'احفظ الملف في مكان آمن: من يملكه يستطيع إنشاء بطاقات باسمك.',
      ],
      link: 'افتح حسابات الخدمة',
    },
    invite: {
      title: 'ادعُ حساب الخدمة',
      steps: [
        'في Google Pay & Wallet Console افتح Users واضغط Invite a user.',
        'أدخل عنوان البريد الإلكتروني لحساب الخدمة واختر مستوى الوصول Developer.',
      ],
      link: 'افتح وحدة التحكم',
    },
    give: {
      title: 'قدّمهما إلى Carte',
      steps: ['أدخل معرّف جهة الإصدار في النموذج واختر ملف JSON ثم اضغط «تحقق واحفظ».'],
    },
    publish: {
      title: 'ابدأ النشر',
      steps: [
        'حتى ذلك الحين تحمل البطاقات عبارة “[TEST ONLY]”، ولا يحتفظ بها إلا مستخدمو وحدة التحكم.',
        'في وحدة التحكم افتح Google Wallet API واطلب إذن النشر.',
      ],
      link: 'افتح وحدة التحكم',
    },
  },
};
