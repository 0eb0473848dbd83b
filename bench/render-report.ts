import type { Conditions } from './conditions.ts';
import { isMet, type Figure } from './figure.ts';

/** The report for a terminal: a table of figures with their goals, then the conditions. */
export function renderReport(figures: readonly Figure[], conditions: Conditions): string {
  const rows = figures.map((figure) => [figure.bench, figure.what, round(figure.value), figure.unit, goalOf(figure), figure.note ?? '']);
  const table = [['bench', 'what', 'value', 'unit', 'goal', ''], ...rows];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  const lines = table.map((row) => row.map((cell, column) => (column === 2 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))).join('  ').trimEnd());
  const { date, cores, processor, load, node, temporal, postgres } = conditions;
  return [
    ...lines,
    '',
    `${date} · ${cores} cores (${processor}), load ${load} at the start · node ${node} · ${temporal} · Postgres ${postgres}`,
    'Absolute figures belong to these conditions; ratios are of one run.',
  ].join('\n');
}

/** Figures and conditions for machines. */
export const reportAsJson = (figures: readonly Figure[], conditions: Conditions): string =>
  JSON.stringify({ conditions, figures: figures.map((figure) => ({ ...figure, met: isMet(figure) })) }, null, 2);

function goalOf(figure: Figure): string {
  const { goal } = figure;
  if (!goal) return '';
  const words = 'atMost' in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`;
  return `${words} ${isMet(figure) ? 'met' : 'MISSED'}`;
}

const round = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 1));
