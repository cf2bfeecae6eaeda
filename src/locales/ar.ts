// The kit's messages in Arabic.
import { registerMessages, type Messages } from '../i18n/messages.js';
import { formatCount, plural, type PluralForms } from '../i18n/plural.js';
import { roughDuration } from '../i18n/rough-duration.js';

const count = formatCount.bind(undefined, 'ar');
const some = (n: number, forms: PluralForms) => plural('ar', n, forms);
const records = (n: number) =>
  some(n, {
    zero: 'لا سجلات',
    one: 'سجل واحد',
    two: 'سجلان',
    few: '# سجلات',
    many: '# سجلًا',
    other: '# سجل',
  });
const fields = (n: number) =>
  some(n, { zero: 'لا حقول', one: 'حقل واحد', two: 'حقلان', few: '# حقول', many: '# حقلًا', other: '# حقل' });
const duration = (seconds: number) =>
  roughDuration('ar', seconds, {
    seconds: { other: '# ثانية' },
    minutes: { one: 'دقيقة', two: 'دقيقتين', few: '# دقائق', many: '# دقيقة', other: '# دقيقة' },
  });

const messages: Messages = {
  status: {
    synced: 'تمت المزامنة',
    partial: 'تمت المزامنة جزئيًا',
    failed: 'فشلت',
    skipped: 'تم التخطي',
    linked: 'مرتبط',
    none: 'لم تتم المزامنة بعد',
  },
  phase: { queued: 'في الانتظار', syncing: 'تجري المزامنة' },
  loading: 'جارٍ التحميل',
  cannotLoad: 'تعذّر تحميل الحالة',
  stale: 'لا جديد منذ فترة، وقد تكون قديمة',
  objectsOf: (matching, total) => `${count(matching)} من ${count(total)} من الكائنات`,
  deletedFrom: (crms) => `حُذف من ${crms.join('، ')}`,
  panel: (record) => (record ? `مزامنة CRM للسجل ${record}` : 'مزامنة CRM'),
  about: (crm, facts) => `${crm}: ${facts.join('، ')}`,

  resyncToCrm: 'إعادة المزامنة مع CRM',
  sending: (n) => `جارٍ الإرسال: ${records(n)}`,
  resyncing: (n, seconds, upTo) =>
    `تجري إعادة المزامنة: ${records(n)}. يستغرق ذلك ${upTo ? 'حتى' : 'نحو'} ${duration(seconds)}.`,
  progressOf: (done, total) => `${count(done)} من ${count(total)}`,
  outcome: {
    synced: (n) => `تمت المزامنة: ${count(n)}`,
    partial: (n) => `تمت جزئيًا: ${count(n)}`,
    failed: (n) => `فشل: ${count(n)}`,
    skipped: (n) => `تم التخطي: ${count(n)}`,
  },
  refused: (n) => `لم يُضف إلى الانتظار: ${records(n)}`,
  notQueued: (n) => `لم يُضف إلى الانتظار: ${count(n)}`,
  refusedBecause: {
    not_found: 'السجل غير موجود',
    not_linked: 'غير مرتبط بأي CRM',
    deleted_in_crm: 'حُذف من CRM',
    already_queued: 'في الانتظار بالفعل',
    forbidden: 'لا يُسمح لك بإعادة مزامنته',
  },
  refusedRecords: 'لم تُضف إلى الانتظار',
  failedRecords: 'السجلات التي فشلت',
  retryFailed: (n) => `إعادة المحاولة: ${records(n)}`,
  mayNot: 'لا يُسمح لك بإعادة مزامنة السجلات. اطلب الإذن من أحد المسؤولين.',
  notSent: 'لم تُجب خدمة المزامنة. حاول مرة أخرى: لن يُرسل أي شيء مرتين.',
  notUnderstood: 'تعذّرت قراءة ردّ خدمة المزامنة. حاول مرة أخرى: لن يُرسل أي شيء مرتين.',
  endUnknown: 'لا يُعرف كيف انتهت إعادة المزامنة هذه. راجع حالة كل سجل.',
  noAnswer: 'لم يصل أي رد',
  rateLimited: (when) => `الطلبات كثيرة الآن. حاول مرة أخرى ${when ? `عند ${when}` : 'بعد قليل'}.`,
  goesOnAt: (when) => `الطلبات كثيرة الآن. يُستأنف العمل عند ${when}.`,
  dismiss: 'إغلاق',

  chip: {
    synced: 'تمت المزامنة',
    partial: 'تمت جزئيًا',
    failed: 'فشلت',
    skipped: 'تم التخطي',
    linked: 'مرتبط',
    none: 'لم تتم المزامنة بعد',
  },
  ongoing: { queued: 'في الانتظار', syncing: 'تجري المزامنة' },
  objectsSynced: (synced, total) => `تمت مزامنة ${count(synced)} من ${count(total)} من الكائنات`,
  lastSynced: 'آخر مزامنة #',
  lastTried: 'آخر محاولة #',
  justNow: 'الآن',
  fieldsDidNotSync: (unsynced, total) => `لم تتم مزامنة ${count(unsynced)} من ${count(total)} من الحقول`,
  nothingToSend: 'لا شيء لإرساله',
  untracked: 'تمت المزامنة قبل بدء التتبع المفصّل، فلا تفاصيل للحقول.',
  deletedAt: (crm) => `حُذف من ${crm} #`,
  openIn: (crm) => `فتح في ${crm}`,
  notLinked: (crm) => `لم يُربط بعد بسجل في ${crm ?? 'أي CRM'}، فلا شيء لمزامنته.`,
  quietSince: 'آخر الأخبار #. قد تكون المعلومات قديمة.',

  fieldsNotSynced: (n) => `لم تتم مزامنته: ${fields(n)}`,
  syncedFields: (n) => `تمت مزامنته: ${fields(n)}`,
  field: 'الحقل',
  sent: 'المرسَل',
  inCrm: 'في CRM',
  why: 'السبب',
  cause: {
    not_mapped: () => 'حقل مخصّص غير معيَّن',
    rejected: (crm) => `رفضه ${crm}`,
    read_only: (crm) => `للقراءة فقط في ${crm}`,
    no_permission: (crm) => `لا إذن بكتابته في ${crm}`,
    too_long: (crm) => `أطول مما يسمح به ${crm}`,
    conflict: (crm) => `تغيّر في هذه الأثناء في ${crm}`,
    other: () => 'لم تتم مزامنته',
  },
  filterFields: 'تصفية الحقول',
  noFieldMatches: 'لا حقل يطابق',
  showAll: (n) => `عرض الكل (${count(n)})`,
  more: 'المزيد',
  less: 'أقل',

  unknown: 'غير معروف',
  noValue: 'بلا قيمة',
  emptyText: 'نص فارغ',
  nothingChosen: 'لا اختيار',
  cleared: 'أُفرغ',
  noSuchField: 'لا يوجد هذا الحقل',
  yes: 'نعم',
  no: 'لا',
  comparison: {
    same: 'القيمة نفسها في الجانبين',
    form: 'القيمة نفسها في الجانبين، لكنها مكتوبة بصيغة أخرى',
    order: 'الخيارات نفسها: لا يختلف إلا الترتيب',
    duplicate: 'الخيارات نفسها، لكن أحدها مكرر',
    currency: 'لا تختلف إلا العملة',
    amount: 'المبلغ نفسه، لكن إحدى العملتين غير معروفة',
    lineBreaks: 'لا تختلف إلا فواصل الأسطر',
    case: 'لا يختلف إلا حالة الأحرف',
    spaces: 'لا تختلف إلا المسافات أو الأحرف غير المرئية',
    encoding: 'تبدو متماثلة، لكن الأحرف مخزّنة بشكل مختلف',
    stored: 'تبدو متماثلة، لكنها مخزّنة بشكل مختلف',
  },

  crmError: {
    dailyLimit: (crm) => [`لا يقبل ${crm} طلبات أخرى اليوم.`, 'الحد يومي؛ اسأل أحد المسؤولين إن تكرر بلوغه.'],
    rateLimit: (crm) => [`تلقّى ${crm} طلبات كثيرة دفعة واحدة.`, 'سيقبلها مجددًا بعد قليل.'],
    locked: (crm) => [`كان شخص آخر يكتب هذا السجل في ${crm}.`, 'يزول القفل خلال لحظات.'],
    unavailable: (crm) => [`تعذّر على ${crm} الرد.`, 'يعود عادةً من تلقاء نفسه.'],
    duplicate: (crm, id) => [
      `يوجد سجل مماثل في ${crm}${id ? ` (${id})` : ''}.`,
      'ادمج السجلين، أو اربط السجل الموجود.',
    ],
    deleted: (crm) => [`لم يعد السجل المرتبط موجودًا في ${crm}.`, 'استعده هناك، أو اربط سجلًا آخر.'],
    planLimit: (crm) => [
      `لا تسمح خطة ${crm} بمزيد من السجلات من هذا النوع.`,
      'أفسح مجالًا هناك، أو رقِّ الخطة.',
    ],
    signIn: (crm) => [`لم يعد ${crm} يقبل الاتصال.`, 'اطلب من أحد المسؤولين إعادة الربط.'],
    readOnlyField: (crm, names) => [
      `لا يسمح ${crm} للاتصال بكتابة ${names ?? 'أحد الحقول'}.`,
      'اطلب الإذن من مسؤول CRM، أو أزل الحقل من التعيين.',
    ],
    access: (crm) => [`لا يُسمح للاتصال بتغيير هذا السجل في ${crm}.`, 'اطلب الإذن من مسؤول CRM.'],
    invalidEmail: (crm) => [`لا يقبل ${crm} عنوان البريد الإلكتروني.`, 'صحّحه هنا ثم أعد المزامنة.'],
    badOption: (crm, field) => [
      `${field ? `${field}: ` : ''}قيمة ليست من الخيارات التي يسمح بها ${crm}.`,
      'اختر قيمة أخرى، أو أضف الخيار في CRM.',
    ],
    required: (crm, names) => [
      `يتطلب ${crm} قيمة فارغة هنا${names ? `: ${names}` : ''}.`,
      'أدخلها ثم أعد المزامنة.',
    ],
    tooLong: (crm, length) => [
      `نص أطول مما يسمح به ${crm}${length ? ` (${length})` : ''}.`,
      'اختصره ثم أعد المزامنة.',
    ],
    unknownField: (crm) => [`لا يوجد هذا الحقل في ${crm}.`, 'أنشئه هناك، أو أزله من التعيين.'],
    automation: (crm) => [`منعت قاعدة أو أتمتة في ${crm} هذا التغيير.`, 'اعرض الرسالة أدناه على مسؤول CRM.'],
    invalidValue: (crm) => [`لا يقبل ${crm} إحدى القيم.`, 'صحّح الحقل المذكور أدناه ثم أعد المزامنة.'],
  },
  unknownCrmError: (crm) => `أعاد ${crm} خطأً.`,
  nextTry: 'مؤقت. المحاولة التالية #.',
  retryHelps: 'مؤقت: قد تفيد إعادة المحاولة.',
  retryDoesNotHelp: 'لا تفيد إعادة المحاولة قبل التصحيح.',
  retryUnknown: 'لا يُعرف إن كانت إعادة المحاولة تفيد.',
  crmSays: (crm) => `رد ${crm}`,
  copy: 'نسخ',
  copied: 'تم النسخ',
  copyByKey: 'تم التحديد. انسخه بلوحة المفاتيح.',
  copyLabels: ['الرمز', 'الرسالة', 'معرّف الارتباط', 'السجل', 'الوقت'],

  loadingDetail: 'جارٍ تحميل التفاصيل',
  detailFailed: 'تعذّر تحميل التفاصيل.',
  detailOutdated: 'تعذّر تحميل أحدث التفاصيل. هذا ما كان معروفًا.',
  loadProblem: {
    network: 'الخادم لا يرد.',
    signedOut: 'تم تسجيل خروجك.',
    forbidden: 'لا يُسمح لك برؤيتها.',
    notFound: 'لا شيء معروف عن هذا السجل.',
    payload: 'تعذّرت قراءة رد الخادم.',
  },
  retry: 'إعادة المحاولة',
  resync: 'إعادة المزامنة',
  resyncEnded: (status) => `انتهت إعادة المزامنة: ${status}`,
  viewHistory: 'عرض سجل المزامنة',
};

registerMessages('ar', messages);
