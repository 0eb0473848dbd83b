import { writeBreakdown } from '../core/breakdown/write-breakdown.ts';
import { kindOf } from '../core/digest/kind-of.ts';
import { breakdownReviewRung } from '../core/schedule/review-lines.ts';
import { splitRole } from '../core/schedule/split-role.ts';
import { subItemOfRung } from '../core/schedule/sub-item-rung.ts';
import type { Words } from '../locales/words.ts';
import type { DeliveryItem } from '../ports/reads.ts';
import { breakdownToEdit } from './breakdown-to-edit.ts';

const oneLine = (text: string): string => text.replaceAll('\n', ' ');

/** What a line about a breakdown or a part is about, in the task's own words; null for every other line. */
export function breakdownWords({ line, task }: DeliveryItem, { digest }: Words): string[] | null {
  const kind = kindOf({ purpose: line.purpose, lateWorkdays: 0 });
  if (kind === 'breakdown' || (kind === 'review' && line.cycle === null && line.rung >= breakdownReviewRung)) {
    const text = writeBreakdown(breakdownToEdit(task));
    return text === '' ? [] : [digest.breakdownText(oneLine(text))];
  }
  const place = kind === 'deadline' ? subItemOfRung(line.rung) : null;
  if (!place) return null;
  const text = task.breakdown?.agreed?.items[place.item - 1]?.text;
  return text === undefined ? [] : [digest.subItemText(text)];
}

/** Where a breakdown, a sub-item or a part stands, in words that replace its buttons; null while nothing came of it. */
export function breakdownStanding({ line, task: { state } }: DeliveryItem, { digest }: Words): string | null {
  const { breakdown } = state;
  const place = subItemOfRung(line.rung);
  switch (kindOf({ purpose: line.purpose, lateWorkdays: 0 })) {
    case 'breakdown':
    case 'review':
      if (breakdown?.proposal) return digest.breakdownSubmitted;
      if ((breakdown?.approvals ?? 0) > 0) return digest.breakdownApproved;
      return breakdown?.returned ? digest.returned : null;
    case 'part':
      return state.parts?.some((part) => part.cycle === line.cycle && part.unit === splitRole(line.role).unit && part.given) ? digest.partGiven : null;
    default:
      return place && (breakdown?.agreed?.items.find(({ id }) => id === place.item)?.taken ?? 0) > place.step ? digest.subItemDone : null;
  }
}
