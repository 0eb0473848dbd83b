import pg from 'pg';

const RETRY_MS = 1_000;

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
  let client: pg.Client | null = null;
  let closed = false;

  const connect = async (): Promise<void> => {
    while (!closed) {
      const fresh = new pg.Client({ connectionString: url, keepAlive: true });
      const broken = new Promise<void>((resolve) => {
        fresh.on('error', () => resolve());
        fresh.on('end', () => resolve());
      });
      fresh.on('notification', ({ channel }) => heard.get(channel)?.forEach((call) => call()));
      try {
        await fresh.connect();
        client = fresh;
        for (const channel of heard.keys()) await fresh.query(`listen ${channel}`);
        heard.forEach((calls) => calls.forEach((call) => call())); // what was said meanwhile
        await broken;
      } catch {
        // No database, no notifications: the polls of whoever listens tell, and this tries again.
      }
      client = null;
      if (!closed) await new Promise((resolve) => setTimeout(resolve, RETRY_MS).unref());
    }
  };
  const running = connect();

  return {
    on(channel, call) {
      const calls = heard.get(channel) ?? new Set();
      heard.set(channel, calls.add(call));
      // A failing LISTEN ends the connection, and reconnecting listens to all of them.
      void client?.query(`listen ${channel}`).catch(() => client?.end());
      return () => void calls.delete(call);
    },
    async close() {
      closed = true;
      await client?.end();
      await running;
    },
  };
}
