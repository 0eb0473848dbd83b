import type { Closure } from '../../core/calendar/closure.ts';
import { dayNumberOf } from '../../core/calendar/day-number.ts';
import type { UnitType } from '../../core/plan/directory.ts';
import { unitTypeWords } from '../directory/directory-words.ts';

/** A closure in the words people write; `unitType` undefined means everybody. */
export interface WrittenClosure {
  /** One day, or `2026-07-10..2026-08-31`. */
  days: string;
  unitType: string | undefined;
  why: string;
}

export interface ClosureFault {
  field: keyof WrittenClosure;
  message: string;
  hint: string;
}

/** A longer closure is a slip of the pen: no unit is shut for half a year. */
const MOST_DAYS = 183;
const WHY_CHARS = 60;

/** What the command line and a file of closures read alike: the closure, or every fault of it. Pure. */
export function readClosure({ days, unitType, why }: WrittenClosure): { closure: Closure } | { faults: ClosureFault[] } {
  const faults: ClosureFault[] = [];
  const blame = (field: ClosureFault['field'], message: string, hint: string): void => void faults.push({ field, message, hint });

  const [from = '', to = from, ...more] = days.split('..');
  const strange = [from, to].find((date) => !isDate(date));
  if (more.length > 0) blame('days', `「${days}」不是一段日期。`, '写作 2026-07-10..2026-08-31。');
  else if (strange !== undefined) blame('days', `「${strange}」不是日期。`, '日期写作 2026-09-24。');
  else if (from > to) blame('days', `起止日期颠倒：${from} 在 ${to} 之后。`, '写作 2026-07-10..2026-08-31。');
  else if (dayNumberOf(to) - dayNumberOf(from) >= MOST_DAYS) blame('days', `停办不能超过 ${MOST_DAYS} 天。`, '请核对起止日期。');

  const type = unitType === undefined ? null : typeOf(unitType);
  if (type === undefined) blame('unitType', `没有「${unitType}」这类单位。`, `可用：${Object.values(unitTypeWords).join('、')}。`);
  if (why.trim() === '' || why.trim().length > WHY_CHARS) blame('why', '请写明事由，不超过 60 字。', '如 暑假。');
  return faults.length > 0 || type === undefined ? { faults } : { closure: { unitType: type, from, to, why: why.trim() } };
}

const typeOf = (text: string): UnitType | undefined => (Object.keys(unitTypeWords) as UnitType[]).find((type) => type === text || unitTypeWords[type] === text);

function isDate(text: string): boolean {
  try {
    dayNumberOf(text);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
