import { createHash } from 'node:crypto';
import { collectForm } from '../core/report/collect-form.ts';
import { unitFormRows } from '../core/report/unit-form.ts';
import { tasksWithReports } from '../cli/tasks-with-reports.ts';
import { handInReports } from '../desk/hand-in-reports.ts';
import { readBounded } from '../documents/bounded/read-bounded.ts';
import { writeUnitFormDocument } from '../documents/writers/unit-form-document.ts';
import { fillDocument } from '../test/documents/forms/filled-forms.ts';
import type { Year } from './open-year.ts';

export interface FilledForm {
  planId: string;
  unit: string;
  cycle: string;
  /** Tasks the unit writes something about; the other rows stay as they were printed. */
  tasks: ReadonlySet<string>;
  words: string;
  /** Address of whoever of the office collects it, and of whose words they are. */
  by: string;
  for: string;
}

const WORDS_COLUMN = 4;
const PATIENCE_MS = 30_000;

/**
 * The unit's Word form on its whole way: written as it goes out, filled in, read again as a file from outside, matched
 * to its tasks, handed in. Throws when a row the unit filled in does not become a report.
 */
export async function handInForm(year: Pick<Year, 'reads' | 'shelf' | 'desk' | 'planning'>, { planId, unit, cycle, tasks: wanted, words, by, for: whose }: FilledForm): Promise<void> {
  const tasks = await tasksWithReports(year, planId);
  const rows = unitFormRows(tasks, unit, cycle);
  const blank = await writeUnitFormDocument({ title: '填报表', subtitle: `（${cycle}）`, unit, rows });
  const fill = rows.flatMap(({ taskId }, row) => (wanted.has(taskId) ? [{ row, cell: WORDS_COLUMN, text: words }] : []));
  const bytes = await fillDocument(blank, fill, { attestedBy: unit });

  const form = await readBounded('form', bytes, `${unit}.docx`);
  const collected = collectForm(form, tasks, { unit, cycle: null, attestedBy: null });
  const ready = collected.rows.flatMap(({ standing, taskId, cycle: of, report, progressClass }) =>
    standing === 'ready' && taskId !== null && wanted.has(taskId) ? [{ taskId, cycle: of ?? cycle, report, progressClass }] : [],
  );
  if (ready.length < wanted.size) throw new Error(`${unit} filled in ${wanted.size} rows, ${ready.length} of them can be handed in: ${collected.findings.map(({ message }) => message).join(' ')}`);
  const returnsOf = (taskId: string): number => tasks.find(({ id }) => id === taskId)?.state.cycles.find(({ id }) => id === cycle)?.returns ?? 0;
  const reports = ready.map((each) => ({ ...each, returns: returnsOf(each.taskId), for: whose, attestedBy: collected.attestedBy }));
  const ends = await handInReports(year.desk, { sha256: createHash('sha256').update(bytes).digest('hex'), by, reports }, PATIENCE_MS);
  for (const { taskId, outcome } of ends) {
    if (outcome === 'open' || outcome === 'tooLong' || !outcome.ok) throw new Error(`${unit}: the report of ${taskId} was not taken: ${JSON.stringify(outcome)}`);
  }
}
