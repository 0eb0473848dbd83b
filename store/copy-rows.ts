import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** For each column of the table, what of a row fills it. */
export type Columns<Row> = readonly (readonly [column: string, valueOf: (row: Row) => unknown])[];

const ROWS_AT_ONCE = 500;

/** Writes rows with COPY, within the connection's open transaction. Dates become instants, objects JSON, null and undefined NULL. */
export async function copyRows<Row>(client: PoolClient, table: string, columns: Columns<Row>, rows: readonly Row[]): Promise<void> {
  const text = function* (): Generator<string> {
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      yield rows.slice(from, from + ROWS_AT_ONCE).map((row) => `${columns.map(([, valueOf]) => copyText(valueOf(row))).join('\t')}\n`).join('');
    }
  };
  await pipeline(Readable.from(text()), client.query(copyFrom(`copy ${table} (${columns.map(([column]) => column).join(', ')}) from stdin`)));
}

const special = /[\\\t\n\r]/;
const specials = new RegExp(special, 'g');
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One value in Postgres' text format. */
function copyText(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (value instanceof Date) return value.toISOString();
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  // Nearly no value holds one, and there are hundreds of thousands: a look is cheaper than a replacement.
  return special.test(text) ? text.replace(specials, (character) => escapes[character]!) : text;
}
