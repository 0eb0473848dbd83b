import type { CalendarTable } from '../calendar/calendar-table.ts';
import type { Policy } from '../policy/policy.ts';
import { dateOf } from '../schedule/instant.ts';
import { cyclesOfPlan } from '../schedule/plan-cycles.ts';
import type { PlannedCycle } from '../schedule/schedule-input.ts';
import type { Term } from '../task/task-state.ts';
import type { Directory } from './directory.ts';
import type { PlannedDuty } from './duties.ts';
import { launchFindings } from './launch-findings.ts';
import { launchTask } from './launch-task.ts';
import { OFFLINE_TOPIC, offlineRows } from './offline-rows.ts';
import type { Finding } from './plan-draft.ts';
import type { PlanRow } from './plan-findings.ts';

export interface LaunchCheckInput {
  plan: {
    id: string;
    title: string;
    /** The document's year. */
    year: number | null;
    state: string;
    launchDate: string | null;
    rows: (PlanRow & { taskId: string })[];
    settled: Readonly<Record<string, string>>;
  };
  findings: Finding[];
  /** The year the supervisor names; null takes the document's. */
  year: number | null;
  /** Date of the launch, `YYYY-MM-DD`; null is today. */
  launch: string | null;
  /** Due dates typed by the supervisor, by cycle id. */
  typedDates?: Readonly<Record<string, string>>;
  acceptDoubts: boolean;
  now: Date;
  policy: Policy;
  calendar: CalendarTable;
  directory: Directory;
}

export interface LaunchTask {
  taskId: string;
  row: number;
  duties: PlannedDuty[];
  term: Term;
  /** Of a task added to a running plan: the last cycle that is not asked of it. */
  settledTo?: string;
}

/** A launch that may be rehearsed and stored. */
export interface Launch {
  planId: string;
  year: number;
  launch: string;
  tasks: LaunchTask[];
  cycles: PlannedCycle[];
  policy: Policy;
  /** Doubts the supervisor said yes to. */
  accepted: Finding[];
  /** Shown only. */
  notes: Finding[];
}

export type LaunchRefusal = 'ALREADY_LAUNCHED' | 'NO_YEAR' | 'YEAR_OVER' | 'LAUNCH_LATER' | 'NOTHING_TO_LAUNCH' | 'ERRORS' | 'DOUBTS';

export type LaunchAnswer =
  | { ok: true; launch: Launch }
  | { ok: false; code: LaunchRefusal; message: string; findings: Finding[] };

/**
 * Whether a plan may be launched, and what that gives (process.md §1, §4): errors stop it, doubts need a yes, a year
 * that is over must be named. Pure: writes nothing, the same input gives the same tasks, terms and cycles.
 */
export function checkLaunch(input: LaunchCheckInput): LaunchAnswer {
  const { plan, policy, calendar, directory, now } = input;
  const today = dateOf(now, policy.zone);
  const launch = input.launch ?? today;

  if (plan.state !== 'drafted') return refuse('ALREADY_LAUNCHED', `本计划已于 ${plan.launchDate ?? '此前'} 启动，不再重复启动。`);
  const year = input.year ?? plan.year;
  if (year === null) return refuse('NO_YEAR', '文件没有写明年份，请用 --year 指定督办年度。');
  if (year < Number(today.slice(0, 4))) {
    const how = input.year === null ? '如按其他年度督办，请用 --year 指定。' : '请指定尚未结束的年度。';
    return refuse('YEAR_OVER', `${year} 年已经结束（今天是 ${today}）。${how}`);
  }
  if (launch > today) return refuse('LAUNCH_LATER', `启动日期 ${launch} 晚于今天（${today}），请到当天再启动。`);
  const rows = plan.rows.filter((row) => row.leftOut === null);
  if (rows.length === 0) return refuse('NOTHING_TO_LAUNCH', '没有可以启动的任务：文件中没有任务，或已全部不纳入督办。');

  const tasks = rows.map((row) => launchTask({ ...row, year }, plan.settled, directory, { policy, calendar }).task);
  const findings = [...input.findings, ...launchFindings({ rows, tasks, year, today, calendar, directory })];
  const errors = findings.filter(({ severity }) => severity === 'error');
  const doubts = findings.filter(({ severity }) => severity === 'doubt');
  if (errors.length > 0) return refuse('ERRORS', `有 ${errors.length} 处错误，须先改正才能启动。`, errors);
  if (doubts.length > 0 && !input.acceptDoubts) {
    // Whoever looks at doubts can still set a task offline before its first message leaves.
    const proposed = new Set(offlineRows(findings, tasks, policy).map((row) => row - 1));
    const offline = findings.filter(({ code, task }) => code === OFFLINE_TOPIC && task !== null && proposed.has(task));
    return refuse('DOUBTS', `有 ${doubts.length} 处存疑，请逐条核对；确认无误后可用 --accept-doubts 一并认可。`, [...doubts, ...offline]);
  }

  // Launched for a day gone by: nothing is asked for dates that have passed since.
  const from = launch < today ? today : launch;
  const cycles = cyclesOfPlan({ year, policy, calendar, launch: from, typedDates: input.typedDates });
  const notes = findings.filter(({ severity }) => severity === 'note');
  return { ok: true, launch: { planId: plan.id, year, launch, tasks, cycles, policy, accepted: doubts, notes } };
}

const refuse = (code: LaunchRefusal, message: string, findings: Finding[] = []): LaunchAnswer => ({ ok: false, code, message, findings });
