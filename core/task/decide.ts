import { decideBreakdown } from './decide-breakdown.ts';
import { decideAmend } from './decide-amend.ts';
import { answerCall, callForReport } from './decide-call.ts';
import { decideCompletion } from './decide-completion.ts';
import { decideEscalate } from './decide-escalate.ts';
import { decideExtension, requestExtension } from './decide-extension.ts';
import { decideLetter } from './decide-letter.ts';
import { decideMatter } from './decide-matter.ts';
import { decideNoChange } from './decide-no-change.ts';
import { askReassign, keepUnit, waitsForReassign } from './decide-reassign.ts';
import { recordPaper, staysOffline } from './decide-paper.ts';
import { decidePart } from './decide-part.ts';
import { decideReview } from './decide-review.ts';
import { handOn, handOver } from './decide-handing.ts';
import { reopen } from './decide-reopen.ts';
import { awaited, decideSignOff } from './decide-sign-off.ts';
import { decideSuspension, waitsForResumption } from './decide-suspension.ts';
import { accept, reject, type Decision } from './decision.ts';
import { isFull } from './is-full.ts';
import { refuseCycle } from './refuse-cycle.ts';
import { holds, refuseSpeaker, speaksFor } from './speaks-for.ts';
import type { TaskCommand } from './task-command.ts';
import { tellEdition } from './tell-edition.ts';
import { unitsToNudge } from './units-to-nudge.ts';
import { hasToSign, isClosed, mainLead, type Duty, type TaskState } from './task-state.ts';

/** Lifecycle of one supervised task (process.md §3). Pure: no clock, no I/O, safe to replay. */
export function decide(state: TaskState, command: TaskCommand): Decision {
  const decision = decideByRule(state, command);
  return decision.ok && isFull(state, command, decision.events) ? reject('TASK_FULL') : decision;
}

function decideByRule(state: TaskState, command: TaskCommand): Decision {
  const { act } = command;
  if (isClosed(state)) return reject('TASK_CLOSED');
  if (act.by !== act.for && !act.byOffice) return reject('NOT_YOURS');
  if (waitsForResumption(state, command)) return reject('SUSPENDED');
  if (waitsForReassign(state, command)) return reject('REASSIGN_WAITS');
  if (staysOffline(command)) return reject('OFFLINE');

  switch (command.type) {
    case 'assign':
      if (!holds(act, 'office')) return reject('NOT_YOURS');
      if (state.stage !== 'drafted') return reject('ALREADY_DONE');
      if (!hasOneMain(command.duties)) return reject('NO_LEAD');
      return accept(act, { type: 'assigned', duties: command.duties, term: command.term, ...(command.settledTo === undefined ? {} : { settledTo: command.settledTo }) });

    case 'acknowledge':
      return acknowledge(state, command);

    case 'submitReport':
      return submitReport(state, command);

    case 'noChange':
      return decideNoChange(state, command);

    case 'approve':
    case 'return':
      return decideReview(state, command);

    case 'recordPaper':
      return recordPaper(state, command);

    case 'reassign':
      if (!holds(act, 'office')) return reject('NOT_YOURS');
      if (state.stage !== 'assigned' && state.stage !== 'underway') return reject('WRONG_STATE');
      if (!hasOneMain(command.duties)) return reject('NO_LEAD');
      return accept(act, { type: 'reassigned', duties: command.duties, reason: command.reason });

    case 'nudge': {
      if (!holds(act, 'office')) return reject('NOT_YOURS');
      const units = unitsToNudge(state);
      return units.length > 0 ? accept(act, { type: 'nudged', units, words: command.words }) : reject('WRONG_STATE');
    }

    case 'instruct':
    case 'recordInstruction': {
      const recorded = command.type === 'recordInstruction';
      const may = recorded ? holds(act, 'office') || act.byOffice || holds(act, 'secretary') : holds(act, 'leader');
      if (!may) return reject('NOT_YOURS');
      if (state.stage === 'drafted') return reject('WRONG_STATE');
      if (command.isEmpty) return reject('EMPTY_WORDS');
      const { kind, content } = command;
      return accept(act, { type: 'instructed', kind, content, leader: act.for, recorded });
    }

    case 'holdLetter':
    case 'releaseLetter':
      return decideLetter(state, command);

    case 'applyCompletion':
    case 'confirmCompletion':
    case 'returnCompletion':
    case 'closeOut':
    case 'carryOver':
      return decideCompletion(state, command);
    case 'reopen':
      return reopen(state, command);

    case 'recalculate':
      if (!holds(act, 'office')) return reject('NOT_YOURS');
      if (state.stage === 'drafted') return reject('WRONG_STATE');
      return accept(act, { type: 'recalculated' });
    case 'requestExtension':
      return requestExtension(state, command);
    case 'decideExtension':
      return decideExtension(state, command);

    case 'askReassign':
      return askReassign(state, command);
    case 'keepUnit':
      return keepUnit(state, command);

    case 'suspend':
    case 'resume':
      return decideSuspension(state, command);

    case 'submitBreakdown':
    case 'approveBreakdown':
    case 'returnBreakdown':
    case 'setQuarterGoal':
    case 'markSubItem':
      return decideBreakdown(state, command);

    case 'askCoUnit':
    case 'addPart':
      return decidePart(state, command);

    case 'signOff':
      return decideSignOff(state, command);
    case 'handOn':
      return handOn(state, command);
    case 'handOver':
      return handOver(state, command);

    case 'withdraw':
      if (!holds(act, 'office')) return reject('NOT_YOURS');
      if (command.isEmpty) return reject('EMPTY_WORDS');
      return accept(act, { type: 'withdrawn', reason: command.reason });

    case 'registerInstruction':
    case 'acknowledgeInstruction':
    case 'answerInstruction':
    case 'acceptAnswer':
    case 'returnAnswer':
      return decideMatter(state, command);
    case 'escalate':
      return decideEscalate(state, command);
    case 'callForReport':
      return callForReport(state, command);
    case 'answerCall':
      return answerCall(state, command);
    case 'amend':
      return decideAmend(state, command);

    case 'tellEdition':
      return tellEdition(state, command);

    default:
      throw new TypeError(`unknown command ${JSON.stringify(command satisfies never)}`);
  }
}

