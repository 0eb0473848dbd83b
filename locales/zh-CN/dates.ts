const numerals = ['', '一', '二', '三', '四'];

/** `2026-09-24` → `9月24日`. */
export function sayDate(date: string): string {
  const [, month = '', day = ''] = date.split('-');
  return `${Number(month)}月${Number(day)}日`;
}

/** End of a cycle's period, for 截至…: `2026Q2` → `6月底`, `2026-09` → `9月底`, `2026W36` → `第36周`, `2026` → `12月底`. */
export function sayAsOf(id: string): string {
  const [, quarter, month, half] = /^\d{4}(?:Q([1-4])|-(\d{2})|H([12]))?$/.exec(id) ?? [];
  if (quarter) return `${Number(quarter) * 3}月底`;
  if (month) return `${Number(month)}月底`;
  if (half) return half === '1' ? '6月底' : '12月底';
  return /^\d{4}$/.test(id) ? '12月底' : sayCycle(id);
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
  const mending = /^R(\d+)$/.exec(id)?.[1];
  if (mending) return mending === '1' ? '整改' : `第${mending}次整改`;
  return /^\d{4}$/.test(id) ? '全年' : '本次';
}
