import { mainLead, type Conclusion, type TaskState } from '../task/task-state.ts';
import type { TaskDraft } from './plan-draft.ts';

/** Heading under which the next year's plan lists what came over from the last. */
export const CARRIED_SECTION = '上年结转';

/**
 * A task of last year as a row of the next plan: its words and objective, the units that answered for it in the end, and a
 * date only where that lies in the next year or later. What became standing work is launched as such.
 */
export function carriedDraft(draft: TaskDraft, { duties, term }: Pick<TaskState, 'duties' | 'term'>, conclusion: Conclusion | null, place: number, yearEnd: string): TaskDraft {
  const main = mainLead({ duties })?.unit;
  const leads = duties.filter(({ kind }) => kind === 'lead').map(({ unit }) => unit);
  const isStanding = conclusion === '转常态' || term.kind === 'standing';
  const deadline = term.end !== null && term.end > yearEnd ? term.end : null;
  return {
    ...draft,
    number: `结转${place}`,
    section: [CARRIED_SECTION],
    leadUnits: main === undefined ? leads : [main, ...leads.filter((unit) => unit !== main)],
    coUnits: duties.filter(({ kind }) => kind === 'co').map(({ unit }) => unit),
    leadExplicit: true,
    deadline,
    deadlineText: deadline !== null ? deadline : isStanding ? '长期坚持' : null,
    milestones: draft.milestones.filter(({ date }) => date !== null && date > yearEnd),
  };
}
