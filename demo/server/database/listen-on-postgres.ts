// LISTEN on a separate PostgreSQL connection. After a reconnect, it reports that notices may be missing.
import pg from 'pg';

const firstRetryMs = 250;
const lastRetryMs = 10_000;

export async function listenOnPostgres(
  connectionString: string,
  channel: string,
  onNotify: () => void,
  onReconnect: () => void,
): Promise<() => Promise<void>> {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let retryMs = firstRetryMs;

  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString, keepAlive: true });
    next.on('notification', onNotify);
    next.on('error', () => reconnectLater(next));
    next.on('end', () => reconnectLater(next));
    await next.connect();
    await next.query(`listen ${pg.escapeIdentifier(channel)}`);
    client = next;
    retryMs = firstRetryMs;
  };

  const reconnectLater = (broken: pg.Client): void => {
    if (closed || timer || (client && client !== broken)) return;
    client = undefined;
    timer = setTimeout(() => {
      timer = undefined;
      connect().then(onReconnect, () => reconnectLater(broken));
    }, retryMs);
    retryMs = Math.min(retryMs * 2, lastRetryMs);
  };

  await connect();
  return async () => {
    closed = true;
    clearTimeout(timer);
    await client?.end();
  };
}
