import type { types } from '@slack/bolt';
import { proposedConclusion, yearSummary } from '../../core/report/year-summary.ts';
import { sayCycle } from '../../locales/zh-CN/dates.ts';
import type { TaskView } from '../../ports/reads.ts';
import { goalOf } from '../goal-of.ts';
import type { BotDeps } from './bot-deps.ts';
import { conclusionForm } from './views/conclusion-form.ts';

/** The form of the year's conclusion, filled with what was approved over the year. */
export async function readConclusionForm({ reads, words }: BotDeps, { task, metadata }: { task: TaskView; metadata: string }): Promise<types.ModalView> {
  const approved = (await reads.submissions(task.id)).filter(({ standing, words: { paper } }) => standing === 'approved' && !paper);
  const texts = approved.map(({ cycle, at, words: { done, asOf } }) => ({ cycle, due: at.toISOString(), done, isUnchanged: asOf !== undefined }));
  return conclusionForm({
    words,
    metadata,
    number: task.number,
    title: task.title,
    objective: goalOf(task, null).text,
    summary: yearSummary(texts, sayCycle),
    proposed: proposedConclusion(task.state),
  });
}
