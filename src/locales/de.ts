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
  sessionOver: 'Ihre Sitzung ist beendet. Melden Sie sich wieder an und starten Sie die Übertragung erneut.',
  notSent: 'Der Sync-Dienst hat nicht geantwortet. Versuchen Sie es erneut: Nichts wird doppelt übertragen.',
  notTaken: 'Der Sync-Dienst hat dies nicht angenommen. Sagen Sie es der Person, die diese Seite betreibt.',
  notUnderstood:
    'Ob dies eingereiht wurde, ist nicht bekannt. Sagen Sie es der Person, die diese Seite betreibt. Ein neuer Versuch überträgt nichts doppelt.',
  endUnknown: 'Wie diese Übertragung ausging, ist nicht bekannt. Sehen Sie den Status jedes Datensatzes an.',
  noAnswer: 'Es kam keine Antwort',
  rateLimited: (when) =>
    `Gerade gibt es zu viele Anfragen. Versuchen Sie es ${when ? `um ${when}` : 'später'} erneut.`,
  goesOnAt: (when, rateLimited) =>
    `${rateLimited ? 'Gerade gibt es zu viele Anfragen.' : 'Der Sync-Dienst antwortet gerade nicht.'} Um ${when} geht es weiter.`,
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
      `Die Tagesgrenze für Anfragen an ${crm} ist ausgeschöpft.`,
      'Fragen Sie einen Administrator, wenn das oft vorkommt.',
    ],
    rateLimit: (crm) => [`${crm} bekam zu viele Anfragen auf einmal.`, 'In Kürze nimmt es wieder welche an.'],
    locked: (crm) => [
      `Jemand anderes schrieb gerade diesen Datensatz in ${crm}.`,
      'Die Sperre endet gleich.',
    ],
    versionConflict: (crm) => [
      `Der Datensatz wurde in ${crm} während der Übertragung geändert.`,
      'Die nächste Synchronisierung beginnt mit der neuesten Fassung.',
    ],
    unavailable: (crm) => [`${crm} konnte nicht antworten.`, 'Meist geht es bald von selbst wieder.'],
    batchFailed: (crm) => [
      `${crm} hat den Datensatz nicht gespeichert, weil andere derselben Übertragung scheiterten.`,
      'Synchronisieren Sie diesen Datensatz allein.',
    ],
    internalError: (crm) => [
      `In ${crm} trat ein interner Fehler auf.`,
      'Bleibt er bestehen, zeigen Sie einem CRM-Administrator die Antwort unten.',
    ],
    signedOut: (crm) => [
      `${crm} nimmt die Verbindung nicht mehr an.`,
      `Ein Administrator muss ${crm} neu verbinden.`,
    ],
    missingScope: (crm) => [
      `Der Verbindung fehlt in ${crm} eine Berechtigung.`,
      `Ein Administrator muss ${crm} neu verbinden und sie erteilen.`,
    ],
    access: (crm) => [
      `Die Verbindung darf diesen Datensatz in ${crm} nicht ändern.`,
      'Bitten Sie einen CRM-Administrator um Zugriff.',
    ],
    planLimit: (crm) => [
      `Eine Grenze des Kontos bei ${crm} ist erreicht.`,
      'Schaffen Sie dort Platz, oder wechseln Sie den Tarif.',
    ],
    notInPlan: (crm) => [
      `Das Konto bei ${crm} enthält dies nicht.`,
      'Bitten Sie einen CRM-Administrator, Tarif und Einstellungen zu prüfen.',
    ],
    badRequest: (crm) => [
      `${crm} versteht das Gesendete nicht.`,
      'Zeigen Sie die Antwort unten denen, die die Synchronisierung betreiben.',
    ],
    duplicate: (crm, { id, field }) => [
      `${crm} hat schon einen solchen Datensatz${id ? ` (${id})` : ''}${field ? `: ${field}` : ''}.`,
      'Führen Sie beide zusammen, oder verknüpfen Sie den vorhandenen.',
    ],
    deleted: (crm) => [
      `Den verknüpften Datensatz gibt es in ${crm} nicht mehr.`,
      'Stellen Sie ihn dort wieder her, oder verknüpfen Sie einen anderen.',
    ],
    notFound: (crm) => [
      `${crm} findet den Datensatz nicht.`,
      'Vielleicht ist er gelöscht oder für die Verbindung verborgen. Verknüpfen Sie einen anderen, oder fragen Sie einen CRM-Administrator.',
    ],
    recordLocked: (crm) => [
      `Der Datensatz ist in ${crm} gesperrt, zum Beispiel durch eine Genehmigung.`,
      'Entsperren Sie ihn dort, oder warten Sie die Genehmigung ab.',
    ],
    wrongState: (crm) => [
      `Der Datensatz ist in einem Zustand, in dem ${crm} keine Änderung zulässt.`,
      'Sehen Sie dort nach. Öffnen Sie ihn wieder, oder verknüpfen Sie einen anderen.',
    ],
    inactiveOwner: (crm) => [
      `Der Besitzer ist in ${crm} nicht aktiv oder darf diesen Datensatz nicht besitzen.`,
      'Wählen Sie einen anderen Besitzer, und synchronisieren Sie erneut.',
    ],
    validationRule: (crm, { field }) => [
      `Eine Prüfregel in ${crm} lehnt den Datensatz ab${field ? `: ${field}` : ''}.`,
      'Ihr Wortlaut steht unten. Korrigieren Sie den Datensatz, oder fragen Sie einen CRM-Administrator.',
    ],
    automation: (crm) => [
      `Eine Automatisierung in ${crm} hat die Änderung gestoppt.`,
      'Zeigen Sie einem CRM-Administrator die Meldung unten.',
    ],
    refused: (crm) => [`${crm} hat den Datensatz abgelehnt.`, 'Die Antwort steht unten.'],
    readOnlyField: (crm, { field }) => [
      `${crm} lässt die Verbindung ${field ?? 'ein Feld'} nicht schreiben.`,
      'Bitten Sie einen CRM-Administrator um das Recht, oder nehmen Sie das Feld aus der Zuordnung.',
    ],
    unknownField: (crm, { field }) => [
      `${crm} hat dieses Feld nicht${field ? `: ${field}` : ''}.`,
      'Legen Sie es dort an, oder nehmen Sie es aus der Zuordnung.',
    ],
    required: (crm, { field }) => [
      `${crm} verlangt einen Wert, der hier fehlt${field ? `: ${field}` : ''}.`,
      'Tragen Sie ihn ein, und synchronisieren Sie erneut.',
    ],
    badOption: (crm, { field }) => [
      `${field ? `${field}: ` : ''}Ein Wert gehört nicht zu den Optionen, die ${crm} erlaubt.`,
      'Wählen Sie einen anderen Wert, oder ergänzen Sie die Option im CRM.',
    ],
    tooLong: (crm, { field, limit }) => [
      `${field ? `${field}: ` : ''}Ein Text ist länger, als ${crm} erlaubt${limit ? ` (${limit} Zeichen)` : ''}.`,
      'Kürzen Sie ihn, und synchronisieren Sie erneut.',
    ],
    outOfRange: (crm, { field }) => [
      `${field ? `${field}: ` : ''}Ein Wert liegt außerhalb des Bereichs, den ${crm} erlaubt.`,
      'Korrigieren Sie ihn, und synchronisieren Sie erneut.',
    ],
    invalidEmail: (crm, { field }) => [
      `${crm} nimmt die E-Mail-Adresse nicht an${field ? `: ${field}` : ''}.`,
      'Korrigieren Sie sie hier, und synchronisieren Sie erneut.',
    ],
    wrongReference: (crm, { field }) => [
      `${field ? `${field}: ` : ''}Ein Wert verweist auf einen Datensatz, den ${crm} nicht findet.`,
      'Synchronisieren oder verknüpfen Sie erst jenen Datensatz, oder wählen Sie einen anderen.',
    ],
    invalidValue: (crm, { field }) => [
      `${crm} nimmt ${field ? `den Wert von ${field}` : 'einen der Werte'} nicht an.`,
      'Korrigieren Sie ihn, und synchronisieren Sie erneut.',
    ],
  },
  unknownCrmError: (crm) => `${crm} hat einen Fehler gemeldet.`,
  nextTry: 'Vorübergehend. Nächster Versuch #.',
  retryHelps: 'Vorübergehend: Ein neuer Versuch kann helfen.',
  retryLater: 'Ein neuer Versuch kann helfen, sobald die Grenze zurückgesetzt ist.',
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
    payload: 'Der Status kann nicht angezeigt werden. Sagen Sie es der Person, die diese Seite betreibt.',
  },
  retry: 'Erneut versuchen',
  resync: 'Neu synchronisieren',
  resyncEnded: (status) => `Synchronisierung beendet: ${status}`,
  viewHistory: 'Sync-Verlauf anzeigen',
};

registerMessages('de', messages);
