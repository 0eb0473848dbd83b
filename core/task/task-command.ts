import type { Act } from './act.ts';
import type { AmendedPart, InstructionKind } from './task-event.ts';
import type { SubItem } from './breakdown-state.ts';
import type { AwaitedSignOff, Conclusion, Duty, ProgressClass, SignOffForm, Term } from './task-state.ts';

/** What somebody wants of a task. Texts stay in the inbox row; the command carries their hashes (`content`, `opinion`, `reason`). */
export type TaskCommandBody =
  | { type: 'assign'; duties: Omit<Duty, 'acknowledgedAt'>[]; term: Term; settledTo?: string }
  /** `toBreakDown`: the policy asks for a breakdown, as it stood when the act came in; absent for no. */
  | { type: 'acknowledge'; toBreakDown?: boolean }
  | {
      type: 'submitReport';
      cycle: string;
      content: string;
      isEmpty: boolean;
      progressClass: ProgressClass;
      /** 本单位负责人审定：姓名 */
      attestedBy: string;
      /** What the policy asks the report to be signed off by; absent: the name is enough. */
      signOff?: SignOffForm;
    }
  | { type: 'approve'; cycle: string; content: string; progressClass?: ProgressClass }
  | { type: 'return'; cycle: string; content: string; opinion: string; isEmpty: boolean; due: string | null }
  | { type: 'reassign'; duties: Omit<Duty, 'acknowledgedAt'>[]; reason: string }
  | { type: 'nudge'; words: string | null }
  | { type: 'instruct'; kind: InstructionKind; content: string; isEmpty: boolean }
  | { type: 'recordInstruction'; kind: InstructionKind; content: string; isEmpty: boolean }
  /** `hasLeft`: a deliverer has claimed it, as the register showed when the act came in. */
  | {
      type: 'holdLetter';
      cycle: string;
      rung: number;
      until: string;
      /** The last day it may be held to, and the day, as the calendar showed them; absent where `until` was worked out from them. */
      latest?: string;
      today?: string;
      reason: string;
      isEmpty: boolean;
      hasLeft: boolean;
    }
  | { type: 'releaseLetter'; cycle: string; rung: number }
  | { type: 'applyCompletion'; content: string; isEmpty: boolean; conclusion?: Conclusion }
  | { type: 'confirmCompletion'; closeOut: boolean }
  | { type: 'returnCompletion'; opinion: string; isEmpty: boolean }
  | { type: 'closeOut' }
  /** Plans what is left of the task anew: the calendar it was planned by has changed. */
  | { type: 'recalculate' }
  /** `standing`: the last approved text, `goalOpen`: a goal of the period itself is not reached, as the register showed when the act came in. */
  | {
      type: 'noChange';
      cycle: string;
      standing: { content: string; since: string; progressClass: ProgressClass; attestedBy: string } | null;
      goalOpen: boolean;
      signOff?: SignOffForm;
      /** Nobody says why. */
      isEmpty: boolean;
    }
  /**
   * `due`, `today` and `isShort` as the calendar showed them when the act came in, `times`: how often the office grants
   * by itself (once where absent); `cycle` null is the task's deadline.
   */
  | {
      type: 'requestExtension';
      cycle: string | null;
      due: string | null;
      until: string;
      today: string;
      isShort: boolean;
      times?: number;
      reason: string;
      isEmpty: boolean;
    }
  /** `request`: revision of the request that was shown; absent: whichever waits. */
  | { type: 'decideExtension'; grant: boolean; request?: number; opinion: string; isEmpty: boolean }
  /** `suggested`: the unit named instead, '' for none. */
  | { type: 'askReassign'; suggested: string; reason: string; isEmpty: boolean }
  | { type: 'keepUnit'; opinion: string; isEmpty: boolean }
  | { type: 'suspend'; reason: string; isEmpty: boolean }
  | { type: 'resume'; reason: string; isEmpty: boolean }
  | { type: 'withdraw'; reason: string; isEmpty: boolean }
  /** `items`: how many sub-items the text has; `isUnreadable`: not every line of it could be read. */
  | { type: 'submitBreakdown'; content: string; items: number; isEmpty: boolean; isUnreadable: boolean; toBreakDown: boolean }
  /** `items` as read from the text that waits; `was`: the agreed items they go on, by their numbers (0: a new one). */
  | { type: 'approveBreakdown'; content: string; items: SubItem[]; was: number[] }
  | { type: 'returnBreakdown'; content: string; opinion: string; isEmpty: boolean; due: string }
  /** `content`: the whole text with the goal in it, `over`: the text it was written over (null for none). */
  | { type: 'setQuarterGoal'; quarter: string; content: string; over: string | null; isEmpty: boolean; isUnreadable: boolean }
  /** `steps`: of the item's steps so many are taken now, 0 takes all back. */
  | { type: 'markSubItem'; item: number; steps: number }
  /** `due` null: the cycle is none of the plan's; `latest`: the last date that leaves the lead its workdays, `today` the day. */
  | { type: 'askCoUnit'; unit: string; cycle: string; due: string | null; latest: string; today: string }
  | { type: 'addPart'; cycle: string; content: string; isEmpty: boolean }
  /** 拟办 of the 批示 of this revision; `unit` null means the main lead, `today` and `due` as the calendar showed them. */
  | { type: 'registerInstruction'; instruction: number; unit: string | null; due: string; today: string; note: string | null }
  | { type: 'acknowledgeInstruction'; matter: string }
  | { type: 'answerInstruction'; matter: string; content: string; isEmpty: boolean }
  /** `answer`: hash of the text the reviewer saw. */
  | { type: 'acceptAnswer'; matter: string; answer: string }
  | { type: 'returnAnswer'; matter: string; answer: string; opinion: string; isEmpty: boolean; due: string | null }
  /** `hasLeft`: a deliverer has claimed that level's letter; `isPlanned`: the plan has this cycle ahead. As the register showed when the act came in. */
  | { type: 'escalate'; cycle: string; level: number; reason: string; isEmpty: boolean; hasLeft: boolean; isPlanned: boolean }
  /**
   * `content`: hash of the columns with what is on file of them. `joined` with `opens` and `due` as the calendar showed them;
   * `isShort`: less notice than the policy wants.
   */
  | {
      type: 'callForReport';
      call: string;
      due: string;
      opens: string | null;
      joined: string | null;
      rest: number;
      today: string;
      isShort: boolean;
      hasReason: boolean;
      content: string;
    }
  /** `missing`: a column that was asked has no text. */
  | { type: 'answerCall'; call: string; content: string; missing: boolean }
  /** `content`: hash of the changes and the words as amended; `term` null where the date stays. Dates are `YYYY-MM-DD`. */
  | { type: 'amend'; document: string | null; effective: string | null; parts: AmendedPart[]; term: Term | null; content: string }
  /** `content` names the text that was seen; `evidence` is the hash of the scan, null without one. */
  | { type: 'signOff'; cycle: string; content: string; form: AwaitedSignOff; evidence: string | null }
  /** `colleagueOf`: the units `to` (an address) belongs to, as the directory showed when the act came in. */
  | { type: 'handOn'; to: string; colleagueOf: string[] }
  /** `roles`: those that moved to the successor (`contactA:基教科`). Addresses. */
  | { type: 'handOver'; leaver: string; successor: string; roles: string[] }
  /** `due`: a workday (`YYYY-MM-DD`); `today` as the calendar showed it. */
  | { type: 'reopen'; due: string; today: string; reason: string; isEmpty: boolean }
  /** Takes what goes on by itself (standing, several years) out of this year's plan into the next. `yearEnd`: the plan's last day. */
  | { type: 'carryOver'; yearEnd: string }
  /** `content`: hash of the office's text in place of the unit's words, null where these stand. */
  | { type: 'tellEdition'; cycle: string; no: number; state: 'circulating' | 'final'; content: string | null }
  /** Paper of an offline task came on `received` (`YYYY-MM-DD`), brought by `handedBy`; `today` as the calendar showed it. */
  | { type: 'recordPaper'; cycle: string; content: string; received: string; handedBy: string; progressClass: ProgressClass; today: string };

/** `offline`: the policy has the task reported on paper (线下报送), as it stood when the act came in; absent for no. */
export type TaskCommand = TaskCommandBody & { act: Act; offline?: true };
