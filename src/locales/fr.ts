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
  notSent: 'Le service de synchronisation n’a pas répondu. Réessayez : rien n’est envoyé deux fois.',
  notUnderstood:
    'La réponse du service de synchronisation est illisible. Réessayez : rien n’est envoyé deux fois.',
  endUnknown:
    'L’issue de cette resynchronisation n’est pas connue. Consultez l’état de chaque enregistrement.',
  noAnswer: 'aucune réponse n’est arrivée',
  rateLimited: (when) => `Trop de demandes en ce moment. Réessayez ${when ? `à ${when}` : 'plus tard'}.`,
  goesOnAt: (when) => `Trop de demandes en ce moment. Reprise à ${when}.`,
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
      `${crm} n’accepte plus de demandes aujourd’hui.`,
      'La limite est quotidienne ; parlez-en à un administrateur si elle est souvent atteinte.',
    ],
    rateLimit: (crm) => [`${crm} a reçu trop de demandes à la fois.`, 'Il en acceptera de nouveau sous peu.'],
    locked: (crm) => [
      `Quelqu’un d’autre modifiait cet enregistrement dans ${crm}.`,
      'Le verrou se lève vite.',
    ],
    unavailable: (crm) => [`${crm} n’a pas pu répondre.`, 'En général, cela se rétablit tout seul.'],
    duplicate: (crm, id) => [
      `${crm} a déjà un enregistrement semblable${id ? ` (${id})` : ''}.`,
      'Fusionnez les deux, ou liez celui qui existe.',
    ],
    deleted: (crm) => [
      `L’enregistrement lié n’existe plus dans ${crm}.`,
      'Restaurez-le là-bas, ou liez-en un autre.',
    ],
    planLimit: (crm) => [
      `L’abonnement ${crm} n’autorise plus d’enregistrements de ce type.`,
      'Faites de la place, ou changez d’abonnement.',
    ],
    signIn: (crm) => [`${crm} n’accepte plus la connexion.`, 'Demandez à un administrateur de la rétablir.'],
    readOnlyField: (crm, fields) => [
      `${crm} ne laisse pas la connexion écrire ${fields ?? 'un champ'}.`,
      'Demandez ce droit à un administrateur du CRM, ou retirez le champ de l’association.',
    ],
    access: (crm) => [
      `La connexion ne peut pas modifier cet enregistrement dans ${crm}.`,
      'Demandez l’accès à un administrateur du CRM.',
    ],
    invalidEmail: (crm) => [`${crm} refuse l’adresse e-mail.`, 'Corrigez-la ici, puis resynchronisez.'],
    badOption: (crm, field) => [
      `${field ? `${field} : une` : 'Une'} valeur ne fait pas partie des options de ${crm}.`,
      'Choisissez une autre valeur, ou ajoutez l’option dans le CRM.',
    ],
    required: (crm, fields) => [
      `${crm} exige une valeur qui manque ici${fields ? ` : ${fields}` : ''}.`,
      'Saisissez-la, puis resynchronisez.',
    ],
    tooLong: (crm, length) => [
      `Un texte est plus long que ${crm} ne l’autorise${length ? ` (${length} caractères)` : ''}.`,
      'Raccourcissez-le, puis resynchronisez.',
    ],
    unknownField: (crm) => [`${crm} n’a pas ce champ.`, 'Créez-le là-bas, ou retirez-le de l’association.'],
    automation: (crm) => [
      `Une règle ou une automatisation de ${crm} a bloqué la modification.`,
      'Montrez le message ci-dessous à un administrateur du CRM.',
    ],
    invalidValue: (crm) => [
      `${crm} refuse une des valeurs.`,
      'Corrigez le champ nommé ci-dessous, puis resynchronisez.',
    ],
  },
  unknownCrmError: (crm) => `${crm} a renvoyé une erreur.`,
  nextTry: 'Temporaire. Prochain essai #.',
  retryHelps: 'Temporaire : un nouvel essai peut aider.',
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
    payload: 'La réponse du serveur est illisible.',
  },
  retry: 'Réessayer',
  resync: 'Resynchroniser',
  resyncEnded: (status) => `Resynchronisation terminée : ${status}`,
  viewHistory: 'Voir l’historique de synchronisation',
};

registerMessages('fr', messages);
