import type { TaskDraft } from '../../../core/plan/plan-draft.ts';
import type { EntryFinding } from '../entry-finding.ts';
import { readDeadline } from '../time/read-deadline.ts';
import { readRecurrence } from '../time/read-recurrence.ts';
import { readDeliverables } from './read-deliverables.ts';
import { readIndicators } from './read-indicators.ts';

export interface Measures {
  measures: Pick<TaskDraft, 'deadline' | 'deadlineText' | 'milestones' | 'recurrence' | 'recurrenceText' | 'indicators' | 'deliverables'>;
  findings: EntryFinding[];
}

/** By when, how often, how much and what: read from the words of an item that bind, and from fields made for a date or a rhythm. */
export function readMeasures(words: string, { deadline: dateField, recurrence: rhythmField = '' }: { deadline: string; recurrence?: string }, year: number | null): Measures {
  const { findings: ofDeadline, ...deadline } = readDeadline(words, dateField, year);
  const { findings: ofRecurrence, ...recurrence } = readRecurrence(words, rhythmField);
  const { findings: ofIndicators, ...indicators } = readIndicators(words);
  return {
    measures: { ...deadline, ...recurrence, ...indicators, deliverables: readDeliverables(words) },
    findings: [...ofDeadline, ...ofRecurrence, ...ofIndicators],
  };
}
