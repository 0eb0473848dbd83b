import { carriedDraft } from '../../core/plan/carried-draft.ts';
import { pairItems } from '../../core/plan/compare/pair-items.ts';
import type { TaskDraft } from '../../core/plan/plan-draft.ts';
import { taskIdOf } from '../../core/plan/plan-ids.ts';
import { draftedTask } from '../../core/task/task-state.ts';
import type { CarriedTask, CarryAnswer } from '../../ports/plan-shelf.ts';
import { recordOfficeAct } from '../audit/record-office-act.ts';
import { createClock } from '../clock.ts';
import type { PrismaClient } from '../generated/client.ts';
import { asJson } from './as-json.ts';
import { planById } from './find-plan.ts';
import { changeDrafted } from './change-plan.ts';

/**
 * Takes tasks of last year over into a drafted plan: a row that says the same is linked with the task it goes on from,
 * for the rest rows are added behind the document's own. Asked again, what came over before stays as it is.
 */
export async function carryInto(prisma: PrismaClient, planId: string, tasks: readonly CarriedTask[], yearEnd: string, by: string): Promise<CarryAnswer> {
  const plan = await planById(prisma, planId);
  const linked: CarriedTask['taskId'][] = [];
  const added: CarriedTask['taskId'][] = [];
  const now = await createClock(prisma).now();
  const answer = await changeDrafted(prisma, plan, [], async (tx) => {
    const known = new Set((await tx.task.findMany({ where: { carriedFrom: { in: tasks.map(({ taskId }) => taskId) } }, select: { carriedFrom: true } })).map(({ carriedFrom }) => carriedFrom));
    const held = await tx.task.findMany({ where: { planId }, select: { id: true, row: true, draft: true, carriedFrom: true }, orderBy: { row: 'asc' } });
    const open = tasks.filter(({ taskId }) => !known.has(taskId));
    const free = held.filter(({ carriedFrom }) => carriedFrom === null);
    const pairs = new Map(pairItems(open.map(({ draft }) => draft), free.map(({ draft }) => draft as unknown as TaskDraft)));
    const came = held.filter(({ carriedFrom }) => carriedFrom !== null).length;
    let row = held.at(-1)?.row ?? 0;
    for (const [at, { taskId, draft, state, conclusion }] of open.entries()) {
      const same = pairs.get(at);
      if (same !== undefined) {
        await tx.task.update({ where: { id: free[same]!.id }, data: { carriedFrom: taskId } });
        linked.push(taskId);
        continue;
      }
      row += 1;
      const carried = carriedDraft(draft, state, conclusion, came + added.length + 1, yearEnd);
      const id = taskIdOf(planId, row);
      const { number, title, section } = carried;
      await tx.task.create({ data: { id, planId, row, number, title, section, draft: asJson(carried), snapshot: asJson(draftedTask(id)), carriedFrom: taskId } });
      added.push(taskId);
    }
    if (open.length > 0) await recordOfficeAct(tx, { kind: 'tasksCarriedOver', subject: planId, by, at: now, facts: { linked, added } });
  });
  return answer.ok ? { ok: true, linked, added } : answer;
}
