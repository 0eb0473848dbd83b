import type { Milestone } from '../../../core/plan/plan-draft.ts';
import type { EntryFinding } from '../entry-finding.ts';
import { findDates } from './find-dates.ts';
import type { DatePhrase } from './find-dates.ts';

export interface Deadline {
  deadline: string | null;
  deadlineText: string | null;
  milestones: Milestone[];
  findings: EntryFinding[];
}

const standing = /长期坚持|常年|持续推进|常态化(?:推进|开展)?$|长期/;

/**
 * The last binding day of an item (plans/README convention 5). In a field or column made for dates every date binds, also
 * 三季度 and 全年; in prose only one with 前, 内 or 完成 does. Several dates become milestones, the latest is the deadline.
 */
export function readDeadline(words: string, dateField: string, year: number | null): Deadline {
  const field = dateField.trim();
  const phrases = field ? findFieldDates(field, year) : findDates(words, year).filter((phrase) => phrase.binding);
  const readable = phrases.filter((phrase) => phrase.date !== null);
  const latest = readable.reduce<DatePhrase | null>((best, phrase) => (best === null || (phrase.date ?? '') >= (best.date ?? '') ? phrase : best), null);
  const doubted = phrases.filter((phrase) => phrase.doubt !== null);
  const open = latest ?? doubted.find((phrase) => phrase.doubt !== 'two-readings');
  return {
    deadline: latest?.date ?? null,
    deadlineText: field || (open?.text ?? null),
    milestones: listMilestones(readable),
    findings: [...explainDoubts(doubted), ...explainField(field, phrases), ...explainPast(latest, year)],
  };
}

/** Different dates in the order printed; a single one is the deadline and no milestone. */
function listMilestones(phrases: DatePhrase[]): Milestone[] {
  const distinct = [...new Map(phrases.map(({ text, date }) => [`${text} ${date}`, { text, date }])).values()];
  return distinct.length > 1 ? distinct : [];
}

function findFieldDates(field: string, year: number | null): DatePhrase[] {
  const dates = findDates(field, year).map((phrase) => ({ ...phrase, binding: true }));
  if (dates.length > 0 || year === null) return dates;
  if (/^(?:全年|年度|当年|本年度?|年底|年末|12月)/.test(field)) return [{ text: field, date: `${year}-12-31`, binding: true, doubt: null, index: 0 }];
  const printed = /^((?:19|20)\d{2})[./-](\d{1,2})(?:[./-](\d{1,2}))?$/.exec(field);
  if (!printed) return [];
  return findDates(`${printed[1]}年${printed[2]}月${printed[3] ? `${printed[3]}日` : ''}`, year).map((phrase) => ({ ...phrase, text: field }));
}

// Without a year every date of the plan is open: that is said once, for the plan.
type OwnDoubt = Exclude<NonNullable<DatePhrase['doubt']>, 'no-year'>;
const sentences: Record<OwnDoubt, (text: string) => string> = {
  'no-such-day': (text) => `时限“${text}”没有这一天，请填写准确日期。`,
  'two-readings': (text) => `时限“${text}”有两种读法（上年底前，或当年年底前），请确认。`,
  'in-principle': (text) => `时限“${text}”前有“原则上”，请确认是否作为硬性时限。`,
  relative: (text) => `时限“${text}”从某一事项起算，须填写起算日期。`,
};

function explainDoubts(phrases: DatePhrase[]): EntryFinding[] {
  return phrases.flatMap(({ doubt, text }) =>
    doubt === null || doubt === 'no-year' ? [] : [{ severity: 'doubt' as const, code: doubt === 'no-such-day' ? 'unreadable-date' : `date-${doubt}`, message: sentences[doubt](text) }],
  );
}

function explainField(field: string, phrases: DatePhrase[]): EntryFinding[] {
  if (!field || phrases.length > 0 || /^[-—/无]+$/.test(field) || /^(?:全年|年度|当年|本年度?)/.test(field)) return [];
  if (standing.test(field)) return [{ severity: 'note', code: 'standing', message: `时限为“${field}”，按长期任务处理，不设截止日。` }];
  return [{ severity: 'doubt', code: 'unreadable-date', message: `时限“${field}”读不出日期，请填写。` }];
}

function explainPast(latest: DatePhrase | null, year: number | null): EntryFinding[] {
  if (!latest?.date || year === null || Number(latest.date.slice(0, 4)) >= year) return [];
  return [{ severity: 'doubt', code: 'past-deadline', message: `时限“${latest.text}”早于计划年度${year}年，请确认。` }];
}
