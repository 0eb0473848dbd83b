import type { CollectedRow, RowStanding } from './collection.ts';
import type { FormReport, FormSource } from './unit-form.ts';

export interface StandingFacts {
  task: FormSource;
  unit: string | null;
  wishedCycle: string | null;
  attestedBy: string;
  /** The file itself names a progress class. */
  chosen: boolean;
}

export interface JudgedRow {
  standing: RowStanding;
  refusal: { code: string; message: string } | null;
}

const refuse = (code: string, message: string): JudgedRow => ({ standing: 'mismatch', refusal: { code, message } });
const as = (standing: RowStanding): JudgedRow => ({ standing, refusal: null });

/** What becomes of a row whose task is known, with the sentence that says why it cannot be taken. */
export function standingOfRow(row: CollectedRow, { task, unit, wishedCycle, attestedBy, chosen }: StandingFacts): JudgedRow {
  const named = `「${task.number}${task.title}」`;
  if (unit !== null && row.unit !== unit) return refuse('other-unit', row.unit === null ? `${named}没有牵头单位` : `${named}由${row.unit}牵头，不是${unit}的任务`);
  if (task.leftOut !== null) return refuse('left-out', `${named}不纳入督办：${task.leftOut}`);
  if (task.offline) return row.report.done === '' ? as('blank') : refuse('offline', `${named}线下报送，内容不在线上填写，没有收取；请将纸质件送督查室`);
  if (task.state.stage !== 'assigned' && task.state.stage !== 'underway') return refuse('not-underway', `${named}目前不在推进中，不能报送`);
  if (row.cycle !== null && wishedCycle !== null && row.cycle !== wishedCycle) return refuse('other-cycle', `行码是 ${row.cycle} 这一期，不是 ${wishedCycle}`);

  const isBlank = row.report.done === '';
  const cycle = task.state.cycles.find(({ id }) => id === row.cycle);
  if (!cycle) return isBlank ? as('blank') : refuse('cycle-not-open', row.cycle === null ? `${named}目前没有要填报的周期` : `${named}的 ${row.cycle} 这一期还没有开始填报`);
  const isAnswered = cycle.state === 'submitted' || cycle.state === 'signedOff' || cycle.state === 'approved';
  const newest = task.submissions.findLast((each) => each.cycle === cycle.id && each.standing !== 'replaced');
  const isSame = newest !== undefined && sameReport(row, newest, chosen);
  if (isBlank || (isAnswered && isSame)) return as(isAnswered ? 'known' : 'blank');
  if (isAnswered) return refuse('already-submitted', `${named}本期已经报送${cycle.state === 'approved' ? '并审核通过' : '，正在审核'}，与这一行的内容不同；需要改动请先退回`);
  if (cycle.state === 'returned' && isSame) return refuse('returned-unchanged', `${named}与上次被退回的内容相同，没有再次报送`);
  return as(attestedBy === '' && task.signedOffLater !== true ? 'unsigned' : 'ready');
}

/** The same words, figures and class; a file that names no class agrees with any. */
function sameReport({ report, progressClass }: CollectedRow, { words, ...newest }: FormReport, chosen: boolean): boolean {
  const texts: [string, string][] = [[report.done, words.done], [report.next, words.next], [report.difficulty, words.difficulty]];
  const values = ({ values: all }: { values: { name: string; value: number }[] }) => all.map(({ name, value }) => `${name}=${value}`).toSorted((one, other) => (one < other ? -1 : 1)).join('\n');
  return texts.every(([one, other]) => withoutGaps(one) === withoutGaps(other)) && values(report) === values(words) && (!chosen || progressClass === newest.progressClass);
}

/** A file that was saved again may break its lines elsewhere. */
const withoutGaps = (text: string): string => text.replaceAll(/\s/gu, '');
