import type { ways as english } from '../en/ways.ts';
import type { PluralForm, Translated } from '../texts.ts';

export const ways: Translated<typeof english, PluralForm> = {
  title: 'كيف تريد الربط؟',
  recommended: 'موصى به',
  consent: {
    title: 'نقرة واحدة',
    text: 'اسمح بتطبيق Carte لدى Microsoft. لا شيء لتسجيله ولا شيء لنسخه.',
  },
  made: {
    title: 'تطبيقك الخاص، بشهادة من Carte',
    text: 'ينشئ Carte الشهادة، ويمكن لنص برمجي أن يقوم بالباقي. لا سر لنسخه، وتدوم سنة.',
    kind: 'شهادة من Carte',
  },
  secret: {
    title: 'تطبيقك الخاص، بسر',
    text: 'سر عميل، أو شهادة لديك.',
  },
  script: {
    title: 'دع نصًا برمجيًا ينفّذ الخطوات 1 و3 و4',
    text: 'يسجّل التطبيق بهذه الشهادة، ويتيح له قراءة الأشخاص والمجموعات فقط، ويعرض المعرّفين. الصقه في Azure Cloud Shell وشغّله، ثم انسخ المعرّفين معًا والصقهما في الحقل الأول.',
    azureCli: 'Azure CLI (Bash)',
    powerShell: 'Graph PowerShell 7',
    copy: 'نسخ النص البرمجي',
    copied: 'تم نسخ النص البرمجي',
    open: 'فتح Azure Cloud Shell',
  },
  steps: {
    title: 'الربط بشهادة من Carte',
    roles:
      'تحتاج إلى دور يمكنه تسجيل التطبيقات، وفي الخطوة 4 إلى دور يمكنه منح الموافقة، مثل Privileged Role Administrator. الأسماء الإنجليزية هنا هي كما تظهر في Entra.',
    done: 'تم',
    mend: 'راجع هنا',
    step: 'الخطوة {{number}} من {{total}}:',
    register: {
      title: 'تسجيل تطبيق',
      text: 'سمِّه «{{name}}»، واترك كل ما عداه كما هو، ثم حدد Register (تسجيل).',
      name: 'دليل Carte',
      copy: 'نسخ الاسم',
      copied: 'نُسخ الاسم',
      link: 'فتح تسجيل جديد',
    },
    ids: {
      title: 'لصق معرّفيه',
      text: 'كلاهما في الصفحة التي تُفتح بعد التسجيل.',
    },
    certificate: {
      title: 'تحميل الشهادة إلى Entra',
      text: 'نزّل الملف. في Entra، اختر Certificates (الشهادات) ثم Upload certificate (تحميل شهادة)، واختر الملف، ثم حدد Add (إضافة).',
      download: 'تنزيل الشهادة',
      again: 'التنزيل من جديد',
      another: 'إنشاء شهادة أخرى',
      earlier:
        'أنشأت هذه الشهادة من قبل ولم تستخدمها بعد. إن كانت في Entra فتابع، وإلا فحمّلها أو أنشئ شهادة أخرى.',
      link: 'فتح Certificates & secrets',
      name: 'الاسم',
      made: 'أُنشئت',
      thumbprint: 'البصمة',
      until: 'صالحة حتى',
      compare: 'بعد تحميلها، يعرض Entra البصمة نفسها.',
      needed: 'نزّل الشهادة أولًا وحمّلها إلى Entra.',
      lost: 'لم تعد الشهادة السابقة محفوظة. إن كنت قد حمّلتها فلم تعد مفيدة: نزّل شهادة جديدة وحمّلها إلى Entra.',
    },
    permissions: {
      steps: [
        'حدد Add a permission (إضافة إذن)، ثم Microsoft Graph، ثم Application permissions (أذونات التطبيق).',
        'ضع علامة أمام User.Read.All لقراءة الأشخاص وصورهم، وإن أردت فأمام GroupMember.Read.All لاختيار الأشخاص حسب المجموعة. ثم حدد Add permissions (إضافة أذونات).',
        'حدد Grant admin consent (منح موافقة المسؤول) وأكّد.',
      ],
    },
    test: {
      title: 'اختبار وربط',
      text: 'يسجّل Carte الدخول بالشهادة ويقرأ أشخاصًا قبل حفظ أي شيء.',
    },
  },
};
