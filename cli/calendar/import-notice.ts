import type { CalendarTable, CalendarYear } from '../../core/calendar/calendar-table.ts';
import { amendYear } from '../../core/calendar/amend-year.ts';
import { changedDays } from '../../core/calendar/changed-days.ts';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import { readBounded } from '../../documents/bounded/read-bounded.ts';
import type { CalendarNotice } from '../../documents/calendar/calendar-notice.ts';
import type { Call } from '../call.ts';
import { renderTable } from '../display/render-table.ts';
import { terminalText } from '../display/terminal-text.ts';
import { officeAddress } from '../office-address.ts';
import { readInput } from '../read-input.ts';
import { weekdayName } from './weekday-name.ts';

/**
 * Reads a notice on the year's days off. With `--json` the days alone go to stdout and every doubt to stderr; else the
 * notice is shown with what it changes, and saved where a register runs.
 */
export async function importNotice(call: Call, file: string, { dry, as }: { dry?: boolean; as?: string }): Promise<void> {
  const { bytes, fileName } = await readInput(call, file);
  const notice = await readBounded('calendar', bytes, fileName);
  for (const { severity, message } of notice.findings) call.note(`${severity === 'doubt' ? '存疑' : '提示'}：${terminalText(message)}`);
  if (call.json) return call.printJson(notice.calendar);

  const register = !dry && (await call.hasRegister()) ? await call.register() : null;
  const held = register ? await register.notices() : chineseCalendar;
  const year = yearAfter(notice, held);
  call.print(showNotice(notice, year, held));
  if (dry) return;
  if (!register) return call.note('督办系统没有运行，本次只读不存。需要存入时请先运行 npm start。');
  await register.saveCalendar(year, notice.documentNumber ?? notice.title, officeAddress(await register.directory.readDirectory(), as));
  call.print(`\n已存入 ${year.year} 年的放假安排。已启动的事项在各自下一次办理或提醒时按新安排重排；可用 duban calendar recalculate 先看哪些提醒要改日，加 --apply 立即重排。`);
}

/** A notice that changes some days leaves the others as they were announced. */
function yearAfter({ calendar, amends, extendedTo }: CalendarNotice, held: CalendarTable): CalendarYear {
  const before = held.find(({ year }) => year === calendar.year);
  return amends && before ? amendYear(before, { ...calendar, extendedTo }) : calendar;
}

function showNotice({ title, documentNumber, amends }: CalendarNotice, year: CalendarYear, held: CalendarTable): string {
  const days = [...year.holidays.map((date) => ({ date, what: '放假' })), ...year.makeUpWorkdays.map((date) => ({ date, what: '上班（调休）' }))].sort((one, other) => (one.date < other.date ? -1 : 1));
  const changed = changedDays(held, year);
  const isNew = !held.some((each) => each.year === year.year);
  return [
    terminalText(`${title}${documentNumber === null ? '' : `（${documentNumber}）`}${amends ? '：调整部分假期' : ''}`),
    renderTable([{ heading: '日期' }, { heading: '星期' }, { heading: '' }], days.map(({ date, what }) => [date, weekdayName(date), what])),
    '',
    `${year.year} 年放假 ${year.holidays.length} 天，调休上班 ${year.makeUpWorkdays.length} 天。`,
    isNew ? `${year.year} 年此前没有放假安排，按周一至周五推算，现有 ${changed.length} 天不同：` : changed.length === 0 ? '与现有安排相同，没有变化。' : `与现有安排相比，有 ${changed.length} 天不同：`,
    ...changed.map(({ date, workday }) => `  ${date} ${weekdayName(date)}：${workday ? '休息 → 上班' : '上班 → 休息'}`),
  ].join('\n');
}
