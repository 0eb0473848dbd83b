import { bareNumber } from '../plan/bare-number.ts';
import { findRows } from '../plan/find-rows.ts';
import type { NumberedRow } from '../plan/numbered-row.ts';
import type { Policy } from './policy.ts';

export type PolicyAtRows = { ok: true; policy: Policy } | { ok: false; message: string };

/**
 * A policy whose tasks are named as people name them (`11`, `（三）`, `#7` for the seventh row: `findRows`), with the rows of
 * the plan in place of the names. Refused, in words, where a name means no row or several, or two names mean one.
 */
export function atRows(policy: Policy, rows: NumberedRow[]): PolicyAtRows {
  const { overrides } = policy;
  if (!overrides) return { ok: true, policy };
  const tasks: Record<string, (typeof overrides.tasks)[string]> = {};
  for (const [name, figures] of Object.entries(overrides.tasks)) {
    const found = findRows(rows, [name]);
    if (!found.ok) return found;
    const [row] = found.rows;
    if (String(row) in tasks) return { ok: false, message: `「${name}」与前面写的是同一项任务，请合成一条。` };
    tasks[String(row)] = figures;
  }
  return { ok: true, policy: { ...policy, overrides: { ...overrides, tasks } } };
}

/** The way back: rows by their printed numbers, or as `#7` where a number does not lead to the row again. */
export function byName(policy: Policy, rows: NumberedRow[]): Policy {
  const { overrides } = policy;
  if (!overrides) return policy;
  const tasks = Object.fromEntries(Object.entries(overrides.tasks).map(([row, figures]) => [nameOfRow(Number(row), rows), figures]));
  return { ...policy, overrides: { ...overrides, tasks } };
}

function nameOfRow(row: number, rows: NumberedRow[]): string {
  const number = bareNumber(rows.find((each) => each.row === row)?.number ?? '');
  const found = number === '' ? null : findRows(rows, [number]);
  return found?.ok && found.rows[0] === row ? number : `#${row}`;
}
