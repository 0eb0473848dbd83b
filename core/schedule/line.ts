/** Purposes of process.md §7. From a date: */
export type DatedPurpose =
  | 'signBy'
  | 'breakdownDue'
  | 'reportOpen'
  | 'reportSoon'
  | 'reportDue'
  | 'reportOverdue'
  | 'signOffDue'
  | 'coPartDue'
  | 'deadlineSoon'
  | 'deadlineOverdue'
  | 'reviewDue'
  | 'reassignDue'
  | 'extensionDue'
  | 'instructionDue'
  | 'callDue'
  | 'escalate'
  | 'leaderBrief'
  | 'lookBack'
  | 'yearEnd';
/** From an event: */
export type EventPurpose = 'assigned' | 'informed' | 'answered' | 'nudged' | 'actedFor' | 'officeItem';
export type Purpose = DatedPurpose | EventPurpose;

/**
 * Who is told, as a role: `contactA:<unit>` `contactB:<unit>` `head:<unit>` `leader:<unit>` (the leader in charge of it)
 * `secretary:<unit>` (of that leader) `principal` `office` (the task's case officer) `officeHead`, or
 * `person:<address>` for one who acted. Who holds a role is asked when the line is reached.
 */
export type RoleName = string;

/** Why a line exists: the rule and the dates it came from. Rendered by locales/. */
export interface Reason {
  rule: string;
  /** Dates (`YYYY-MM-DD`), counts, or names the sentence needs. */
  facts: Record<string, string | number>;
}

/** Escalation letters: `byItself` leaves unless held, `byRelease` leaves only when released. */
export type Leaving = 'plain' | 'byItself' | 'byRelease';

/** One planned telling of one role about one task: what rehearsal shows, the workflow executes and reckoning checks. */
export interface Line {
  /** `task/cycle/purpose/rung/version/role`, unique for ever; `-` for no cycle; a moved line ends in `+n`. */
  key: string;
  taskId: string;
  cycle: string | null;
  purpose: Purpose;
  rung: number;
  /** Due version: rises with an extension, a return or a reassignment, not with a calendar change. */
  version: number;
  role: RoleName;
  /** The round (or, for urgent lines, the instant) at which it leaves. */
  at: Date;
  /** The date it is about, `YYYY-MM-DD`. */
  due: string | null;
  /** Leaves at its own instant instead of riding in the round's digest. */
  urgent: boolean;
  leaving: Leaving;
  reason: Reason;
}

/** Stands alone: every outcome a line can come to. `moved` names a line that must itself be accounted for. */
export const outcomes = ['sent', 'merged', 'notNeeded', 'moved', 'skipped', 'fallback', 'failed', 'unknown'] as const;
export type Outcome = (typeof outcomes)[number];

export const lineKey = (line: Pick<Line, 'taskId' | 'cycle' | 'purpose' | 'rung' | 'version' | 'role'>): string =>
  `${line.taskId}/${line.cycle ?? '-'}/${line.purpose}/${line.rung}/${line.version}/${line.role}`;
