import { kindOf } from '../core/digest/kind-of.ts';
import { dateOf, isoIn } from '../core/schedule/instant.ts';
import { breakdownReviewRung } from '../core/schedule/review-lines.ts';
import { subItemOfRung } from '../core/schedule/sub-item-rung.ts';
import { splitRole } from '../core/schedule/split-role.ts';
import { callOf, matterOf } from '../core/task/matter.ts';
import { hasToSign, isClosed } from '../core/task/task-state.ts';
import type { Words } from '../locales/words.ts';
import type { DeliveryItem } from '../ports/reads.ts';
import { breakdownStanding } from './breakdown-words.ts';
import { offersOf } from './offers.ts';

export interface Reading {
  now: Date;
  zone: string;
  words: Words;
}

/** Where a line's matter stands now, in words that replace its buttons; null while it is asked or was only told. */
export function standingWords(item: DeliveryItem, { now, zone, words }: Reading): string | null {
  const { line, task } = item;
  const { state } = task;
  const { digest } = words;
  if (item.carried?.carriage === 'nothing') return null;
  const isLookedAt = state.stage === 'completed' && line.purpose === 'lookBack';
  if (isClosed(state) || (state.stage === 'completed' && !isLookedAt) || state.stage === 'suspended') return digest.over(words.stages[state.stage]);
  if (offersOf(item).length > 0) return null;

  switch (kindOf({ purpose: line.purpose, lateWorkdays: 0 })) {
    case 'sign': {
      const duty = state.duties.find((each) => each.unit === splitRole(line.role).unit && hasToSign(each));
      return duty?.acknowledgedAt ? digest.signed(sayTime(new Date(duty.acknowledgedAt), now, zone)) : null;
    }
    case 'breakdown':
    case 'part':
      return breakdownStanding(item, words);
    case 'report':
    case 'lateReport':
    case 'review':
    case 'letter':
      if (line.purpose === 'reviewDue' && line.cycle === null && line.rung >= breakdownReviewRung) return breakdownStanding(item, words);
      if (line.cycle === null || state.stage === 'closing') return state.stage === 'closing' ? digest.completionApplied : null;
      return sayCycleState(item, words);
    case 'nudged':
      return state.stage === 'closing' ? digest.completionApplied : sayNewest(item, words);
    case 'answered':
      if (item.event?.type === 'breakdownReturned') return state.breakdown?.proposal ? digest.breakdownSubmitted : null;
      return item.event?.type === 'reportReturned' || item.event?.type === 'reopened' ? sayCycleState(item, words) : state.stage === 'closing' ? digest.completionApplied : null;
    case 'signOff':
      return saySignOff(item, words);
    case 'yearEnd':
    case 'deadline':
      if (subItemOfRung(line.rung) !== null) return breakdownStanding(item, words);
      return state.stage === 'closing' ? digest.completionApplied : null;
    case 'instruction': {
      const matter = matterOf(state, line.cycle);
      return matter?.state === 'answered' ? digest.answerGiven : matter?.state === 'accepted' ? digest.approved : null;
    }
    case 'call':
      return callOf(state, line.cycle)?.state === 'answered' ? digest.callAnswered : null;
    case 'office':
      return sayOfficeItem(item, words);
    case 'informed':
    case 'actedFor':
      return null;
  }
}

/** Of an item nothing is left to decide of. */
function sayOfficeItem(item: DeliveryItem, words: Words): string | null {
  const { line, task: { state } } = item;
  const { more } = words;
  if (line.purpose === 'extensionDue') return state.extension?.revision === line.version ? more.extensionProposed : more.extensionDecided;
  if (line.purpose === 'reassignDue') return more.reassignDecided;
  if (line.purpose === 'lookBack') return more.lookedBack;
  if (line.reason.rule === 'extensionOnPaper') return more.extensionDecided;
  if (line.reason.rule !== 'letterShown' && line.reason.rule !== 'unreleased') return null;
  return sayCycleState(item, words) ?? more.released;
}

function sayCycleState({ line, task, submission }: DeliveryItem, { digest }: Words): string | null {
  const cycle = task.state.cycles.find((each) => each.id === line.cycle);
  // A cycle that was settled long ago is no longer in the state; the register's newest text still says how it stood.
  const standing = cycle?.state ?? submission?.standing;
  if (standing === 'submitted' || standing === 'signedOff') return digest.submitted;
  if (standing === 'approved') return digest.approved;
  return standing === 'returned' ? digest.returned : null;
}

/** Signed off, or already past it. */
function saySignOff(item: DeliveryItem, words: Words): string | null {
  const cycle = item.task.state.cycles.find((each) => each.id === item.line.cycle);
  if (cycle?.state === 'signedOff') return words.digest.signedOff;
  return cycle?.state === 'submitted' ? null : sayCycleState(item, words);
}

function sayNewest({ task }: DeliveryItem, { digest }: Words): string | null {
  const newest = task.state.cycles.at(-1);
  if (newest?.state === 'submitted' || newest?.state === 'signedOff') return digest.submitted;
  return newest?.state === 'approved' ? digest.approved : null;
}

/** `09:12`, or `2026-09-01 09:12` on another day. */
function sayTime(instant: Date, now: Date, zone: string): string {
  const time = isoIn(instant, zone).slice(11, 16);
  const date = dateOf(instant, zone);
  return date === dateOf(now, zone) ? time : `${date} ${time}`;
}
