import type { start as english } from '../en/start.ts';
import type { PluralForm, Translated } from '../texts.ts';

export const start: Translated<typeof english, PluralForm> = {
  loading: 'جارٍ فتح Carte',
  product: 'Carte',
  welcome: {
    title: 'بطاقات عمل تبقى محدّثة تلقائيًا',
    text: 'ينشئ Carte بطاقة عمل رقمية لكل شخص في دليل Microsoft Entra لديك. سجّل الدخول بحساب العمل للبدء.',
    practice:
      'هذا هو الدليل التجريبي: الأشخاص فيه غير حقيقيين، ولا شيء يغادر هذا الجهاز. سجّل الدخول بصفة مسؤول لترى كل شيء.',
    signIn: 'تسجيل الدخول',
    signingIn: 'جارٍ فتح صفحة تسجيل الدخول',
  },
  ended: {
    title: 'انتهت جلستك',
    text: 'سجّل الدخول مرة أخرى للمتابعة. ما اخترته هنا محفوظ.',
    signIn: 'تسجيل الدخول مرة أخرى',
  },
  failure: {
    tryAgain: 'إعادة المحاولة',
    openInBrowser: 'فتح في المتصفح',
    askAdmin: 'السماح بالتطبيق بصفة مسؤول',
    copyDetails: 'نسخ التفاصيل',
    detailsCopied: 'تم نسخ التفاصيل',
    code: 'الرمز',
    reason: 'الرد',
    time: 'الوقت',
    address: 'العنوان',
    session_ended: {
      title: 'انتهت جلستك',
      text: 'سجّل الدخول مرة أخرى للمتابعة.',
    },
    consent_required: {
      title: 'يجب أن تسمح مؤسستك بهذا التطبيق',
      text: 'تعذر على Teams تسجيل دخولك لأن أحدًا لم يسمح بتطبيق Carte بعد. يمكن للمسؤول السماح به للجميع؛ بعد ذلك أعد المحاولة.',
    },
    resource_disabled: {
      title: 'عنوان التطبيق في Entra غير مطابق',
      text: 'يجب أن يتحقق المسؤول من معرّف URI للتطبيق (Application ID URI) في تسجيل التطبيق: ينبغي أن يكون \u2068api://\u2069 متبوعًا بمضيف هذه الصفحة ثم بمعرّف العميل للتطبيق، في Entra وفي بيان التطبيق.',
    },
    domain_mismatch: {
      title: 'حزمة التطبيق تخص عنوانًا آخر',
      text: 'تذكر الحزمة المثبتة في Teams مضيفًا غير مضيف هذه الصفحة. يجب أن يحمّل المسؤول الحزمة المُعدّة لهذا المضيف.',
    },
    manifest_incomplete: {
      title: 'حزمة التطبيق قديمة جدًا',
      text: 'لا توضح الحزمة المثبتة طريقة تسجيل الدخول. يجب أن يحمّل المسؤول أحدث حزمة؛ ثم افتح التطبيق مرة أخرى.',
    },
    cancelled: {
      title: 'أُغلق تسجيل الدخول',
      text: 'أُغلقت نافذة تسجيل الدخول قبل اكتماله. أعد المحاولة.',
    },
    popup_blocked: {
      title: 'تعذر فتح نافذة تسجيل الدخول',
      text: 'اسمح بالنوافذ المنبثقة لهذه الصفحة، ثم أعد المحاولة.',
    },
    host_silent: {
      title: 'لا يستجيب Teams',
      text: 'تُعرض هذه الصفحة داخل صفحة أخرى لم تسجّل دخولك. افتح التطبيق من Teams، أو افتحه في نافذة متصفح مستقلة.',
    },
    token_refused: {
      title: 'لا يقبل Carte تسجيل الدخول هذا',
      text: 'يجب أن يتحقق المسؤول من تسجيل التطبيق: ينبغي أن تكون قيمة requestedAccessTokenVersion هي 2، وأن يكون AAD_APP_CLIENT_ID في هذا الخادم هو معرّف العميل في التسجيل.',
    },
    not_started_here: {
      title: 'لم يبدأ تسجيل الدخول هذا من هنا',
      text: 'العنوان الذي عدت به يخص زيارة أخرى. سجّل الدخول مرة أخرى.',
    },
    sign_in_refused: {
      title: 'لم يسجّل Microsoft دخولك',
      text: 'أعد المحاولة. إذا تكرر ذلك، فأعطِ التفاصيل أدناه إلى المسؤول.',
    },
    unknown: {
      title: 'تعذر تسجيل دخولك',
      text: 'أعد المحاولة. إذا تكرر ذلك، فأعطِ التفاصيل أدناه إلى المسؤول.',
    },
  },
  shell: {
    skip: 'الانتقال إلى المحتوى',
    navigation: 'Carte',
    menu: 'القائمة',
    cards: 'البطاقات',
    import: 'الاستيراد',
    visitors: 'الزوار',
    templates: 'القوالب',
    directory: 'الدليل',
    account: 'حساب {{name}}',
    administrator: 'مسؤول',
    employee: 'موظف',
    theme: 'السمة',
    theme_system: 'مثل النظام',
    theme_light: 'فاتح',
    theme_dark: 'داكن',
    theme_contrast: 'تباين عالٍ',
    signOut: 'تسجيل الخروج',
    notFoundTitle: 'الصفحة غير موجودة',
    notFound: 'لا يوجد شيء في هذا العنوان',
    notFoundText: 'ربما نُقلت الصفحة أو حُذفت.',
    notFoundAction: 'الانتقال إلى البطاقات',
  },
};
