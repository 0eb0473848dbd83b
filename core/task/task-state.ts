import type { CallMark, InstructionMark, Matter } from './matter.ts';

import type { Breakdown, Part } from './breakdown-state.ts';

/** Lifecycle stages. Stored as text; a later stage needs no migration. */
export type Stage =
  | 'drafted'
  | 'assigned'
  | 'underway'
  | 'closing'
  | 'completed'
  | 'closedOut'
  | 'suspended'
  | 'withdrawn'
  | 'carriedOver';

export const progressClasses = ['已完成', '提前完成', '超进度', '达进度', '欠进度', '未启动', '其他'] as const;
export type ProgressClass = (typeof progressClasses)[number];

/** How the head of a unit signs a report off (process.md §3): named with it, by an act of their own, or by a sealed paper. */
export const signOffForms = ['attested', 'confirmed', 'sealed'] as const;
export type SignOffForm = (typeof signOffForms)[number];
/** Forms that are given after the report was handed in; review waits for them. */
export type AwaitedSignOff = Exclude<SignOffForm, 'attested'>;

/** What a year of a task came to (process.md §3): done, the rest goes into next year, not done, goes on as standing work. */
export const conclusions = ['完成', '部分完成转下年', '未完成', '转常态'] as const;
export type Conclusion = (typeof conclusions)[number];

/** One (task, unit). `main` marks the 主牵头, who writes the report; exactly one lead is main. */
export interface Duty {
  unit: string;
  kind: 'lead' | 'co' | 'inform';
  main: boolean;
  /** Of a co-unit: the policy asked for its signature when it was given the duty; absent for no. */
  signs?: true;
  /** Instant of the signature (ISO), null while unsigned. */
  acknowledgedAt: string | null;
  /** Since when (ISO) and under which version this unit alone is asked to sign; absent while it is asked with all others. */
  asked?: { since: string; version: number };
  /** How often its 申请改派 was refused. */
  kept?: number;
}

/** 申请改派 that waits for the office. */
export interface ReassignRequest {
  unit: string;
  /** The unit it names instead, '' for none. */
  suggested: string;
  /** Since when it waits (ISO). */
  askedAt: string;
  /** Of the event since which it waits: part of the keys of its lines. */
  revision: number;
}

/** A report cycle that has been opened. Cycles not yet open are only lines in the register. */
export interface Cycle {
  /** `2026Q3`, `2026-09`, `2026W36` or `once`. */
  id: string;
  /** Date by which the report is asked, `YYYY-MM-DD`; moves with a return or an extension, and so does `version`. */
  due: string;
  version: number;
  state: 'open' | 'submitted' | 'signedOff' | 'approved' | 'returned' | 'missed';
  /** Hash of the submitted text; the text itself is in the register only. */
  content: string | null;
  submittedAt: string | null;
  submittedBy: string | null;
  proposedClass: ProgressClass | null;
  decidedClass: ProgressClass | null;
  /** Made good after the due date. */
  repairedLate: boolean;
  returns: number;
  /** Instant of the last return (ISO), null without one: nothing is asked again before the round after it. */
  returnedAt: string | null;
  /** Instant of the last decision on an extension (ISO), and how many were granted; absent without any. */
  decidedAt?: string;
  granted?: number;
  /** Answered on paper (线下报送), which came on this date (`YYYY-MM-DD`); absent otherwise. */
  paper?: string;
  /** Answered by 暂无新进展. */
  unchanged?: boolean;
  /** 逾期说明, absent without one. */
  stated?: LateStatement;
  /** What the report has to be signed off by; absent where the name given with it is enough. */
  signOff?: AwaitedSignOff;
  /** Instant at which it was (ISO), absent before. */
  signedOffAt?: string;
}

/** 逾期说明: daily reminders of the version it was given for stop; the light stays as it is. */
export interface LateStatement {
  /** Instant at which it was given (ISO). */
  at: string;
  /** The new date, `YYYY-MM-DD`. */
  until: string;
  version: number;
}

/** What became of the task's deadline since the assignment; the date itself is the term's end. */
export interface Deadline {
  /** Rises with every decision on an extension: part of the keys of its lines. */
  version: number;
  decidedAt: string | null;
  granted: number;
  stated?: LateStatement;
}

/** 延期申请 that waits, of a report cycle or (cycle null) of the task's deadline. Dates are `YYYY-MM-DD`. */
export interface ExtensionRequest {
  cycle: string | null;
  due: string;
  until: string;
  /** A first and short one, which the office grants by itself; else it proposes and the leader in charge decides. */
  officeDecides: boolean;
  /** Who asked. */
  by: string;
  /** Since when it waits (ISO). */
  askedAt: string;
  /** Of the event since which it waits: part of the keys of its lines. */
  revision: number;
  /** Instant at which the office proposed it to the leader (ISO), null while it is with the office. */
  proposedAt: string | null;
}

