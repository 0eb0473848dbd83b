import { join } from 'node:path';
import type { CalendarTable } from '../../core/calendar/calendar-table.ts';
import { isProvisional } from '../../core/calendar/workday.ts';
import { reportingIn, type Reporting } from '../../core/edition/reporting-in.ts';
import { dateOf } from '../../core/schedule/instant.ts';
import { mainLead } from '../../core/task/task-state.ts';
import { isAskedOf, unitFormRows, type FormSource } from '../../core/report/unit-form.ts';
import type { UnitForm } from '../../documents/writers/unit-form-columns.ts';
import { sayCycle, sayDate } from '../../locales/zh-CN/dates.ts';
import type { ShelfPlan } from '../../ports/plan-shelf.ts';
import type { Call } from '../call.ts';
import { CommandFault, wrongUse } from '../command-fault.ts';
import { markDay } from '../display/mark-day.ts';
import { findPlan } from '../find-plan.ts';
import { findUnit } from '../find-unit.ts';
import { tasksWithReports } from '../tasks-with-reports.ts';
import { fileFormat, type FileFormat } from './file-format.ts';
import { knownCycle, nextCycle } from './known-cycle.ts';
import { saveFile } from './save-file.ts';

export interface UnitFormOptions {
  unit?: string;
  cycle?: string;
  format?: string;
  out?: string;
  json?: boolean;
}

/** 填报表 of one unit into a file, or of every unit that leads a task into a folder. */
export async function exportUnitForm(call: Call, planName: string, { unit: wanted, cycle: named, format: asked, out, json }: UnitFormOptions): Promise<void> {
  const format = fileFormat(asked, wanted === undefined ? undefined : out);
  const plan = await findPlan(call, planName);
  const register = await call.register();
  const held = await tasksWithReports(register, plan.id);
  const today = dateOf(await register.clock.now(), (await register.policy()).zone);
  const calendar = await register.calendar();
  const cycle = named === undefined ? nextCycle(plan, today) : knownCycle(plan, held, named);
  if (cycle === null) throw wrongUse('计划尚未启动，还没有报送周期。', '请先用 duban launch 启动计划。');

  const book = await register.planning.bookOf(plan.id);
  const tasks = held.filter(({ state }) => isReportedIn(reportingIn(cycle, state, book), cycle));

  const units = wanted === undefined ? unitsOf(tasks) : [findUnit(await register.directory.readDirectory(), wanted)];
  const nameOf = (unit: string) => `填报表-${unit.replaceAll(/[\\/:*?"<>|\s]/gu, '')}-${cycle}.${format}`;
  const written: { file: string; unit: string; rows: number }[] = [];
  for (const unit of units) {
    const rows = unitFormRows(tasks, unit, cycle);
    if (rows.length === 0) throw new CommandFault('NOTHING_TO_ASK', `${unit}在这个计划里没有要填报的任务。`, `有任务的单位：${unitsOf(tasks).join('、') || '无'}。`);
    const file = call.path(wanted === undefined ? join(out ?? `填报表-${plan.id}-${cycle}`, nameOf(unit)) : (out ?? nameOf(unit)));
    await saveFile(file, await writeForm({ title: `${plan.title}填报表`, subtitle: subtitleOf(plan, cycle, calendar), unit, rows }, format));
    written.push({ file, unit, rows: rows.length });
  }
  if (json) return call.printJson(written);
  const onPaper = tasks.filter(({ offline }) => offline).map(({ number, row }) => number || `第${row}行`);
  if (onPaper.length > 0) call.note(`线下报送的 ${onPaper.length} 项不在表内：${onPaper.join('、')}。`);
  call.print(written.map(({ file, unit, rows }) => `已写入 ${file}：${unit}，${rows} 项。`).join('\n') || '这个计划没有要填报的任务。');
}

/** What is not due in this period, or reports in another one, is in no form of it. */
const isReportedIn = ({ cycle: own, asked }: Reporting, cycle: string): boolean => asked && own === cycle;

const unitsOf = (tasks: FormSource[]): string[] =>
  [...new Set(tasks.map(({ state }) => mainLead(state)?.unit).filter((unit) => unit !== undefined))].filter((unit) => tasks.some((task) => isAskedOf(task, unit)));

function subtitleOf({ cycles }: ShelfPlan, cycle: string, calendar: CalendarTable): string {
  const due = cycles.find(({ id }) => id === cycle)?.due;
  return `（${cycle.slice(0, 4)}年${sayCycle(cycle)}${due === undefined ? '' : `，请于${markDay(sayDate(due), isProvisional(due, calendar))}前报送`}）`;
}

async function writeForm(form: UnitForm, format: FileFormat): Promise<Uint8Array> {
  if (format === 'xlsx') return (await import('../../documents/writers/unit-form-workbook.ts')).writeUnitFormWorkbook(form);
  return (await import('../../documents/writers/unit-form-document.ts')).writeUnitFormDocument(form);
}
