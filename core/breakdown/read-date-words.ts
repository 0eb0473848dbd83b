/** A date as people write it (`2026-03-31`, `2026年3月31日`, `3月31日`, `3月底`, `2026.3.31`) as `YYYY-MM-DD`; null for no day there is. */
export function readDateWords(words: string, year: number): string | null {
  const bare = words.replaceAll(/\s/gu, '').replace(/(?:前|之前|以前)$/u, '');
  const [, full, month, day, late] = /^(?:(\d{4})[年./-])?(\d{1,2})[月./-](?:(\d{1,2})日?|(底|末))$/u.exec(bare) ?? [];
  if (month === undefined) return null;
  const inYear = Number(full ?? year);
  const last = new Date(Date.UTC(inYear, Number(month), 0)).getUTCDate();
  const inMonth = late === undefined ? Number(day) : last;
  if (Number(month) < 1 || Number(month) > 12 || inMonth < 1 || inMonth > last) return null;
  return `${inYear}-${month.padStart(2, '0')}-${String(inMonth).padStart(2, '0')}`;
}
