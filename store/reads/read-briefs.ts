import { briefRow, type BriefRow } from '../../core/edition/brief-row.ts';
import { namesOfUnits } from '../../core/edition/difficulties.ts';
import type { Edition } from '../../core/edition/edition.ts';
import { policyOfTask } from '../../core/policy/policy-of-task.ts';
import { wholePolicy } from '../../core/policy/whole-policy.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { cyclesOfPeriod } from '../../core/schedule/cycles-of-period.ts';
import type { PlannedCycle } from '../../core/schedule/schedule-input.ts';
import type { FinalText } from '../../ports/edition-shelf.ts';
import type { DeliveryItem, TaskView } from '../../ports/reads.ts';
import { createDirectoryShelf } from '../directory.ts';
import { createEditionShelf } from '../editions/create-edition-shelf.ts';
import { readFinalTexts } from '../editions/read-final-texts.ts';
import type { PrismaClient } from '../generated/client.ts';

interface PlanFacts {
  policy: Policy;
  cycles: PlannedCycle[];
  editions: Edition[];
}

/** What a leader is told of each task in the lines of a 情况汇总, by the line's key; the other items are passed over. */
export async function readBriefs(prisma: PrismaClient, items: readonly DeliveryItem[]): Promise<Map<string, BriefRow>> {
  const wanted = items.filter(({ line }) => line.purpose === 'leaderBrief' && line.cycle !== null);
  if (wanted.length === 0) return new Map();
  const planIds = [...new Set(wanted.map(({ task }) => task.planId))];
  const [plans, texts, { units }] = await Promise.all([
    Promise.all(planIds.map(async (id) => [id, await readPlan(prisma, id)] as const)),
    readFinalTexts(prisma, { OR: wanted.map(({ task, line }) => ({ taskId: task.id, cycle: line.cycle! })) }),
    createDirectoryShelf(prisma).readDirectory(),
  ]);
  const facts = new Map(plans);
  const names = namesOfUnits(units);
  return new Map(
    wanted.map(({ line, task, submission: report }) => {
      const cycle = line.cycle!;
      const plan = facts.get(task.planId)!;
      return [line.key, briefRow({ cycle, due: line.due ?? '', task, report, final: finalOf(task, cycle, plan, texts), nextCycle: nextOf(task, cycle, plan), names })];
    }),
  );
}

async function readPlan(prisma: PrismaClient, planId: string): Promise<PlanFacts> {
  const [plan, editions] = await Promise.all([
    prisma.plan.findUniqueOrThrow({ where: { id: planId }, select: { policy: true, cycles: true } }),
    createEditionShelf(prisma).editions(planId),
  ]);
  return { policy: wholePolicy((plan.policy ?? {}) as unknown as Partial<Policy>), cycles: plan.cycles as unknown as PlannedCycle[], editions };
}

function finalOf({ id }: TaskView, cycle: string, { editions }: PlanFacts, texts: readonly FinalText[]) {
  const edition = editions.findLast((each) => each.cycle === cycle && each.state === 'final');
  const row = edition?.rows.find(({ taskId }) => taskId === id);
  return row ? { row, text: texts.find((each) => each.taskId === id && each.cycle === cycle)?.text ?? '' } : null;
}

function nextOf({ state }: TaskView, cycle: string, { policy, cycles }: PlanFacts): string | null {
  const own = cyclesOfPeriod(cycles, policyOfTask(policy, state).period);
  return own[own.findIndex(({ id }) => id === cycle) + 1]?.id ?? null;
}
