import type { TaskDraft } from '../plan/plan-draft.ts';
import type { Line } from '../schedule/line.ts';
import type { Carried } from './carried.ts';

/** A line of a message with everything a renderer could print beside it. */
interface Printed {
  line: Line;
  task: { number: string; title: string; planTitle: string; section: string[]; draft: TaskDraft; amended?: unknown; breakdown?: unknown };
  submission: { words: { done: string; next: string; difficulty: string } } | null;
  eventWords: string | null;
  event: unknown;
  /** Of a line of a 情况汇总. */
  brief?: { text: string; since: string | null; difficulty: unknown; nextGoal: string };
}

/** An item as its channel may carry it. A title or number that may not be printed is ''. */
export type Cut<T extends Printed> = T & { carried: Carried };

/**
 * The one place that decides what a message may print of a task (process.md §5): what its channel may not carry is not
 * there any more when a view or a letter is made of it. `title`: no words but the title. `number`: not the title either.
 * `nothing`: that something is there, not what. The task's state holds hashes and dates alone and stays.
 */
export function cutToCarriage<T extends Printed>(item: T, carried: Carried): Cut<T> {
  const { carriage } = carried;
  if (carriage === 'full') return { ...item, carried };
  const title = carriage === 'title' ? item.task.title : '';
  const { amended: _amended, breakdown: _breakdown, ...task } = item.task;
  const cut = {
    ...item,
    carried,
    task: { ...task, title, section: [], draft: withoutWords(task.draft, title) },
    submission: item.submission && { ...item.submission, words: { ...item.submission.words, done: '', next: '', difficulty: '', values: [], why: '' } },
    eventWords: null,
    ...(item.brief ? { brief: { ...item.brief, text: '', since: null, difficulty: null, nextGoal: '' } } : {}),
  };
  return (carriage === 'nothing' ? { ...cut, task: { ...cut.task, number: '', planTitle: '' }, line: bare(item.line), submission: null, event: null, brief: undefined } : cut) as Cut<T>;
}

const withoutWords = (draft: TaskDraft, title: string): TaskDraft => ({
  number: draft.number, title, section: [], leadUnits: draft.leadUnits, coUnits: draft.coUnits, leadExplicit: draft.leadExplicit, ownerText: '',
  leaders: [], persons: [], basis: '', deadline: draft.deadline, deadlineText: null, milestones: [], recurrence: draft.recurrence, recurrenceText: null,
  indicators: [], deliverables: [], subItems: [], fields: {}, source: { text: '' },
});

/** A line whose own channel may say nothing of it: what it asked is the office's to say. */
const bare = (line: Line): Line => ({ ...line, purpose: 'officeItem', cycle: null, due: null, reason: { rule: 'notCarried', facts: {} } });
