import type { RecordedEvent } from '../task/task-event.ts';
import { mainLead } from '../task/task-state.ts';
import { drawLine } from './draw-line.ts';
import type { Line, Purpose, Reason } from './line.ts';
import { officeItemRung } from './office-item-rung.ts';
import { nextInsideHours, nextLetterRound, nextRound } from './round.ts';
import type { ScheduleInput } from './schedule-input.ts';

interface Telling {
  purpose: Purpose;
  role: string;
  urgent: boolean;
  reason: Reason;
  cycle?: string;
  rung?: number;
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
  const whenTold = ({ urgent, isLetter }: Telling): Date => (urgent ? nextInsideHours : isLetter ? nextLetterRound : nextRound)(at, policy, calendar);
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
    case 'acknowledged':
    case 'reportSubmitted':
    case 'noChangeStated':
    case 'completionApplied':
    case 'extensionRequested':
    case 'reassignAsked':
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

const leadUnits = ({ state }: ScheduleInput): string[] =>
  state.duties.filter((duty) => duty.kind === 'lead').map((duty) => duty.unit);

type ActedFor = Extract<RecordedEvent, { type: 'acknowledged' | 'reportSubmitted' | 'noChangeStated' | 'completionApplied' | 'extensionRequested' | 'lateStated' | 'reassignAsked' }>;

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
