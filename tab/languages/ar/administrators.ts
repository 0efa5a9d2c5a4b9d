import type { administrators as english } from '../en/administrators.ts';
import type { PluralForm, Translated } from '../texts.ts';

export const administrators: Translated<typeof english, PluralForm> = {
  title: 'المسؤولون',
  text: 'يربط المسؤولون الأدلة ويستوردون الأشخاص ويغيّرون كل البطاقات. أما غيرهم فلا يرى إلا بطاقته.',
  listLabel: 'من يدير Carte',
  roleHint:
    'من لديه دور التطبيق Carte.Admin، أو كان Global Administrator أو User Administrator أو Teams Administrator في Microsoft Entra، فهو مسؤول أيضًا. يظهر هنا عندما يفتح Carte، وحتى 30 يومًا بعد آخر مرة.',
  noneAppointed:
    'حتى الآن الجميع مسؤولون بحكم دور في Microsoft Entra. هنا تعيّن زملاءك مسؤولين من دون دور.',
  you: 'أنت',
  left: 'غادر',
  byRole: 'بحكم دور في Microsoft Entra',
  appointed: 'عيّنه {{name}} مسؤولًا في {{day}}',
  appointedOn: 'عُيّن مسؤولًا في {{day}}',
  seen: 'آخر مرة هنا: {{day}}',
  notSeen: 'لم يفتح Carte منذ ذلك',
  add: 'إضافة مسؤول',
  person: 'من',
  addText: 'سيستطيع أن يفعل هنا كل ما تستطيع أنت، عندما يفتح Carte مرة أخرى.',
  byHand: 'أُنشئت هذه البطاقة يدويًا، فليست لأحد يمكنه تسجيل الدخول. اختر شخصًا من دليلك.',
  submit: 'تعيين مسؤول',
  added: 'أصبح {{name}} مسؤولًا',
  remove: 'إزالة',
  removeName: 'إزالة {{name}}',
  removeTitle: 'هل تريد إزالة {{name}} من المسؤولين؟',
  removeText: 'ابتداءً من نقرته التالية لن يرى إلا بطاقته. يمكنك تعيينه مسؤولًا مرة أخرى في أي وقت.',
  removeRole: 'يبقى مسؤولًا بحكم دوره في Microsoft Entra.',
  removeSelf: 'لن ترى إلا بطاقتك. لا يستطيع إعادة تعيينك إلا مسؤول آخر.',
  removed: 'لم يعد {{name}} مسؤولًا',
};
