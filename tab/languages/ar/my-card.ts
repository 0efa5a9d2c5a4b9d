import type { myCard as english } from '../en/my-card.ts';
import type { PluralForm, Translated } from '../texts.ts';

export const myCard: Translated<typeof english, PluralForm> = {
  title: 'بطاقتي',
  fields: 'ما تعرضه البطاقة',
  locked: 'مقفل',
  lockedText: 'تدير مؤسستك هذه الحقول. اسأل المسؤول إذا كان فيها خطأ أو نقص.',
  paused: 'بطاقتك متوقفة مؤقتًا، لذلك لا يمكن لأحد فتحها. اسأل المسؤول إذا كنت لا تزال بحاجة إليها.',
  none: 'ليست لديك بطاقة بعد',
  noneText:
    'المسؤول هو من ينشئ البطاقات. اطلب منه استيرادك من الدليل؛ ستظهر هنا بعد ذلك بطاقتك ورمز QR الخاص بها.',
};
