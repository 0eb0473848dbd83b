import type { RecordedEvent } from '../task/task-event.ts';
import { mainLead } from '../task/task-state.ts';
import { calendarOfRole } from './calendar-of.ts';
import { drawLine } from './draw-line.ts';
import type { Line, Purpose, Reason } from './line.ts';
import { officeItemRung } from './office-item-rung.ts';
import { tellSuccessor } from './tell-successor.ts';
import { nextInsideHours, nextLetterRound, nextRound } from './round.ts';
import type { ScheduleInput } from './schedule-input.ts';

/** A line an event causes, before it has an instant and a key. */
export interface Telling {
  purpose: Purpose;
  role: string;
  urgent: boolean;
  reason: Reason;
  cycle?: string;
  rung?: number;
  due?: string;
  /** To a leader: leaves when letters do. */
  isLetter?: boolean;
}

/**
 * Lines an event causes by itself (process.md §7): answers, nudges, who was acted for, what the office must see. They
 * leave at once inside hours, `informed` and what asks nothing with the next round; the event's revision is in the key.
 * `input.state` is the state before the event: a reassignment tells those who lose the lead.
 */
export function linesOfEvent(event: RecordedEvent, input: ScheduleInput): Line[] {
  const { state, policy, calendar } = input;
  const at = new Date(event.at);
  const whenTold = ({ urgent, isLetter, role }: Telling): Date => {
    if (urgent) return nextInsideHours(at, policy, calendar);
    return isLetter ? nextLetterRound(at, policy, calendar) : nextRound(at, policy, calendarOfRole(input, role));
  };
  return tellingsOf(event, input).map((telling) =>
    drawLine(state.taskId, {
      ...telling,
      version: event.revision,
      at: whenTold(telling),
    }),
  );
}

function tellingsOf(event: RecordedEvent, input: ScheduleInput): Telling[] {
  switch (event.type) {
    case 'reportReturned':
      return answer(input, true, event.type, { opinion: event.opinion, due: event.due ?? '' }, event.cycle);
    case 'reportApproved':
      return answer(input, false, event.type, { class: event.progressClass }, event.cycle);
    case 'paperRecorded':
      return answer(input, false, event.type, { class: event.progressClass, received: event.received, cycle: event.cycle }, event.cycle);
    case 'completionReturned':
      return answer(input, true, event.type, { opinion: event.opinion });
    case 'completionConfirmed':
      return answer(input, true, event.type, {});
    case 'instructed': {
      const facts = { kind: event.kind, leader: event.leader, content: event.content };
      const shown: Telling = {
        purpose: 'officeItem',
        rung: officeItemRung.instructed,
        role: 'office',
        urgent: true,
        reason: { rule: event.type, facts },
      };
      return [...answer(input, true, event.type, facts), shown];
    }
    case 'nudged':
      return event.units.map((unit) => ({
        purpose: 'nudged',
        role: `contactA:${unit}`,
        urgent: true,
        reason: { rule: event.type, facts: { unit, words: event.words ?? '' } },
      }));
    case 'reassigned': {
      const leads = new Set(event.duties.filter((duty) => duty.kind === 'lead').map((duty) => duty.unit));
      return leadUnits(input)
        .filter((unit) => !leads.has(unit))
        .map((unit) => inform(unit, event.type, { unit, reason: event.reason }));
    }
    case 'suspended':
    case 'resumed':
    case 'withdrawn':
      return leadUnits(input).map((unit) => inform(unit, event.type, { unit, reason: event.reason }));
    case 'extensionGranted':
    case 'extensionRefused': {
      const { cycle, due, until } = event;
      return answer(input, true, event.type, { cycle: cycle ?? '', due, until, opinion: event.opinion ?? '' }, cycle ?? undefined);
    }
    case 'handedOn':
      return [inform(event.unit, event.type, { unit: event.unit, by: event.by })];
    case 'handedOver':
      return tellSuccessor(event, input.state);
    case 'reopened': {
      const { cycle, due, reason } = event;
      return answer(input, true, event.type, { cycle, due, reason }, cycle);
    }
    case 'carriedOver':
      return event.conclusion === null ? answer(input, false, event.type, {}) : [];
    case 'unitKept': {
      const { unit, opinion } = event;
      const told: Telling = { purpose: 'answered', role: `contactA:${unit}`, urgent: true, reason: { rule: event.type, facts: { unit, opinion } } };
      const again = (input.state.duties.find((duty) => duty.unit === unit && duty.kind === 'lead')?.kept ?? 0) > 0;
      // A second refusal goes to the leader (process.md §3), with the letters.
      return again ? [told, { ...inform(unit, 'unitKeptAgain', { unit, opinion }), role: `leader:${unit}`, isLetter: true }] : [told];
    }
    case 'lateStated': {
      const { cycle, due, until, reason } = event;
      const facts = { unit: mainLead(input.state)?.unit ?? '', cycle: cycle ?? '', due, until, reason };
      const shown: Telling = { purpose: 'officeItem', rung: officeItemRung.lateStated, role: 'office', urgent: false, reason: { rule: event.type, facts } };
      return [shown, ...tellActedFor(event)];
    }
    case 'breakdownApproved':
      return answer(input, false, event.type, {});
    case 'breakdownReturned':
      return answer(input, true, event.type, { opinion: event.opinion, due: event.due });
    case 'quarterGoalSet':
      return mainUnits(input).map((unit) => inform(unit, event.type, { unit, quarter: event.quarter }));
    case 'partAdded':
      return [...mainUnits(input).map((unit) => inform(unit, event.type, { unit: event.unit, cycle: event.cycle })), ...tellActedFor(event)];
    case 'answerAccepted': {
      const { matter, unit, leader,} = event;
      const told: Telling = { purpose: 'answered', role: `contactA:${unit}`, urgent: false, reason: { rule: event.type, facts: { unit } }, cycle: matter };
      // The leader whose 批示 it was is shown the answer, with the letters.
      return [told, { ...inform(unit, 'answerShown', { unit }), role: `person:${leader}`, cycle: matter, isLetter: true }];
    }
    case 'answerReturned': {
      const { matter, unit, opinion, due } = event;
      return [{ purpose: 'answered', role: `contactA:${unit}`, urgent: true, reason: { rule: event.type, facts: { unit, opinion, due: due ?? '' } }, cycle: matter }];
    }
    case 'amended': {
      const { document, effective, parts, from, term } = event;
      const facts = { document: document ?? '', effective: effective ?? '', parts: parts.join(','), from: from ?? '', end: term?.end ?? '' };
      return [...new Set(input.state.duties.map((duty) => duty.unit))].map((unit) => inform(unit, event.type, { unit, ...facts }));
    }
    case 'breakdownSubmitted':
    case 'subItemMarked':
    case 'coUnitAsked':
    case 'instructionAcknowledged':
    case 'instructionAnswered':
    case 'callAnswered':
    case 'acknowledged':
    case 'reportSubmitted':
    case 'noChangeStated':
    case 'completionApplied':
    case 'extensionRequested':
    case 'reassignAsked':
    case 'signedOff':
      return tellActedFor(event);
    case 'editionTold':
      return tellEdition(event, input);
    case 'assigned':
    case 'linesReached':
    case 'letterHeld':
    case 'letterReleased':
    case 'closedOut':
    case 'recalculated':
    case 'extensionProposed':
    case 'instructionRegistered':
    case 'escalated':
    case 'reportCalled':
      return [];
    default:
      throw new TypeError(`unknown event ${JSON.stringify(event satisfies never)}`);
  }
}

