import { findRows } from '../../core/plan/find-rows.ts';
import type { TaskDraft } from '../../core/plan/plan-draft.ts';
import { addTasks, type NotAdded } from '../../desk/add-tasks.ts';
import type { Call } from '../call.ts';
import { CommandFault, wrongUse } from '../command-fault.ts';
import { nameList } from '../name-list.ts';
import { reasonOf, type Amendment } from './read-amendment.ts';

export interface AddedRow {
  /** In the later document, and in the plan. */
  documentRow: number;
  row: number;
  task: string;
}

export interface RowsAdded {
  added: AddedRow[];
  notAdded: { documentRow: number; why: string }[];
  /** Tasks that wait for the workers to start them. */
  unstarted: number;
}

export interface Additions {
  /** Rows of the later document that are new to the plan. */
  fresh: number[];
  /** Rows that were asked for and are in the plan already. */
  known: { documentRow: number; row: number }[];
}

/** Rows to add, by `#row` or printed number in the later document. Throws `CommandFault` for rows it does not have. */
export function chosenAdditions({ draft, difference }: Amendment, names: string | undefined, all: boolean): Additions {
  const isNew = new Set(difference.added.map(({ row }) => row));
  if (names === undefined) return { fresh: all ? [...isNew] : [], known: [] };
  const found = findRows(draft.tasks.map(({ number, section }, at) => ({ row: at + 1, number, section })), nameList(names));
  if (!found.ok) throw wrongUse(found.message, '行按修订文件里的序号，或写 #行号。');
  const known = difference.items.filter(({ after }) => found.rows.includes(after)).map(({ after, before }) => ({ documentRow: after, row: before }));
  return { fresh: found.rows.filter((row) => isNew.has(row)), known };
}

/** Adds the chosen rows as tasks of the plan, on the document as their basis; owners typed here are those of every row added. Without rows it goes on with a start that was interrupted. */
export async function addRows(call: Call, amendment: Amendment, rows: readonly number[], wish: { sha256: string; by: string; lead?: string | undefined; co?: string | undefined; acceptDoubts: boolean }): Promise<RowsAdded> {
  const { plan, draft } = amendment;
  const engine = { launch: async (planId: string) => await (await call.engine()).tasks.launch(planId) };
  const result = await addTasks(
    { ...(await call.register()), engine },
    { planId: plan.id, sha256: wish.sha256, by: wish.by, acceptDoubts: wish.acceptDoubts, rows: rows.map((row) => ({ documentRow: row, draft: owned(draft.tasks[row - 1]!, amendment, wish) })) },
  );
  if (!result.ok) throw new CommandFault(result.code, '计划刚刚有别的任务列入，这次没有增列。', '请再执行一次同样的命令。');
  return {
    added: result.added.map(({ documentRow, row, taskId }) => ({ documentRow, row, task: taskId })),
    notAdded: result.skipped.map((each) => ({ documentRow: each.documentRow, why: sayWhy(each) })),
    unstarted: result.of - result.assigned,
  };
}

function owned(task: TaskDraft, amendment: Amendment, { lead, co }: { lead?: string | undefined; co?: string | undefined }): TaskDraft {
  const basis = [task.basis, reasonOf(amendment)].filter((text) => text !== '').join('；');
  return lead === undefined ? { ...task, basis } : { ...task, basis, leadUnits: nameList(lead), coUnits: nameList(co), leadExplicit: true };
}

function sayWhy({ code, facts }: NotAdded): string {
  switch (code) {
    case 'NO_LEAD':
      return '没有牵头单位，请用 --lead 指定';
    case 'UNKNOWN_UNITS':
      return `通讯录里没有「${facts.join('」「')}」，请用 --lead、--co 指定单位`;
    case 'DOUBTS':
      return `${facts.join('')}确认无误请加 --accept-doubts`;
    default:
      throw new TypeError(`unknown code ${JSON.stringify(code satisfies never)}`);
  }
}
