import { isProvisional } from '../../core/calendar/workday.ts';
import { askedCycles } from '../../core/schedule/asked-cycles.ts';
import { breakdownAsk } from '../../core/schedule/breakdown-ask.ts';
import { duesBeside } from '../../core/schedule/asked-beside.ts';
import { askedDeadline } from '../../core/schedule/asked-deadline.ts';
import type { ScheduleInput } from '../../core/schedule/schedule-input.ts';
import { owedYearEnd } from '../../core/schedule/year-end.ts';
import { signDue } from '../../core/schedule/sign-ask.ts';
import { subItemAsks } from '../../core/schedule/sub-item-asks.ts';
import { isClosed } from '../../core/task/task-state.ts';
import { sayCycle } from '../../locales/zh-CN/dates.ts';

export interface DueDate {
  /** 签收, 三季度填报, 办结; 一季度填报，日期暂定 in a year whose holidays are not announced. */
  what: string;
  /** `YYYY-MM-DD` */
  date: string;
}

/** What is asked of the lead, by date: what is late first, then what is to come. */
export function duesOfTask(input: ScheduleInput): DueDate[] {
  const { state } = input;
  if (state.stage === 'drafted' || state.stage === 'suspended' || isClosed(state)) return [];
  const sign = signDue(input);
  const dates: DueDate[] = askedCycles(input).map(({ id, due }) => ({ what: `${sayCycle(id)}填报`, date: due }));
  if (sign !== null) dates.push({ what: '签收', date: sign });
  const end = askedDeadline(state);
  if (end !== null) dates.push({ what: '办结', date: end });
  const breakdown = breakdownAsk(input);
  if (breakdown) dates.push({ what: '细化分解', date: breakdown.due });
  for (const { item, stage, due } of subItemAsks(state)) dates.push({ what: `子项${item}${stage}`, date: due });
  for (const { of, due } of duesBeside(input)) dates.push({ what: of === 'callDue' ? '临时调度' : '批示反馈', date: due });
  const yearEnd = owedYearEnd(input);
  if (yearEnd !== null && state.stage !== 'closing' && state.stage !== 'completed') dates.push({ what: '全年结论', date: yearEnd });
  return dates
    .map(({ what, date }) => ({ what: isProvisional(date, input.calendar) ? `${what}，日期暂定` : what, date }))
    .sort((one, other) => (one.date < other.date ? -1 : 1));
}
