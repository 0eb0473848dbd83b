import { breakdownReviewRung } from '../core/schedule/review-lines.ts';
import { subItemOfRung } from '../core/schedule/sub-item-rung.ts';
import { kindOf } from '../core/digest/kind-of.ts';
import { splitRole } from '../core/schedule/split-role.ts';
import { callOf, isWithUnit, matterOf } from '../core/task/matter.ts';
import { hasToSign, isClosed, mainLead, waitsForSignOff, type TaskState } from '../core/task/task-state.ts';
import type { DeliveryItem } from '../ports/reads.ts';
import { offerOfficeItem, type OfficeOffer } from './offers-of-office.ts';
import { offerBreakdown, offerBreakdownReview, offerOwed, offerPart, offerSubItem, type BreakdownOffer } from './offers-of-breakdown.ts';

/** What a line's reader may do about it now. Only what is shown: the workflow decides. */
export type Offer =
  | { act: 'acknowledge' }
  | { act: 'report'; cycle: string }
  | { act: 'review'; cycle: string; content: string }
  | { act: 'reviewCompletion' }
  | { act: 'applyCompletion' }
  | BreakdownOffer
  | OfficeOffer
  | { act: 'acknowledgeInstruction'; matter: string }
  | { act: 'answerInstruction'; matter: string }
  /** `answer`: hash of the text that is shown. */
  | { act: 'reviewAnswer'; matter: string; answer: string }
  | { act: 'answerCall'; call: string }
  | { act: 'signOff'; cycle: string; content: string }
  /** 全年结论 */
  | { act: 'conclude' };

/** The buttons of one line, from where its task stands; none once the matter has moved on. */
export function offersOf({ line, task, submission, event, carried }: Pick<DeliveryItem, 'line' | 'task' | 'submission' | 'event' | 'carried'>): Offer[] {
  const { state } = task;
  const { unit } = splitRole(line.role);
  if (carried?.carriage === 'nothing') return [];
  if (isClosed(state) || state.stage === 'suspended' || state.reassign?.unit === unit) return [];

  switch (kindOf({ purpose: line.purpose, lateWorkdays: 0 })) {
    case 'sign':
      return offerSign(state, unit);
    case 'breakdown':
      return offerBreakdown(task, unit);
    case 'part':
      return offerPart(state, unit, line.cycle);
    case 'report':
    case 'lateReport':
      return offerReport(state, unit, line.cycle);
    case 'letter':
      return line.role.startsWith('head:') ? offerReport(state, unit, line.cycle) : [];
    case 'nudged':
      return [...offerSign(state, unit), ...offerReport(state, unit, null), ...offerOwed(task, unit), ...(state.matters ?? []).slice(0, 1).flatMap(({ id }) => offerAnswer(state, unit, id))];
    case 'answered':
      if (event?.type === 'breakdownReturned') return offerBreakdown(task, unit);
      if (event?.type === 'answerReturned') return offerAnswer(state, unit, line.cycle);
      // What came back is asked again; every other answer may be the moment to apply for completion.
      return event?.type === 'reportReturned' || event?.type === 'reopened' ? offerReport(state, unit, line.cycle) : offerCompletion(state, unit);
    case 'deadline': {
      const place = subItemOfRung(line.rung);
      return place ? offerSubItem(state, unit, place) : offerCompletion(state, unit);
    }
    case 'review': {
      if (line.cycle === null && line.rung >= breakdownReviewRung) return offerBreakdownReview(state);
      if (line.cycle === null) return state.stage === 'closing' ? [{ act: 'reviewCompletion' }] : [];
      const cycle = state.cycles.find((each) => each.id === line.cycle);
      // The hash of the text that is shown: a newer one must be looked at first.
      const content = submission?.hash ?? cycle?.content;
      const waits = cycle?.state === 'submitted' || cycle?.state === 'signedOff';
      return waits && content ? [{ act: 'review', cycle: line.cycle, content }] : [];
    }
    case 'instruction':
      return unit === '' ? offerAnswerReview(state, line.cycle) : offerAnswer(state, unit, line.cycle);
    case 'call':
      return offerCall(state, unit, line.cycle);
    case 'signOff': {
      const cycle = state.cycles.find((each) => each.id === line.cycle);
      const content = submission?.hash ?? cycle?.content;
      // The head confirms here; a sealed paper comes by scan or by hand.
      return cycle && content && waitsForSignOff(cycle) && cycle.signOff === 'confirmed' ? [{ act: 'signOff', cycle: cycle.id, content }] : [];
    }
    case 'yearEnd':
      return state.stage === 'underway' && mainLead(state)?.unit === unit ? [{ act: 'conclude' }] : offerSign(state, unit);
    case 'informed':
      // Who takes it over goes on where the other stopped.
      return ['handedOn', 'handedOver'].includes(line.reason.rule) ? [...offerSign(state, unit), ...offerReport(state, unit, null)] : [];
    case 'office':
      return line.role === 'office' || line.role === 'officeHead' ? offerOfficeItem(line, state) : [];
    case 'actedFor':
      return [];
  }
}

function offerSign(state: TaskState, unit: string): Offer[] {
  const unsigned = state.duties.some((duty) => duty.unit === unit && hasToSign(duty) && duty.acknowledgedAt === null);
  return unsigned && state.stage !== 'drafted' ? [{ act: 'acknowledge' }] : [];
}

/** The named cycle, or the first that is still owed. */
function offerReport(state: TaskState, unit: string, cycleId: string | null): Offer[] {
  if (mainLead(state)?.unit !== unit || (state.stage !== 'assigned' && state.stage !== 'underway')) return [];
  const owed = state.cycles.find(
    (cycle) => (cycleId === null || cycle.id === cycleId) && (cycle.state === 'open' || cycle.state === 'returned' || cycle.state === 'missed'),
  );
  return owed ? [{ act: 'report', cycle: owed.id }] : [];
}

const offerCompletion = (state: TaskState, unit: string): Offer[] =>
  state.stage === 'underway' && mainLead(state)?.unit === unit ? [{ act: 'applyCompletion' }] : [];

/** The receipt and the answer of a 批示 that became work; an answer alone counts as the receipt. */
function offerAnswer(state: TaskState, unit: string, id: string | null): Offer[] {
  const matter = matterOf(state, id);
  if (!matter || matter.unit !== unit || !isWithUnit(matter)) return [];
  const receipt: Offer[] = matter.signedAt === null ? [{ act: 'acknowledgeInstruction', matter: matter.id }] : [];
  return [...receipt, { act: 'answerInstruction', matter: matter.id }];
}

function offerAnswerReview(state: TaskState, id: string | null): Offer[] {
  const matter = matterOf(state, id);
  return matter?.state === 'answered' && matter.answer !== null ? [{ act: 'reviewAnswer', matter: matter.id, answer: matter.answer }] : [];
}

function offerCall(state: TaskState, unit: string, id: string | null): Offer[] {
  const call = callOf(state, id);
  return call?.state === 'open' && call.rest > 0 && mainLead(state)?.unit === unit ? [{ act: 'answerCall', call: call.id }] : [];
}
