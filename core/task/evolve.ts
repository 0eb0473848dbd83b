import { beginReporting } from './begin-reporting.ts';
import { askBreakdown, evolveBreakdown, hasToBreakDown, withoutProposal } from './evolve-breakdown.ts';
import { amendTerm } from './evolve-amend.ts';
import { evolveCall } from './evolve-call.ts';
import { dropExtension, evolveExtension } from './evolve-extension.ts';
import { dropParts, evolveParts } from './evolve-parts.ts';
import { evolveMatter, keepInstruction, passOnBeside } from './evolve-matter.ts';
import { evolveCompletion } from './evolve-completion.ts';
import { handTo, replaceHanded } from './evolve-handing.ts';
import { keepLead } from './evolve-reassign.ts';
import { setAside, takeUp } from './evolve-suspension.ts';
import { forgetCycles, shedState } from './shed-state.ts';
import { MOST_STATE_BYTES } from './state-bytes.ts';
import type { RecordedEvent } from './task-event.ts';
import { hasToSign, mainLead, type Cycle, type Duty, type LetterMark, type TaskState } from './task-state.ts';

const KEPT_CAUSES = 50;
/** Settled cycles kept in the state, so that a click on an old message gets its true answer. */
const KEPT_SETTLED = 4;

/** The only way a task's state changes: one recorded event folded in. Pure. */
export function evolve(state: TaskState, event: RecordedEvent): TaskState {
  if (event.revision !== state.revision + 1) {
    throw new TypeError(`task ${state.taskId}: event ${event.revision} cannot follow revision ${state.revision}`);
  }
  const known = state.causes.some((each) => each.cause === event.cause);
  const causes = known ? state.causes : [...state.causes, { cause: event.cause, revision: event.revision }];
  const next = apply(state, event);
  const kept = causes.length > KEPT_CAUSES ? causes.slice(-KEPT_CAUSES) : causes;
  return shedState({ ...next, revision: event.revision, head: event.hash, causes: kept }, MOST_STATE_BYTES);
}

