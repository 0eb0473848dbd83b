import { dutiesOf } from '../../core/plan/duties.ts';
import { takeOver } from '../../core/plan/compare/take-over.ts';
import type { TaskDraft } from '../../core/plan/plan-draft.ts';
import { isBinding } from '../../core/plan/compare/difference.ts';
import type { Ask } from '../../desk/ask.ts';
import { reasonOf, type Amendment } from './read-amendment.ts';

export interface AmendingAsk {
  row: number;
  taskId: string;
  ask: Ask;
}

/** A row that cannot be amended yet, and why. */
export interface Skipped {
  row: number;
  why: string;
}

/** The acts that amend the chosen rows of a launched plan: owners by a reassignment, what is asked by an amendment, dropped rows withdrawn. Pure. */
export function asksOfAmendment(amendment: Amendment, rows: ReadonlySet<number>): { asks: AmendingAsk[]; skipped: Skipped[] } {
  const { plan, difference, draft, effective, people, needed } = amendment;
  const reason = reasonOf(amendment);
  const taskIdOf = new Map(plan.rows.map(({ row, taskId }) => [row, taskId]));
  const skipped: Skipped[] = [];

  const owners = needed.flatMap((each): AmendingAsk[] => {
    if (each.act !== 'reassign' || !rows.has(each.row)) return [];
    const { row, leads, cos, unknown } = each;
    const why = leads.length === 0 ? '修订稿没有写牵头单位，请先确定' : unknown.length > 0 ? `请先说明「${unknown.join('」「')}」是哪个单位` : null;
    if (why !== null) {
      skipped.push({ row, why });
      return [];
    }
    const { duties } = dutiesOf({ leadUnits: leads, coUnits: cos }, people, {}, plan.policy?.groupDuty);
    return [{ row, taskId: taskIdOf.get(row)!, ask: { type: 'reassign', duties, reason } }];
  });
  const blocked = new Set(skipped.map(({ row }) => row));
  const words = draftsAfter(amendment);
  const amended = difference.items.flatMap(({ before: row, changes }): AmendingAsk[] => {
    const after = words.get(row);
    if (!rows.has(row) || blocked.has(row) || after === undefined || !changes.some(isBinding)) return [];
    return [{ row, taskId: taskIdOf.get(row)!, ask: { type: 'amend', document: draft.documentNumber ?? `《${draft.title}》`, effective, draft: after } }];
  });
  const withdrawn = needed.flatMap((each): AmendingAsk[] =>
    each.act === 'withdraw' && rows.has(each.row) ? [{ row: each.row, taskId: taskIdOf.get(each.row)!, ask: { type: 'withdraw', reason } }] : [],
  );
  const asks = [...owners, ...amended, ...withdrawn].sort((one, other) => one.row - other.row);
  return { asks, skipped };
}

/** Rows of the plan with their words as the document has them now; typed owners stay where it names no others. */
function draftsAfter({ plan, printed, draft, difference }: Amendment): Map<number, TaskDraft> {
  const byRow = new Map(printed.rows.map((row, at) => [row, printed.tasks[at]]));
  const taken = takeOver(difference, plan.rows, plan.rows.map(({ row, draft: held }) => byRow.get(row) ?? held), draft.tasks);
  const place = ({ before, after }: { before: number; after: number }): number => (difference.partial ? before : after) - 1;
  return new Map(difference.items.flatMap((item) => {
    const row = taken[place(item)];
    return row ? [[item.before, row.draft] as const] : [];
  }));
}
