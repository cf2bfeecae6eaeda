// The kit's messages in French.
import { registerMessages, type Messages } from '../i18n/messages.js';
import { formatCount, plural } from '../i18n/plural.js';
import { roughDuration } from '../i18n/rough-duration.js';

const count = formatCount.bind(undefined, 'fr');
const records = (n: number) => plural('fr', n, { one: '# enregistrement', other: '# enregistrements' });
const duration = (seconds: number) =>
  roughDuration('fr', seconds, {
    seconds: { other: '# secondes' },
    minutes: { one: 'une minute', other: '# minutes' },
  });

const messages: Messages = {
  status: {
    synced: 'synchronisé',
    partial: 'partiellement synchronisé',
    failed: 'échec',
    skipped: 'ignoré',
    linked: 'lié',
    none: 'pas encore synchronisé',
  },
  phase: { queued: 'en attente', syncing: 'en cours' },
  loading: 'chargement',
  cannotLoad: 'statut impossible à charger',
  stale: 'aucune nouvelle depuis un moment, peut être dépassé',
  objectsOf: (matching, total) => `${count(matching)} objet(s) sur ${count(total)}`,
  deletedFrom: (crms) => `Supprimé de ${crms.join(', ')}`,
  panel: (record) => (record ? `Synchronisation CRM de ${record}` : 'Synchronisation CRM'),
  about: (crm, facts) => `${crm} : ${facts.join(', ')}`,

  resyncToCrm: 'Resynchroniser vers le CRM',
  sending: (n) => `Envoi de ${records(n)}`,
  resyncing: (n, seconds, upTo) =>
    `Resynchronisation de ${records(n)}. Cela prend ${upTo ? 'jusqu’à' : 'environ'} ${duration(seconds)}.`,
  progressOf: (done, total) => `${count(done)} sur ${count(total)}`,
  outcome: {
    synced: (n) => plural('fr', n, { one: '# synchronisé', other: '# synchronisés' }),
    partial: (n) =>
      plural('fr', n, { one: '# partiellement synchronisé', other: '# partiellement synchronisés' }),
    failed: (n) => plural('fr', n, { one: '# échec', other: '# échecs' }),
    skipped: (n) => plural('fr', n, { one: '# ignoré', other: '# ignorés' }),
  },
  refused: (n) => `${records(n)} hors de la file`,
  notQueued: (n) => `${count(n)} hors de la file`,
  refusedBecause: {
    not_found: 'l’enregistrement n’existe pas',
    not_linked: 'il n’est lié à aucun CRM',
    deleted_in_crm: 'il a été supprimé du CRM',
    already_queued: 'il est déjà en attente',
    forbidden: 'vous n’en avez pas le droit',
  },
  refusedRecords: 'Hors de la file',
  failedRecords: 'Enregistrements en échec',
  retryFailed: (n) => `Réessayer ${records(n)}`,
  mayNot: 'Vous ne pouvez pas resynchroniser. Demandez l’accès à un administrateur.',
  sessionOver: 'Votre session est terminée. Reconnectez-vous, puis relancez la resynchronisation.',
  notSent: 'Le service de synchronisation n’a pas répondu. Réessayez : rien n’est envoyé deux fois.',
  notTaken:
    'Le service de synchronisation n’a pas accepté cette demande. Prévenez la personne qui gère cette page.',
  notUnderstood:
    'On ne sait pas si cette demande a été mise en file. Prévenez la personne qui gère cette page. Réessayer n’envoie rien deux fois.',
  endUnknown:
    'L’issue de cette resynchronisation n’est pas connue. Consultez l’état de chaque enregistrement.',
  noAnswer: 'aucune réponse n’est arrivée',
  rateLimited: (when) => `Trop de demandes en ce moment. Réessayez ${when ? `à ${when}` : 'plus tard'}.`,
  goesOnAt: (when, rateLimited) =>
    `${rateLimited ? 'Trop de demandes en ce moment.' : 'Le service de synchronisation ne répond pas pour le moment.'} Reprise à ${when}.`,
  dismiss: 'Fermer',

  chip: {
    synced: 'Synchronisé',
    partial: 'Partiellement synchronisé',
    failed: 'Échec',
    skipped: 'Ignoré',
    linked: 'Lié',
    none: 'Pas encore synchronisé',
  },
  ongoing: { queued: 'En attente', syncing: 'En cours' },
  objectsSynced: (synced, total) =>
    plural('fr', synced, { one: '# objet synchronisé', other: '# objets synchronisés' }) +
    ` sur ${count(total)}`,
  lastSynced: 'Dernière synchronisation #',
  lastTried: 'Essayé #',
  justNow: 'à l’instant',
  fieldsDidNotSync: (unsynced, total) =>
    plural('fr', unsynced, { one: '# champ non synchronisé', other: '# champs non synchronisés' }) +
    ` sur ${count(total)}`,
  nothingToSend: 'Rien à envoyer',
  untracked: 'Synchronisé avant le suivi détaillé : aucun détail par champ.',
  deletedAt: (crm) => `Supprimé de ${crm} #`,
  openIn: (crm) => `ouvrir dans ${crm}`,
  notLinked: (crm) =>
    `Pas encore lié à un enregistrement dans ${crm ?? 'un CRM'} : il n’y a rien à synchroniser.`,
  quietSince: 'Dernières nouvelles #. Ces informations peuvent être dépassées.',

  fieldsNotSynced: (n) =>
    plural('fr', n, { one: '# champ non synchronisé', other: '# champs non synchronisés' }),
  syncedFields: (n) => plural('fr', n, { one: '# champ synchronisé', other: '# champs synchronisés' }),
  field: 'Champ',
  sent: 'Envoyé',
  inCrm: 'Dans le CRM',
  why: 'Raison',
  cause: {
    not_mapped: () => 'champ personnalisé non associé',
    rejected: (crm) => `refusé par ${crm}`,
    read_only: (crm) => `en lecture seule dans ${crm}`,
    no_permission: (crm) => `pas le droit d’écrire dans ${crm}`,
    too_long: (crm) => `trop long pour ${crm}`,
    conflict: (crm) => `modifié entre-temps dans ${crm}`,
    other: () => 'non synchronisé',
  },
  filterFields: 'Filtrer les champs',
  noFieldMatches: 'Aucun champ ne correspond',
  showAll: (n) => `Tout afficher (${count(n)})`,
  more: 'Plus',
  less: 'Moins',

  unknown: 'inconnu',
  noValue: 'aucune valeur',
  emptyText: 'texte vide',
  nothingChosen: 'aucun choix',
  cleared: 'effacé',
  noSuchField: 'champ absent',
  yes: 'Oui',
  no: 'Non',
  comparison: {
    same: 'Identique des deux côtés',
    form: 'Même valeur des deux côtés, écrite autrement',
    order: 'Mêmes choix : seul l’ordre diffère',
    duplicate: 'Mêmes choix, mais l’un d’eux figure deux fois',
    currency: 'Seule la devise diffère',
    amount: 'Même montant, mais l’une des devises est inconnue',
    lineBreaks: 'Seuls les sauts de ligne diffèrent',
    case: 'Seules les majuscules et minuscules diffèrent',
    spaces: 'Seuls des espaces ou des caractères invisibles diffèrent',
    encoding: 'Même apparence, mais les caractères sont enregistrés autrement',
    stored: 'Même apparence, mais enregistré autrement',
  },

  crmError: {
    dailyLimit: (crm) => [
      `La limite quotidienne de demandes à ${crm} est épuisée.`,
      'Parlez-en à un administrateur si cela arrive souvent.',
    ],
    rateLimit: (crm) => [`${crm} a reçu trop de demandes à la fois.`, 'Il en acceptera de nouveau sous peu.'],
    locked: (crm) => [
      `Quelqu’un d’autre modifiait cet enregistrement dans ${crm}.`,
      'Le verrou se lève vite.',
    ],
    versionConflict: (crm) => [
      `L’enregistrement a changé dans ${crm} pendant l’envoi.`,
      'La prochaine synchronisation part de la dernière version.',
    ],
    unavailable: (crm) => [`${crm} n’a pas pu répondre.`, 'En général, cela se rétablit tout seul.'],
    batchFailed: (crm) => [
      `${crm} n’a pas enregistré cette fiche, car d’autres du même lot ont échoué.`,
      'Synchronisez cet enregistrement seul.',
    ],
    internalError: (crm) => [
      `${crm} a rencontré une erreur interne.`,
      'Si elle persiste, montrez la réponse ci-dessous à un administrateur du CRM.',
    ],
    signedOut: (crm) => [`${crm} n’accepte plus la connexion.`, `Un administrateur doit reconnecter ${crm}.`],
    missingScope: (crm) => [
      `Il manque une autorisation à la connexion dans ${crm}.`,
      `Un administrateur doit reconnecter ${crm} et l’accorder.`,
    ],
    access: (crm) => [
      `La connexion ne peut pas modifier cet enregistrement dans ${crm}.`,
      'Demandez l’accès à un administrateur du CRM.',
    ],
    planLimit: (crm) => [
      `Une limite du compte ${crm} est atteinte.`,
      'Faites de la place, ou changez d’abonnement.',
    ],
    notInPlan: (crm) => [
      `Le compte ${crm} n’inclut pas cela.`,
      'Demandez à un administrateur du CRM de vérifier l’abonnement et les réglages.',
    ],
    badRequest: (crm) => [
      `${crm} ne comprend pas ce qui a été envoyé.`,
      'Montrez la réponse ci-dessous aux responsables de la synchronisation.',
    ],
    duplicate: (crm, { id, field }) => [
      `${crm} a déjà un enregistrement semblable${id ? ` (${id})` : ''}${field ? ` : ${field}` : ''}.`,
      'Fusionnez les deux, ou liez celui qui existe.',
    ],
    deleted: (crm) => [
      `L’enregistrement lié n’existe plus dans ${crm}.`,
      'Restaurez-le là-bas, ou liez-en un autre.',
    ],
    notFound: (crm) => [
      `${crm} ne trouve pas l’enregistrement.`,
      'Il est peut-être supprimé, ou caché à la connexion. Liez-en un autre, ou demandez à un administrateur du CRM.',
    ],
    recordLocked: (crm) => [
      `L’enregistrement est verrouillé dans ${crm}, par exemple par une approbation.`,
      'Déverrouillez-le là-bas, ou attendez l’approbation.',
    ],
    wrongState: (crm) => [
      `L’enregistrement est dans un état que ${crm} ne laisse pas modifier.`,
      'Consultez-le là-bas. Rouvrez-le, ou liez-en un autre.',
    ],
    inactiveOwner: (crm) => [
      `Le propriétaire n’est pas actif dans ${crm}, ou ne peut pas posséder cet enregistrement.`,
      'Choisissez un autre propriétaire, puis resynchronisez.',
    ],
    validationRule: (crm, { field }) => [
      `Une règle de validation de ${crm} refuse l’enregistrement${field ? ` : ${field}` : ''}.`,
      'Son message est ci-dessous. Corrigez l’enregistrement, ou demandez à un administrateur du CRM.',
    ],
    automation: (crm) => [
      `Une automatisation de ${crm} a bloqué la modification.`,
      'Montrez le message ci-dessous à un administrateur du CRM.',
    ],
    refused: (crm) => [`${crm} a refusé l’enregistrement.`, 'Sa réponse est ci-dessous.'],
    readOnlyField: (crm, { field }) => [
      `${crm} ne laisse pas la connexion écrire ${field ?? 'un champ'}.`,
      'Demandez ce droit à un administrateur du CRM, ou retirez le champ de l’association.',
    ],
    unknownField: (crm, { field }) => [
      `${crm} n’a pas ce champ${field ? ` : ${field}` : ''}.`,
      'Créez-le là-bas, ou retirez-le de l’association.',
    ],
    required: (crm, { field }) => [
      `${crm} exige une valeur qui manque ici${field ? ` : ${field}` : ''}.`,
      'Saisissez-la, puis resynchronisez.',
    ],
    badOption: (crm, { field }) => [
      `${field ? `${field} : une` : 'Une'} valeur ne fait pas partie des options de ${crm}.`,
      'Choisissez une autre valeur, ou ajoutez l’option dans le CRM.',
    ],
    tooLong: (crm, { field, limit }) => [
      `${field ? `${field} : un` : 'Un'} texte est plus long que ${crm} ne l’autorise${limit ? ` (${limit} caractères)` : ''}.`,
      'Raccourcissez-le, puis resynchronisez.',
    ],
    outOfRange: (crm, { field }) => [
      `${field ? `${field} : une` : 'Une'} valeur sort de la plage que ${crm} autorise.`,
      'Corrigez-la, puis resynchronisez.',
    ],
    invalidEmail: (crm, { field }) => [
      `${crm} refuse l’adresse e-mail${field ? ` : ${field}` : ''}.`,
      'Corrigez-la ici, puis resynchronisez.',
    ],
    wrongReference: (crm, { field }) => [
      `${field ? `${field} : une` : 'Une'} valeur renvoie à un enregistrement que ${crm} ne trouve pas.`,
      'Synchronisez ou liez d’abord cet enregistrement, ou choisissez-en un autre.',
    ],
    invalidValue: (crm, { field }) => [
      `${crm} refuse ${field ? `la valeur de ${field}` : 'une des valeurs'}.`,
      'Corrigez-la, puis resynchronisez.',
    ],
  },
  unknownCrmError: (crm) => `${crm} a renvoyé une erreur.`,
  nextTry: 'Temporaire. Prochain essai #.',
  retryHelps: 'Temporaire : un nouvel essai peut aider.',
  retryLater: 'Un nouvel essai peut aider une fois la limite remise à zéro.',
  retryDoesNotHelp: 'Un nouvel essai n’aidera pas sans correction.',
  retryUnknown: 'On ne sait pas si un nouvel essai peut aider.',
  crmSays: (crm) => `Réponse de ${crm}`,
  copy: 'Copier',
  copied: 'Copié',
  copyByKey: 'Sélectionné. Copiez avec le clavier.',
  copyLabels: ['Code', 'Message', 'Identifiant de corrélation', 'Enregistrement', 'Heure'],

  loadingDetail: 'Chargement des détails',
  detailFailed: 'Les détails n’ont pas pu être chargés.',
  detailOutdated: 'Les derniers détails n’ont pas pu être chargés. Voici ce qui était connu.',
  loadProblem: {
    network: 'Le serveur ne répond pas.',
    signedOut: 'Vous êtes déconnecté.',
    forbidden: 'Vous n’avez pas le droit de les voir.',
    notFound: 'Rien n’est connu de cet enregistrement.',
    payload: 'L’état ne peut pas être affiché. Prévenez la personne qui gère cette page.',
  },
  retry: 'Réessayer',
  resync: 'Resynchroniser',
  resyncEnded: (status) => `Resynchronisation terminée : ${status}`,
  viewHistory: 'Voir l’historique de synchronisation',
};

registerMessages('fr', messages);
