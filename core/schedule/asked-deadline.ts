import { isAskingAway, type TaskState } from '../task/task-state.ts';

/** The deadline the main lead has to meet; null without one, while what was completed is being mended, and while the supervisor has its extension or its 申请改派 to decide (the unit's clock stands). */
export const askedDeadline = (state: Pick<TaskState, 'term' | 'extension' | 'duties' | 'reassign' | 'rectifying'>): string | null =>
  state.term.kind === 'dated' && state.rectifying === undefined && state.extension?.cycle !== null && !isAskingAway(state) ? state.term.end : null;
