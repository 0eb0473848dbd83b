import type { Recurrence } from '../plan/plan-draft.ts';
import type { Duty, SignOffForm } from '../task/task-state.ts';
import type { Carries } from './carried.ts';

/** `HH:MM` in the policy's zone. */
export type LocalTime = string;

/** Every figure process.md §5 names. A plan stores the policy it was launched with. */
export interface Policy {
  version: number;
  zone: string;
  /** Rounds at which digests leave. */
  rounds: LocalTime[];
  hours: { from: LocalTime; to: LocalTime }[];
  reminderRound: LocalTime;
  letterShown: LocalTime;
  letterLeaves: LocalTime;
  signWorkdays: number;
  /** Co-units sign as leads do; else they are told once. */
  coSigns: boolean;
  /** What members of a collective owner (机关各科室, 各县区) are for a task until the supervisor says otherwise. */
  groupDuty: Exclude<Duty['kind'], 'lead'>;
  /** 细化分解 is due this many workdays after the assignment; 0: none is asked. */
  breakdownWorkdays: number;
  period: Recurrence | 'once';
  /** Day of the month a report is due; the workday before when it is a day off. */
  dueDay: number;
  /** A cycle due earlier than this many workdays after launch is not opened. */
  firstCycleNotice: number;
  openWorkdays: number;
  soonWorkdays: number;
  /** Late reminders: each workday for `daily`, then every `every`-th workday. */
  late: { daily: number; every: number };
  /** Late reminders that no next cycle ends (deadlines, 批示, calls) are at most so many. */
  mostOverdue: number;
  deadlineSoon: number[];
  yellowWorkdays: number;
  /** Workdays after the due date for levels 1, 2 and 3. */
  levels: [number, number, number];
  /** Level 3 not before this many workdays after level 2 left. */
  levelGap: number;
  /** The chain waits for a 批示 on level 2 at most this many workdays, then goes on to level 3. */
  instructionWait: number;
  holdWorkdays: number;
  letterAnswerWorkdays: number;
  reviewWorkdays: number;
  /** What the office owes an answer to is told to its head this many workdays after it was due; 0: not at all. */
  officeHeadWorkdays: number;
  /** A report or an answer that was returned is asked again within these workdays, not before its date. */
  returnWorkdays: number;
  /** The office answers a 延期申请 within these workdays. */
  extensionWorkdays: number;
  /** The office grants by itself an extension of at most so many workdays, */
  extensionLongest: number;
  /** and so often for one date; what goes beyond, the leader in charge decides. */
  extensionTimes: number;
  /** The office answers a 申请改派 within these workdays. */
  reassignWorkdays: number;
  /** A part is due at least these workdays before the lead's report. */
  partNotice: number;
  /** A 临时调度 gives at least this many workdays' notice unless the office says why, */
  callNotice: number;
  /** and joins a cycle that is due within so many. */
  callJoins: number;
  /** Minutes after which an urgent message takes the next channel. */
  urgentFallbackMinutes: number;
  /** How the head of a unit signs its reports off. */
  signOff: SignOffForm;
  /** The second contact hears of a late report this many workdays before the unit's head; 0: not at all. */
  secondContactWorkdays: number;
  /** 回头看 this many workdays after a completion was confirmed; 0: none, a confirmed task closes out at once. */
  lookBackWorkdays: number;
  /** The year-end round is asked this many workdays before the year's last workday; 0: none. */
  yearEndWorkdays: number;
  /** Asks a person gets in a week, Monday to Sunday, before what can wait does; 0: no limit. */
  asksPerWeek: number;
  /** 情况汇总 for the leader in charge this many workdays after a cycle was due; 0: none. */
  leaderBriefWorkdays: number;
  /** How much of a task each channel may carry. */
  carries: Carries;
  /** 线下报送: asked for by number only, answered on paper alone. */
  offline: boolean;
  /** What single units and tasks have of their own. */
  overrides?: PolicyOverrides;
}

/** Figures that may differ for one unit or one task; rounds, hours and letters are the office's alone. */
export const taskFigures = [
  'period', 'signWorkdays', 'coSigns', 'breakdownWorkdays', 'openWorkdays', 'soonWorkdays', 'late', 'mostOverdue', 'deadlineSoon', 'yellowWorkdays',
  'levels', 'levelGap', 'instructionWait', 'holdWorkdays', 'letterAnswerWorkdays', 'reviewWorkdays', 'officeHeadWorkdays', 'returnWorkdays',
  'extensionWorkdays', 'extensionLongest', 'extensionTimes', 'reassignWorkdays', 'partNotice', 'callNotice', 'callJoins', 'urgentFallbackMinutes',
  'signOff', 'secondContactWorkdays', 'lookBackWorkdays', 'yearEndWorkdays', 'leaderBriefWorkdays', 'carries', 'offline',
] as const satisfies readonly (keyof Policy)[];
export type TaskFigures = Partial<Pick<Policy, (typeof taskFigures)[number]>>;
/** Figures that may differ for one unit: a task has no people of its own to spare. */
export const unitFigures = [...taskFigures, 'asksPerWeek'] as const satisfies readonly (keyof Policy)[];
export type UnitFigures = Partial<Pick<Policy, (typeof unitFigures)[number]>>;

export interface PolicyOverrides {
  /** By the name of the unit that leads the task. */
  units: Readonly<Record<string, UnitFigures>>;
  /** By the row of the task in its plan, `"6"`; these stand above the unit's. */
  tasks: Readonly<Record<string, TaskFigures>>;
}

/** The defaults of process.md §5. */
export const defaultPolicy: Policy = {
  version: 1,
  zone: 'Asia/Shanghai',
  rounds: ['09:00', '14:30'],
  hours: [
    { from: '09:00', to: '11:30' },
    { from: '14:30', to: '17:00' },
  ],
  reminderRound: '09:00',
  letterShown: '09:00',
  letterLeaves: '14:30',
  signWorkdays: 2,
  coSigns: false,
  groupDuty: 'inform',
  breakdownWorkdays: 0,
  period: 'quarterly',
  dueDay: 25,
  firstCycleNotice: 10,
  openWorkdays: 7,
  soonWorkdays: 1,
  late: { daily: 3, every: 3 },
  mostOverdue: 10,
  deadlineSoon: [7, 1],
  yellowWorkdays: 7,
  levels: [2, 5, 10],
  levelGap: 5,
  instructionWait: 5,
  holdWorkdays: 5,
  letterAnswerWorkdays: 3,
  reviewWorkdays: 3,
  officeHeadWorkdays: 1,
  returnWorkdays: 2,
  extensionWorkdays: 2,
  extensionLongest: 10,
  extensionTimes: 1,
  reassignWorkdays: 2,
  partNotice: 2,
  callNotice: 2,
  callJoins: 10,
  urgentFallbackMinutes: 15,
  signOff: 'attested',
  secondContactWorkdays: 1,
  lookBackWorkdays: 0,
  yearEndWorkdays: 10,
  asksPerWeek: 3,
  leaderBriefWorkdays: 0,
  carries: { chat: 'full', mail: 'full' },
  offline: false,
};
