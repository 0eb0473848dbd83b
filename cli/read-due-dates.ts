import { wrongUse } from './command-fault.ts';
import { nameList } from './name-list.ts';
import { checkDate } from './read-date.ts';

/** Due dates as they are typed: `2026Q1=2026-03-20`, several apart by commas. By cycle id. */
export function readDueDates(text: string | undefined): Record<string, string> {
  return Object.fromEntries(
    nameList(text).map((part) => {
      const [id = '', date, ...rest] = part.split('=');
      if (date === undefined || rest.length > 0) throw wrongUse(`看不懂报送日期「${part}」。`, '写作 周期=日期，如 2026Q1=2026-03-20，多个用逗号隔开。');
      return [id.trim(), checkDate(date.trim())];
    }),
  );
}
