import type { FormSource } from './unit-form.ts';

/** Every text a table may print as the 目标任务 of a task: its title, the plan's own fields, and both in one cell. */
export function goalTexts({ title, number, draft }: Pick<FormSource, 'title' | 'number' | 'draft'>): string[] {
  const goals = (draft.fields['目标任务'] ?? []).filter((text) => text.trim() !== '');
  const whole = goals.length > 0 ? [`${title}${goals.join('')}`] : [];
  return [...new Set([title, `${number}${title}`, ...goals, ...whole])];
}
