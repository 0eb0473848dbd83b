import { dayNumberOf, weekdayOf } from '../../core/calendar/day-number.ts';

const names = '一二三四五六日';

/** `2026-09-24` → 星期四. */
export const weekdayName = (date: string): string => `星期${names[weekdayOf(dayNumberOf(date)) - 1]}`;
