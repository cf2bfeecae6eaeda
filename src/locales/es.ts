// The kit's messages in Spanish.
import { registerMessages, type Messages } from '../i18n/messages.js';
import { formatCount, plural } from '../i18n/plural.js';
import { roughDuration } from '../i18n/rough-duration.js';

const count = formatCount.bind(undefined, 'es');
const records = (n: number) => plural('es', n, { one: '# registro', other: '# registros' });
const duration = (seconds: number) =>
  roughDuration('es', seconds, {
    seconds: { other: '# segundos' },
    minutes: { one: 'un minuto', other: '# minutos' },
  });

const messages: Messages = {
  status: {
    synced: 'sincronizado',
    partial: 'sincronizado en parte',
    failed: 'con error',
    skipped: 'omitido',
    linked: 'vinculado',
    none: 'aún sin sincronizar',
  },
  phase: { queued: 'en cola', syncing: 'sincronizando' },
  loading: 'cargando',
  cannotLoad: 'no se puede cargar el estado',
  stale: 'sin novedades desde hace un rato, puede estar desactualizado',
  objectsOf: (matching, total) => `${count(matching)} de ${count(total)} objetos`,
  deletedFrom: (crms) => `Eliminado de ${crms.join(', ')}`,
  panel: (record) => (record ? `Sincronización CRM de ${record}` : 'Sincronización CRM'),
  about: (crm, facts) => `${crm}: ${facts.join(', ')}`,

  resyncToCrm: 'Resincronizar con el CRM',
  sending: (n) => `Enviando ${records(n)}`,
  resyncing: (n, seconds, upTo) =>
    `Resincronizando ${records(n)}. Tarda ${upTo ? 'hasta' : 'aproximadamente'} ${duration(seconds)}.`,
  progressOf: (done, total) => `${count(done)} de ${count(total)}`,
  outcome: {
    synced: (n) => plural('es', n, { one: '# sincronizado', other: '# sincronizados' }),
    partial: (n) => plural('es', n, { one: '# sincronizado en parte', other: '# sincronizados en parte' }),
    failed: (n) => `${count(n)} con error`,
    skipped: (n) => plural('es', n, { one: '# omitido', other: '# omitidos' }),
  },
  refused: (n) => `${records(n)} fuera de la cola`,
  notQueued: (n) => `${count(n)} fuera de la cola`,
  refusedBecause: {
    not_found: 'el registro no existe',
    not_linked: 'no está vinculado a ningún CRM',
    deleted_in_crm: 'se eliminó del CRM',
    already_queued: 'ya está en cola',
    forbidden: 'no tiene permiso',
  },
  refusedRecords: 'Fuera de la cola',
  failedRecords: 'Registros con error',
  retryFailed: (n) => `Reintentar ${records(n)}`,
  mayNot: 'No puede resincronizar registros. Pida acceso a un administrador.',
  notSent: 'El servicio de sincronización no respondió. Inténtelo de nuevo: nada se envía dos veces.',
  notUnderstood:
    'La respuesta del servicio de sincronización no se puede leer. Inténtelo de nuevo: nada se envía dos veces.',
  endUnknown: 'No se sabe cómo terminó esta resincronización. Consulte el estado de cada registro.',
  noAnswer: 'no llegó ninguna respuesta',
  rateLimited: (when) =>
    `Hay demasiadas solicitudes ahora. Inténtelo de nuevo ${when ? `a las ${when}` : 'más tarde'}.`,
  goesOnAt: (when) => `Hay demasiadas solicitudes ahora. Continúa a las ${when}.`,
  dismiss: 'Cerrar',

  chip: {
    synced: 'Sincronizado',
    partial: 'Sincronizado en parte',
    failed: 'Con error',
    skipped: 'Omitido',
    linked: 'Vinculado',
    none: 'Aún sin sincronizar',
  },
  ongoing: { queued: 'En cola', syncing: 'Sincronizando' },
  objectsSynced: (synced, total) => `${count(synced)} de ${count(total)} objetos sincronizados`,
  lastSynced: 'Última sincronización #',
  lastTried: 'Intentado #',
  justNow: 'ahora mismo',
  fieldsDidNotSync: (unsynced, total) => `${count(unsynced)} de ${count(total)} campos sin sincronizar`,
  nothingToSend: 'Nada que enviar',
  untracked: 'Se sincronizó antes del seguimiento detallado: no hay detalle por campo.',
  deletedAt: (crm) => `Eliminado de ${crm} #`,
  openIn: (crm) => `abrir en ${crm}`,
  notLinked: (crm) =>
    `Aún no está vinculado a un registro de ${crm ?? 'un CRM'}; no hay nada que sincronizar.`,
  quietSince: 'Últimas novedades #. La información puede estar desactualizada.',

  fieldsNotSynced: (n) =>
    plural('es', n, { one: '# campo sin sincronizar', other: '# campos sin sincronizar' }),
  syncedFields: (n) => plural('es', n, { one: '# campo sincronizado', other: '# campos sincronizados' }),
  field: 'Campo',
  sent: 'Enviado',
  inCrm: 'En el CRM',
  why: 'Motivo',
  cause: {
    not_mapped: () => 'campo personalizado sin asignar',
    rejected: (crm) => `rechazado por ${crm}`,
    read_only: (crm) => `de solo lectura en ${crm}`,
    no_permission: (crm) => `sin permiso para escribirlo en ${crm}`,
    too_long: (crm) => `demasiado largo para ${crm}`,
    conflict: (crm) => `cambiado mientras tanto en ${crm}`,
    other: () => 'sin sincronizar',
  },
  filterFields: 'Filtrar campos',
  noFieldMatches: 'Ningún campo coincide',
  showAll: (n) => `Mostrar los ${count(n)}`,
  more: 'Más',
  less: 'Menos',

  unknown: 'desconocido',
  noValue: 'sin valor',
  emptyText: 'texto vacío',
  nothingChosen: 'nada elegido',
  cleared: 'borrado',
  noSuchField: 'no existe el campo',
  yes: 'Sí',
  no: 'No',
  comparison: {
    same: 'Igual en ambos lados',
    form: 'Mismo valor en ambos lados, escrito de otra forma',
    order: 'Mismas opciones: solo difiere el orden',
    duplicate: 'Mismas opciones, pero una aparece dos veces',
    currency: 'Solo difiere la moneda',
    amount: 'Mismo importe, pero se desconoce una de las monedas',
    lineBreaks: 'Solo difieren los saltos de línea',
    case: 'Solo difieren mayúsculas y minúsculas',
    spaces: 'Solo difieren espacios o caracteres invisibles',
    encoding: 'Se ve igual, pero los caracteres se guardan de otro modo',
    stored: 'Se ve igual, pero se guarda de otro modo',
  },

  crmError: {
    dailyLimit: (crm) => [
      `${crm} no acepta más solicitudes hoy.`,
      'El límite es diario; hable con un administrador si se alcanza a menudo.',
    ],
    rateLimit: (crm) => [
      `${crm} recibió demasiadas solicitudes a la vez.`,
      'Las aceptará de nuevo en breve.',
    ],
    locked: (crm) => [
      `Alguien más estaba escribiendo este registro en ${crm}.`,
      'El bloqueo pasa enseguida.',
    ],
    unavailable: (crm) => [`${crm} no pudo responder.`, 'Suele volver por sí solo.'],
    duplicate: (crm, id) => [
      `${crm} ya tiene un registro como este${id ? ` (${id})` : ''}.`,
      'Combine los dos, o vincule el que existe.',
    ],
    deleted: (crm) => [`El registro vinculado ya no existe en ${crm}.`, 'Restáurelo allí, o vincule otro.'],
    planLimit: (crm) => [
      `El plan de ${crm} no permite más registros de este tipo.`,
      'Haga sitio allí, o amplíe el plan.',
    ],
    signIn: (crm) => [`${crm} ya no acepta la conexión.`, 'Pida a un administrador que la restablezca.'],
    readOnlyField: (crm, fields) => [
      `${crm} no deja que la conexión escriba ${fields ?? 'un campo'}.`,
      'Pida permiso a un administrador del CRM, o quite el campo de la asignación.',
    ],
    access: (crm) => [
      `La conexión no puede cambiar este registro en ${crm}.`,
      'Pida acceso a un administrador del CRM.',
    ],
    invalidEmail: (crm) => [`${crm} no acepta la dirección de correo.`, 'Corríjala aquí y resincronice.'],
    badOption: (crm, field) => [
      `${field ? `${field}: un` : 'Un'} valor no está entre las opciones de ${crm}.`,
      'Elija otro valor, o añada la opción en el CRM.',
    ],
    required: (crm, fields) => [
      `${crm} exige un valor que falta aquí${fields ? `: ${fields}` : ''}.`,
      'Complételo y resincronice.',
    ],
    tooLong: (crm, length) => [
      `Un texto es más largo de lo que ${crm} permite${length ? ` (${length} caracteres)` : ''}.`,
      'Acórtelo y resincronice.',
    ],
    unknownField: (crm) => [`${crm} no tiene ese campo.`, 'Créelo allí, o quítelo de la asignación.'],
    automation: (crm) => [
      `Una regla o automatización de ${crm} impidió el cambio.`,
      'Muestre el mensaje de abajo a un administrador del CRM.',
    ],
    invalidValue: (crm) => [
      `${crm} no acepta uno de los valores.`,
      'Corrija el campo que se nombra abajo y resincronice.',
    ],
  },
  unknownCrmError: (crm) => `${crm} devolvió un error.`,
  nextTry: 'Temporal. Próximo intento #.',
  retryHelps: 'Temporal: intentarlo de nuevo puede ayudar.',
  retryDoesNotHelp: 'Intentarlo de nuevo no ayuda mientras no se corrija.',
  retryUnknown: 'No se sabe si ayuda intentarlo de nuevo.',
  crmSays: (crm) => `Respuesta de ${crm}`,
  copy: 'Copiar',
  copied: 'Copiado',
  copyByKey: 'Seleccionado. Cópielo con el teclado.',
  copyLabels: ['Código', 'Mensaje', 'Id. de correlación', 'Registro', 'Hora'],

  loadingDetail: 'Cargando detalles',
  detailFailed: 'No se pudieron cargar los detalles.',
  detailOutdated: 'No se pudieron cargar los últimos detalles. Esto es lo que se sabía.',
  loadProblem: {
    network: 'El servidor no responde.',
    signedOut: 'Su sesión está cerrada.',
    forbidden: 'No tiene permiso para verlos.',
    notFound: 'No se sabe nada de este registro.',
    payload: 'La respuesta del servidor no se puede leer.',
  },
  retry: 'Reintentar',
  resync: 'Resincronizar',
  resyncEnded: (status) => `Resincronización terminada: ${status}`,
  viewHistory: 'Ver historial de sincronización',
};

registerMessages('es', messages);
