import type { PoolClient } from 'pg';
import type { OfficeActBody } from '../../core/audit/office-act.ts';
import type { Prisma } from '../generated/client.ts';
import { officeActDigest } from './office-act-hash.ts';

/** An act to be written; `via` the console unless said, `system` where nobody is named. */
export type NewOfficeAct = Omit<OfficeActBody, 'for' | 'via'> & Partial<Pick<OfficeActBody, 'for' | 'via'>> & { at: Date };

/**
 * Appends an act to the office's chain: to be the last statement of the transaction that does what it tells, for everybody
 * else's acts wait until that commits.
 */
export const recordOfficeAct = (db: Pick<Prisma.TransactionClient, '$executeRaw'>, act: NewOfficeAct) => {
  const { kind, subject, by, for: whose, via, at, facts, digest } = sealed(act);
  return db.$executeRaw`select record_office_act(${kind}, ${subject}, ${by}, ${whose}, ${via}, ${at}::timestamptz, ${facts}::jsonb, ${digest})`;
};

/** The same on a bare connection. */
export async function recordOfficeActOn(client: PoolClient, act: NewOfficeAct): Promise<void> {
  const { kind, subject, by, for: whose, via, at, facts, digest } = sealed(act);
  await client.query('select record_office_act($1, $2, $3, $4, $5, $6, $7, $8)', [kind, subject, by, whose, via, at, facts, digest]);
}

function sealed({ at: instant, ...act }: NewOfficeAct) {
  const at = instant.toISOString();
  const body: OfficeActBody = { ...act, for: act.for ?? act.by, via: act.via ?? (act.by === '' ? 'system' : 'console') };
  return { ...body, at, facts: JSON.stringify(body.facts), digest: officeActDigest(body, at) };
}
