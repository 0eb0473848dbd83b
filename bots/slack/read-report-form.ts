import type { types } from '@slack/bolt';
import { itemsOfCycle } from '../../core/breakdown/items-of-cycle.ts';
import { presetClass } from '../../core/report/preset-class.ts';
import { progressClasses, type ProgressClass } from '../../core/task/task-state.ts';
import type { SubmissionView, TaskView } from '../../ports/reads.ts';
import { goalOf } from '../goal-of.ts';
import type { BotDeps } from './bot-deps.ts';
import { noticeView } from './views/notice.ts';
import { reportForm } from './views/report-form.ts';

interface Asked {
  task: TaskView;
  cycle: string;
  metadata: string;
}

/** Nobody has said how it goes: on pace until the unit says otherwise. */
const PRESET: ProgressClass = '达进度';

/** The report form filled with last time's words, or with the returned text and the opinion above it. */
export async function readReportForm({ reads, words }: BotDeps, { task, cycle, metadata }: Asked): Promise<types.ModalView> {
  const state = task.state.cycles.find((each) => each.id === cycle);
  if (!state) return noticeView(words.forms.reportTitle, words.rejections.NO_SUCH_CYCLE, words.forms.close);
  const [submissions, parts, opinion] = await Promise.all([
    reads.submissions(task.id),
    reads.parts([task.id]),
    state.state === 'returned' ? newestOpinion(reads, task.id, cycle) : null,
  ]);
  const newest = newestOf(submissions.filter(({ words: { paper } }) => !paper));
  const preset = presetClass({ state: task.state, due: state.due, figures: [] }); // the chat's form asks for no figures
  return reportForm({
    words,
    metadata,
    number: task.number,
    title: task.title,
    cycle,
    due: state.due,
    goal: goalOf(task, cycle, submissions),
    items: itemsOfCycle(task.breakdown, task.state, cycle),
    parts: parts.filter((part) => part.cycle === cycle),
    opinion,
    last: {
      done: newest?.printed ?? newest?.words.done ?? '',
      next: newest?.words.next ?? '',
      difficulty: newest?.words.difficulty ?? '',
      cycle: newest && newest.cycle !== cycle ? newest.cycle : null,
    },
    // What the unit itself has chosen for this cycle stands.
    preset: newest?.cycle === cycle ? null : preset,
    progressClass: newest?.cycle === cycle || !preset ? (progressClasses.find((each) => each === newest?.progressClass) ?? PRESET) : preset.progressClass,
    attestedBy: newest?.attestedBy ?? '',
  });
}

const newestOf = (submissions: SubmissionView[]): SubmissionView | undefined =>
  [...submissions].sort((one, other) => other.at.getTime() - one.at.getTime())[0];

async function newestOpinion(reads: BotDeps['reads'], taskId: string, cycle: string): Promise<string | null> {
  const returns = (await reads.timeline(taskId)).filter(({ event }) => event?.type === 'reportReturned' && event.cycle === cycle);
  return returns.sort((one, other) => other.at.getTime() - one.at.getTime())[0]?.words ?? null;
}
