// The kit's messages in Brazilian Portuguese. Registered for all Portuguese readers, because it is closer to them than English.
import { registerMessages, type Messages } from '../i18n/messages.js';
import { formatCount, plural } from '../i18n/plural.js';
import { roughDuration } from '../i18n/rough-duration.js';

const count = formatCount.bind(undefined, 'pt-BR');
const records = (n: number) => plural('pt-BR', n, { one: '# registro', other: '# registros' });
const duration = (seconds: number) =>
  roughDuration('pt-BR', seconds, {
    seconds: { other: '# segundos' },
    minutes: { one: 'um minuto', other: '# minutos' },
  });

const messages: Messages = {
  status: {
    synced: 'sincronizado',
    partial: 'parcialmente sincronizado',
    failed: 'falhou',
    skipped: 'ignorado',
    linked: 'vinculado',
    none: 'ainda não sincronizado',
  },
  phase: { queued: 'na fila', syncing: 'sincronizando' },
  loading: 'carregando',
  cannotLoad: 'não foi possível carregar o status',
  stale: 'sem novidades há algum tempo, pode estar desatualizado',
  objectsOf: (matching, total) => `${count(matching)} de ${count(total)} objetos`,
  deletedFrom: (crms) => `Excluído de ${crms.join(', ')}`,
  panel: (record) => (record ? `Sincronização com CRM de ${record}` : 'Sincronização com CRM'),
  about: (crm, facts) => `${crm}: ${facts.join(', ')}`,

  resyncToCrm: 'Ressincronizar com o CRM',
  sending: (n) => `Enviando ${records(n)}`,
  resyncing: (n, seconds, upTo) =>
    `Ressincronizando ${records(n)}. Leva ${upTo ? 'até' : 'cerca de'} ${duration(seconds)}.`,
  progressOf: (done, total) => `${count(done)} de ${count(total)}`,
  outcome: {
    synced: (n) => plural('pt-BR', n, { one: '# sincronizado', other: '# sincronizados' }),
    partial: (n) =>
      plural('pt-BR', n, { one: '# parcialmente sincronizado', other: '# parcialmente sincronizados' }),
    failed: (n) => plural('pt-BR', n, { one: '# falhou', other: '# falharam' }),
    skipped: (n) => plural('pt-BR', n, { one: '# ignorado', other: '# ignorados' }),
  },
  refused: (n) => `${records(n)} fora da fila`,
  notQueued: (n) => `${count(n)} fora da fila`,
  refusedBecause: {
    not_found: 'o registro não existe',
    not_linked: 'não está vinculado a um CRM',
    deleted_in_crm: 'foi excluído do CRM',
    already_queued: 'já está na fila',
    forbidden: 'você não tem permissão',
  },
  refusedRecords: 'Fora da fila',
  failedRecords: 'Registros que falharam',
  retryFailed: (n) => `Tentar de novo ${records(n)}`,
  mayNot: 'Você não pode ressincronizar registros. Peça acesso a um administrador.',
  notSent: 'O serviço de sincronização não respondeu. Tente de novo: nada é enviado duas vezes.',
  notUnderstood:
    'A resposta do serviço de sincronização não pode ser lida. Tente de novo: nada é enviado duas vezes.',
  endUnknown: 'Não se sabe como esta ressincronização terminou. Veja o status de cada registro.',
  noAnswer: 'nenhuma resposta chegou',
  rateLimited: (when) => `Há pedidos demais agora. Tente de novo ${when ? `às ${when}` : 'mais tarde'}.`,
  goesOnAt: (when) => `Há pedidos demais agora. Continua às ${when}.`,
  dismiss: 'Fechar',

  chip: {
    synced: 'Sincronizado',
    partial: 'Parcialmente sincronizado',
    failed: 'Falhou',
    skipped: 'Ignorado',
    linked: 'Vinculado',
    none: 'Ainda não sincronizado',
  },
  ongoing: { queued: 'Na fila', syncing: 'Sincronizando' },
  objectsSynced: (synced, total) => `${count(synced)} de ${count(total)} objetos sincronizados`,
  lastSynced: 'Última sincronização #',
  lastTried: 'Tentativa #',
  justNow: 'agora mesmo',
  fieldsDidNotSync: (unsynced, total) => `${count(unsynced)} de ${count(total)} campos não sincronizados`,
  nothingToSend: 'Nada para enviar',
  untracked: 'Sincronizado antes do acompanhamento detalhado: não há detalhe por campo.',
  deletedAt: (crm) => `Excluído de ${crm} #`,
  openIn: (crm) => `abrir em ${crm}`,
  notLinked: (crm) =>
    `Ainda não vinculado a um registro em ${crm ?? 'um CRM'}; não há nada para sincronizar.`,
  quietSince: 'Últimas novidades #. As informações podem estar desatualizadas.',

  fieldsNotSynced: (n) =>
    plural('pt-BR', n, { one: '# campo não sincronizado', other: '# campos não sincronizados' }),
  syncedFields: (n) => plural('pt-BR', n, { one: '# campo sincronizado', other: '# campos sincronizados' }),
  field: 'Campo',
  sent: 'Enviado',
  inCrm: 'No CRM',
  why: 'Motivo',
  cause: {
    not_mapped: () => 'campo personalizado não mapeado',
    rejected: (crm) => `rejeitado por ${crm}`,
    read_only: (crm) => `somente leitura em ${crm}`,
    no_permission: (crm) => `sem permissão para gravar em ${crm}`,
    too_long: (crm) => `longo demais para ${crm}`,
    conflict: (crm) => `alterado enquanto isso em ${crm}`,
    other: () => 'não sincronizado',
  },
  filterFields: 'Filtrar campos',
  noFieldMatches: 'Nenhum campo corresponde',
  showAll: (n) => `Mostrar todos os ${count(n)}`,
  more: 'Mais',
  less: 'Menos',

  unknown: 'desconhecido',
  noValue: 'sem valor',
  emptyText: 'texto vazio',
  nothingChosen: 'nada escolhido',
  cleared: 'apagado',
  noSuchField: 'campo inexistente',
  yes: 'Sim',
  no: 'Não',
  comparison: {
    same: 'Igual dos dois lados',
    form: 'Mesmo valor dos dois lados, escrito de outra forma',
    order: 'Mesmas opções: só a ordem difere',
    duplicate: 'Mesmas opções, mas uma aparece duas vezes',
    currency: 'Só a moeda difere',
    amount: 'Mesmo valor, mas uma das moedas é desconhecida',
    lineBreaks: 'Só diferem as quebras de linha',
    case: 'Só diferem maiúsculas e minúsculas',
    spaces: 'Só diferem espaços ou caracteres invisíveis',
    encoding: 'Parece igual, mas os caracteres são gravados de outro modo',
    stored: 'Parece igual, mas é gravado de outro modo',
  },

  crmError: {
    dailyLimit: (crm) => [
      `${crm} não aceita mais pedidos hoje.`,
      'O limite é diário; fale com um administrador se ele for atingido com frequência.',
    ],
    rateLimit: (crm) => [`${crm} recebeu pedidos demais de uma vez.`, 'Em breve aceita de novo.'],
    locked: (crm) => [`Outra pessoa gravava este registro em ${crm}.`, 'O bloqueio passa logo.'],
    unavailable: (crm) => [`${crm} não pôde responder.`, 'Em geral volta sozinho.'],
    duplicate: (crm, id) => [
      `${crm} já tem um registro como este${id ? ` (${id})` : ''}.`,
      'Mescle os dois, ou vincule o que existe.',
    ],
    deleted: (crm) => [`O registro vinculado não existe mais em ${crm}.`, 'Restaure-o lá, ou vincule outro.'],
    planLimit: (crm) => [
      `O plano de ${crm} não permite mais registros deste tipo.`,
      'Abra espaço lá, ou amplie o plano.',
    ],
    signIn: (crm) => [`${crm} não aceita mais a conexão.`, 'Peça a um administrador que a refaça.'],
    readOnlyField: (crm, fields) => [
      `${crm} não deixa a conexão gravar ${fields ?? 'um campo'}.`,
      'Peça permissão a um administrador do CRM, ou tire o campo do mapeamento.',
    ],
    access: (crm) => [
      `A conexão não pode alterar este registro em ${crm}.`,
      'Peça acesso a um administrador do CRM.',
    ],
    invalidEmail: (crm) => [`${crm} não aceita o endereço de e-mail.`, 'Corrija-o aqui e ressincronize.'],
    badOption: (crm, field) => [
      `${field ? `${field}: um` : 'Um'} valor não está entre as opções de ${crm}.`,
      'Escolha outro valor, ou acrescente a opção no CRM.',
    ],
    required: (crm, fields) => [
      `${crm} exige um valor que falta aqui${fields ? `: ${fields}` : ''}.`,
      'Preencha-o e ressincronize.',
    ],
    tooLong: (crm, length) => [
      `Um texto é mais longo do que ${crm} permite${length ? ` (${length} caracteres)` : ''}.`,
      'Encurte-o e ressincronize.',
    ],
    unknownField: (crm) => [`${crm} não tem esse campo.`, 'Crie-o lá, ou tire-o do mapeamento.'],
    automation: (crm) => [
      `Uma regra ou automação de ${crm} impediu a alteração.`,
      'Mostre a mensagem abaixo a um administrador do CRM.',
    ],
    invalidValue: (crm) => [
      `${crm} não aceita um dos valores.`,
      'Corrija o campo citado abaixo e ressincronize.',
    ],
  },
  unknownCrmError: (crm) => `${crm} devolveu um erro.`,
  nextTry: 'Temporário. Próxima tentativa #.',
  retryHelps: 'Temporário: tentar de novo pode ajudar.',
  retryDoesNotHelp: 'Tentar de novo não ajuda sem uma correção.',
  retryUnknown: 'Não se sabe se tentar de novo ajuda.',
  crmSays: (crm) => `Resposta de ${crm}`,
  copy: 'Copiar',
  copied: 'Copiado',
  copyByKey: 'Selecionado. Copie com o teclado.',
  copyLabels: ['Código', 'Mensagem', 'ID de correlação', 'Registro', 'Hora'],

  loadingDetail: 'Carregando detalhes',
  detailFailed: 'Não foi possível carregar os detalhes.',
  detailOutdated: 'Não foi possível carregar os últimos detalhes. Isto é o que se sabia.',
  loadProblem: {
    network: 'O servidor não responde.',
    signedOut: 'Sua sessão terminou.',
    forbidden: 'Você não tem permissão para vê-los.',
    notFound: 'Nada se sabe deste registro.',
    payload: 'Não é possível ler a resposta do servidor.',
  },
  retry: 'Tentar de novo',
  resync: 'Ressincronizar',
  resyncEnded: (status) => `Ressincronização concluída: ${status}`,
  viewHistory: 'Ver histórico de sincronização',
};

registerMessages('pt', messages);
