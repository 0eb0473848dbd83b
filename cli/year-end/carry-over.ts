import type { CarryAnswer } from '../../ports/plan-shelf.ts';
import { askDesk } from '../ask-desk.ts';
import type { Call } from '../call.ts';
import { CommandFault } from '../command-fault.ts';
import { findPlan } from '../find-plan.ts';
import type { YearOfTask } from './year-of-plan.ts';

export type Carried = Extract<CarryAnswer, { ok: true }> & { into: string };

/**
 * Takes what goes on into the next year's plan: what was concluded so, and standing or longer work by itself, which ends
 * here by an act on record. Safe to ask twice: each task comes over once.
 */
export async function carryOver(call: Call, tasks: readonly YearOfTask[], into: string, yearEnd: string, by: string): Promise<Carried> {
  const { shelf, reads } = await call.register();
  const next = await findPlan(call, into);
  if (next.state !== 'drafted') throw new CommandFault('ALREADY_LAUNCHED', `计划 ${next.id} 已经启动，不能再转入。`, '请在下年度计划启动之前办理。');
  const goesOn = tasks.filter((each) => each.goesOn);
  if (goesOn.length > 0) await askDesk(call, { by, via: 'console', asks: goesOn.map(({ task }) => ({ taskId: task.id, ask: { type: 'carryOver' as const } })) });
  const ended = await Promise.all(tasks.map(({ task }) => reads.task(task.id)));
  const carried = ended.flatMap((task) => (task?.state.stage === 'carriedOver' ? [{ taskId: task.id, draft: task.draft, state: task.state, conclusion: task.state.completion?.conclusion ?? null }] : []));
  const answer = await shelf.carryInto(next.id, carried, yearEnd, by);
  if (!answer.ok) throw new CommandFault('ALREADY_LAUNCHED', answer.message, '请在下年度计划启动之前办理。');
  return { ...answer, into: next.id };
}
