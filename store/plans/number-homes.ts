import { findRows, type RowName } from '../../core/plan/find-rows.ts';
import { numberedRow } from '../../core/plan/numbered-row.ts';
import type { NumberHome } from '../../core/plan/duplicates/number-home.ts';
import { rowsOfPlan } from '../../core/plan/duplicates/rows-of-plan.ts';
import { sharedNumbers } from '../../core/plan/duplicates/shared-numbers.ts';
import { isSameNumber } from '../../core/plan/duplicates/numbers-asked.ts';
import type { HomedNumber, ShelfAnswer } from '../../ports/plan-shelf.ts';
import { recordOfficeAct } from '../audit/record-office-act.ts';
import { createClock } from '../clock.ts';
import type { PrismaClient } from '../generated/client.ts';
import { refuse, type PlanParts } from './change-plan.ts';
import { planById, settledNames } from './find-plan.ts';

/** Numbers of a plan that several units are asked for, with the task that gives each, where that is said. */
export async function numbersOfPlan({ prisma, directory }: PlanParts, planId: string): Promise<HomedNumber[]> {
  const plan = await planById(prisma, planId);
  const homes = await prisma.numberHome.findMany({ where: { planId }, select: { name: true, task: { select: { row: true } } } });
  const rows = rowsOfPlan({ ...plan, settled: settledNames(plan) }, await directory.readDirectory());
  return sharedNumbers(rows).map((shared) => ({ ...shared, home: homes.find(({ name }) => isSameNumber(name, shared.name))?.task.row ?? null }));
}

/** Where the numbers of a plan have their home, with the unit that leads it now. */
export async function homesOfPlan(prisma: PrismaClient, planId: string): Promise<NumberHome[]> {
  const homes = await prisma.numberHome.findMany({
    where: { planId },
    select: { name: true, taskId: true, task: { select: { duties: { where: { main: true }, select: { unit: true } } } } },
    orderBy: { name: 'asc' },
  });
  return homes.map(({ name, taskId, task }) => ({ name, taskId, unit: task.duties[0]?.unit ?? '' }));
}

/** Says which row gives a number; all others quote it from now on. Also of a plan that runs: it changes forms alone. */
export async function settleHome(parts: PlanParts, planId: string, name: string, row: RowName, by: string): Promise<ShelfAnswer> {
  const { prisma } = parts;
  const plan = await planById(prisma, planId);
  const meant = (await numbersOfPlan(parts, planId)).find((each) => isSameNumber(each.name, name.trim()));
  if (!meant) return refuse(`本计划没有向几个单位要「${name.trim()}」；用 duban numbers ${planId} 查看有哪些。`);
  const found = findRows(plan.rows.map(numberedRow), [row]);
  if (!found.ok) return found;
  const [at] = found.rows;
  if (found.rows.length !== 1 || !meant.rows.some((each) => each.row === at)) {
    return refuse(`「${meant.name}」只涉及第 ${meant.rows.map((each) => each.row).join('、')} 行，请从中指定一行。`);
  }
  const { taskId } = plan.rows.find((each) => each.row === at)!;
  const kept = await prisma.numberHome.findMany({ where: { planId }, select: { name: true } });
  const same = kept.filter((each) => isSameNumber(each.name, meant.name)).map((each) => each.name);
  const data = { planId, name: meant.name, taskId, by, at: await createClock(prisma).now() };
  await prisma.$transaction([prisma.numberHome.deleteMany({ where: { planId, name: { in: same } } }), prisma.numberHome.create({ data }), recordOfficeAct(prisma, { kind: 'numberHomeSet', subject: planId, by, at: data.at, facts: { name: meant.name, task: taskId } })]);
  return { ok: true, rows: meant.rows.map((each) => each.row) };
}
