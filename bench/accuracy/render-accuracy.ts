import type { Goal } from './judge-goals.ts';
import { percent, share } from './judge-goals.ts';
import type { GeneratedScore } from './run-generated.ts';
import type { Scored } from './score-variants.ts';

const columns = ['file', 'format', 'items', 'titles', 'sections', 'owners', 'leads', 'dates', 'rhythms', 'error', 'doubt', 'note', 'silent', 'ms'];

/** The figures as a table, a line a file and format, then totals, generated plans and goals. */
export function renderAccuracy(scored: Scored[], generated: GeneratedScore[], goals: Goal[], withMisses: boolean): string {
  const rows = [columns, ...scored.map(rowOf), totalOf(scored)];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const table = rows.map((row) => row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '));
  return [
    ...table,
    ...(withMisses ? ['', ...scored.flatMap(missesOf)] : []),
    '',
    ...generated.map(({ format, right, of, faults }) => `generated ${format.padEnd(15)} ${right}/${of}${faults.length > 0 ? `  ${faults.slice(0, 6).map(([what, count]) => `${what} ${count}`).join(', ')}` : ''}`),
    '',
    ...goals.map(({ what, met, facts }) => `${met ? 'met   ' : 'MISSED'}  ${what} (${facts})`),
  ].join('\n');
}

const part = ([right, of]: [number, number]): string => (of === 0 ? '–' : right === of ? `${of}` : `${right}/${of}`);

function rowOf({ variant, score, ms }: Scored): string[] {
  const { titles, sections, owners, leads, deadlines, recurrences, findings } = score;
  const items = score.itemsRight ? String(score.items) : `${score.items}≠${score.wantedItems}`;
  const silent = score.misses.filter((miss) => miss.silent).length;
  return [variant.document.name, variant.variant, items, ...[titles, sections, owners, leads, deadlines, recurrences].map(part), String(findings.error), String(findings.doubt), String(findings.note), String(silent), ms.toFixed(0)];
}

function totalOf(scored: Scored[]): string[] {
  const sum = (of: (each: Scored) => number): string => String(scored.reduce((total, each) => total + of(each), 0));
  const rates = [share(scored, 'titles'), share(scored, 'sections'), share(scored, 'owners'), share(scored, 'leads'), share(scored, 'deadlines'), share(scored, 'recurrences')];
  return ['all', `${scored.length} files`, sum(({ score }) => score.items), ...rates.map(percent), sum(({ score }) => score.findings.error), sum(({ score }) => score.findings.doubt), sum(({ score }) => score.findings.note), sum(({ score }) => score.misses.filter((miss) => miss.silent).length), sum(({ ms }) => Math.round(ms))];
}

const missesOf = ({ variant, score }: Scored): string[] =>
  score.misses.map(({ number, what, wanted, got, silent }) => `${variant.document.name} ${variant.variant} ${number} ${what}${silent ? ' (silent)' : ''}\n    wanted ${wanted}\n    got    ${got}`);
