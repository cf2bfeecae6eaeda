// The kit's messages in German.
import { registerMessages, type Messages } from '../i18n/messages.js';
import { formatCount, plural } from '../i18n/plural.js';
import { roughDuration } from '../i18n/rough-duration.js';

const count = formatCount.bind(undefined, 'de');
const records = (n: number) => plural('de', n, { one: '# Datensatz', other: '# Datensätze' });
const duration = (seconds: number) =>
  roughDuration('de', seconds, {
    seconds: { other: '# Sekunden' },
    minutes: { one: 'eine Minute', other: '# Minuten' },
  });

const messages: Messages = {
  status: {
    synced: 'synchronisiert',
    partial: 'teilweise synchronisiert',
    failed: 'fehlgeschlagen',
    skipped: 'übersprungen',
    linked: 'verknüpft',
    none: 'noch nicht synchronisiert',
  },
  phase: { queued: 'wartet', syncing: 'wird synchronisiert' },
  loading: 'wird geladen',
  cannotLoad: 'Status kann nicht geladen werden',
  stale: 'seit einer Weile nichts Neues, vielleicht veraltet',
  objectsOf: (matching, total) => `${count(matching)} von ${count(total)} Objekten`,
  deletedFrom: (crms) => `Gelöscht in ${crms.join(', ')}`,
  panel: (record) => (record ? `CRM-Synchronisierung von ${record}` : 'CRM-Synchronisierung'),
  about: (crm, facts) => `${crm}: ${facts.join(', ')}`,

  resyncToCrm: 'Neu mit CRM synchronisieren',
  sending: (n) => `${records(n)} werden gesendet`,
  resyncing: (n, seconds, upTo) =>
    `Erneute Synchronisierung: ${records(n)}. Das dauert ${upTo ? 'bis zu' : 'etwa'} ${duration(seconds)}.`,
  progressOf: (done, total) => `${count(done)} von ${count(total)}`,
  outcome: {
    synced: (n) => `${count(n)} synchronisiert`,
    partial: (n) => `${count(n)} teilweise synchronisiert`,
    failed: (n) => `${count(n)} fehlgeschlagen`,
    skipped: (n) => `${count(n)} übersprungen`,
  },
  refused: (n) => `${records(n)} nicht eingereiht`,
  notQueued: (n) => `${count(n)} nicht eingereiht`,
  refusedBecause: {
    not_found: 'Den Datensatz gibt es nicht',
    not_linked: 'Er ist mit keinem CRM verknüpft',
    deleted_in_crm: 'Er wurde im CRM gelöscht',
    already_queued: 'Er wartet bereits',
    forbidden: 'Dazu fehlt Ihnen das Recht',
  },
  refusedRecords: 'Nicht eingereiht',
  failedRecords: 'Fehlgeschlagene Datensätze',
  retryFailed: (n) => `${records(n)} erneut versuchen`,
  mayNot: 'Sie dürfen Datensätze nicht erneut synchronisieren. Bitten Sie einen Administrator um Zugriff.',
  notSent: 'Der Sync-Dienst hat nicht geantwortet. Versuchen Sie es erneut: Nichts wird doppelt übertragen.',
  notUnderstood:
    'Die Antwort des Sync-Dienstes ist nicht lesbar. Versuchen Sie es erneut: Nichts wird doppelt übertragen.',
  endUnknown: 'Wie diese Übertragung ausging, ist nicht bekannt. Sehen Sie den Status jedes Datensatzes an.',
  noAnswer: 'Es kam keine Antwort',
  rateLimited: (when) =>
    `Gerade gibt es zu viele Anfragen. Versuchen Sie es ${when ? `um ${when}` : 'später'} erneut.`,
  goesOnAt: (when) => `Gerade gibt es zu viele Anfragen. Um ${when} geht es weiter.`,
  dismiss: 'Schließen',

  chip: {
    synced: 'Synchronisiert',
    partial: 'Teilweise synchronisiert',
    failed: 'Fehlgeschlagen',
    skipped: 'Übersprungen',
    linked: 'Verknüpft',
    none: 'Noch nicht synchronisiert',
  },
  ongoing: { queued: 'Wartet', syncing: 'Läuft' },
  objectsSynced: (synced, total) => `${count(synced)} von ${count(total)} Objekten synchronisiert`,
  lastSynced: 'Zuletzt synchronisiert #',
  lastTried: 'Versucht #',
  justNow: 'gerade eben',
  fieldsDidNotSync: (unsynced, total) =>
    `${count(unsynced)} von ${count(total)} Feldern nicht synchronisiert`,
  nothingToSend: 'Nichts zu senden',
  untracked: 'Vor der Einzelaufzeichnung synchronisiert: Es gibt keine Angaben zu Feldern.',
  deletedAt: (crm) => `In ${crm} gelöscht #`,
  openIn: (crm) => `in ${crm} öffnen`,
  notLinked: (crm) =>
    `Noch mit keinem Datensatz in ${crm ?? 'einem CRM'} verknüpft; es gibt nichts zu synchronisieren.`,
  quietSince: 'Seit der letzten Meldung # kam nichts Neues. Die Angaben können veraltet sein.',

  fieldsNotSynced: (n) =>
    plural('de', n, { one: '# Feld nicht synchronisiert', other: '# Felder nicht synchronisiert' }),
  syncedFields: (n) => plural('de', n, { one: '# synchronisiertes Feld', other: '# synchronisierte Felder' }),
  field: 'Feld',
  sent: 'Gesendet',
  inCrm: 'Im CRM',
  why: 'Grund',
  cause: {
    not_mapped: () => 'eigenes Feld nicht zugeordnet',
    rejected: (crm) => `von ${crm} abgelehnt`,
    read_only: (crm) => `in ${crm} schreibgeschützt`,
    no_permission: (crm) => `kein Schreibrecht in ${crm}`,
    too_long: (crm) => `zu lang für ${crm}`,
    conflict: (crm) => `inzwischen in ${crm} geändert`,
    other: () => 'nicht synchronisiert',
  },
  filterFields: 'Felder filtern',
  noFieldMatches: 'Kein Feld passt',
  showAll: (n) => `Alle ${count(n)} anzeigen`,
  more: 'Mehr',
  less: 'Weniger',

  unknown: 'unbekannt',
  noValue: 'kein Wert',
  emptyText: 'leerer Text',
  nothingChosen: 'nichts ausgewählt',
  cleared: 'geleert',
  noSuchField: 'kein solches Feld',
  yes: 'Ja',
  no: 'Nein',
  comparison: {
    same: 'Auf beiden Seiten gleich',
    form: 'Auf beiden Seiten derselbe Wert, nur anders geschrieben',
    order: 'Dieselbe Auswahl: nur die Reihenfolge unterscheidet sich',
    duplicate: 'Dieselbe Auswahl, aber ein Wert steht doppelt',
    currency: 'Nur die Währung unterscheidet sich',
    amount: 'Derselbe Betrag, aber eine der Währungen ist unbekannt',
    lineBreaks: 'Nur Zeilenumbrüche unterscheiden sich',
    case: 'Nur Groß- und Kleinschreibung unterscheiden sich',
    spaces: 'Nur Leerzeichen oder unsichtbare Zeichen unterscheiden sich',
    encoding: 'Sieht gleich aus, die Zeichen sind aber anders gespeichert',
    stored: 'Sieht gleich aus, ist aber anders gespeichert',
  },

  crmError: {
    dailyLimit: (crm) => [
      `${crm} nimmt heute keine Anfragen mehr an.`,
      'Die Grenze gilt je Tag; fragen Sie einen Administrator, wenn sie oft erreicht wird.',
    ],
    rateLimit: (crm) => [`${crm} bekam zu viele Anfragen auf einmal.`, 'In Kürze nimmt es wieder welche an.'],
    locked: (crm) => [
      `Jemand anderes schrieb gerade diesen Datensatz in ${crm}.`,
      'Die Sperre endet gleich.',
    ],
    unavailable: (crm) => [`${crm} konnte nicht antworten.`, 'Meist geht es bald von selbst wieder.'],
    duplicate: (crm, id) => [
      `${crm} hat schon einen solchen Datensatz${id ? ` (${id})` : ''}.`,
      'Führen Sie beide zusammen, oder verknüpfen Sie den vorhandenen.',
    ],
    deleted: (crm) => [
      `Den verknüpften Datensatz gibt es in ${crm} nicht mehr.`,
      'Stellen Sie ihn dort wieder her, oder verknüpfen Sie einen anderen.',
    ],
    planLimit: (crm) => [
      `Der Tarif bei ${crm} erlaubt keine weiteren Datensätze dieser Art.`,
      'Schaffen Sie dort Platz, oder wechseln Sie den Tarif.',
    ],
    signIn: (crm) => [
      `${crm} nimmt die Verbindung nicht mehr an.`,
      'Bitten Sie einen Administrator, sie neu herzustellen.',
    ],
    readOnlyField: (crm, fields) => [
      `${crm} lässt die Verbindung ${fields ?? 'ein Feld'} nicht schreiben.`,
      'Bitten Sie einen CRM-Administrator um das Recht, oder entfernen Sie die Zuordnung.',
    ],
    access: (crm) => [
      `Die Verbindung darf diesen Datensatz in ${crm} nicht ändern.`,
      'Bitten Sie einen CRM-Administrator um Zugriff.',
    ],
    invalidEmail: (crm) => [
      `${crm} nimmt die E-Mail-Adresse nicht an.`,
      'Berichtigen Sie sie hier, dann synchronisieren Sie erneut.',
    ],
    badOption: (crm, field) => [
      `${field ? `${field}: Ein` : 'Ein'} Wert gehört nicht zu den in ${crm} erlaubten Optionen.`,
      'Wählen Sie einen anderen Wert, oder ergänzen Sie die Option im CRM.',
    ],
    required: (crm, fields) => [
      `${crm} verlangt einen Wert, der hier fehlt${fields ? `: ${fields}` : ''}.`,
      'Tragen Sie ihn ein, dann synchronisieren Sie erneut.',
    ],
    tooLong: (crm, length) => [
      `Ein Text ist länger, als ${crm} erlaubt${length ? ` (${length} Zeichen)` : ''}.`,
      'Kürzen Sie ihn, dann synchronisieren Sie erneut.',
    ],
    unknownField: (crm) => [
      `${crm} hat kein solches Feld.`,
      'Legen Sie es dort an, oder entfernen Sie die Zuordnung.',
    ],
    automation: (crm) => [
      `Eine Regel oder Automatisierung in ${crm} hat die Änderung verhindert.`,
      'Zeigen Sie einem CRM-Administrator die Meldung unten.',
    ],
    invalidValue: (crm) => [
      `${crm} nimmt einen der Werte nicht an.`,
      'Berichtigen Sie das unten genannte Feld, dann synchronisieren Sie erneut.',
    ],
  },
  unknownCrmError: (crm) => `${crm} hat einen Fehler gemeldet.`,
  nextTry: 'Vorübergehend. Nächster Versuch #.',
  retryHelps: 'Vorübergehend: Ein neuer Versuch kann helfen.',
  retryDoesNotHelp: 'Ein neuer Versuch hilft erst nach einer Änderung.',
  retryUnknown: 'Ob ein neuer Versuch hilft, ist nicht bekannt.',
  crmSays: (crm) => `Antwort von ${crm}`,
  copy: 'Kopieren',
  copied: 'Kopiert',
  copyByKey: 'Markiert. Kopieren Sie mit der Tastatur.',
  copyLabels: ['Code', 'Meldung', 'Korrelations-ID', 'Datensatz', 'Zeit'],

  loadingDetail: 'Einzelheiten werden geladen',
  detailFailed: 'Die Einzelheiten konnten nicht geladen werden.',
  detailOutdated: 'Der neueste Stand konnte nicht geladen werden. Dies war zuletzt bekannt.',
  loadProblem: {
    network: 'Der Server antwortet nicht.',
    signedOut: 'Sie sind abgemeldet.',
    forbidden: 'Sie dürfen sie nicht sehen.',
    notFound: 'Über diesen Datensatz ist nichts bekannt.',
    payload: 'Die Antwort des Servers ist nicht lesbar.',
  },
  retry: 'Erneut versuchen',
  resync: 'Neu synchronisieren',
  resyncEnded: (status) => `Synchronisierung beendet: ${status}`,
  viewHistory: 'Sync-Verlauf anzeigen',
};

registerMessages('de', messages);
