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
  sessionOver: 'انتهت جلستك. سجّل الدخول من جديد ثم أعد المزامنة مرة أخرى.',
  notSent: 'لم تُجب خدمة المزامنة. حاول مرة أخرى: لن يُرسل أي شيء مرتين.',
  notTaken: 'لم تقبل خدمة المزامنة هذا الطلب. أخبر الشخص المسؤول عن هذه الصفحة.',
  notUnderstood:
    'لا يُعرف هل أُضيف هذا إلى قائمة الانتظار. أخبر الشخص المسؤول عن هذه الصفحة. إعادة المحاولة لا ترسل أي شيء مرتين.',
  endUnknown: 'لا يُعرف كيف انتهت إعادة المزامنة هذه. راجع حالة كل سجل.',
  noAnswer: 'لم يصل أي رد',
  rateLimited: (when) => `الطلبات كثيرة الآن. حاول مرة أخرى ${when ? `عند ${when}` : 'بعد قليل'}.`,
  goesOnAt: (when, rateLimited) =>
    `${rateLimited ? 'الطلبات كثيرة الآن.' : 'خدمة المزامنة لا تستجيب الآن.'} يُستأنف العمل عند ${when}.`,
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
    dailyLimit: (crm) => [`استُنفد الحد اليومي للطلبات إلى ${crm}.`, 'راجع أحد المسؤولين إن تكرر ذلك كثيرًا.'],
    rateLimit: (crm) => [`تلقى ${crm} طلبات كثيرة دفعة واحدة.`, 'سيقبلها مجددًا بعد قليل.'],
    locked: (crm) => [`كان شخص آخر يكتب هذا السجل في ${crm}.`, 'يزول القفل خلال لحظات.'],
    versionConflict: (crm) => [`تغيّر السجل في ${crm} أثناء إرساله.`, 'تبدأ المزامنة التالية من أحدث نسخة.'],
    unavailable: (crm) => [`تعذّر على ${crm} الرد.`, 'يعود عادةً من تلقاء نفسه.'],
    batchFailed: (crm) => [
      `لم يحفظ ${crm} السجل لأن سجلات أخرى في الدفعة نفسها فشلت.`,
      'زامن هذا السجل وحده.',
    ],
    internalError: (crm) => [`حدث خطأ داخلي في ${crm}.`, 'إن استمر، فاعرض الرد أدناه على مسؤول CRM.'],
    signedOut: (crm) => [`لم يعد ${crm} يقبل الاتصال.`, `يجب أن يعيد أحد المسؤولين ربط ${crm}.`],
    missingScope: (crm) => [
      `ينقص الاتصالَ إذنٌ في ${crm}.`,
      `يجب أن يعيد أحد المسؤولين ربط ${crm} وأن يمنح الإذن.`,
    ],
    access: (crm) => [`لا يجوز للاتصال تغيير هذا السجل في ${crm}.`, 'اطلب الإذن من مسؤول CRM.'],
    planLimit: (crm) => [`بلغ حساب ${crm} أحد حدوده.`, 'أفسح مكانًا هناك، أو رقِّ الخطة.'],
    notInPlan: (crm) => [`لا يشمل حساب ${crm} هذا.`, 'اطلب من مسؤول CRM التحقق من الخطة والإعدادات.'],
    badRequest: (crm) => [`لا يفهم ${crm} ما أُرسل إليه.`, 'اعرض الرد أدناه على القائمين على المزامنة.'],
    duplicate: (crm, { id, field }) => [
      `يوجد في ${crm} سجل مماثل${id ? ` (${id})` : ''}${field ? `: ${field}` : ''}.`,
      'ادمج السجلين، أو اربط هذا السجل بالموجود.',
    ],
    deleted: (crm) => [`لم يعد السجل المرتبط موجودًا في ${crm}.`, 'استعِده هناك، أو اربط سجلًا آخر.'],
    notFound: (crm) => [
      `لا يجد ${crm} السجل.`,
      'ربما حُذف، أو هو مخفي عن الاتصال. اربط سجلًا آخر، أو اسأل مسؤول CRM.',
    ],
    recordLocked: (crm) => [`السجل مقفل في ${crm}، بسبب موافقة مثلًا.`, 'افتح قفله هناك، أو انتظر الموافقة.'],
    wrongState: (crm) => [
      `السجل في حالة لا يسمح ${crm} بتغييرها.`,
      'اطّلع عليه هناك. أعد فتحه، أو اربط سجلًا آخر.',
    ],
    inactiveOwner: (crm) => [
      `المالك غير نشط في ${crm}، أو لا يجوز له امتلاك هذا السجل.`,
      'اختر مالكًا آخر ثم أعد المزامنة.',
    ],
    validationRule: (crm, { field }) => [
      `ترفض قاعدة تحقق في ${crm} السجل${field ? `: ${field}` : ''}.`,
      'نصها أدناه. صحّح السجل، أو اسأل مسؤول CRM.',
    ],
    automation: (crm) => [`منعت أتمتة في ${crm} هذا التغيير.`, 'اعرض الرسالة أدناه على مسؤول CRM.'],
    refused: (crm) => [`رفض ${crm} السجل.`, 'رده أدناه.'],
    readOnlyField: (crm, { field }) => [
      `لا يسمح ${crm} للاتصال بكتابة ${field ?? 'أحد الحقول'}.`,
      'اطلب الإذن من مسؤول CRM، أو أزل الحقل من التعيين.',
    ],
    unknownField: (crm, { field }) => [
      `لا يوجد هذا الحقل في ${crm}${field ? `: ${field}` : ''}.`,
      'أنشئه هناك، أو أزله من التعيين.',
    ],
    required: (crm, { field }) => [
      `يتطلب ${crm} قيمة فارغة هنا${field ? `: ${field}` : ''}.`,
      'املأها ثم أعد المزامنة.',
    ],
    badOption: (crm, { field }) => [
      `${field ? `${field}: ` : ''}قيمة ليست من الخيارات التي يسمح بها ${crm}.`,
      'اختر قيمة أخرى، أو أضف الخيار في CRM.',
    ],
    tooLong: (crm, { field, limit }) => [
      `${field ? `${field}: ` : ''}نص أطول مما يسمح به ${crm}${limit ? ` (${limit})` : ''}.`,
      'اختصره ثم أعد المزامنة.',
    ],
    outOfRange: (crm, { field }) => [
      `${field ? `${field}: ` : ''}قيمة خارج النطاق الذي يسمح به ${crm}.`,
      'صحّحها ثم أعد المزامنة.',
    ],
    invalidEmail: (crm, { field }) => [
      `لا يقبل ${crm} عنوان البريد الإلكتروني${field ? `: ${field}` : ''}.`,
      'صحّحه هنا ثم أعد المزامنة.',
    ],
    wrongReference: (crm, { field }) => [
      `${field ? `${field}: ` : ''}قيمة تشير إلى سجل لا يجده ${crm}.`,
      'زامن ذلك السجل أو اربطه أولًا، أو اختر سجلًا آخر.',
    ],
    invalidValue: (crm, { field }) => [
      `لا يقبل ${crm} ${field ? `قيمة ${field}` : 'إحدى القيم'}.`,
      'صحّحها ثم أعد المزامنة.',
    ],
  },
  unknownCrmError: (crm) => `أعاد ${crm} خطأً.`,
  nextTry: 'مؤقت. المحاولة التالية #.',
  retryHelps: 'مؤقت: قد تفيد إعادة المحاولة.',
  retryLater: 'قد تفيد إعادة المحاولة بعد تجدد الحد.',
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
    payload: 'لا يمكن عرض الحالة. أخبر الشخص المسؤول عن هذه الصفحة.',
  },
  retry: 'إعادة المحاولة',
  resync: 'إعادة المزامنة',
  resyncEnded: (status) => `انتهت إعادة المزامنة: ${status}`,
  viewHistory: 'عرض سجل المزامنة',
};

registerMessages('ar', messages);
