import type { Recurrence } from '../plan/plan-draft.ts';
import type { SignOffForm } from '../task/task-state.ts';
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
  deadlineSoon: number[];
  yellowWorkdays: number;
  /** Workdays after the due date for levels 1, 2 and 3. */
  levels: [number, number, number];
  /** Level 3 not before this many workdays after level 2 left. */
  levelGap: number;
  holdWorkdays: number;
  letterAnswerWorkdays: number;
  reviewWorkdays: number;
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
  /** How much of a task each channel may carry. */
  carries: Carries;
  /** 线下报送: asked for by number only, answered on paper alone. */
  offline: boolean;
  /** What single units and tasks have of their own. */
  overrides?: PolicyOverrides;
}

/** Figures that may differ for one unit or one task; rounds, hours and letters are the office's alone. */
export const taskFigures = [
  'period', 'signWorkdays', 'breakdownWorkdays', 'openWorkdays', 'soonWorkdays', 'late', 'deadlineSoon', 'yellowWorkdays',
  'levels', 'levelGap', 'holdWorkdays', 'letterAnswerWorkdays', 'reviewWorkdays', 'urgentFallbackMinutes',
  'signOff', 'secondContactWorkdays', 'lookBackWorkdays', 'yearEndWorkdays', 'carries', 'offline',
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
  breakdownWorkdays: 0,
  period: 'quarterly',
  dueDay: 25,
  firstCycleNotice: 10,
  openWorkdays: 7,
  soonWorkdays: 1,
  late: { daily: 3, every: 3 },
  deadlineSoon: [7, 1],
  yellowWorkdays: 7,
  levels: [2, 5, 10],
  levelGap: 5,
  holdWorkdays: 5,
  letterAnswerWorkdays: 3,
  reviewWorkdays: 3,
  urgentFallbackMinutes: 15,
  signOff: 'attested',
  secondContactWorkdays: 1,
  lookBackWorkdays: 0,
  yearEndWorkdays: 10,
  asksPerWeek: 3,
  carries: { chat: 'full', mail: 'full' },
  offline: false,
};
