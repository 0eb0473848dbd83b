/** A figure of a policy as one cell: `1、5`, `09:00–11:30`, `daily 3，every 3`, `是`. */
export function sayValue(value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.map(sayValue).join('、');
  if (typeof value !== 'object' || value === null) return String(value);
  const span = value as Record<string, unknown>;
  if ('from' in span) return `${String(span['from'])}–${String(span['to'])}`;
  return Object.entries(span).map(([name, each]) => `${name} ${sayValue(each)}`).join('，');
}
