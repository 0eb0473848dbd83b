import type { Conditions } from './conditions.ts';
import { isMet, type Figure } from './figure.ts';

export interface Report {
  figures: readonly Figure[];
  conditions: Conditions;
  /** By bench: the share of the processors' time that the host gave to other machines meanwhile, 0 to 1; null where nobody tells. */
  stolen: Readonly<Record<string, number | null>>;
}

/** The report for a terminal: a table of figures with their goals, then the conditions. */
export function renderReport({ figures, conditions, stolen }: Report): string {
  const rows = figures.map((figure) => [figure.bench, figure.what, round(figure.value), figure.unit, goalOf(figure), figure.note ?? '']);
  const table = [['bench', 'what', 'value', 'unit', 'goal', ''], ...rows];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  const lines = table.map((row) => row.map((cell, column) => (column === 2 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))).join('  ').trimEnd());
  const { date, cores, processor, load, node, temporal, postgres } = conditions;
  return [
    ...lines,
    '',
    `${date} · ${cores} cores (${processor}), load ${load} at the start · node ${node} · ${temporal} · Postgres ${postgres}`,
    ...sayStolen(stolen),
    'Absolute figures belong to these conditions; ratios are of one run.',
  ].join('\n');
}

/** Figures and conditions for machines. */
export const reportAsJson = ({ figures, conditions, stolen }: Report): string =>
  JSON.stringify({ conditions, stolen, figures: figures.map((figure) => ({ ...figure, met: isMet(figure) })) }, null, 2);

/** A guest that is kept waiting by its host is slow through no fault of what it runs. */
function sayStolen(stolen: Report['stolen']): string[] {
  const shares = Object.entries(stolen).flatMap(([bench, share]) => (share === null ? [] : [`${bench} ${(share * 100).toFixed(0)} %`]));
  return shares.length === 0 ? [] : [`Processor time the host gave to other machines: ${shares.join(', ')}.`];
}

function goalOf(figure: Figure): string {
  const { goal } = figure;
  if (!goal) return '';
  const words = 'atMost' in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`;
  return `${words} ${isMet(figure) ? 'met' : 'MISSED'}`;
}

const round = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 1));
