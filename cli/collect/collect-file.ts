import type { Directory, Person } from '../../core/plan/directory.ts';
import { collectForm } from '../../core/report/collect-form.ts';
import type { CollectedRow, Collection } from '../../core/report/collection.ts';
import { handInReports, type CollectedReport, type HandedIn } from '../../desk/hand-in-reports.ts';
import { isOfficeOf } from '../../desk/standing-of.ts';
import { readBounded } from '../../documents/bounded/read-bounded.ts';
import { words } from '../../locales/zh-CN/index.ts';
import type { TaskView } from '../../ports/reads.ts';
import { refused } from '../ask-desk.ts';
import type { Call } from '../call.ts';
import { knownCycle } from '../export/known-cycle.ts';
import { findUnit, unitNamed } from '../find-unit.ts';
import type { Input } from '../read-input.ts';
import { tasksWithReports } from '../tasks-with-reports.ts';
import { planOfForm } from './plan-of-form.ts';
import { speakerOf } from './speaker-of.ts';

const PATIENCE_MS = 30_000;

export interface CollectOptions {
  by: Person;
  directory: Directory;
  plan?: string;
  unit?: string;
  cycle?: string;
  attested?: string;
  dry?: boolean;
}

/** A row as it ended: as `RowStanding`, or `received` now, or `waiting` for the workers. */
export type RowEnd = CollectedRow['standing'] | 'received' | 'waiting';

export interface CollectedFile extends Omit<Collection, 'rows'> {
  plan: string;
  rows: (Omit<CollectedRow, 'standing'> & { standing: RowEnd })[];
}

/** Reads one file, matches it to its tasks and, unless `dry`, hands its reports in. Throws `CommandFault` and `UnreadableDocument`. */
export async function collectFile(call: Call, { bytes, sha256, fileName }: Input, options: CollectOptions): Promise<CollectedFile> {
  const { by, directory } = options;
  const form = await readBounded('form', bytes, fileName);
  const plan = await planOfForm(call, form, options.plan);
  const register = await call.register();
  const tasks = await tasksWithReports(register, plan.id);
  const unit = options.unit === undefined ? (form.unit === null ? null : unitNamed(directory, form.unit)) : findUnit(directory, options.unit);
  const cycle = options.cycle === undefined ? null : knownCycle(plan, tasks, options.cycle);
  const collection = collectForm(form, tasks, { unit, cycle, attestedBy: options.attested ?? null });
  const { findings } = collection;
  if (form.unit !== null && unit === null) findings.push({ task: null, severity: 'note', code: 'unknown-unit', message: `表上的填报单位「${form.unit}」不在通讯录里，按各行任务的牵头单位收` });
  const done = { ...collection, plan: plan.id };
  if (options.dry) return done;

  const byId = new Map(tasks.map((task) => [task.id, task]));
  const rows: CollectedFile['rows'] = [...collection.rows];
  const wanted: { at: number; report: CollectedReport }[] = [];
  for (const [at, row] of collection.rows.entries()) {
    const task = row.taskId === null ? undefined : byId.get(row.taskId);
    if (row.standing !== 'ready' || !task || row.unit === null || row.cycle === null) continue;
    const whose = speakerOf(row.unit, by, directory);
    if (whose) wanted.push({ at, report: { ...reportOf(row, task, row.cycle), for: whose.address, attestedBy: collection.attestedBy } });
    else {
      rows[at] = { ...row, standing: 'mismatch' };
      findings.push({ task: null, severity: 'error', code: 'no-contact', message: `${row.unit}在通讯录里没有联络员和负责人，「${row.number}${row.title}」不能代为报送` });
    }
  }
  // Nothing is stored for somebody who may not hand it in: the refusal would stand under the file's name for ever.
  const notTheirs = wanted.some(({ at, report }) => report.for !== by.address && !isOffice(by, byId.get(rows[at]?.taskId ?? '')));
  if (notTheirs) throw refused('NOT_YOURS');

  const outcomes = await handInReports(register.desk, { sha256, by: by.address, reports: wanted.map(({ report }) => report) }, PATIENCE_MS);
  for (const [index, { outcome }] of outcomes.entries()) {
    const at = wanted[index]?.at ?? -1;
    const row = rows[at];
    if (!row) continue;
    const why = sayRefusal(outcome);
    rows[at] = { ...row, standing: outcome === 'open' ? 'waiting' : why === null ? 'received' : 'mismatch' };
    if (why !== null) findings.push({ task: null, severity: 'error', code: 'refused', message: `「${row.number}${row.title}」：${why}`, ...(row.place ? { place: row.place } : {}) });
  }
  return { ...done, rows };
}

/** Why a report was not taken; null when it was, or will be. */
function sayRefusal(outcome: HandedIn['outcome']): string | null {
  if (outcome === 'tooLong') return '文字太长，超过 32 KB，没有保存';
  return outcome === 'open' || outcome.ok ? null : words.rejections[outcome.code];
}

const isOffice = (by: Person, task: TaskView | undefined): boolean => task !== undefined && isOfficeOf(by, { duties: task.state.duties, section: task.section });

const reportOf = ({ taskId, report, progressClass }: CollectedRow, { id, state }: TaskView, cycle: string): Omit<CollectedReport, 'for' | 'attestedBy'> => ({
  taskId: taskId ?? id,
  cycle,
  returns: state.cycles.find((each) => each.id === cycle)?.returns ?? 0,
  report,
  progressClass,
});
