import pg from 'pg';

const RETRY_MS = 1_000;
const CONNECT_MS = 10_000;

/** Channels that `record_task`, the inbox and the clock speak on. */
export type NotificationChannel = 'duban_intents' | 'duban_inbox' | 'duban_outcomes' | 'duban_clock';

export interface Listener {
  /** Calls back at every notification until the returned function is called. */
  on(channel: NotificationChannel, heard: () => void): () => void;
  close(): Promise<void>;
}

/**
 * LISTEN on a connection of its own, reconnecting for ever. Only ever a hint to look earlier: whoever listens polls as
 * well, because a pooler may not pass notifications on and one sent while reconnecting is lost.
 */
export function createListener(url: string): Listener {
  const heard = new Map<string, Set<() => void>>();
  let held: { client: pg.Client; listen(channel: string): Promise<unknown> } | null = null;
  let closed = false;

  const connect = async (): Promise<void> => {
    while (!closed) {
      const client = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: CONNECT_MS });
      const broken = new Promise<void>((resolve) => {
        client.on('error', () => resolve());
        client.on('end', () => resolve());
      });
      client.on('notification', ({ channel }) => heard.get(channel)?.forEach((call) => call()));
      try {
        await client.connect();
        const { listen } = (held = { client, listen: listenInTurn(client) });
        await Promise.all([...heard.keys()].map(listen));
        heard.forEach((calls) => calls.forEach((call) => call())); // what was said meanwhile
        if (closed) await client.end(); // closed while it connected: nobody else knows this one
        await broken;
      } catch {
        // No database, no notifications: the polls of whoever listens tell, and this tries again.
        void client.end();
      }
      held = null;
      if (!closed) await new Promise((resolve) => setTimeout(resolve, RETRY_MS).unref());
    }
  };
  const running = connect();

  return {
    on(channel, call) {
      const calls = heard.get(channel) ?? new Set();
      heard.set(channel, calls.add(call));
      if (held) {
        const { client, listen } = held;
        // A failing LISTEN ends the connection, and reconnecting listens to all of them.
        void listen(channel).catch(() => client.end());
      }
      return () => void calls.delete(call);
    },
    async close() {
      closed = true;
      await held?.client.end();
      await running;
    },
  };
}

/** One LISTEN after another: a pg client takes one query at a time. */
function listenInTurn(client: pg.Client) {
  let tail: Promise<unknown> = Promise.resolve();
  return (channel: string): Promise<unknown> => (tail = tail.then(() => client.query(`listen ${channel}`)));
}
