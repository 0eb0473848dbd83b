import type { Milestone } from '../../../core/plan/plan-draft.ts';
import type { EntryFinding } from '../entry-finding.ts';
import { chooseDeadline } from './choose-deadline.ts';
import { explainDates, explainField } from './date-findings.ts';
import type { DatePhrase } from './date-phrase.ts';
import { findDates } from './find-dates.ts';
import { readDateField } from './read-date-field.ts';

export interface Deadline {
  deadline: string | null;
  deadlineText: string | null;
  milestones: Milestone[];
  findings: EntryFinding[];
}

/**
 * The last binding day of an item (plans/README convention 5). In a field or column made for dates every time binds, also
 * 三季度 and 全年; in prose only one with 前, 内 or 完成 does, a step's own day is a milestone. The first line of `words` is
 * the title. Several times become milestones, the latest is the deadline.
 */
export function readDeadline(words: string, dateField: string, year: number | null): Deadline {
  const field = dateField.trim().replace(/[。；;，,、]+$/, '');
  const phrases = field ? readDateField(field, year) : findDates(words, year).filter((phrase) => phrase.role === 'limit' || phrase.role === 'event');
  const choice = chooseDeadline(phrases, field ? field.length : titleLength(words));
  const standing = field || choice.latest ? null : findStanding(words);
  return {
    deadline: choice.latest?.date ?? null,
    deadlineText: field || (choice.latest ?? choice.open)?.text || standing,
    milestones: listMilestones(choice.readable),
    findings: [
      ...choice.findings,
      ...explainDates(choice, year),
      ...(field ? explainField(field, phrases) : []),
      ...(standing ? [{ severity: 'note' as const, code: 'standing', message: `原文写明“${standing}”，按长期任务处理，不设截止日。` }] : []),
    ],
  };
}

const titleLength = (words: string): number => (words.includes('\n') ? words.indexOf('\n') : words.length);

/** 长期坚持 as a sentence or bracket of its own: the whole aim has no end. */
function findStanding(words: string): string | null {
  return /(?:^|[。；;，,\n（(])\s*(长期坚持|常抓不懈|长期任务|持续推进|常态化推进|长期)\s*(?=[。；;\n）)]|$)/.exec(words)?.[1] ?? null;
}

/** Different times in the order printed. One that is itself the deadline is no milestone. */
function listMilestones(phrases: DatePhrase[]): Milestone[] {
  const distinct = [...new Map(phrases.map((phrase) => [`${phrase.text} ${phrase.date}`, phrase])).values()];
  if (distinct.length === 1 && distinct[0]?.role === 'limit') return [];
  return distinct.map(({ text, date, clause }) => ({ text, date, ...(clause === text ? {} : { clause }) }));
}
