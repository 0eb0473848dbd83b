import type { TaskCommandBody } from '../core/task/task-command.ts';
import type { ActWords } from '../ports/inbox.ts';
import type { Ask } from './ask.ts';
import { breakdownCommandOf, type BreakdownFacts } from './breakdown-facts.ts';
import type { ExtensionFacts } from './extension-facts.ts';
import { hashWords } from './hash-words.ts';
import type { PartFacts } from './part-facts.ts';
import type { StandingReport } from './standing-report.ts';

/** What the register and the office's rules put into a command beside the words; dates are `YYYY-MM-DD`. */
export interface CommandFacts {
  /** Until when a letter held today stands at most. */
  holdUntil: string;
  /** By when a report returned today is asked again. */
  returnDue: string | null;
  /** The letter it is about has been claimed by a deliverer. */
  hasLeft: boolean;
  /** What the calendar says of the new date, null where none is asked for. */
  extension: ExtensionFacts | null;
  /** The last approved text, where 暂无新进展 is said of a cycle, and whether a goal of its own is still open. */
  standing: StandingReport | null;
  goalOpen: boolean;
  /** Where somebody signs: the policy asks the lead for a breakdown. */
  toBreakDown?: boolean;
  /** Where a breakdown is handed in or reviewed, or a goal set. */
  breakdown?: BreakdownFacts;
  /** Where a co-unit is asked for its part. */
  part?: PartFacts;
}

/** Turns what a person asked, in their words, into a command with hashes and the words beside it. */
export function commandOf(ask: Ask, facts: CommandFacts): { command: TaskCommandBody; words: ActWords | null } {
  switch (ask.type) {
    case 'acknowledge':
      return { command: { type: ask.type, ...(facts.toBreakDown ? { toBreakDown: true } : {}) }, words: null };
    case 'closeOut':
    case 'recalculate':
      return { command: { type: ask.type }, words: null };
    case 'submitReport': {
      const words: ActWords = { kind: 'report', ...ask.report };
      const isEmpty = ask.report.done.trim() === '';
      const { cycle, progressClass, attestedBy } = ask;
      return { command: { type: ask.type, cycle, content: hashWords(words), isEmpty, progressClass, attestedBy }, words };
    }
    case 'noChange': {
      const isEmpty = ask.why.trim() === '';
      const { standing, goalOpen } = facts;
      if (!standing) return { command: { type: ask.type, cycle: ask.cycle, standing: null, goalOpen, isEmpty }, words: null };
      const words: ActWords = { ...standing.words, why: ask.why };
      const { since, progressClass, attestedBy } = standing;
      const stands = { content: hashWords(words), since, progressClass, attestedBy };
      return { command: { type: ask.type, cycle: ask.cycle, standing: stands, goalOpen, isEmpty }, words };
    }
    case 'approve':
      return { command: { ...ask }, words: null };
    case 'return': {
      const { words, hash, isEmpty } = plain(ask.opinion);
      return { command: { type: ask.type, cycle: ask.cycle, content: ask.content, opinion: hash, isEmpty, due: facts.returnDue }, words };
    }
    case 'reassign': {
      const { words, hash } = plain(ask.reason);
      return { command: { type: ask.type, duties: ask.duties, reason: hash }, words };
    }
    case 'nudge': {
      const { words, hash, isEmpty } = plain(ask.words);
      return { command: { type: ask.type, words: isEmpty ? null : hash }, words: isEmpty ? null : words };
    }
    case 'instruct':
    case 'recordInstruction': {
      const { words, hash, isEmpty } = plain(ask.words);
      return { command: { type: ask.type, kind: ask.kind, content: hash, isEmpty }, words };
    }
    case 'holdLetter': {
      const { words, hash, isEmpty } = plain(ask.reason);
      return { command: { type: ask.type, cycle: ask.cycle, rung: ask.rung, until: facts.holdUntil, reason: hash, isEmpty, hasLeft: facts.hasLeft }, words };
    }
    case 'releaseLetter':
      return { command: { type: ask.type, cycle: ask.cycle, rung: ask.rung }, words: null };
    case 'applyCompletion': {
      const { words, hash, isEmpty } = plain(ask.summary);
      return { command: { type: ask.type, content: hash, isEmpty }, words };
    }
    case 'confirmCompletion':
      // 销号 and 回头看 are for problem lists; a plan's task closes out in the same act.
      return { command: { type: ask.type, closeOut: true }, words: null };
    case 'keepUnit':
    case 'returnCompletion': {
      const { words, hash, isEmpty } = plain(ask.opinion);
      return { command: { type: ask.type, opinion: hash, isEmpty }, words };
    }
    case 'requestExtension': {
      const { words, hash, isEmpty } = plain(ask.reason);
      const dates = facts.extension ?? { today: '', due: null, until: ask.until, isShort: false };
      return { command: { type: ask.type, cycle: ask.cycle, ...dates, reason: hash, isEmpty }, words };
    }
    case 'decideExtension': {
      const { words, hash, isEmpty } = plain(ask.opinion);
      return { command: { type: ask.type, grant: ask.grant, opinion: hash, isEmpty }, words: isEmpty ? null : words };
    }
    case 'askReassign': {
      const { words, hash, isEmpty } = plain(ask.reason);
      return { command: { type: ask.type, suggested: ask.suggested, reason: hash, isEmpty }, words };
    }
    case 'suspend':
    case 'resume':
    case 'withdraw': {
      const { words, hash, isEmpty } = plain(ask.reason);
      return { command: { type: ask.type, reason: hash, isEmpty }, words };
    }
    case 'submitBreakdown':
    case 'approveBreakdown':
    case 'returnBreakdown':
    case 'setQuarterGoal':
    case 'markSubItem':
      return breakdownCommandOf(ask, facts.breakdown ?? noBreakdown);
    case 'askCoUnit': {
      const { latest = null, today = '' } = facts.part ?? {};
      return { command: { type: ask.type, unit: ask.unit, cycle: ask.cycle, due: latest === null ? null : (ask.due ?? latest), latest: latest ?? '', today }, words: null };
    }
    case 'addPart': {
      const { words, hash, isEmpty } = plain(ask.text);
      return { command: { type: ask.type, cycle: ask.cycle, content: hash, isEmpty }, words };
    }
    default:
      throw new TypeError(`unknown ask ${JSON.stringify(ask satisfies never)}`);
  }
}

/** Of a task the register does not know: refused by the task itself. */
const noBreakdown: BreakdownFacts = { year: 0, toBreakDown: false, proposed: { goals: [], items: [] }, waiting: null, agreed: null, over: null, returnDue: '' };

const plain = (text: string) => {
  const words: ActWords = { kind: 'words', words: text };
  return { words, hash: hashWords(words), isEmpty: text.trim() === '' };
};
