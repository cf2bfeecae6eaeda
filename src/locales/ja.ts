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
  sessionOver: 'セッションが終了しました。サインインし直してから、もう一度再同期してください。',
  notSent:
    '同期サービスから応答がありませんでした。もう一度お試しください。二重に送信されることはありません。',
  notTaken: '同期サービスがこの要求を受け付けませんでした。このページの管理者に知らせてください。',
  notUnderstood:
    '受け付けられたかどうかは不明です。このページの管理者に知らせてください。再試行しても二重に送信されることはありません。',
  endUnknown: 'この再同期の結果は不明です。各レコードの状態を確認してください。',
  noAnswer: '応答がありませんでした',
  rateLimited: (when) =>
    `現在リクエストが多すぎます。${when ? `${when}に` : 'しばらくしてから'}もう一度お試しください。`,
  goesOnAt: (when, rateLimited) =>
    `${rateLimited ? '現在リクエストが多すぎます。' : '現在、同期サービスから応答がありません。'}${when}に再開します。`,
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
      `${crm}への1日のリクエスト数の上限に達しました。`,
      '頻繁に起こる場合は管理者に相談してください。',
    ],
    rateLimit: (crm) => [`${crm}へのリクエストが一度に多すぎました。`, 'まもなく再び受け付けます。'],
    locked: (crm) => [
      `${crm}で他のユーザーがこのレコードを書き込み中でした。`,
      'ロックはすぐに解除されます。',
    ],
    versionConflict: (crm) => [
      `送信中に${crm}でレコードが変更されました。`,
      '次の同期は最新の内容から始まります。',
    ],
    unavailable: (crm) => [`${crm}が応答できませんでした。`, '通常は自然に回復します。'],
    batchFailed: (crm) => [
      `同時に送信した他のレコードが失敗したため、${crm}はこのレコードを保存しませんでした。`,
      'このレコードだけを同期してください。',
    ],
    internalError: (crm) => [
      `${crm}で内部エラーが発生しました。`,
      '続く場合は、下の応答をCRMの管理者に見せてください。',
    ],
    signedOut: (crm) => [
      `${crm}が接続を受け付けなくなりました。`,
      `管理者が${crm}を再接続する必要があります。`,
    ],
    missingScope: (crm) => [
      `${crm}での接続に権限が不足しています。`,
      `管理者が${crm}を再接続し、権限を付与する必要があります。`,
    ],
    access: (crm) => [
      `この接続では${crm}のこのレコードを変更できません。`,
      'CRMの管理者に権限を依頼してください。',
    ],
    planLimit: (crm) => [
      `${crm}のアカウントの上限に達しました。`,
      '空きを作るか、プランを変更してください。',
    ],
    notInPlan: (crm) => [
      `${crm}のアカウントではこれを利用できません。`,
      'CRMの管理者にプランと設定の確認を依頼してください。',
    ],
    badRequest: (crm) => [
      `${crm}が送信内容を解釈できません。`,
      '下の応答を同期の運用担当者に見せてください。',
    ],
    duplicate: (crm, { id, field }) => [
      `${crm}には同様のレコードがすでにあります${id ? `（${id}）` : ''}${field ? `：${field}` : ''}。`,
      '2つを統合するか、既存のレコードにリンクしてください。',
    ],
    deleted: (crm) => [
      `リンク先のレコードは${crm}に存在しません。`,
      '復元するか、別のレコードにリンクしてください。',
    ],
    notFound: (crm) => [
      `${crm}でレコードが見つかりません。`,
      '削除されたか、この接続からは見えない可能性があります。別のレコードにリンクするか、CRMの管理者に確認してください。',
    ],
    recordLocked: (crm) => [
      `${crm}でレコードがロックされています（承認待ちなど）。`,
      'ロックを解除するか、承認を待ってください。',
    ],
    wrongState: (crm) => [
      `レコードが${crm}で変更できない状態にあります。`,
      '状態を確認し、再び開くか、別のレコードにリンクしてください。',
    ],
    inactiveOwner: (crm) => [
      `所有者が${crm}で無効か、このレコードを所有できません。`,
      '別の所有者を選んでから再同期してください。',
    ],
    validationRule: (crm, { field }) => [
      `${crm}の入力規則がレコードを拒否しました${field ? `：${field}` : ''}。`,
      '規則のメッセージは下にあります。レコードを修正するか、CRMの管理者に確認してください。',
    ],
    automation: (crm) => [
      `${crm}の自動処理が変更を止めました。`,
      '下のメッセージをCRMの管理者に見せてください。',
    ],
    refused: (crm) => [`${crm}がレコードを拒否しました。`, '応答は下にあります。'],
    readOnlyField: (crm, { field }) => [
      `${crm}は${field ?? '項目'}への書き込みを許可していません。`,
      'CRMの管理者に許可を依頼するか、対応付けから外してください。',
    ],
    unknownField: (crm, { field }) => [
      `${crm}にその項目はありません${field ? `：${field}` : ''}。`,
      '項目を作成するか、対応付けから外してください。',
    ],
    required: (crm, { field }) => [
      `${crm}の必須の値が空です${field ? `：${field}` : ''}。`,
      '入力してから再同期してください。',
    ],
    badOption: (crm, { field }) => [
      `${field ? `${field}：` : ''}値が${crm}の選択肢にありません。`,
      '別の値を選ぶか、CRMに選択肢を追加してください。',
    ],
    tooLong: (crm, { field, limit }) => [
      `${field ? `${field}：` : ''}文字列が${crm}の上限を超えています${limit ? `（${limit}文字）` : ''}。`,
      '短くしてから再同期してください。',
    ],
    outOfRange: (crm, { field }) => [
      `${field ? `${field}：` : ''}値が${crm}の許容範囲外です。`,
      '修正してから再同期してください。',
    ],
    invalidEmail: (crm, { field }) => [
      `${crm}がメールアドレスを受け付けません${field ? `：${field}` : ''}。`,
      'ここで修正してから再同期してください。',
    ],
    wrongReference: (crm, { field }) => [
      `${field ? `${field}：` : ''}値が参照するレコードが${crm}で見つかりません。`,
      '先にそのレコードを同期またはリンクするか、別のものを選んでください。',
    ],
    invalidValue: (crm, { field }) => [
      `${crm}が${field ? `${field}の値` : '値の1つ'}を受け付けません。`,
      '修正してから再同期してください。',
    ],
  },
  unknownCrmError: (crm) => `${crm}がエラーを返しました。`,
  nextTry: '一時的なエラーです。次の試行：#',
  retryHelps: '一時的なエラーです。再試行で解決する可能性があります。',
  retryLater: '上限がリセットされた後は、再試行で解決する可能性があります。',
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
    payload: '状態を表示できません。このページの管理者に知らせてください。',
  },
  retry: '再試行',
  resync: '再同期',
  resyncEnded: (status) => `再同期が完了しました：${status}`,
  viewHistory: '同期履歴を表示',
};

registerMessages('ja', messages);