function answer(input: ScheduleInput, urgent: boolean, rule: string, facts: Reason['facts'], cycle?: string): Telling[] {
  const main = mainLead(input.state);
  if (!main) return [];
  const reason = { rule, facts: { unit: main.unit, ...facts } };
  return [{ purpose: 'answered', role: `contactA:${main.unit}`, urgent, reason, ...(cycle === undefined ? {} : { cycle }) }];
}

const inform = (unit: string, rule: string, facts: Reason['facts']): Telling => ({
  purpose: 'informed',
  role: `contactA:${unit}`,
  urgent: false,
  reason: { rule, facts },
});

const mainUnits = ({ state }: ScheduleInput): string[] => [mainLead(state)?.unit ?? []].flat();

const leadUnits = ({ state }: ScheduleInput): string[] =>
  state.duties.filter((duty) => duty.kind === 'lead').map((duty) => duty.unit);

type ActedFor = Extract<RecordedEvent, { type: 'instructionAcknowledged' | 'instructionAnswered' | 'callAnswered' | 'acknowledged' | 'reportSubmitted' | 'noChangeStated' | 'completionApplied' | 'extensionRequested' | 'lateStated' | 'reassignAsked' | 'breakdownSubmitted' | 'subItemMarked' | 'coUnitAsked' | 'partAdded' | 'signedOff' }>;

/** 代签收, 代填: the contact or head for whom somebody acted is told once (process.md §3). */
function tellActedFor(event: ActedFor): Telling[] {
  if (event.by === event.for) return [];
  return [
    {
      purpose: 'actedFor',
      role: `person:${event.for}`,
      urgent: false,
      reason: { rule: 'actedFor', facts: { act: event.type, by: event.by, via: event.via } },
      ...(event.type === 'reportSubmitted' || event.type === 'noChangeStated' ? { cycle: event.cycle } : {}),
    },
  ];
}

/** 送审 tells the head of the lead unit; what is final tells its contact, where the office changed the words (process.md §3). */
function tellEdition({ state: standing, cycle, no, content }: Extract<RecordedEvent, { type: 'editionTold' }>, { state }: ScheduleInput): Telling[] {
  const unit = mainLead(state)?.unit;
  if (unit === undefined || (standing === 'final' && content === null)) return [];
  const facts = { unit, cycle, no, content: content ?? '' };
  if (standing === 'final') return [{ purpose: 'answered', role: `contactA:${unit}`, urgent: false, cycle, reason: { rule: 'editionFinal', facts } }];
  return [{ purpose: 'informed', role: `head:${unit}`, urgent: false, cycle, reason: { rule: 'editionCirculated', facts } }];
}
