import { bareWords, wordLikeness } from './word-likeness.ts';
import type { ReturnedRow } from './returned-form.ts';

/** A task as a returned row may name it: every text a table may print as its 目标任务. */
export interface KnownTask {
  taskId: string;
  number: string;
  texts: string[];
}

export type RowMatch =
  | { ok: true; taskId: string; by: 'code' | 'number' | 'words'; goalChanged: boolean }
  | { ok: false; code: 'two-codes' | 'other-plan' | 'unknown-code' | 'words-disagree' | 'ambiguous' | 'unknown-row'; candidates: string[] };

/** From these likenesses on a row is taken for the task: lower where the printed number says the same. */
const alike = { withNumber: 0.5, byWords: 0.8 };
/** How far the best candidate must stand before the next. */
const lead = 0.1;
const numberWeight = 0.25;

/**
 * The task a returned row is about: by its code first, then by 序号 and words, then by words alone. A code that words
 * contradict, two codes, and words that fit two tasks are no match: nothing is guessed. What it answers depends on this
 * row and the tasks only, so that sorting, deleting and adding rows changes nothing.
 */
export function matchRow(row: Pick<ReturnedRow, 'codes' | 'number' | 'goal'>, tasks: KnownTask[]): RowMatch {
  const named = [...new Set(row.codes.map(({ taskId }) => taskId))];
  const [only] = named;
  if (named.length > 1) return { ok: false, code: 'two-codes', candidates: named };
  return only === undefined ? matchWords(row, tasks) : matchCode(row, only, tasks);
}

function matchCode({ codes, goal }: Pick<ReturnedRow, 'codes' | 'goal'>, taskId: string, tasks: KnownTask[]): RowMatch {
  const task = tasks.find((each) => each.taskId === taskId);
  if (!task) {
    const samePlan = tasks.some((each) => planOf(each.taskId) === codes[0]?.planId);
    return { ok: false, code: samePlan ? 'unknown-code' : 'other-plan', candidates: [taskId] };
  }
  const isOwn = goal === '' || task.texts.some((text) => bareWords(text) === bareWords(goal));
  if (isOwn) return { ok: true, taskId, by: 'code', goalChanged: false };
  // Columns sorted apart leave the code of one task beside the words of another.
  const other = tasks.find((each) => each.taskId !== taskId && each.texts.some((text) => bareWords(text) === bareWords(goal)));
  if (other) return { ok: false, code: 'words-disagree', candidates: [taskId, other.taskId] };
  return { ok: true, taskId, by: 'code', goalChanged: true };
}

function matchWords({ number, goal }: Pick<ReturnedRow, 'number' | 'goal'>, tasks: KnownTask[]): RowMatch {
  const scored = tasks
    .map((task) => {
      const likeness = Math.max(0, ...task.texts.map((text) => wordLikeness(text, goal)));
      const sameNumber = bareNumber(number) !== '' && bareNumber(number) === bareNumber(task.number);
      return { task, likeness, sameNumber, score: likeness + (sameNumber ? numberWeight : 0) };
    })
    .filter(({ likeness, sameNumber }) => likeness >= (sameNumber ? alike.withNumber : alike.byWords))
    .sort((one, other) => other.score - one.score || (one.task.taskId < other.task.taskId ? -1 : 1));
  const [best, next] = scored;
  if (!best) return { ok: false, code: 'unknown-row', candidates: [] };
  if (next && best.score - next.score < lead) return { ok: false, code: 'ambiguous', candidates: scored.map(({ task }) => task.taskId) };
  return { ok: true, taskId: best.task.taskId, by: best.sameNumber ? 'number' : 'words', goalChanged: best.likeness < 1 };
}

const planOf = (taskId: string): string => taskId.replace(/-\d+$/u, '');

/** `11.`, `（11）` and `第11项` are one number. */
const bareNumber = (number: string): string => number.normalize('NFKC').replaceAll(/[\s().、,，。第条项]/gu, '');
