import { atRows } from '../../core/plan/compare/at-rows.ts';
import { comparePlans } from '../../core/plan/compare/compare-plans.ts';
import type { PlanDifference } from '../../core/plan/compare/difference.ts';
import { neededActs, type NeededAct } from '../../core/plan/compare/needed-acts.ts';
import type { Directory } from '../../core/plan/directory.ts';
import type { PlanDraft } from '../../core/plan/plan-draft.ts';
import { readBounded } from '../../documents/bounded/read-bounded.ts';
import type { PrintedPlan, ShelfPlan } from '../../ports/plan-shelf.ts';
import type { Call } from '../call.ts';
import { wrongUse } from '../command-fault.ts';
import { findPlan } from '../find-plan.ts';
import type { Input } from '../read-input.ts';
import { checkDate } from '../read-date.ts';
import { effectiveDate } from './effective-date.ts';

/** A later document held against its plan. */
export interface Amendment {
  plan: ShelfPlan;
  /** The plan as its documents print it so far. */
  printed: PrintedPlan;
  draft: PlanDraft;
  covers: 'whole' | 'part' | undefined;
  difference: PlanDifference;
  /** `YYYY-MM-DD`, null where neither the document nor the command names a date. */
  effective: string | null;
  people: Directory;
  /** What a launched plan needs; nothing before the launch. */
  needed: NeededAct[];
}

export async function readAmendment(call: Call, input: Input, planName: string, options: { effective?: string; covers?: string }): Promise<Amendment> {
  const covers = readCovers(options.covers);
  const named = options.effective === undefined ? undefined : checkDate(options.effective);
  const plan = await findPlan(call, planName);
  const { shelf, directory } = await call.register();
  const draft = await readBounded('plan', input.bytes, input.fileName);
  const printed = await shelf.printed(plan.id);
  const difference = atRows(comparePlans(printed, draft, covers), printed.rows);
  const people = await directory.readDirectory();
  const settled = Object.fromEntries(plan.settled.map(({ name, unit }) => [name, unit]));
  const leftOut = new Set(plan.rows.filter((row) => row.leftOut !== null).map(({ row }) => row));
  const needed = plan.state === 'drafted' ? [] : neededActs(difference, leftOut, people, settled);
  return { plan, printed, draft, covers, difference, effective: named ?? effectiveDate(await linesOf(input)), people, needed };
}

/** Why the acts are done, as it stands on record with each of them. */
export const reasonOf = ({ draft: { title, documentNumber }, effective }: Pick<Amendment, 'draft' | 'effective'>): string =>
  `依据${documentNumber === null ? '' : documentNumber}《${title}》${effective === null ? '' : `，自${effective}起`}`;

async function linesOf({ bytes, fileName }: Input): Promise<string[]> {
  const { blocks } = await readBounded('file', bytes, fileName);
  return blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.filter(({ carried }) => !carried).map(({ text }) => text)) : block.text.split('\n')));
}

function readCovers(word: string | undefined): 'whole' | 'part' | undefined {
  if (word === undefined || word === 'whole' || word === 'part') return word;
  throw wrongUse(`没有「${word}」这种范围。`, '可用：whole（全部任务都在这个文件里）、part（只写了要改的任务）。');
}
