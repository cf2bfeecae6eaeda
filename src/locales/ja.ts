// The kit's messages in Japanese.
import { registerMessages, type Messages } from '../i18n/messages.js';
import { formatCount } from '../i18n/plural.js';
import { roughDuration } from '../i18n/rough-duration.js';

const count = formatCount.bind(undefined, 'ja');
const duration = (seconds: number) =>
  roughDuration('ja', seconds, { seconds: { other: '#秒' }, minutes: { other: '#分' } });

const messages: Messages = {
  status: {
    synced: '同期済み',
    partial: '一部同期済み',
    failed: '失敗',
    skipped: 'スキップ',
    linked: 'リンク済み',
    none: '未同期',
  },
  phase: { queued: '待機中', syncing: '同期中' },
  loading: '読み込み中',
  cannotLoad: '状態を読み込めません',
  stale: 'しばらく更新がなく、古い可能性があります',
  objectsOf: (matching, total) => `${count(total)}件中${count(matching)}件のオブジェクト`,
  deletedFrom: (crms) => `${crms.join('、')}から削除されました`,
  panel: (record) => (record ? `${record}のCRM同期` : 'CRM同期'),
  about: (crm, facts) => `${crm}：${facts.join('、')}`,

  resyncToCrm: 'CRMへ再同期',
  sending: (n) => `${count(n)}件のレコードを送信中`,
  resyncing: (n, seconds, upTo) =>
    `${count(n)}件のレコードを再同期しています。${upTo ? '最大' : '約'}${duration(seconds)}かかります。`,
  progressOf: (done, total) => `${count(total)}件中${count(done)}件`,
  outcome: {
    synced: (n) => `同期済み${count(n)}件`,
    partial: (n) => `一部同期済み${count(n)}件`,
    failed: (n) => `失敗${count(n)}件`,
    skipped: (n) => `スキップ${count(n)}件`,
  },
  refused: (n) => `${count(n)}件のレコードは待機に入りませんでした`,
  notQueued: (n) => `待機に入らず${count(n)}件`,
  refusedBecause: {
    not_found: 'レコードが存在しません',
    not_linked: 'CRMにリンクされていません',
    deleted_in_crm: 'CRMから削除されています',
    already_queued: 'すでに待機中です',
    forbidden: '再同期する権限がありません',
  },
  refusedRecords: '待機に入らなかったレコード',
  failedRecords: '失敗したレコード',
  retryFailed: (n) => `${count(n)}件のレコードを再試行`,
  mayNot: 'レコードを再同期する権限がありません。管理者に依頼してください。',
  notSent:
    '同期サービスから応答がありませんでした。もう一度お試しください。二重に送信されることはありません。',
  notUnderstood:
    '同期サービスの応答を読み取れませんでした。もう一度お試しください。二重に送信されることはありません。',
  endUnknown: 'この再同期の結果は不明です。各レコードの状態を確認してください。',
  noAnswer: '応答がありませんでした',
  rateLimited: (when) =>
    `現在リクエストが多すぎます。${when ? `${when}に` : 'しばらくしてから'}もう一度お試しください。`,
  goesOnAt: (when) => `現在リクエストが多すぎます。${when}に再開します。`,
  dismiss: '閉じる',

  chip: {
    synced: '同期済み',
    partial: '一部同期済み',
    failed: '失敗',
    skipped: 'スキップ',
    linked: 'リンク済み',
    none: '未同期',
  },
  ongoing: { queued: '待機中', syncing: '同期中' },
  objectsSynced: (synced, total) => `${count(total)}件中${count(synced)}件のオブジェクトが同期済み`,
  lastSynced: '最終同期：#',
  lastTried: '試行：#',
  justNow: 'たった今',
  fieldsDidNotSync: (unsynced, total) => `${count(total)}項目中${count(unsynced)}項目が同期されませんでした`,
  nothingToSend: '送信するものはありません',
  untracked: '詳細な記録を始める前に同期されたため、項目ごとの詳細はありません。',
  deletedAt: (crm) => `${crm}から削除（#）`,
  openIn: (crm) => `${crm}で開く`,
  notLinked: (crm) => `まだ${crm ?? 'CRM'}のレコードにリンクされていないため、同期するものはありません。`,
  quietSince: '最後の更新は#です。情報が古い可能性があります。',

  fieldsNotSynced: (n) => `同期されなかった項目：${count(n)}`,
  syncedFields: (n) => `同期された項目：${count(n)}`,
  field: '項目',
  sent: '送信値',
  inCrm: 'CRMの値',
  why: '理由',
  cause: {
    not_mapped: () => 'カスタム項目が未対応付け',
    rejected: (crm) => `${crm}が拒否`,
    read_only: (crm) => `${crm}では読み取り専用`,
    no_permission: (crm) => `${crm}への書き込み権限なし`,
    too_long: (crm) => `${crm}には長すぎます`,
    conflict: (crm) => `その間に${crm}で変更`,
    other: () => '同期されませんでした',
  },
  filterFields: '項目を絞り込む',
  noFieldMatches: '該当する項目はありません',
  showAll: (n) => `${count(n)}件すべてを表示`,
  more: 'もっと見る',
  less: '折りたたむ',

  unknown: '不明',
  noValue: '値なし',
  emptyText: '空の文字列',
  nothingChosen: '選択なし',
  cleared: '消去',
  noSuchField: '該当項目なし',
  yes: 'はい',
  no: 'いいえ',
  comparison: {
    same: '両方とも同じ値です',
    form: '両方とも同じ値で、表記だけが異なります',
    order: '同じ選択肢で、順序だけが異なります',
    duplicate: '同じ選択肢ですが、1つが重複しています',
    currency: '通貨だけが異なります',
    amount: '金額は同じですが、一方の通貨が不明です',
    lineBreaks: '改行だけが異なります',
    case: '大文字と小文字だけが異なります',
    spaces: '空白または見えない文字だけが異なります',
    encoding: '見た目は同じですが、文字の保存形式が異なります',
    stored: '見た目は同じですが、保存形式が異なります',
  },

  crmError: {
    dailyLimit: (crm) => [
      `${crm}は本日これ以上のリクエストを受け付けません。`,
      '上限は1日単位です。頻繁に達する場合は管理者に相談してください。',
    ],
    rateLimit: (crm) => [`${crm}へのリクエストが一度に多すぎました。`, 'まもなく再び受け付けます。'],
    locked: (crm) => [
      `${crm}で他のユーザーがこのレコードを書き込み中でした。`,
      'ロックはすぐに解除されます。',
    ],
    unavailable: (crm) => [`${crm}が応答できませんでした。`, '通常は自然に回復します。'],
    duplicate: (crm, id) => [
      `${crm}には同様のレコードがすでにあります${id ? `（${id}）` : ''}。`,
      '2つを統合するか、既存のレコードにリンクしてください。',
    ],
    deleted: (crm) => [
      `リンク先のレコードは${crm}に存在しません。`,
      '復元するか、別のレコードにリンクしてください。',
    ],
    planLimit: (crm) => [
      `${crm}のプランではこの種類のレコードをこれ以上作成できません。`,
      '空きを作るか、プランを変更してください。',
    ],
    signIn: (crm) => [`${crm}が接続を受け付けなくなりました。`, '管理者に再接続を依頼してください。'],
    readOnlyField: (crm, fields) => [
      `${crm}は${fields ?? '項目'}への書き込みを許可していません。`,
      'CRMの管理者に許可を依頼するか、対応付けから外してください。',
    ],
    access: (crm) => [
      `この接続では${crm}のこのレコードを変更できません。`,
      'CRMの管理者に権限を依頼してください。',
    ],
    invalidEmail: (crm) => [
      `${crm}がメールアドレスを受け付けません。`,
      'ここで修正してから再同期してください。',
    ],
    badOption: (crm, field) => [
      `${field ? `${field}：` : ''}値が${crm}の選択肢にありません。`,
      '別の値を選ぶか、CRMに選択肢を追加してください。',
    ],
    required: (crm, fields) => [
      `${crm}の必須の値が空です${fields ? `：${fields}` : ''}。`,
      '入力してから再同期してください。',
    ],
    tooLong: (crm, length) => [
      `文字列が${crm}の上限を超えています${length ? `（${length}文字）` : ''}。`,
      '短くしてから再同期してください。',
    ],
    unknownField: (crm) => [
      `${crm}にその項目はありません。`,
      '項目を作成するか、対応付けから外してください。',
    ],
    automation: (crm) => [
      `${crm}のルールまたは自動処理が変更を止めました。`,
      '下のメッセージをCRMの管理者に見せてください。',
    ],
    invalidValue: (crm) => [
      `${crm}が値の1つを受け付けません。`,
      '下に示す項目を修正してから再同期してください。',
    ],
  },
  unknownCrmError: (crm) => `${crm}がエラーを返しました。`,
  nextTry: '一時的なエラーです。次の試行：#',
  retryHelps: '一時的なエラーです。再試行で解決する可能性があります。',
  retryDoesNotHelp: '修正しない限り、再試行しても解決しません。',
  retryUnknown: '再試行で解決するかどうかは不明です。',
  crmSays: (crm) => `${crm}からの応答`,
  copy: 'コピー',
  copied: 'コピーしました',
  copyByKey: '選択しました。キーボードでコピーしてください。',
  copyLabels: ['コード', 'メッセージ', '相関ID', 'レコード', '時刻'],

  loadingDetail: '詳細を読み込み中',
  detailFailed: '同期の詳細を読み込めませんでした。',
  detailOutdated: '最新の詳細を読み込めませんでした。以前の情報を表示しています。',
  loadProblem: {
    network: 'サーバーが応答しません。',
    signedOut: 'サインアウトしています。',
    forbidden: '表示する権限がありません。',
    notFound: 'このレコードの情報はありません。',
    payload: 'サーバーの応答を読み取れません。',
  },
  retry: '再試行',
  resync: '再同期',
  resyncEnded: (status) => `再同期が完了しました：${status}`,
  viewHistory: '同期履歴を表示',
};

registerMessages('ja', messages);