/** A letter that was held or released, by cycle and rung. */
export interface LetterMark {
  cycle: string;
  rung: number;
  /** Date until which it is held, null when it may leave. */
  heldUntil: string | null;
  /** Instant of the release (ISO), null without one. */
  releasedAt: string | null;
  /** Instant of a jump to this level (ISO); absent without one. */
  jumpedAt?: string;
  /** Instant at which its line was reached (ISO): the letter left, as far as the chain is concerned. */
  leftAt: string | null;
  /** How often it was moved; part of its line's key. */
  moves: number;
}

/**
 * Since when the main lead owes reports without a break, and how often that began anew (a new main lead, a completion
 * that was returned). The version is part of the keys of report lines, so that what fell away can be asked again.
 */
export interface Reporting {
  since: string | null;
  version: number;
}

export interface Term {
  kind: 'dated' | 'planYear' | 'standing' | 'multiYear';
  /** Last binding day, null for `standing`. */
  end: string | null;
}

/** A suspension that ended, from and to (ISO): a cycle due in it joins the next. */
export interface Pause {
  from: string;
  to: string;
}

/** A unit's colleague who answers for one task. */
export interface HandedOn {
  unit: string;
  /** Address. */
  to: string;
}

export interface TaskState {
  taskId: string;
  revision: number;
  /** Audit hash of the last event folded, '' before the first. */
  head: string;
  stage: Stage;
  duties: Duty[];
  term: Term;
  /** Instant of the last assignment (ISO), null while drafted. */
  assignedAt: string | null;
  /** Rises with every reassignment: part of the keys of asks to sign. */
  assignment: number;
  reporting: Reporting;
  cycles: Cycle[];
  /** The last cycle that was forgotten (settled, let go for want of room, or due before the task was added), by id: up to it no planned cycle that is not in `cycles` is asked for. Absent while none was. */
  settledTo?: string;
  letters: LetterMark[];
  /** Instant of the last 批示 (ISO): a letter it answers need not be presented on paper. */
  instructedAt: string | null;
  /** Who applied for completion, null when nobody has. */
  completion: { by: string; at: string; conclusion?: Conclusion } | null;
  /** The 申请改派 that waits; absent without one. */
  reassign?: ReassignRequest;
  /** The request for an extension that waits; absent without one. */
  extension?: ExtensionRequest;
  /** Absent while the deadline is as it was assigned. */
  deadline?: Deadline;
  /** 中止: since when it stands aside (ISO) and the stage it goes back to; only while it is suspended. */
  suspension?: { since: string; stage: Stage };
  /** Suspensions that ended, oldest first; none where absent. */
  pauses?: Pause[];
  /** Absent while nobody asked for one and nobody gave one. */
  breakdown?: Breakdown;
  /** Of cycles that are not approved yet; none where absent. */
  parts?: Part[];
  /** 批示 that may become work, 批示 that did (拟办), 临时调度; each oldest first, none where absent. */
  instructions?: InstructionMark[];
  matters?: Matter[];
  calls?: CallMark[];
  /** Instant at which a 批示 was last registered as work (ISO): a letter that left before waits for none; absent without one. */
  registeredAt?: string;
  /** 转本单位同事: who of a unit is asked about this task instead of its contact; `to` is an address. Absent where nobody is. */
  handed?: HandedOn[];
  /** Since when it is completed and waits for 回头看 (ISO); only in that stage. */
  completedAt?: string;
  /** 整改: the cycle a task that was reopened has to answer, the only one asked; absent otherwise. */
  rectifying?: string;
  /** How often it was reopened; absent for never. */
  reopened?: number;
  /** The last causes with what they got, oldest first, at most 50, fewer where the state is crowded. */
  causes: { cause: string; revision: number }[];
}

export const closedStages: readonly Stage[] = ['closedOut', 'withdrawn', 'carriedOver'];

export const isClosed = (state: Pick<TaskState, 'stage'>): boolean => closedStages.includes(state.stage);

/** A task before its first event. */
export const draftedTask = (taskId: string): TaskState => ({
  taskId,
  revision: 0,
  head: '',
  stage: 'drafted',
  duties: [],
  term: { kind: 'planYear', end: null },
  assignedAt: null,
  assignment: 0,
  reporting: { since: null, version: 0 },
  cycles: [],
  letters: [],
  instructedAt: null,
  completion: null,
  causes: [],
});

export const mainLead = (state: Pick<TaskState, 'duties'>): Duty | undefined =>
  state.duties.find((duty) => duty.main);

/** Leads sign; co-units where the policy asked them to (process.md §2); those who are informed never. */
export const hasToSign = ({ kind, signs }: Pick<Duty, 'kind' | 'signs'>): boolean => kind === 'lead' || (kind === 'co' && signs === true);

/** True while the main lead has asked to be relieved: its clock stands until the office has answered. */
export const isAskingAway = (state: Pick<TaskState, 'duties' | 'reassign'>): boolean =>
  state.reassign !== undefined && state.reassign.unit === mainLead(state)?.unit;

/** True while a report handed in still lacks what it has to be signed off by. */
export const waitsForSignOff = (cycle: Pick<Cycle, 'state' | 'signOff'>): boolean => cycle.state === 'submitted' && cycle.signOff !== undefined;
