import type { TaskDraft } from '../../../core/plan/plan-draft.ts';
import type { EntryFinding } from '../entry-finding.ts';
import { readDeadline } from '../time/read-deadline.ts';
import { readRecurrence } from '../time/read-recurrence.ts';
import { findBundles } from './derived-targets.ts';
import { readDeliverables } from './read-deliverables.ts';
import { readIndicators } from './read-indicators.ts';
import { readProgress, tieProgress } from './read-progress.ts';

export interface Measures {
  measures: Pick<TaskDraft, 'deadline' | 'deadlineText' | 'milestones' | 'recurrence' | 'recurrenceText' | 'indicators' | 'deliverables' | 'progress'>;
  findings: EntryFinding[];
}

/** Fields of an item made for one thing: a date, a rhythm, what was done. Empty where there is none. */
export interface MeasureFields {
  deadline: string;
  recurrence?: string;
  progress?: string;
}

/** By when, how often, how much and what: read from the words of an item that bind, and from fields made for a date, a rhythm or progress. */
export function readMeasures(words: string, { deadline: dateField, recurrence: rhythmField = '', progress: progressField = '' }: MeasureFields, year: number | null): Measures {
  const { findings: ofDeadline, ...deadline } = readDeadline(words, dateField, year);
  const { findings: ofRecurrence, ...recurrence } = readRecurrence(words, rhythmField || dateField);
  const { findings: ofIndicators, indicators, done } = readIndicators(words);
  const progress = tieProgress([...done, ...readProgress(progressField)], indicators, `${words}\n${progressField}`);
  return {
    measures: { ...deadline, ...recurrence, indicators, deliverables: readDeliverables(words), ...(progress.length > 0 ? { progress } : {}) },
    findings: [...ofDeadline, ...ofRecurrence, ...ofIndicators, ...findBundles(progressField)],
  };
}
