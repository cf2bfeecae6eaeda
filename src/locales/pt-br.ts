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
  sessionOver: 'Sua sessão terminou. Entre de novo e ressincronize mais uma vez.',
  notSent: 'O serviço de sincronização não respondeu. Tente de novo: nada é enviado duas vezes.',
  notTaken: 'O serviço de sincronização não aceitou este pedido. Avise a pessoa que cuida desta página.',
  notUnderstood:
    'Não se sabe se isto entrou na fila. Avise a pessoa que cuida desta página. Tentar de novo não envia nada duas vezes.',
  endUnknown: 'Não se sabe como esta ressincronização terminou. Veja o status de cada registro.',
  noAnswer: 'nenhuma resposta chegou',
  rateLimited: (when) => `Há pedidos demais agora. Tente de novo ${when ? `às ${when}` : 'mais tarde'}.`,
  goesOnAt: (when, rateLimited) =>
    `${rateLimited ? 'Há pedidos demais agora.' : 'O serviço de sincronização não está respondendo agora.'} Continua às ${when}.`,
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
      `O limite diário de pedidos a ${crm} se esgotou.`,
      'Fale com um administrador se isso ocorrer com frequência.',
    ],
    rateLimit: (crm) => [`${crm} recebeu pedidos demais de uma vez.`, 'Em breve aceita de novo.'],
    locked: (crm) => [`Outra pessoa gravava este registro em ${crm}.`, 'O bloqueio passa logo.'],
    versionConflict: (crm) => [
      `O registro mudou em ${crm} durante o envio.`,
      'A próxima sincronização parte da versão mais recente.',
    ],
    unavailable: (crm) => [`${crm} não pôde responder.`, 'Em geral volta sozinho.'],
    batchFailed: (crm) => [
      `${crm} não gravou o registro porque outros do mesmo lote falharam.`,
      'Sincronize este registro sozinho.',
    ],
    internalError: (crm) => [
      `${crm} teve um erro interno.`,
      'Se persistir, mostre a resposta abaixo a um administrador do CRM.',
    ],
    signedOut: (crm) => [
      `${crm} não aceita mais a conexão.`,
      `Um administrador precisa conectar ${crm} novamente.`,
    ],
    missingScope: (crm) => [
      `Falta uma permissão à conexão em ${crm}.`,
      `Um administrador precisa conectar ${crm} novamente e concedê-la.`,
    ],
    access: (crm) => [
      `A conexão não pode alterar este registro em ${crm}.`,
      'Peça acesso a um administrador do CRM.',
    ],
    planLimit: (crm) => [`Um limite da conta de ${crm} foi atingido.`, 'Abra espaço lá, ou amplie o plano.'],
    notInPlan: (crm) => [
      `A conta de ${crm} não inclui isso.`,
      'Peça a um administrador do CRM que verifique o plano e as configurações.',
    ],
    badRequest: (crm) => [
      `${crm} não entende o que foi enviado.`,
      'Mostre a resposta abaixo a quem cuida da sincronização.',
    ],
    duplicate: (crm, { id, field }) => [
      `${crm} já tem um registro como este${id ? ` (${id})` : ''}${field ? `: ${field}` : ''}.`,
      'Mescle os dois, ou vincule o que existe.',
    ],
    deleted: (crm) => [`O registro vinculado não existe mais em ${crm}.`, 'Restaure-o lá, ou vincule outro.'],
    notFound: (crm) => [
      `${crm} não encontra o registro.`,
      'Pode ter sido excluído, ou estar oculto para a conexão. Vincule outro, ou pergunte a um administrador do CRM.',
    ],
    recordLocked: (crm) => [
      `O registro está bloqueado em ${crm}, por exemplo por uma aprovação.`,
      'Desbloqueie-o lá, ou espere a aprovação.',
    ],
    wrongState: (crm) => [
      `O registro está em um estado que ${crm} não deixa alterar.`,
      'Veja-o lá. Reabra-o, ou vincule outro.',
    ],
    inactiveOwner: (crm) => [
      `O proprietário não está ativo em ${crm}, ou não pode ter este registro.`,
      'Escolha outro proprietário e ressincronize.',
    ],
    validationRule: (crm, { field }) => [
      `Uma regra de validação de ${crm} recusa o registro${field ? `: ${field}` : ''}.`,
      'A mensagem está abaixo. Corrija o registro, ou pergunte a um administrador do CRM.',
    ],
    automation: (crm) => [
      `Uma automação de ${crm} impediu a alteração.`,
      'Mostre a mensagem abaixo a um administrador do CRM.',
    ],
    refused: (crm) => [`${crm} recusou o registro.`, 'A resposta está abaixo.'],
    readOnlyField: (crm, { field }) => [
      `${crm} não deixa a conexão gravar ${field ?? 'um campo'}.`,
      'Peça permissão a um administrador do CRM, ou tire o campo do mapeamento.',
    ],
    unknownField: (crm, { field }) => [
      `${crm} não tem esse campo${field ? `: ${field}` : ''}.`,
      'Crie-o lá, ou tire-o do mapeamento.',
    ],
    required: (crm, { field }) => [
      `${crm} exige um valor que falta aqui${field ? `: ${field}` : ''}.`,
      'Preencha-o e ressincronize.',
    ],
    badOption: (crm, { field }) => [
      `${field ? `${field}: um` : 'Um'} valor não está entre as opções de ${crm}.`,
      'Escolha outro valor, ou acrescente a opção no CRM.',
    ],
    tooLong: (crm, { field, limit }) => [
      `${field ? `${field}: um` : 'Um'} texto é mais longo do que ${crm} permite${limit ? ` (${limit} caracteres)` : ''}.`,
      'Encurte-o e ressincronize.',
    ],
    outOfRange: (crm, { field }) => [
      `${field ? `${field}: um` : 'Um'} valor está fora da faixa que ${crm} permite.`,
      'Corrija-o e ressincronize.',
    ],
    invalidEmail: (crm, { field }) => [
      `${crm} não aceita o endereço de e-mail${field ? `: ${field}` : ''}.`,
      'Corrija-o aqui e ressincronize.',
    ],
    wrongReference: (crm, { field }) => [
      `${field ? `${field}: um` : 'Um'} valor se refere a um registro que ${crm} não encontra.`,
      'Sincronize ou vincule antes esse registro, ou escolha outro.',
    ],
    invalidValue: (crm, { field }) => [
      `${crm} não aceita ${field ? `o valor de ${field}` : 'um dos valores'}.`,
      'Corrija-o e ressincronize.',
    ],
  },
  unknownCrmError: (crm) => `${crm} devolveu um erro.`,
  nextTry: 'Temporário. Próxima tentativa #.',
  retryHelps: 'Temporário: tentar de novo pode ajudar.',
  retryLater: 'Tentar de novo pode ajudar depois que o limite for renovado.',
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
    payload: 'Não é possível mostrar o status. Avise a pessoa que cuida desta página.',
  },
  retry: 'Tentar de novo',
  resync: 'Ressincronizar',
  resyncEnded: (status) => `Ressincronização concluída: ${status}`,
  viewHistory: 'Ver histórico de sincronização',
};

registerMessages('pt', messages);
