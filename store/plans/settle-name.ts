import { knownNames } from '../../core/plan/matching/known-names.ts';
import { tidyName } from '../../core/plan/matching/tidy-name.ts';
import type { NameChoice, ShelfAnswer } from '../../ports/plan-shelf.ts';
import { recordOfficeAct } from '../audit/record-office-act.ts';
import { createClock } from '../clock.ts';
import { raiseDirectoryVersion } from '../directory.ts';
import { changeDrafted, refuse, type PlanParts } from './change-plan.ts';
import { planById } from './find-plan.ts';

/**
 * What a printed name means, once for the plan, and with `remember` an alias of the directory from then on. A unit's own name or an alias the directory file gives is no free name: it can be read otherwise in one plan only.
 */
export async function settleName({ prisma, directory }: PlanParts, planId: string, name: string, unit: string, { remember = false, by = '' }: NameChoice): Promise<ShelfAnswer> {
  const plan = await planById(prisma, planId);
  const sought = tidyName(name);
  const printed = plan.rows.flatMap(({ draft }) => [...draft.leadUnits, ...draft.coUnits]).find((each) => tidyName(each) === sought);
  const rows = plan.rows.filter(({ draft }) => printed !== undefined && [...draft.leadUnits, ...draft.coUnits].includes(printed)).map(({ row }) => row);
  if (printed === undefined) return refuse(`本计划中没有叫「${name.trim()}」的责任单位。`);

  const people = await directory.readDirectory();
  const known = knownNames(people);
  const meant = known.byOwnName(unit) ?? known.byAlias.get(tidyName(unit));
  if (!meant) return refuse(`通讯录里没有「${unit}」；请用通讯录中的单位名称。`);
  const own = known.byName.get(sought);
  if (remember && own && own !== meant) return refuse(`「${printed}」本身是通讯录中的单位。如只在本计划中指「${meant.name}」，请加 --once。`);
  const listed = people.units.find((each) => each.aliases.some((alias) => tidyName(alias) === sought));
  const isChosen = (await prisma.nameChoice.findFirst({ where: { name: printed, once: false }, select: { id: true } })) !== null;
  if (remember && listed && listed.name !== meant.name && !isChosen) {
    return refuse(`「${printed}」在通讯录中是「${listed.name}」的别名。如只在本计划中指「${meant.name}」，请加 --once。`);
  }

  const at = await createClock(prisma).now();
  return await changeDrafted(prisma, plan, rows, async (tx) => {
    const data = { planId, name: printed, unit: meant.name };
    await tx.nameSettlement.upsert({ where: { planId_name: { planId, name: printed } }, create: data, update: data });
    await tx.nameChoice.create({ data: { ...data, once: !remember, by, at } });
    if (remember) await raiseDirectoryVersion(tx);
    await recordOfficeAct(tx, { kind: 'nameSettled', subject: planId, by, at, facts: { name: printed, unit: meant.name, once: !remember } });
  });
}
