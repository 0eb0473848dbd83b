import type { Via } from './act.ts';
import type { SubItem } from './breakdown-state.ts';
import type { Duty, ProgressClass, Term } from './task-state.ts';

/** A line that came due, as the register planned it. */
export interface ReachedLine {
  key: string;
  cycle: string | null;
  purpose: string;
  rung: number;
  role: string;
  /** The cycle's or duty's due date, `YYYY-MM-DD`. */
  due: string | null;
}

/** 批示: read only, to be dealt with, or to be answered by a date. Only the last two can become work. */
export type InstructionKind = '阅知' | '办理' | '限时反馈';

export type TaskEventBody =
  | { type: 'assigned'; duties: Omit<Duty, 'acknowledgedAt'>[]; term: Term }
  | { type: 'linesReached'; lines: ReachedLine[] }
  /** `toBreakDown`: the task waits for its breakdown before it is underway; absent for no. */
  | { type: 'acknowledged'; units: string[]; toBreakDown?: boolean }
  | { type: 'reportSubmitted'; unit: string; cycle: string; content: string; progressClass: ProgressClass; attestedBy: string }
  | { type: 'reportApproved'; cycle: string; progressClass: ProgressClass; selfReviewed: boolean }
  | { type: 'reportReturned'; cycle: string; opinion: string; due: string | null }
  | { type: 'reassigned'; duties: Omit<Duty, 'acknowledgedAt'>[]; reason: string }
  | { type: 'nudged'; units: string[]; words: string | null }
  | { type: 'instructed'; kind: InstructionKind; content: string; leader: string; recorded: boolean }
  | { type: 'letterHeld'; cycle: string; rung: number; until: string; reason: string }
  | { type: 'letterReleased'; cycle: string; rung: number }
  | { type: 'completionApplied'; content: string }
  | { type: 'completionConfirmed'; selfReviewed: boolean }
  | { type: 'completionReturned'; opinion: string }
  | { type: 'closedOut' }
  | { type: 'recalculated' }
  /** 暂无新进展: the text of the cycle `since` still stands. */
  | { type: 'noChangeStated'; unit: string; cycle: string; content: string; since: string; progressClass: ProgressClass; attestedBy: string }
  | { type: 'extensionRequested'; cycle: string | null; due: string; until: string; reason: string; officeDecides: boolean }
  | { type: 'lateStated'; cycle: string | null; due: string; until: string; reason: string }
  | { type: 'extensionProposed'; cycle: string | null; due: string; until: string; opinion: string | null }
  | { type: 'extensionGranted'; cycle: string | null; due: string; until: string; opinion: string | null }
  | { type: 'extensionRefused'; cycle: string | null; due: string; until: string; opinion: string }
  | { type: 'reassignAsked'; unit: string; suggested: string; reason: string }
  | { type: 'unitKept'; unit: string; opinion: string }
  | { type: 'suspended'; reason: string }
  | { type: 'resumed'; reason: string }
  | { type: 'withdrawn'; reason: string }
  | { type: 'breakdownSubmitted'; unit: string; content: string; items: number }
  | { type: 'breakdownApproved'; content: string; items: SubItem[]; was: number[]; selfReviewed: boolean }
  | { type: 'breakdownReturned'; opinion: string; due: string }
  | { type: 'quarterGoalSet'; quarter: string; content: string }
  | { type: 'subItemMarked'; item: number; steps: number; of: number }
  | { type: 'coUnitAsked'; unit: string; cycle: string; due: string }
  | { type: 'partAdded'; unit: string; cycle: string; content: string };

export type TaskEventType = TaskEventBody['type'];

/** An event as decided: who acted, for whom, by which way. Texts are never in it, only their hashes. */
export type TaskEvent = TaskEventBody & { by: string; for: string; via: Via };

/** An event as the register holds it. */
export type RecordedEvent = TaskEvent & {
  revision: number;
  cause: string;
  ordinal: number;
  /** Instant on the product's clock, ISO. */
  at: string;
  /** Audit hash over the event and its predecessor's hash. */
  hash: string;
};
