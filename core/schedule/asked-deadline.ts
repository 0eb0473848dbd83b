import type { TaskState } from '../task/task-state.ts';

/** The deadline the main lead has to meet; null without one, and while the supervisor has its extension to decide (the unit's clock stands). */
export const askedDeadline = ({ term, extension }: Pick<TaskState, 'term' | 'extension'>): string | null =>
  term.kind === 'dated' && extension?.cycle !== null ? term.end : null;
