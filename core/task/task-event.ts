import type { Via } from './act.ts';
import type { SubItem } from './breakdown-state.ts';
import type { AwaitedSignOff, Conclusion, Duty, ProgressClass, Term } from './task-state.ts';

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
export const instructionKinds = ['阅知', '办理', '限时反馈'] as const;
export type InstructionKind = (typeof instructionKinds)[number];

/** A part of a task that a document may amend. */
export type AmendedPart = 'words' | 'lead' | 'co' | 'deadline' | 'recurrence';

export type TaskEventBody =
  /** `settledTo`: the last cycle that is not asked of a task added to a running plan; absent for none. */
  | { type: 'assigned'; duties: Omit<Duty, 'acknowledgedAt'>[]; term: Term; settledTo?: string }
  | { type: 'linesReached'; lines: ReachedLine[] }
  /** `toBreakDown`: the task waits for its breakdown before it is underway; absent for no. */
  | { type: 'acknowledged'; units: string[]; toBreakDown?: boolean }
  | { type: 'reportSubmitted'; unit: string; cycle: string; content: string; progressClass: ProgressClass; attestedBy: string; signOff?: AwaitedSignOff }
  | { type: 'reportApproved'; cycle: string; progressClass: ProgressClass; selfReviewed: boolean }
  /** 线下报送: paper came, which is a report without words, handed in and approved. `received` is `YYYY-MM-DD`, `handedBy` a name. */
  | { type: 'paperRecorded'; unit: string; cycle: string; content: string; received: string; handedBy: string; progressClass: ProgressClass; selfReviewed: boolean }
  | { type: 'reportReturned'; cycle: string; opinion: string; due: string | null }
  | { type: 'reassigned'; duties: Omit<Duty, 'acknowledgedAt'>[]; reason: string }
  | { type: 'nudged'; units: string[]; words: string | null }
  | { type: 'instructed'; kind: InstructionKind; content: string; leader: string; recorded: boolean }
  | { type: 'letterHeld'; cycle: string; rung: number; until: string; reason: string }
  | { type: 'letterReleased'; cycle: string; rung: number }
  | { type: 'completionApplied'; content: string; conclusion?: Conclusion }
  | { type: 'completionConfirmed'; selfReviewed: boolean }
  | { type: 'completionReturned'; opinion: string }
  | { type: 'closedOut' }
  | { type: 'recalculated' }
  /** 暂无新进展: the text of the cycle `since` still stands. */
  | { type: 'noChangeStated'; unit: string; cycle: string; content: string; since: string; progressClass: ProgressClass; attestedBy: string; signOff?: AwaitedSignOff }
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
  | { type: 'partAdded'; unit: string; cycle: string; content: string }
  /** 拟办: the 批示 of revision `instruction` is work, as the matter `B<revision of this event>`. */
  | {
      type: 'instructionRegistered';
      instruction: number;
      kind: Exclude<InstructionKind, '阅知'>;
      leader: string;
      unit: string;
      due: string;
      note: string | null;
    }
  | { type: 'instructionAcknowledged'; matter: string; unit: string }
  | { type: 'instructionAnswered'; matter: string; unit: string; content: string }
  | { type: 'answerAccepted'; matter: string; unit: string; leader: string; content: string; selfReviewed: boolean }
  | { type: 'answerReturned'; matter: string; unit: string; opinion: string; due: string | null }
  | { type: 'escalated'; cycle: string; rung: number; reason: string }
  | { type: 'reportCalled'; call: string; due: string; opens: string | null; joined: string | null; rest: number; content: string }
  | { type: 'callAnswered'; call: string; unit: string; content: string }
  /** `from` and `term`: the date before and after, both null where it stays. */
  | {
      type: 'amended';
      document: string | null;
      effective: string | null;
      parts: AmendedPart[];
      from: string | null;
      term: Term | null;
      content: string;
    }
  /** `evidence`: hash of the scan, null where the office holds the sealed paper. */
  | { type: 'signedOff'; cycle: string; content: string; form: AwaitedSignOff; evidence: string | null }
  | { type: 'handedOn'; unit: string; to: string }
  /** A person left: `leaver` and `successor` are addresses. */
  | { type: 'handedOver'; leaver: string; successor: string; roles: string[] }
  /** 回头看 → 整改. */
  | { type: 'reopened'; cycle: string; due: string; reason: string }
  /** Ended here, goes on in the next year's plan; `conclusion` null for what goes on by itself (standing, several years). */
  | { type: 'carriedOver'; conclusion: Conclusion | null }
  /** 汇总稿: the task's row went round for opinions (送审), or was made final. */
  | { type: 'editionTold'; cycle: string; no: number; state: 'circulating' | 'final'; content: string | null };

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
