import type { NamedText } from '../core/call/call-column.ts';
import type { TaskDraft } from '../core/plan/plan-draft.ts';
import type { InstructionKind } from '../core/task/task-event.ts';
import type { Conclusion, Duty, ProgressClass } from '../core/task/task-state.ts';

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
  /** 线下报送: paper came on a date (`YYYY-MM-DD`), brought by somebody. */
  | { type: 'recordPaper'; cycle: string; received: string; handedBy: string; progressClass: ProgressClass }
  | { type: 'return'; cycle: string; content: string; opinion: string }
  | { type: 'reassign'; duties: Omit<Duty, 'acknowledgedAt'>[]; reason: string }
  | { type: 'nudge'; words: string }
  | { type: 'instruct'; kind: InstructionKind; words: string }
  | { type: 'recordInstruction'; kind: InstructionKind; words: string }
  /** `until` `YYYY-MM-DD`; absent: as long as the rules allow. */
  | { type: 'holdLetter'; cycle: string; rung: number; until?: string; reason: string }
  | { type: 'releaseLetter'; cycle: string; rung: number }
  /** `conclusion`: what the year came to, where the year-end round asks it. */
  | { type: 'applyCompletion'; summary: string; conclusion?: Conclusion }
  | { type: 'confirmCompletion' }
  | { type: 'returnCompletion'; opinion: string }
  | { type: 'closeOut' }
  | { type: 'recalculate' }
  /** Before the date it asks for an extension, after it it is the 逾期说明; `cycle` null is the task's deadline, `until` `YYYY-MM-DD`. */
  | { type: 'requestExtension'; cycle: string | null; until: string; reason: string }
  /** `request`: revision of the request that was shown; absent: whichever waits. */
  | { type: 'decideExtension'; grant: boolean; request?: number; opinion: string }
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
  | { type: 'addPart'; cycle: string; text: string }
  /** 拟办 of the 批示 of this revision; `unit` null means the main lead, `due` `YYYY-MM-DD`. */
  | { type: 'registerInstruction'; instruction: number; unit: string | null; due: string; note: string }
  | { type: 'acknowledgeInstruction'; matter: string }
  | { type: 'answerInstruction'; matter: string; words: string }
  /** `answer`: hash of the text that was shown. */
  | { type: 'acceptAnswer'; matter: string; answer: string }
  | { type: 'returnAnswer'; matter: string; answer: string; opinion: string }
  | { type: 'escalate'; cycle: string; level: number; reason: string }
  /** 临时调度; `call` is the same for every task that is called, `due` `YYYY-MM-DD`. */
  | { type: 'callForReport'; call: string; columns: string[]; due: string; reason: string }
  | { type: 'answerCall'; call: string; columns: NamedText[] }
  /** The task as a document has it now; `document` its 文号, `effective` `YYYY-MM-DD`. */
  | { type: 'amend'; document: string | null; effective: string | null; draft: TaskDraft }
  /** 审签 in the form the task's policy asks; `evidence` is the hash of a scan, null without one. */
  | { type: 'signOff'; cycle: string; content: string; evidence: string | null }
  /** 转本单位同事; an address. */
  | { type: 'handOn'; to: string }
  /** Part of a handover; addresses, and the roles that moved. */
  | { type: 'handOver'; leaver: string; successor: string; roles: string[] }
  /** 回头看 → 整改 by a date, `YYYY-MM-DD`. */
  | { type: 'reopen'; due: string; reason: string }
  | { type: 'carryOver' }
  /** 汇总稿 went round or is final; `text` is the office's in place of the unit's words, null where these stand. */
  | { type: 'tellEdition'; cycle: string; no: number; state: 'circulating' | 'final'; text: string | null };

export type AskType = Ask['type'];
