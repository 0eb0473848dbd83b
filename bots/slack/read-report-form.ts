import type { types } from '@slack/bolt';
import { itemsOfCycle } from '../../core/breakdown/items-of-cycle.ts';
import type { Person } from '../../core/plan/directory.ts';
import { presetClass } from '../../core/report/preset-class.ts';
import { progressClasses, type ProgressClass } from '../../core/task/task-state.ts';
import type { SubmissionView, TaskView } from '../../ports/reads.ts';
import { goalOf } from '../goal-of.ts';
import type { BotDeps } from './bot-deps.ts';
import { noticeView } from './views/notice.ts';
import { reportForm } from './views/report-form.ts';

interface Asked {
  task: TaskView;
  /** Who fills it in. */
  person: Person;
  cycle: string;
  metadata: string;
}

/** Nobody has said how it goes: on pace until the unit says otherwise. */
const PRESET: ProgressClass = '达进度';

/** The report form filled with last time's words, or with the returned text and the opinion above it. */
export async function readReportForm({ desk, reads, words }: BotDeps, { task, person, cycle, metadata }: Asked): Promise<types.ModalView> {
  const state = task.state.cycles.find((each) => each.id === cycle);
  if (!state) return noticeView(words.forms.reportTitle, words.rejections.NO_SUCH_CYCLE, words.forms.close);
  const [submissions, parts, opinion, asksName] = await Promise.all([
    reads.submissions(task.id),
    reads.parts([task.id]),
    state.state === 'returned' ? newestOpinion(reads, task.id, cycle) : null,
    asksForName(desk, { task, person, cycle }),
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
    attestedBy: asksName ? (newest?.attestedBy ?? '') : null,
  });
}

/** Whether a report that names nobody who vouches for it would be refused (ADR 0013: what is asked for is asked of the task). */
async function asksForName(desk: BotDeps['desk'], { task, person, cycle }: Omit<Asked, 'metadata'>): Promise<boolean> {
  const report = { done: '…', next: '', difficulty: '', values: [] };
  const [decision] = await desk.foresee({ by: person.address, via: 'chat', asks: [{ taskId: task.id, ask: { type: 'submitReport', cycle, report, progressClass: PRESET, attestedBy: '' } }] });
  return decision?.ok !== true;
}

const newestOf = (submissions: SubmissionView[]): SubmissionView | undefined =>
  [...submissions].sort((one, other) => other.at.getTime() - one.at.getTime())[0];

async function newestOpinion(reads: BotDeps['reads'], taskId: string, cycle: string): Promise<string | null> {
  const returns = (await reads.timeline(taskId)).filter(({ event }) => event?.type === 'reportReturned' && event.cycle === cycle);
  return returns.sort((one, other) => other.at.getTime() - one.at.getTime())[0]?.words ?? null;
}
