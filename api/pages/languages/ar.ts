import type { Language } from '../words.ts';

export const ar: Language = {
  code: 'ar',
  direction: 'rtl',
  words: {
    saveContact: 'حفظ جهة الاتصال',
    contact: 'جهة اتصال',
    contactDetails: 'بيانات الاتصال',
    phone: {
      work: 'هاتف العمل',
      mobile: 'الجوال',
      fax: 'الفاكس',
      home: 'هاتف المنزل',
      other: 'الهاتف',
    },
    extension: (digits) => `تحويلة ${digits}`,
    email: { work: 'بريد العمل', home: 'البريد الشخصي', other: 'البريد الإلكتروني' },
    address: 'العنوان',
    office: 'المكتب',
    website: 'الموقع الإلكتروني',
    profiles: 'الحسابات',
    video: 'المشاهدة على YouTube',
    note: 'نبذة',
    pronouns: 'الضمائر',
    scanCode: 'امسح الرمز لفتح هذه البطاقة',
    codeOfCard: 'رمز QR لهذه البطاقة',
    photoOf: (name) => `صورة ${name}`,
    updated: (date) => `آخر تحديث: ${date}`,
    labelled: (label, value) => `${label}: ${value}`,
    tryAgain: 'إعادة المحاولة',
    gone: {
      title: 'لم تعد هذه البطاقة مستخدمة',
      text: 'اطلب جهة اتصال جديدة من الشركة التي حصلت منها على البطاقة.',
    },
    instead: {
      page: 'يمكنك التواصل مع الفريق عبر صفحته.',
      openPage: 'فتح صفحة الفريق',
      colleague: 'يمكنك التواصل مع شخص آخر من الشركة.',
      openCard: (name) => `فتح بطاقة ${name}`,
    },
    notFound: {
      title: 'لا توجد بطاقة هنا',
      text: 'تحقق من العنوان، أو امسح الرمز مرة أخرى.',
    },
    tooMany: {
      title: 'الطلبات كثيرة جدًا',
      text: 'انتظر دقيقة، ثم افتح البطاقة مرة أخرى.',
    },
    unavailable: {
      title: 'لا يمكن عرض البطاقة الآن',
      text: 'المشكلة من جانبنا. أعد المحاولة بعد لحظات.',
    },
  },
};
