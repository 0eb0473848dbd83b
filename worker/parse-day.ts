const units: Record<string, number> = { s: 1, m: 60, min: 60, h: 3_600 };

/** `10s`, `5m`, `1h` or `real` → seconds a day takes; null when it is none of them. */
export function parseDay(text: string): number | null {
  if (text === 'real') return 86_400;
  const [, figure, unit] = /^(\d+(?:\.\d+)?)\s*(s|m|min|h)$/.exec(text.trim()) ?? [];
  const seconds = Number(figure) * (units[unit ?? ''] ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 && seconds <= 86_400 ? seconds : null;
}
