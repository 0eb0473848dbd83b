import type { EntryFinding } from '../entry-finding.ts';
import type { DeadlineChoice } from './choose-deadline.ts';
import type { DateDoubt, DatePhrase } from './date-phrase.ts';

// Without a year every date of the plan is open: that is said once, for the plan.
type OwnDoubt = Exclude<DateDoubt, 'no-year'>;
const codes: Record<OwnDoubt, string> = {
  'no-such-day': 'unreadable-date',
  'two-readings': 'date-two-readings',
  'in-principle': 'date-in-principle',
  relative: 'date-relative',
  'event-bound': 'date-event-bound',
  approximate: 'date-approximate',
  'carried-year': 'date-carried-year',
};
const sentences: Record<OwnDoubt, (phrase: DatePhrase) => string> = {
  'no-such-day': ({ text }) => `时限“${text}”没有这一天，请填写准确日期。`,
  'two-readings': ({ text, date }) =>
    date ? `时限“${text}”有两种读法（含不含所写月份），暂取较早的${date}，请确认。` : `时限“${text}”有两种读法（上年底前，或当年年底前），请确认。`,
  'in-principle': ({ text }) => `时限“${text}”前有“原则上”，请确认是否作为硬性时限。`,
  relative: ({ text }) => `时限“${text}”从某一事项起算，须填写起算日期。`,
  'event-bound': ({ text }) => `时限“${text}”取决于节日或时段的具体日期，请填写。`,
  approximate: ({ text, date }) => `时限“${text}”是大概时间，暂取${date ?? '空'}，请确认。`,
  'carried-year': ({ text, date }) => `时限“${text}”没有写年份，按上文年份取${date ?? '空'}，请确认。`,
};

/** Doubts of the times that bind, and of a deadline before or after the plan's own year. */
export function explainDates({ binding, latest }: DeadlineChoice, year: number | null): EntryFinding[] {
  const doubts = binding.flatMap((phrase): EntryFinding[] =>
    phrase.doubt === null || phrase.doubt === 'no-year' ? [] : [{ severity: 'doubt', code: codes[phrase.doubt], message: sentences[phrase.doubt](phrase) }],
  );
  return [...doubts, ...explainYear(latest, year)];
}

function explainYear(latest: DatePhrase | null, year: number | null): EntryFinding[] {
  if (!latest?.date || year === null) return [];
  const of = Number(latest.date.slice(0, 4));
  if (of < year) return [{ severity: 'doubt', code: 'past-deadline', message: `时限“${latest.text}”早于计划年度${year}年，请确认。` }];
  if (of > year) return [{ severity: 'note', code: 'multi-year', message: `时限“${latest.text}”在计划年度${year}年之后，按跨年任务处理。` }];
  return [];
}

const blank = /^[-—/\\无]+$/;
const rhythm = /每|按[周月季年]|逐[月季]|(?<!法)定期(?!限)/;
const standing = /长期|常年|持续|常态化|经常性|一贯/;

/** What a field made for dates says without naming a day. */
export function explainField(field: string, phrases: DatePhrase[]): EntryFinding[] {
  if (phrases.length > 0 || blank.test(field)) return [];
  if (rhythm.test(field)) return [{ severity: 'note', code: 'rhythm-as-deadline', message: `时限“${field}”写的是周期，不设截止日。` }];
  if (standing.test(field)) return [{ severity: 'note', code: 'standing', message: `时限为“${field}”，按长期任务处理，不设截止日。` }];
  if (/已(?:全部)?完成|已办结|已销号/.test(field)) return [{ severity: 'note', code: 'done-already', message: `时限栏写“${field}”，请确认是否还需督办。` }];
  if (/(?:工作日|日|天|周|个?月|年)(?:之|以)?内|立即|即知即改|立行立改|即时|马上|尽快/.test(field)) return [{ severity: 'doubt', code: 'date-relative', message: `时限“${field}”没有起算日期，请填写截止日。` }];
  return [{ severity: 'doubt', code: 'unreadable-date', message: `时限“${field}”读不出日期，请填写。` }];
}
