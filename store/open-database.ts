import { PrismaPg } from '@prisma/adapter-pg';
import { createHash } from 'node:crypto';
import pg from 'pg';
import { PrismaClient } from './generated/client.ts';

export interface DatabaseLimits {
  /** Connections of this process, default 10. */
  max?: number;
  /** Milliseconds a statement may run, default 15 s. */
  statementTimeoutMs?: number;
  /** Milliseconds a statement may wait for a lock, default 15 s. */
  lockTimeoutMs?: number;
  /** Milliseconds to wait for a connection, default 15 s. */
  connectTimeoutMs?: number;
  /**
   * For a pool that runs the same few statements again and again, each over the rows of one task: they are parsed once a
   * connection, and always planned over an index. A plan made while the tables were small would otherwise stay when a
   * launch has filled them, and read every line of the register for every task.
   */
  oneTask?: boolean;
  /** Idle connections stay open, for a pool whose next statement a person waits for: a new one has to learn every function and statement again. Default: closed after 10 s. */
  stayOpen?: boolean;
  /** Told of every connection that broke while idle; the pool replaces it by itself. */
  onConnectionLost?: (error: Error) => void;
}

/** Limits of the `record` path (design.md §8): a slow register must answer before the local activity's 2 s are over. */
export const recordLimits: DatabaseLimits = { statementTimeoutMs: 1_500, lockTimeoutMs: 1_000, connectTimeoutMs: 1_000, oneTask: true, stayOpen: true };

const LAX_MS = 15_000;

/** The pool under each client, for the few statements that Prisma has no form for or is too slow for. */
const pools = new WeakMap<PrismaClient, pg.Pool>();

/**
 * A client with a pool of its own. Connects at the first query; call `$disconnect()` when done.
 * Sessions run in UTC: the adapter drops the offset of a timestamptz, so any other zone would shift every instant.
 */
export function openDatabase(url: string, limits: DatabaseLimits = {}): PrismaClient {
  const told = limits.onConnectionLost ?? (() => undefined);
  const { connectionString, options } = inUtc(url);
  const pool = new pg.Pool({
    connectionString,
    max: limits.max ?? 10,
    connectionTimeoutMillis: limits.connectTimeoutMs ?? LAX_MS,
    statement_timeout: limits.statementTimeoutMs ?? LAX_MS,
    lock_timeout: limits.lockTimeoutMs ?? LAX_MS,
    options: limits.oneTask ? `${options} -c enable_seqscan=off` : options,
    keepAlive: true,
    ...(limits.stayOpen ? { idleTimeoutMillis: 0 } : {}),
  });
  // Without listeners a connection that Postgres ends would end the process.
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, {
      onPoolError: told,
      onConnectionError: told,
      disposeExternalPool: true,
      ...(limits.oneTask ? { statementNameGenerator: ({ sql }) => `duban_${createHash('sha1').update(sql).digest('hex')}` } : {}),
    }),
  });
  pools.set(prisma, pool);
  return prisma;
}

/** The pool under a client that `openDatabase` opened. */
export function poolOf(prisma: PrismaClient): pg.Pool {
  const pool = pools.get(prisma);
  if (!pool) throw new TypeError('this client was not opened by openDatabase');
  return pool;
}

/** Work on a bare connection of a client's pool, in one transaction: committed when it resolves, rolled back when it throws. */
export async function inTransaction<T>(prisma: PrismaClient, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await poolOf(prisma).connect();
  let broken: unknown;
  try {
    await client.query('begin');
    const done = await work(client);
    await client.query('commit');
    return done;
  } catch (error) {
    await client.query('rollback').catch((fault: unknown) => (broken = fault));
    throw error;
  } finally {
    client.release(broken !== undefined); // a connection that cannot roll back is thrown away
  }
}

/** An address may bring options of its own, which would stand above ours: they are kept, and the zone is added last. */
function inUtc(url: string): { connectionString: string; options: string } {
  const address = new URL(url);
  const own = address.searchParams.get('options');
  address.searchParams.delete('options');
  return { connectionString: address.href, options: [own, '-c TimeZone=UTC'].filter(Boolean).join(' ') };
}