/** 签收: the lead's contact or head signs for every lead duty of theirs; a co-unit's, where it is asked to. */
function acknowledge(state: TaskState, { act, toBreakDown }: Extract<TaskCommand, { type: 'acknowledge' }>): Decision {
  if (state.stage === 'drafted') return reject('WRONG_STATE');
  const mine = state.duties.filter((duty) => hasToSign(duty) && speaksFor(act, duty.unit));
  if (mine.length === 0) return reject('NOT_YOURS');
  const open = mine.filter((duty) => duty.acknowledgedAt === null);
  if (open.length === 0) return reject('ALREADY_ACKNOWLEDGED');
  const waits = toBreakDown === true && open.some((duty) => duty.main) && !state.breakdown?.agreed;
  return accept(act, { type: 'acknowledged', units: open.map((duty) => duty.unit), ...(waits ? { toBreakDown } : {}) });
}

function submitReport(state: TaskState, command: Extract<TaskCommand, { type: 'submitReport' }>): Decision {
  const { act } = command;
  const main = mainLead(state);
  const refused = refuseSpeaker(state, act);
  if (refused || !main) return reject(refused ?? 'NOT_YOURS');
  if (state.stage !== 'assigned' && state.stage !== 'underway') return reject('WRONG_STATE');
  const settled = refuseCycle(state, command.cycle);
  if (settled) return reject(settled);
  if (command.isEmpty) return reject('EMPTY_REPORT');
  // Where the head confirms it or its paper is sealed, nobody has to vouch by a name as well.
  if (command.attestedBy.trim() === '' && awaited(command.signOff).signOff === undefined) return reject('NO_SIGN_OFF');
  const submitted = {
    type: 'reportSubmitted',
    unit: main.unit,
    cycle: command.cycle,
    content: command.content,
    progressClass: command.progressClass,
    attestedBy: command.attestedBy,
    ...awaited(command.signOff),
  } as const;
  // A report counts as signing (process.md §3).
  return main.acknowledgedAt === null
    ? accept(act, { type: 'acknowledged', units: [main.unit] }, submitted)
    : accept(act, submitted);
}

const hasOneMain = (duties: Omit<Duty, 'acknowledgedAt'>[]): boolean =>
  duties.filter((duty) => duty.main && duty.kind === 'lead').length === 1;
