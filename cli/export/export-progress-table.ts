import { progressRows } from '../../core/edition/progress-rows.ts';
import { reportingIn } from '../../core/edition/reporting-in.ts';
import { quarterFacts } from '../../core/edition/quarter-facts.ts';
import { dateOf } from '../../core/schedule/instant.ts';
import { sayCycle, sayDate } from '../../locales/zh-CN/dates.ts';
import { printedWords } from '../../locales/zh-CN/editions.ts';
import { words } from '../../locales/zh-CN/index.ts';
import type { Call } from '../call.ts';
import { tableOfEdition, writeEditionTable } from '../edition/table-of-edition.ts';
import { findPlan } from '../find-plan.ts';
import { tasksWithReports } from '../tasks-with-reports.ts';
import { fileFormat } from './file-format.ts';
import { finalEdition } from './final-edition.ts';
import { knownCycle } from './known-cycle.ts';
import { saveFile } from './save-file.ts';
import { wordsForCycle } from './words-for-cycle.ts';

export interface ProgressTableOptions {
  cycle: string;
  format?: string;
  out?: string;
  output?: string;
  json?: boolean;
}

/** 推进情况表 of one cycle, as docx or xlsx: what the final edition prints; before there is one, what units reported. */
export async function exportProgressTable(call: Call, planName: string, { cycle, json, ...asked }: ProgressTableOptions): Promise<void> {
  const out = asked.out ?? asked.output;
  const format = fileFormat(asked.format, out);
  const plan = await findPlan(call, planName);
  const register = await call.register();
  const held = await tasksWithReports(register, plan.id);
  knownCycle(plan, held, cycle);
  const { zone } = await register.policy();
  const due = plan.cycles.find(({ id }) => id === cycle)?.due ?? null;
  const book = await register.planning.bookOf(plan.id);
  const tasks = held.map((task) => ({ ...wordsForCycle(task, due, zone), reporting: reportingIn(cycle, task.state, book) }));
  const today = dateOf(await register.clock.now(), (await register.policy()).zone);

  const file = call.path(out ?? `推进情况表-${plan.id}-${cycle}.${format}`);
  const edition = await finalEdition(call, plan.id, cycle);
  if (edition) {
    const printed = tableOfEdition(edition, plan.title, today);
    await saveFile(file, await writeEditionTable(printed, format));
    const unreported = quarterFacts(edition, printedWords).missing.length;
    if (json) return call.printJson({ file, rows: edition.rows.length, missing: unreported, number: edition.final?.number });
    return call.print(`已写入 ${file}：${edition.rows.length} 行，其中未报 ${unreported} 行，依据${edition.final?.number ?? ''}汇总稿。`);
  }
  const rows = progressRows(tasks, cycle, {
    notBrokenDown: words.forms.notBrokenDown,
    unasked: printedWords.unasked,
  });
  const subtitle = `（${cycle.slice(0, 4)}年${sayCycle(cycle)}，截至${today.slice(0, 4)}年${sayDate(today)}）`;
  const table = { title: `${plan.title}推进情况表`, subtitle, rows };
  await saveFile(file, await writeEditionTable(table, format));
  const missing = rows.filter(({ progress }) => progress === null).length;
  if (json) return call.printJson({ file, rows: rows.length, missing });
  call.print(`已写入 ${file}：${rows.length} 行，其中未报 ${missing} 行。`);
}
