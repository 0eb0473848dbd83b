import type { InstructionKind } from '../core/task/task-event.ts';
import type { Duty, ProgressClass } from '../core/task/task-state.ts';

export interface ReportWords {
  done: string;
  next: string;
  difficulty: string;
  values: { name: string; value: number }[];
}

/** What a person asks of one task, in their own words; the desk turns it into a command with hashes and standing. */
export type Ask =
  | { type: 'acknowledge' }
  | { type: 'submitReport'; cycle: string; report: ReportWords; progressClass: ProgressClass; attestedBy: string }
  /** 暂无新进展; `why` is asked the second time in a row. */
  | { type: 'noChange'; cycle: string; why: string }
  | { type: 'approve'; cycle: string; content: string; progressClass?: ProgressClass }
  | { type: 'return'; cycle: string; content: string; opinion: string }
  | { type: 'reassign'; duties: Omit<Duty, 'acknowledgedAt'>[]; reason: string }
  | { type: 'nudge'; words: string }
  | { type: 'instruct'; kind: InstructionKind; words: string }
  | { type: 'recordInstruction'; kind: InstructionKind; words: string }
  | { type: 'holdLetter'; cycle: string; rung: number; reason: string }
  | { type: 'releaseLetter'; cycle: string; rung: number }
  | { type: 'applyCompletion'; summary: string }
  | { type: 'confirmCompletion' }
  | { type: 'returnCompletion'; opinion: string }
  | { type: 'closeOut' }
  | { type: 'recalculate' }
  /** Before the date it asks for an extension, after it it is the 逾期说明; `cycle` null is the task's deadline, `until` `YYYY-MM-DD`. */
  | { type: 'requestExtension'; cycle: string | null; until: string; reason: string }
  | { type: 'decideExtension'; grant: boolean; opinion: string }
  /** 申请改派; `suggested`: the unit named instead, '' for none. */
  | { type: 'askReassign'; suggested: string; reason: string }
  /** Refuses a 申请改派. */
  | { type: 'keepUnit'; opinion: string }
  | { type: 'suspend'; reason: string }
  | { type: 'resume'; reason: string }
  | { type: 'withdraw'; reason: string }
  /** 细化分解 as `readBreakdown` reads it; null confirms what the plan's own words propose. */
  | { type: 'submitBreakdown'; text: string | null }
  /** `content`: hash of the text that was shown. */
  | { type: 'approveBreakdown'; content: string }
  | { type: 'returnBreakdown'; content: string; opinion: string }
  /** `quarter`: `2026Q3`; `person` responsible, '' for nobody named. */
  | { type: 'setQuarterGoal'; quarter: string; goal: string; person: string }
  /** So many of the sub-item's steps are taken: 1 for done, of a document 1 to 4. */
  | { type: 'markSubItem'; item: number; steps: number }
  /** `due` null: as late as the lead's own date allows. */
  | { type: 'askCoUnit'; unit: string; cycle: string; due: string | null }
  | { type: 'addPart'; cycle: string; text: string };

export type AskType = Ask['type'];
