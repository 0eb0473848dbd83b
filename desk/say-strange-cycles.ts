import type { PlannedCycle } from '../core/schedule/schedule-input.ts';

/** The sentence about dates typed for cycles the launch does not have, or null. */
export function sayStrangeCycles(typedDates: Readonly<Record<string, string>>, cycles: readonly PlannedCycle[]): string | null {
  const strange = Object.keys(typedDates).filter((id) => !cycles.some((cycle) => cycle.id === id));
  if (strange.length === 0) return null;
  const known = cycles.map(({ id, due }) => `${id}（${due}）`).join('、') || '没有';
  return `本次启动没有 ${strange.join('、')} 这些报送周期。现有周期：${known}。`;
}