function apply(state: TaskState, event: RecordedEvent): TaskState {
  switch (event.type) {
    case 'assigned':
      return {
        ...state,
        stage: 'assigned',
        duties: event.duties.map((duty) => ({ ...duty, acknowledgedAt: null })),
        term: event.term,
        assignedAt: event.at,
        assignment: 1,
        reporting: { since: event.at, version: 0 },
        ...(event.settledTo === undefined ? {} : { settledTo: event.settledTo }),
      };

    case 'linesReached':
      return event.lines.reduce((reached, line) => reachLine(reached, line, event.at), state);

    case 'acknowledged': {
      const duties = state.duties.map((duty) =>
        hasToSign(duty) && event.units.includes(duty.unit) ? { ...duty, acknowledgedAt: event.at } : duty,
      );
      const mainSigned = duties.some((duty) => duty.main && duty.acknowledgedAt !== null);
      const signed = event.toBreakDown ? askBreakdown(state) : state;
      const goesOn = state.stage === 'assigned' && mainSigned && !hasToBreakDown(signed);
      return { ...signed, duties, stage: goesOn ? 'underway' : state.stage };
    }

    case 'reportSubmitted':
    case 'noChangeStated':
      return withCycle(begin(dropExtension(state, event.cycle)), event.cycle, ({ signOff: _form, signedOffAt: _signed, ...cycle }) => ({
        ...cycle,
        ...(event.signOff === undefined ? {} : { signOff: event.signOff }),
        state: 'submitted',
        content: event.content,
        submittedAt: event.at,
        submittedBy: event.by,
        proposedClass: event.progressClass,
        repairedLate: cycle.repairedLate || cycle.state === 'missed',
        ...(event.type === 'noChangeStated' ? { unchanged: true } : cycle.unchanged ? { unchanged: false } : {}),
      }));

    case 'reportApproved':
      return approve(state, event);
    case 'paperRecorded':
      return approve(receivePaper(begin(dropExtension(state, event.cycle)), event), event);

    case 'reportReturned': {
      const returned = withCycle(state, event.cycle, (cycle) => ({
        ...cycle,
        state: 'returned',
        due: event.due ?? cycle.due,
        version: cycle.version + 1,
        returns: cycle.returns + 1,
        returnedAt: event.at,
      }));
      // Its letters belonged to the version that was answered; the new one has a chain of its own.
      return { ...returned, letters: returned.letters.filter((mark) => mark.cycle !== event.cycle) };
    }

    case 'reassigned': {
      const kept = ({ unit, kind }: Pick<Duty, 'unit' | 'kind'>) => state.duties.find((duty) => duty.unit === unit && duty.kind === kind);
      const duties: Duty[] = event.duties.map((duty) => ({ ...duty, acknowledgedAt: kept(duty)?.acknowledgedAt ?? null }));
      const mainSigned = duties.some((duty) => duty.main && duty.acknowledgedAt !== null);
      const sameLead = mainLead(state)?.unit === mainLead({ duties })?.unit;
      const { reassign, ...rest } = state; // answered by this, also where the same unit stays
      const begun = sameLead ? rest : withoutProposal(rest);
      return {
        ...(sameLead && !reassign ? begun : beginReporting(begun, event.at)),
        duties,
        ...(state.parts ? { parts: state.parts.filter(({ unit }) => duties.some((duty) => duty.unit === unit && !duty.main && duty.kind !== 'inform')) } : {}),
        stage: mainSigned && !(sameLead && hasToBreakDown(begun)) ? 'underway' : 'assigned',
        assignedAt: event.at,
        assignment: state.assignment + 1,
        ...passOnBeside(state, duties, event.at),
      };
    }

    case 'letterHeld':
      return withLetter(state, event.cycle, event.rung, (mark) => ({
        ...mark,
        heldUntil: event.until,
        releasedAt: null,
        leftAt: null,
        moves: mark.moves + 1,
      }));

    case 'letterReleased':
      return withLetter(state, event.cycle, event.rung, (mark) => ({
        ...mark,
        heldUntil: null,
        releasedAt: event.at,
        leftAt: null,
        // What waited for the release is accounted for; a line of its own leaves.
        moves: mark.moves + 1,
      }));

    case 'completionApplied':
    case 'completionConfirmed':
    case 'completionReturned':
    case 'reopened':
    case 'closedOut':
    case 'carriedOver':
      return evolveCompletion(state, event);
    case 'withdrawn':
      return { ...state, stage: 'withdrawn' };

    case 'extensionRequested':
    case 'extensionProposed':
    case 'extensionGranted':
    case 'extensionRefused':
    case 'lateStated':
      return evolveExtension(state, event);

    case 'reassignAsked': {
      const { unit, suggested, at, revision } = event;
      return { ...state, reassign: { unit, suggested, askedAt: at, revision } };
    }
    case 'unitKept':
      return keepLead(state, event.unit, event.at);

    case 'suspended':
      return setAside(state, event.at);
    case 'resumed':
      return takeUp(state, event.at, event.revision);

    case 'breakdownSubmitted':
    case 'breakdownApproved':
    case 'breakdownReturned':
    case 'quarterGoalSet':
    case 'subItemMarked':
      return evolveBreakdown(state, event);

    case 'coUnitAsked':
    case 'partAdded':
      return evolveParts(state, event);

    case 'signedOff':
      return withCycle(state, event.cycle, (cycle) => ({ ...cycle, state: 'signedOff', signedOffAt: event.at }));
    case 'handedOn':
      return handTo(state, event.unit, event.to);
    case 'handedOver':
      return replaceHanded(state, event.leaver, event.successor);

    case 'instructed':
      return keepInstruction(state, event);
    case 'instructionRegistered':
    case 'instructionAcknowledged':
    case 'instructionAnswered':
    case 'answerAccepted':
    case 'answerReturned':
      return evolveMatter(state, event);
    case 'escalated':
      return withLetter(state, event.cycle, event.rung, (mark) => ({ ...mark, heldUntil: null, jumpedAt: event.at, leftAt: null, moves: mark.moves + 1 }));
    case 'reportCalled':
    case 'callAnswered':
      return evolveCall(state, event);
    case 'amended':
      return amendTerm(state, event);

    case 'nudged':
    // Its lines are planned anew whenever anything is recorded; where the task stands does not change.
    case 'recalculated':
    case 'editionTold':
      return state;

    default:
      throw new TypeError(`unknown event ${JSON.stringify(event satisfies never)}`);
  }
}

