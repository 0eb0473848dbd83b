import { existsSync } from 'node:fs';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import type { CalendarTable } from '../../core/calendar/calendar-table.ts';
import { closeDays, type Closure } from '../../core/calendar/closure.ts';
import { unitCalendarsOf } from '../../core/calendar/unit-days.ts';
import type { Directory } from '../../core/plan/directory.ts';
import { workdayOnOrAfter } from '../../core/calendar/workday.ts';
import { planIdOf, taskIdOf } from '../../core/plan/plan-ids.ts';
import { defaultPolicy, type Policy } from '../../core/policy/policy.ts';
import type { RehearsalInput, Scenario } from '../../core/rehearsal/rehearsal.ts';
import { typedDates } from '../../core/rehearsal/typed-dates.ts';
import { cyclesOfPlan } from '../../core/schedule/plan-cycles.ts';
import { sayStrangeCycles } from '../../desk/say-strange-cycles.ts';
import { readBounded } from '../../documents/bounded/read-bounded.ts';
import type { Call } from '../call.ts';
import { wrongUse } from '../command-fault.ts';
import { findPlan } from '../find-plan.ts';
import { policyOfRows, readPolicy } from '../policy/read-policy.ts';
import { checkDate, checkYear } from '../read-date.ts';
import { readDueDates } from '../read-due-dates.ts';
import { readInput } from '../read-input.ts';
import { tasksOfDraft, type DraftRow } from './tasks-of-draft.ts';

export interface RehearsalWish {
  directory?: string;
  year?: string;
  launch?: string;
  /** Due dates by cycle: `2026Q1=2026-03-20,2026Q2=2026-06-18`. */
  due?: string;
  /** `silent`, `prompt`, or a file of habits. */
  scenario: string;
  /** A policy file; the plan's own or the newest without one. */
  policy?: string;
  /** A file of local closures, beside those on record. */
  closures?: string;
}

export interface Rehearsable {
  input: RehearsalInput;
  /** Rows nobody leads. */
  leaderless: number[];
  taskOf(id: string): { row: string; title: string };
}

/** What is rehearsed, from a file alone or from the register. */
interface Source {
  rows: DraftRow[];
  year: number | null;
  /** Of a plan that was launched: its date, and the due dates that were typed then. */
  launched: { date: string; typed: Record<string, string> } | null;
  settled: Record<string, string>;
  directory: Directory | null;
  policy: Policy;
  calendar: CalendarTable;
  closures: readonly Closure[];
}

/** Everything a rehearsal asks for, from the words of a command. Throws the sentence of whatever is missing. */
export async function readRehearsable(call: Call, planName: string, wish: RehearsalWish): Promise<Rehearsable> {
  const scenario = await readScenario(call, wish.scenario);
  const due = readDueDates(wish.due);
  const named = wish.year === undefined ? null : checkYear(wish.year);
  const source = existsSync(call.path(planName)) ? await fromFile(call, planName) : await fromRegister(call, planName);
  const year = named ?? source.year;
  if (year === null) throw wrongUse('文件没有写明年份。', '请用 --year 指定，如 --year 2026。');
  const launched = year === source.year ? source.launched : null;
  const launch = wish.launch === undefined ? (launched?.date ?? `${year}-01-01`) : checkDate(wish.launch);
  const directory = wish.directory === undefined ? source.directory : await readDirectoryFile(call, wish.directory);
  const policy = wish.policy === undefined ? source.policy : policyOfRows(await readPolicy(call, wish.policy), source.rows);

  const local = wish.closures === undefined ? [] : await readClosures(call, wish.closures);
  if (directory === null && local.some(({ unitType }) => unitType !== null)) call.note('没有通讯录，不知道各单位属于哪一类：只有全体的停办日期起作用。');
  const calendar = closeDays(source.calendar, local.filter(({ unitType }) => unitType === null));
  const closures = [...source.closures, ...local];

  const typed = { ...launched?.typed, ...due };
  const strange = sayStrangeCycles(due, cyclesOfPlan({ year, policy, calendar, launch: workdayOnOrAfter(launch, calendar), typedDates: typed }));
  if (strange !== null) throw wrongUse(strange, '请用 --due 写现有周期的日期。');

  const { tasks, leaderless } = tasksOfDraft(source.rows, { ...source, calendar, directory, year, policy });
  const rows = new Map(source.rows.map(({ taskId, row, draft }) => [taskId, { row: draft.number || String(row), title: draft.title }]));
  return {
    input: { tasks, policy, calendar, unitCalendars: unitCalendarsOf(directory?.units ?? [], closures, calendar), year, launch, typedDates: typed, directory, scenario },
    leaderless,
    taskOf: (id) => rows.get(id) ?? { row: id, title: '' },
  };
}

async function readScenario(call: Call, word: string): Promise<Scenario> {
  if (word === 'silent' || word === 'prompt') return word;
  if (!existsSync(call.path(word))) throw wrongUse(`没有「${word}」这种情形，也没有这个文件。`, '可用：silent（无人回应）、prompt（都按时回应），或写明各单位习惯的文件。');
  const { readHabitsFile } = await import('../../documents/policy/read-habits-file.ts');
  return readHabitsFile((await readInput(call, word)).bytes);
}

async function readClosures(call: Call, file: string): Promise<Closure[]> {
  const { readClosuresFile } = await import('../../documents/calendar/read-closures-file.ts');
  return readClosuresFile((await readInput(call, file)).bytes);
}

async function fromFile(call: Call, file: string): Promise<Source> {
  const { bytes, fileName, sha256 } = await readInput(call, file);
  const draft = await readBounded('plan', bytes, fileName);
  // Ids as the shelf gives them, so that what is rehearsed has the keys of what will be launched.
  const planId = planIdOf(sha256);
  const rows = draft.tasks.map((task, at) => ({ taskId: taskIdOf(planId, at + 1), row: at + 1, draft: task }));
  return { rows, year: draft.year, settled: {}, directory: null, launched: null, policy: defaultPolicy, calendar: chineseCalendar, closures: [] };
}

async function fromRegister(call: Call, name: string): Promise<Source> {
  const plan = await findPlan(call, name);
  const { directory, policy: ownPolicy, calendar: ownCalendar, closures } = await call.register();
  const [policy, calendar] = [plan.policy ?? (await ownPolicy()), await ownCalendar()];
  const { year, launchDate, cycles } = plan;
  return {
    rows: plan.rows.filter(({ leftOut }) => leftOut === null),
    year,
    launched: year === null || launchDate === null ? null : { date: launchDate, typed: typedDates(cycles, { year, policy, calendar, launch: launchDate }) },
    settled: Object.fromEntries(plan.settled.map((each) => [each.name, each.unit])),
    directory: await directory.readDirectory(),
    policy,
    calendar,
    closures: await closures.list(),
  };
}

async function readDirectoryFile(call: Call, file: string): Promise<Directory> {
  const { bytes, fileName } = await readInput(call, file);
  return await readBounded('directory', bytes, fileName);
}
