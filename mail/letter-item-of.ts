import { kindOf } from '../core/digest/kind-of.ts';
import type { DigestKind } from '../core/digest/digest.ts';
import { overdueWorkdays } from '../core/light/overdue-words.ts';
import type { CalendarTable } from '../core/calendar/calendar-table.ts';
import type { Person } from '../core/plan/directory.ts';
import { isOwnRole } from '../core/plan/is-own-role.ts';
import { splitRole } from '../core/schedule/split-role.ts';
import { callOf, matterOf } from '../core/task/matter.ts';
import { hasToSign, isClosed } from '../core/task/task-state.ts';
import { sayReason, wordsFor } from '../locales/index.ts';
import { letterWords } from '../locales/zh-CN/letters.ts';
import type { DeliveryItem } from '../ports/reads.ts';
import { nameInLetter } from './name-in-letter.ts';
import type { DigestLetterItem } from './letters/digest-letter.ts';

/** Who reads a letter, and when: `today` is `YYYY-MM-DD`. */
export interface LetterReader {
  recipient: Pick<Person, 'roles'>;
  today: string;
  calendar: CalendarTable;
}

/** One line of a delivery in the words of a digest by mail. Pure. */
export function letterItemOf({ line, task, eventWords, carried }: DeliveryItem, { recipient, today, calendar }: LetterReader): DigestLetterItem {
  const lateWorkdays = overdueWorkdays(line.due, today, calendar);
  const kind = kindOf({ purpose: line.purpose, lateWorkdays });
  const said = sayReason(wordsFor('zh-CN'), line, { inPlace: !isOwnRole(recipient, line.role) });
  const { rule, facts } = line.reason;
  return {
    kind,
    ...nameInLetter(task),
    ...said,
    whyNow: rule === 'undelivered' ? letterWords.undelivered(String(facts['recipient']), String(facts['why'])) : said.whyNow,
    words: eventWords,
    done: doneOf(kind, line, task.state),
    onPaper: carried?.offline === true && byPaper.includes(kind),
  };
}

/** What a unit is asked for in words, which of an offline task come on paper. */
const byPaper: readonly DigestKind[] = ['report', 'lateReport', 'part', 'breakdown', 'instruction', 'call', 'yearEnd', 'deadline'];

function doneOf(kind: DigestKind, line: DeliveryItem['line'], state: DeliveryItem['task']['state']): DigestLetterItem['done'] {
  if (isClosed(state)) return 'closed';
  if (kind === 'sign') {
    const { unit } = splitRole(line.role);
    const duty = state.duties.find((each) => each.unit === unit && hasToSign(each));
    return duty && duty.acknowledgedAt !== null ? 'signed' : null;
  }
  if (kind === 'breakdown') return state.breakdown?.proposal || (state.breakdown?.approvals ?? 0) > 0 ? 'reported' : null;
  if (kind === 'part') {
    const { unit } = splitRole(line.role);
    return state.parts?.some((part) => part.unit === unit && part.cycle === line.cycle && part.given) ? 'reported' : null;
  }
  if (kind === 'instruction') return ['answered', 'accepted'].includes(matterOf(state, line.cycle)?.state ?? '') && line.role !== 'office' ? 'reported' : null;
  if (kind === 'call') return callOf(state, line.cycle)?.state === 'answered' ? 'reported' : null;
  if (kind !== 'report' && kind !== 'lateReport') return null;
  const cycle = state.cycles.find((each) => each.id === line.cycle);
  return cycle && ['submitted', 'signedOff', 'approved'].includes(cycle.state) ? 'reported' : null;
}
