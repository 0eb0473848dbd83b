const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-09-24` → `24 Sep`. */
export function sayDate(date: string): string {
  const [, month = '', day = ''] = date.split('-');
  return `${Number(day)} ${months[Number(month) - 1] ?? month}`;
}

/** `2026Q3` → `Q3`, `2026-09` → `Sep`, `2026W36` → `week 36`, `2026H1` → `first half`; other ids have no period to name. */
export function sayCycle(id: string): string {
  const quarter = /^\d{4}Q([1-4])$/.exec(id)?.[1];
  if (quarter) return `Q${quarter}`;
  const month = /^\d{4}-(\d{2})$/.exec(id)?.[1];
  if (month) return months[Number(month) - 1] ?? id;
  const week = /^\d{4}W(\d{2})$/.exec(id)?.[1];
  if (week) return `week ${Number(week)}`;
  const half = /^\d{4}H([12])$/.exec(id)?.[1];
  if (half) return half === '1' ? 'first half' : 'second half';
  return /^\d{4}$/.test(id) ? 'year' : 'this';
}
