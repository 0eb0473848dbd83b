import { difficultiesOf, namesOfUnits } from '../../core/edition/difficulties.ts';
import { resolveRole } from '../../core/plan/resolve-role.ts';
import type { Directory } from '../../core/plan/directory.ts';
import { sayCycle } from '../../locales/zh-CN/dates.ts';
import type { Call } from '../call.ts';
import { findPerson } from '../find-person.ts';
import { findPlan } from '../find-plan.ts';
import { neededEdition } from './final-edition.ts';
import { saveFile } from './save-file.ts';

export interface BriefOptions {
  cycle: string;
  leader?: string;
  out?: string;
  json?: boolean;
}

/** 协调事项 of a final edition for a leader, or for all: difficulties in the units' words and who must help. */
export async function exportBrief(call: Call, planName: string, { cycle, leader: wanted, out, json }: BriefOptions): Promise<void> {
  const plan = await findPlan(call, planName);
  const edition = await neededEdition(call, plan.id, cycle);
  const directory = await (await call.register()).directory.readDirectory();
  const leader = wanted === undefined ? null : findPerson(directory, wanted);
  const rows = difficultiesOf(edition, namesOfUnits(directory.units))
    .map((difficulty) => ({ ...difficulty, leader: leaderOf(difficulty.row.leadUnits[0], directory) }))
    .filter((row) => leader === null || row.leader === leader.name);

  const file = call.path(out ?? `协调事项-${plan.id}-${cycle}.docx`);
  const subtitle = `（${cycle.slice(0, 4)}年${sayCycle(cycle)}${leader ? `，送${leader.name}同志` : ''}）`;
  const { writeDifficultyBrief } = await import('../../documents/writers/difficulty-brief.ts');
  await saveFile(file, await writeDifficultyBrief({ title: `${plan.title}需协调解决的困难`, subtitle, rows }));
  if (json) return call.printJson({ file, rows: rows.map(({ row, text, helpers, leader: whose }) => ({ task: row.taskId, text, helpers, leader: whose })) });
  call.print(`已写入 ${file}：${rows.length} 项。`);
}

/** Only who really is in charge of the unit, not whoever stands in where nobody is. */
function leaderOf(unit: string | undefined, directory: Directory): string {
  const role = `leader:${unit ?? ''}`;
  const holder = unit === undefined ? null : resolveRole(role, directory);
  return holder?.heldAs === role ? holder.person.name : '';
}
