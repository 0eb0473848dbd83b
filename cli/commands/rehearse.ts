import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import type { CalendarTable } from '../../core/calendar/calendar-table.ts';
import type { Directory } from '../../core/plan/directory.ts';
import { planIdOf, taskIdOf } from '../../core/plan/plan-ids.ts';
import { defaultPolicy, type Policy } from '../../core/policy/policy.ts';
import type { Scenario } from '../../core/rehearsal/rehearsal.ts';
import { rehearse } from '../../core/rehearsal/rehearse.ts';
import { readBounded } from '../../documents/bounded/read-bounded.ts';
import type { Call } from '../call.ts';
import { wrongUse } from '../command-fault.ts';
import { findPlan } from '../find-plan.ts';
import { checkDate, checkYear } from '../read-date.ts';
import { readInput } from '../read-input.ts';
import { showRehearsal } from '../rehearsal/show-rehearsal.ts';
import { tasksOfDraft, type DraftRow } from '../rehearsal/tasks-of-draft.ts';

interface RehearseOptions {
  directory?: string;
  year?: string;
  launch?: string;
  scenario: string;
  json?: boolean;
}

/** What is rehearsed, from a file alone or from the register. */
interface Rehearsable {
  rows: DraftRow[];
  year: number | null;
  settled: Record<string, string>;
  directory: Directory | null;
  policy: Policy;
  calendar: CalendarTable;
}

export function addRehearse(program: Command, call: Call): void {
  program
    .command('rehearse')
    .description('推演：启动前列出全年将发出的每一条消息；文件可直接推演，不需要系统在运行')
    .argument('<plan>', '计划编号，或文件')
    .option('--directory <file>', '通讯录（xlsx）；不写时文件中的单位自己代替联络员')
    .option('--year <year>', '督办年度，不写取文件的年份')
    .option('--launch <date>', '启动日期，不写为当年第一个工作日')
    .option('--scenario <scenario>', 'silent（无人回应）或 prompt（都按时回应）', 'silent')
    .option('--json', '只输出 JSON')
    .action((plan: string, options: RehearseOptions) => rehearsePlan(call, plan, options));
}

async function rehearsePlan(call: Call, planName: string, options: RehearseOptions): Promise<void> {
  const scenario = readScenario(options.scenario);
  const launch = options.launch === undefined ? undefined : checkDate(options.launch);
  const named = options.year === undefined ? null : checkYear(options.year);
  const plan = existsSync(call.path(planName)) ? await fromFile(call, planName) : await fromRegister(call, planName);
  const year = named ?? plan.year;
  if (year === null) throw wrongUse('文件没有写明年份。', '请用 --year 指定，如 --year 2026。');
  const directory = options.directory === undefined ? plan.directory : await readDirectoryFile(call, options.directory);

  const { calendar, policy } = plan;
  const { tasks, leaderless } = tasksOfDraft(plan.rows, { ...plan, directory, year });
  if (leaderless.length > 0) call.note(`有 ${leaderless.length} 行没有牵头单位，未列入推演：第 ${leaderless.join('、')} 行。`);
  const rehearsal = rehearse({ tasks, policy, calendar, year, launch, directory, scenario });
  if (options.json) call.printJson(rehearsal);
  else call.print(showRehearsal(rehearsal));
}

function readScenario(word: string): Scenario {
  if (word === 'silent' || word === 'prompt') return word;
  throw wrongUse(`没有「${word}」这种情形。`, '可用：silent（无人回应）、prompt（都按时回应）。');
}

async function fromFile(call: Call, file: string): Promise<Rehearsable> {
  const { bytes, fileName, sha256 } = await readInput(call, file);
  const draft = await readBounded('plan', bytes, fileName);
  // Ids as the shelf gives them, so that what is rehearsed has the keys of what will be launched.
  const planId = planIdOf(sha256);
  const rows = draft.tasks.map((task, at) => ({ taskId: taskIdOf(planId, at + 1), row: at + 1, draft: task }));
  return { rows, year: draft.year, settled: {}, directory: null, policy: defaultPolicy, calendar: chineseCalendar };
}

async function fromRegister(call: Call, name: string): Promise<Rehearsable> {
  const plan = await findPlan(call, name);
  const { directory, policy, calendar } = await call.register();
  return {
    rows: plan.rows.filter(({ leftOut }) => leftOut === null),
    year: plan.year,
    settled: Object.fromEntries(plan.settled.map((each) => [each.name, each.unit])),
    directory: await directory.readDirectory(),
    policy: plan.policy ?? (await policy()),
    calendar: await calendar(),
  };
}

async function readDirectoryFile(call: Call, file: string): Promise<Directory> {
  const { bytes, fileName } = await readInput(call, file);
  return await readBounded('directory', bytes, fileName);
}
