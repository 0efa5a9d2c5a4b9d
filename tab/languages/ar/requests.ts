import type { requests as english } from '../en/requests.ts';
import type { PluralForm, Translated } from '../texts.ts';

export const requests: Translated<typeof english, PluralForm> = {
  title: 'الطلبات',
  text: 'ما يطلبه الأشخاص بشأن بطاقاتهم.',
  count_zero: 'لا طلبات مفتوحة',
  count_one: 'طلب مفتوح واحد',
  count_two: 'طلبان مفتوحان',
  count_few: '{{requests}} طلبات مفتوحة',
  count_many: '{{requests}} طلبًا مفتوحًا',
  count_other: '{{requests}} طلب مفتوح',
  open: 'مفتوحة',
  answered: 'مجاب عنها',
  empty: 'لا توجد طلبات هنا',
  emptyText:
    'من يطلب تغيير حقل مقفل أو يعترض على وجود بطاقة يظهر هنا حتى تجيب. تُحفظ الإجابات 180 يومًا.',
  asks: 'يطلب {{name}} تغييرًا',
  objects: 'يعترض {{name}} على وجود بطاقة',
  accept: 'كتابته على البطاقة',
  acceptObjection: 'إيقاف البطاقة مؤقتًا',
  decline: 'رفض',
  answer: 'كلمة رد (اختياري)',
  done: 'يرى {{name}} إجابتك',
  accepted: 'قبله {{name}} في {{moment}}',
  declined: 'رفضه {{name}} في {{moment}}',
};
