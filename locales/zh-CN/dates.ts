const numerals = ['', '一', '二', '三', '四'];

/** `2026-09-24` → `9月24日`. */
export function sayDate(date: string): string {
  const [, month = '', day = ''] = date.split('-');
  return `${Number(month)}月${Number(day)}日`;
}

/** `2026Q3` → `三季度`, `2026-09` → `9月`, `2026W36` → `第36周`, `2026H1` → `上半年`; other ids have no period to name. */
export function sayCycle(id: string): string {
  const quarter = /^\d{4}Q([1-4])$/.exec(id)?.[1];
  if (quarter) return `${numerals[Number(quarter)]}季度`;
  const month = /^\d{4}-(\d{2})$/.exec(id)?.[1];
  if (month) return `${Number(month)}月`;
  const week = /^\d{4}W(\d{2})$/.exec(id)?.[1];
  if (week) return `第${Number(week)}周`;
  const half = /^\d{4}H([12])$/.exec(id)?.[1];
  if (half) return half === '1' ? '上半年' : '下半年';
  return /^\d{4}$/.test(id) ? '全年' : '本次';
}
