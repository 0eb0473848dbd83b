import { isMissing, type CallColumn } from '../core/call/call-column.ts';
import { withSigners } from '../core/plan/with-signers.ts';
import type { TaskCommandBody } from '../core/task/task-command.ts';
import type { ActWords } from '../ports/inbox.ts';
import type { AmendmentFacts } from './amendment-facts.ts';
import type { Ask } from './ask.ts';
import { breakdownCommandOf, type BreakdownFacts } from './breakdown-facts.ts';
import type { CallFacts } from './call-facts.ts';
import type { ExtensionFacts } from './extension-facts.ts';
import { hashWords } from './hash-words.ts';
import type { PartFacts } from './part-facts.ts';
import type { RuleFacts } from './rule-facts.ts';
import type { StandingReport } from './standing-report.ts';

/** What the register and the office's rules put into a command beside the words; dates are `YYYY-MM-DD`. */
export interface CommandFacts {
  rules: RuleFacts;
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
  /** `YYYY-MM-DD`; '' where no date is asked about. */
  today: string;
  /** The date asked for, or the workday before it. */
  due: string;
  /** What a call for a report comes to for the task, and the columns of the one that is answered. */
  call: CallFacts | null;
  called: CallColumn[];
  amendment: AmendmentFacts | null;
  /** A report of the cycle is asked, now or later in the year. */
  isPlanned: boolean;
  /** Revision of the task as the register showed it. */
  base: number;
}

