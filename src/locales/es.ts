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
  sessionOver: 'Su sesión ha terminado. Inicie sesión de nuevo y vuelva a resincronizar.',
  notSent: 'El servicio de sincronización no respondió. Inténtelo de nuevo: nada se envía dos veces.',
  notTaken:
    'El servicio de sincronización no aceptó esta solicitud. Avise a la persona que gestiona esta página.',
  notUnderstood:
    'No se sabe si esto se puso en cola. Avise a la persona que gestiona esta página. Intentarlo de nuevo no envía nada dos veces.',
  endUnknown: 'No se sabe cómo terminó esta resincronización. Consulte el estado de cada registro.',
  noAnswer: 'no llegó ninguna respuesta',
  rateLimited: (when) =>
    `Hay demasiadas solicitudes ahora. Inténtelo de nuevo ${when ? `a las ${when}` : 'más tarde'}.`,
  goesOnAt: (when, rateLimited) =>
    `${rateLimited ? 'Hay demasiadas solicitudes ahora.' : 'El servicio de sincronización no responde ahora.'} Continúa a las ${when}.`,
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
      `El límite diario de solicitudes a ${crm} está agotado.`,
      'Hable con un administrador si ocurre a menudo.',
    ],
    rateLimit: (crm) => [
      `${crm} recibió demasiadas solicitudes a la vez.`,
      'Las aceptará de nuevo en breve.',
    ],
    locked: (crm) => [
      `Alguien más estaba escribiendo este registro en ${crm}.`,
      'El bloqueo pasa enseguida.',
    ],
    versionConflict: (crm) => [
      `El registro cambió en ${crm} durante el envío.`,
      'La próxima sincronización parte de la última versión.',
    ],
    unavailable: (crm) => [`${crm} no pudo responder.`, 'Suele volver por sí solo.'],
    batchFailed: (crm) => [
      `${crm} no guardó el registro porque otros del mismo lote fallaron.`,
      'Sincronice este registro por separado.',
    ],
    internalError: (crm) => [
      `${crm} tuvo un error interno.`,
      'Si persiste, muestre la respuesta de abajo a un administrador del CRM.',
    ],
    signedOut: (crm) => [
      `${crm} ya no acepta la conexión.`,
      `Un administrador debe volver a conectar ${crm}.`,
    ],
    missingScope: (crm) => [
      `A la conexión le falta un permiso en ${crm}.`,
      `Un administrador debe volver a conectar ${crm} y concederlo.`,
    ],
    access: (crm) => [
      `La conexión no puede cambiar este registro en ${crm}.`,
      'Pida acceso a un administrador del CRM.',
    ],
    planLimit: (crm) => [
      `Se alcanzó un límite de la cuenta de ${crm}.`,
      'Haga sitio allí, o amplíe el plan.',
    ],
    notInPlan: (crm) => [
      `La cuenta de ${crm} no incluye esto.`,
      'Pida a un administrador del CRM que revise el plan y los ajustes.',
    ],
    badRequest: (crm) => [
      `${crm} no entiende lo que se envió.`,
      'Muestre la respuesta de abajo a quienes gestionan la sincronización.',
    ],
    duplicate: (crm, { id, field }) => [
      `${crm} ya tiene un registro como este${id ? ` (${id})` : ''}${field ? `: ${field}` : ''}.`,
      'Combine los dos, o vincule el que existe.',
    ],
    deleted: (crm) => [`El registro vinculado ya no existe en ${crm}.`, 'Restáurelo allí, o vincule otro.'],
    notFound: (crm) => [
      `${crm} no encuentra el registro.`,
      'Puede estar eliminado, u oculto para la conexión. Vincule otro, o pregunte a un administrador del CRM.',
    ],
    recordLocked: (crm) => [
      `El registro está bloqueado en ${crm}, por ejemplo por una aprobación.`,
      'Desbloquéelo allí, o espere la aprobación.',
    ],
    wrongState: (crm) => [
      `El registro está en un estado que ${crm} no permite cambiar.`,
      'Véalo allí. Vuelva a abrirlo, o vincule otro.',
    ],
    inactiveOwner: (crm) => [
      `El propietario no está activo en ${crm}, o no puede poseer este registro.`,
      'Elija otro propietario y resincronice.',
    ],
    validationRule: (crm, { field }) => [
      `Una regla de validación de ${crm} rechaza el registro${field ? `: ${field}` : ''}.`,
      'Su mensaje está abajo. Corrija el registro, o pregunte a un administrador del CRM.',
    ],
    automation: (crm) => [
      `Una automatización de ${crm} impidió el cambio.`,
      'Muestre el mensaje de abajo a un administrador del CRM.',
    ],
    refused: (crm) => [`${crm} rechazó el registro.`, 'Su respuesta está abajo.'],
    readOnlyField: (crm, { field }) => [
      `${crm} no deja que la conexión escriba ${field ?? 'un campo'}.`,
      'Pida permiso a un administrador del CRM, o quite el campo de la asignación.',
    ],
    unknownField: (crm, { field }) => [
      `${crm} no tiene ese campo${field ? `: ${field}` : ''}.`,
      'Créelo allí, o quítelo de la asignación.',
    ],
    required: (crm, { field }) => [
      `${crm} exige un valor que falta aquí${field ? `: ${field}` : ''}.`,
      'Complételo y resincronice.',
    ],
    badOption: (crm, { field }) => [
      `${field ? `${field}: un` : 'Un'} valor no está entre las opciones de ${crm}.`,
      'Elija otro valor, o añada la opción en el CRM.',
    ],
    tooLong: (crm, { field, limit }) => [
      `${field ? `${field}: un` : 'Un'} texto es más largo de lo que ${crm} permite${limit ? ` (${limit} caracteres)` : ''}.`,
      'Acórtelo y resincronice.',
    ],
    outOfRange: (crm, { field }) => [
      `${field ? `${field}: un` : 'Un'} valor está fuera del rango que ${crm} permite.`,
      'Corríjalo y resincronice.',
    ],
    invalidEmail: (crm, { field }) => [
      `${crm} no acepta la dirección de correo${field ? `: ${field}` : ''}.`,
      'Corríjala aquí y resincronice.',
    ],
    wrongReference: (crm, { field }) => [
      `${field ? `${field}: un` : 'Un'} valor remite a un registro que ${crm} no encuentra.`,
      'Sincronice o vincule primero ese registro, o elija otro.',
    ],
    invalidValue: (crm, { field }) => [
      `${crm} no acepta ${field ? `el valor de ${field}` : 'uno de los valores'}.`,
      'Corríjalo y resincronice.',
    ],
  },
  unknownCrmError: (crm) => `${crm} devolvió un error.`,
  nextTry: 'Temporal. Próximo intento #.',
  retryHelps: 'Temporal: intentarlo de nuevo puede ayudar.',
  retryLater: 'Intentarlo de nuevo puede ayudar cuando el límite se restablezca.',
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
    payload: 'El estado no se puede mostrar. Avise a la persona que gestiona esta página.',
  },
  retry: 'Reintentar',
  resync: 'Resincronizar',
  resyncEnded: (status) => `Resincronización terminada: ${status}`,
  viewHistory: 'Ver historial de sincronización',
};

registerMessages('es', messages);
