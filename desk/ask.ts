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
  /** 汇总稿 went round or is final; `text` is the office's in place of the unit's words, null where these stand. */
  | { type: 'tellEdition'; cycle: string; no: number; state: 'circulating' | 'final'; text: string | null };

export type AskType = Ask['type'];
