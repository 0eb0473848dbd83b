import { PrismaPg } from '@prisma/adapter-pg';
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
  /** Told of every connection that broke while idle; the pool replaces it by itself. */
  onConnectionLost?: (error: Error) => void;
}

/** Limits of the `record` path (design.md §8): a slow register must answer before the local activity's 2 s are over. */
export const recordLimits: DatabaseLimits = { statementTimeoutMs: 1_500, lockTimeoutMs: 1_000, connectTimeoutMs: 1_000 };

const LAX_MS = 15_000;

/**
 * A client with a pool of its own. Connects at the first query; call `$disconnect()` when done.
 * Sessions run in UTC: the adapter drops the offset of a timestamptz, so any other zone would shift every instant.
 */
export function openDatabase(url: string, limits: DatabaseLimits = {}): PrismaClient {
  const told = limits.onConnectionLost ?? (() => undefined);
  const { connectionString, options } = inUtc(url);
  const adapter = new PrismaPg(
    {
      connectionString,
      max: limits.max ?? 10,
      connectionTimeoutMillis: limits.connectTimeoutMs ?? LAX_MS,
      statement_timeout: limits.statementTimeoutMs ?? LAX_MS,
      lock_timeout: limits.lockTimeoutMs ?? LAX_MS,
      options,
      keepAlive: true,
    },
    // Without listeners a connection that Postgres ends would end the process.
    { onPoolError: told, onConnectionError: told },
  );
  return new PrismaClient({ adapter });
}

/** An address may bring options of its own, which would stand above ours: they are kept, and the zone is added last. */
function inUtc(url: string): { connectionString: string; options: string } {
  const address = new URL(url);
  const own = address.searchParams.get('options');
  address.searchParams.delete('options');
  return { connectionString: address.href, options: [own, '-c TimeZone=UTC'].filter(Boolean).join(' ') };
}
