import { createHash } from 'node:crypto';
import { poolOf } from './open-database.ts';
import type { PrismaClient } from './generated/client.ts';

const names = new Map<string, string>();

/**
 * Rows of one statement, parsed once a connection and past Prisma's own layers, which cost a busy statement a millisecond
 * each time: for the two that every wake and every act run. Values take their places in order; objects are for the caller to
 * turn into JSON.
 */
export const preparedRows =
  (prisma: PrismaClient) =>
  async <Row extends object>(parts: TemplateStringsArray, ...values: (string | number | boolean | Date)[]): Promise<Row[]> => {
    const text = parts.reduce((before, part, index) => `${before}$${index}${part}`);
    const { rows } = await poolOf(prisma).query<Row>({ name: nameOf(text), text, values });
    return rows;
  };

/** Postgres keeps prepared statements by name and connection. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = `duban_${createHash('sha1').update(text).digest('hex')}`;
  names.set(text, name);
  return name;
}