/** Facts of an act that asks for none but the rules. */
export const noFacts: Omit<CommandFacts, 'rules'> = {
  holdUntil: '', returnDue: null, hasLeft: false, extension: null, standing: null, goalOpen: false, today: '', due: '', call: null, called: [], amendment: null, isPlanned: false, base: 0,
};

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
      return { command: { type: ask.type, cycle, content: hashWords(words), isEmpty, progressClass, attestedBy, signOff: facts.rules.signOff }, words };
    }
    case 'noChange': {
      const isEmpty = ask.why.trim() === '';
      const { standing, goalOpen } = facts;
      if (!standing) return { command: { type: ask.type, cycle: ask.cycle, standing: null, goalOpen, isEmpty }, words: null };
      const { signOff } = facts.rules;
      const words: ActWords = { ...standing.words, why: ask.why };
      const { since, progressClass, attestedBy } = standing;
      const stands = { content: hashWords(words), since, progressClass, attestedBy };
      return { command: { type: ask.type, cycle: ask.cycle, standing: stands, goalOpen, signOff, isEmpty }, words };
    }
    case 'recordPaper': {
      const { type, cycle, received, progressClass } = ask;
      const handedBy = ask.handedBy.trim();
      const words: ActWords = { kind: 'report', done: '', next: '', difficulty: '', values: [], paper: { received, handedBy } };
      return { command: { type, cycle, content: hashWords(words), received, handedBy, progressClass, today: facts.rules.today }, words };
    }
    case 'approve':
      return { command: { ...ask }, words: null };
    case 'return': {
      const { words, hash, isEmpty } = plain(ask.opinion);
      return { command: { type: ask.type, cycle: ask.cycle, content: ask.content, opinion: hash, isEmpty, due: facts.returnDue }, words };
    }
    case 'reassign': {
      const { words, hash } = plain(ask.reason);
      return { command: { type: ask.type, duties: withSigners(ask.duties, facts.rules), reason: hash }, words };
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
      const { holdUntil, today, hasLeft } = facts;
      const { cycle, rung, until = holdUntil } = ask;
      return { command: { type: ask.type, cycle, rung, until, latest: holdUntil, today, reason: hash, isEmpty, hasLeft }, words };
    }
    case 'releaseLetter':
      return { command: { type: ask.type, cycle: ask.cycle, rung: ask.rung }, words: null };
    case 'applyCompletion': {
      const { words, hash, isEmpty } = plain(ask.summary);
      const { conclusion } = ask;
      return { command: { type: ask.type, content: hash, isEmpty, ...(conclusion === undefined ? {} : { conclusion }) }, words };
    }
    case 'confirmCompletion':
      return { command: { type: ask.type, closeOut: facts.rules.closeOut }, words: null };
    case 'keepUnit':
    case 'returnCompletion': {
      const { words, hash, isEmpty } = plain(ask.opinion);
      return { command: { type: ask.type, opinion: hash, isEmpty }, words };
    }
    case 'requestExtension': {
      const { words, hash, isEmpty } = plain(ask.reason);
      const dates = facts.extension ?? { today: '', due: null, until: ask.until, isShort: false, times: 0 };
      return { command: { type: ask.type, cycle: ask.cycle, ...dates, reason: hash, isEmpty }, words };
    }
    case 'decideExtension': {
      const { words, hash, isEmpty } = plain(ask.opinion);
      const { grant, request } = ask;
      return { command: { type: ask.type, grant, ...(request === undefined ? {} : { request }), opinion: hash, isEmpty }, words: isEmpty ? null : words };
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
    case 'registerInstruction': {
      const { words, hash, isEmpty } = plain(ask.note);
      const { instruction, unit } = ask;
      return { command: { type: ask.type, instruction, unit, due: facts.due, today: facts.today, note: isEmpty ? null : hash }, words: isEmpty ? null : words };
    }
    case 'acknowledgeInstruction':
    case 'acceptAnswer':
      return { command: { ...ask }, words: null };
    case 'answerInstruction': {
      const { words, hash, isEmpty } = plain(ask.words);
      return { command: { type: ask.type, matter: ask.matter, content: hash, isEmpty }, words };
    }
    case 'returnAnswer': {
      const { words, hash, isEmpty } = plain(ask.opinion);
      return { command: { type: ask.type, matter: ask.matter, answer: ask.answer, opinion: hash, isEmpty, due: facts.returnDue }, words };
    }
    case 'escalate': {
      const { words, hash, isEmpty } = plain(ask.reason);
      return { command: { type: ask.type, cycle: ask.cycle, level: ask.level, reason: hash, isEmpty, hasLeft: facts.hasLeft, isPlanned: facts.isPlanned }, words };
    }
    case 'callForReport': {
      const { columns, ...call } = facts.call ?? noCall(ask.due);
      const words: ActWords = { kind: 'call', columns, reason: ask.reason.trim() };
      return { command: { type: ask.type, call: ask.call, ...call, hasReason: words.reason !== '', content: hashWords(words) }, words };
    }
    case 'answerCall': {
      const words: ActWords = { kind: 'columns', columns: ask.columns };
      return { command: { type: ask.type, call: ask.call, content: hashWords(words), missing: isMissing(facts.called, ask.columns) }, words };
    }
    case 'amend': {
      const { document, effective } = ask;
      const { amendment, parts, term } = facts.amendment ?? { amendment: null, parts: [], term: null };
      const words: ActWords | null = amendment && { kind: 'amendment', ...amendment, base: facts.base };
      return { command: { type: ask.type, document, effective, parts, term, content: words ? hashWords(words) : '' }, words };
    }
    case 'signOff': {
      const { type, cycle, content, evidence } = ask;
      return { command: { type, cycle, content, form: facts.rules.awaited, evidence }, words: null };
    }
    case 'handOn':
      return { command: { ...ask, colleagueOf: facts.rules.colleagueOf }, words: null };
    case 'handOver':
      return { command: { ...ask }, words: null };
    case 'reopen': {
      const { words, hash, isEmpty } = plain(ask.reason);
      const { due, today } = facts.rules;
      return { command: { type: ask.type, due, today, reason: hash, isEmpty }, words };
    }
    case 'carryOver':
      return { command: { type: ask.type, yearEnd: facts.rules.yearEnd }, words: null };
    case 'tellEdition': {
      const { cycle, no, state, text } = ask;
      if (text === null) return { command: { type: ask.type, cycle, no, state, content: null }, words: null };
      const { words, hash } = plain(text);
      return { command: { type: ask.type, cycle, no, state, content: hash }, words };
    }
    default:
      throw new TypeError(`unknown ask ${JSON.stringify(ask satisfies never)}`);
  }
}

/** Of a task the register does not know: refused by the task itself. */
const noBreakdown: BreakdownFacts = { year: 0, toBreakDown: false, proposed: { goals: [], items: [] }, waiting: null, agreed: null, over: null, returnDue: '' };

/** Of a task the register does not know: it is refused by whoever drives the row. */
const noCall = (due: string): CallFacts => ({ today: '', due, opens: null, joined: null, columns: [], rest: 0, isShort: false });

const plain = (text: string) => {
  const words: ActWords = { kind: 'words', words: text };
  return { words, hash: hashWords(words), isEmpty: text.trim() === '' };
};