/** Whoever reports has begun: a breakdown that is still owed no longer keeps the task from being underway. */
const begin = (state: TaskState): TaskState => (state.stage === 'assigned' && hasToBreakDown(state) ? { ...state, stage: 'underway' } : state);

type Approving = Pick<Extract<RecordedEvent, { type: 'reportApproved' | 'paperRecorded' }>, 'cycle' | 'progressClass'>;

/** Nobody can be asked for it any more: what became of its letters is the register's to remember. */
const approve = (state: TaskState, { cycle: id, progressClass }: Approving): TaskState =>
  forgetSettled(withCycle(dropParts({ ...state, letters: state.letters.filter((mark) => mark.cycle !== id) }, id), id, (cycle) => ({ ...cycle, state: 'approved', decidedClass: progressClass })));

/** The day it came counts, not the day on which somebody wrote that down. */
const receivePaper = (state: TaskState, event: Extract<RecordedEvent, { type: 'paperRecorded' }>): TaskState =>
  withCycle(state, event.cycle, ({ signOff: _form, signedOffAt: _signed, unchanged: _same, ...cycle }) => ({
    ...cycle,
    content: event.content,
    submittedAt: event.at,
    submittedBy: event.by,
    proposedClass: event.progressClass,
    repairedLate: cycle.repairedLate || event.received > cycle.due,
    paper: event.received,
  }));

type Reached = Extract<RecordedEvent, { type: 'linesReached' }>['lines'][number];

/** True where telling a line changes where its task stands: it opens a cycle, finds it missed, or a letter has left. */
export const changesStanding = (state: TaskState, line: Reached): boolean => reachLine(state, line, '') !== state;

function reachLine(state: TaskState, line: Reached, at: string): TaskState {
  if (line.cycle === null) return state;
  const open = state.cycles.find((cycle) => cycle.id === line.cycle);

  if (!open && line.due && (line.purpose.startsWith('report') || line.purpose === 'escalate')) {
    const late = line.purpose === 'reportOverdue' || line.purpose === 'escalate';
    const opened: TaskState = { ...state, cycles: [...state.cycles, newCycle(line.cycle, line.due, late)] };
    return line.purpose === 'escalate' ? markLeft(opened, line, at) : opened;
  }
  if (line.purpose === 'reportOverdue' && open && open.state === 'open') {
    return withCycle(state, line.cycle, (cycle) => ({ ...cycle, state: 'missed' }));
  }
  return line.purpose === 'escalate' ? markLeft(state, line, at) : state;
}

const markLeft = (state: TaskState, line: Reached, at: string): TaskState =>
  line.cycle === null || line.role.startsWith('secretary')
    ? state
    : withLetter(state, line.cycle, line.rung, (mark) => ({ ...mark, heldUntil: null, leftAt: at }));

const newCycle = (id: string, due: string, missed: boolean): Cycle => ({
  id,
  due,
  version: 0,
  state: missed ? 'missed' : 'open',
  content: null,
  submittedAt: null,
  submittedBy: null,
  proposedClass: null,
  decidedClass: null,
  repairedLate: false,
  returns: 0,
  returnedAt: null,
});

const withCycle = (state: TaskState, id: string, change: (cycle: Cycle) => Cycle): TaskState => ({
  ...state,
  cycles: state.cycles.map((cycle) => (cycle.id === id ? change(cycle) : cycle)),
});

function withLetter(state: TaskState, cycle: string, rung: number, change: (mark: LetterMark) => LetterMark): TaskState {
  const blank: LetterMark = { cycle, rung, heldUntil: null, releasedAt: null, leftAt: null, moves: 0 };
  const mark = state.letters.find((each) => each.cycle === cycle && each.rung === rung);
  const others = state.letters.filter((each) => each !== mark);
  return { ...state, letters: [...others, change(mark ?? blank)].slice(-12) };
}

const forgetSettled = (state: TaskState): TaskState =>
  forgetCycles(state, state.cycles.filter((cycle) => cycle.state === 'approved').slice(0, -KEPT_SETTLED));
