import type { EditionRejection } from '../../core/edition/edition-rejection.ts';
import type { Edition } from '../../core/edition/edition.ts';
import type { Person } from '../../core/plan/directory.ts';
import { findRows } from '../../core/plan/find-rows.ts';
import { dateOf } from '../../core/schedule/instant.ts';
import { createEditionDesk, type EditionDesk, type EditionRequest } from '../../desk/edition-desk.ts';
import { editionRejections } from '../../locales/zh-CN/editions.ts';
import type { ShelfPlan } from '../../ports/plan-shelf.ts';
import type { Call } from '../call.ts';
import { CommandFault } from '../command-fault.ts';
import { knownCycle } from '../export/known-cycle.ts';
import { findPerson } from '../find-person.ts';
import { findPlan } from '../find-plan.ts';

export interface EditionCall {
  plan: ShelfPlan;
  request: EditionRequest;
  desk: EditionDesk;
  people: Person[];
}

/** The plan, its cycle and the person a command line names. Throws `CommandFault` for what is not there. */
export async function editionCall(call: Call, planName: string, cycle: string, as: string): Promise<EditionCall> {
  const register = await call.register();
  const plan = await findPlan(call, planName);
  knownCycle(plan, await register.reads.tasksOf(plan.id), cycle);
  const directory = await register.directory.readDirectory();
  const today = dateOf(await register.clock.now(), (await register.policy()).zone);
  return { plan, desk: createEditionDesk(register), people: directory.people, request: { planId: plan.id, cycle, by: findPerson(directory, as), today } };
}

const hints: Partial<Record<EditionRejection, string>> = {
  NO_EDITION: '请先用 duban edition open 计划 周期 --as 姓名 建立。',
  EDITION_OPEN: '可用 duban edition show 计划 周期 查看，用 edition merge 取入新报的内容。',
  EDITION_FINAL: '写作 duban edition revise 计划 周期 --as 姓名 --reason 理由。',
  NOT_CIRCULATED: '写作 duban edition circulate 计划 周期 --as 姓名。',
  CHANGED_SINCE: '写作 duban edition circulate 计划 周期 --as 姓名，只通知有改动的单位。',
  ROWS_WAIT: '可用 duban edition show 计划 周期 查看待审核的行；审核后用 duban edition merge 取入。',
  ROWS_OUTDATED: '可用 duban edition show 计划 周期 --row 行 对照，再用 edition edit 改定，或加 --restore 改用单位的文字。',
  OWN_EDITION: '由别人 --as 办理；领导在纸上签批的，加 --approver 领导姓名。',
  NUMBER_GAP: '加 --gap-reason 理由；不写 --number 就用下一个号。',
  NUMBER_TAKEN: '不写 --number 就用下一个号；可用 duban edition numbers 查看。',
};

/** A refusal as the fault it is for the one who asked. */
export const refusedEdition = (code: EditionRejection): CommandFault => new CommandFault(code, editionRejections[code], hints[code] ?? '可用 duban edition show 计划 周期 查看。');

/** The edition of a cycle, the newest where no number is named. */
export async function findEdition(call: Call, planId: string, cycle: string, no?: string): Promise<Edition> {
  const { editions } = await call.register();
  const edition = await editions.edition(planId, cycle, no === undefined ? undefined : Number(no));
  if (!edition) throw refusedEdition('NO_EDITION');
  return edition;
}

/** The row a name means: its printed number, or `#7` for the seventh of the plan. */
export function findEditionRow({ rows }: Edition, name: string): Edition['rows'][number] {
  const found = findRows(rows.map(({ number, section }, at) => ({ row: at + 1, number, section: [section] })), [name]);
  const row = found.ok ? rows[(found.rows[0] ?? 0) - 1] : undefined;
  if (!row) throw new CommandFault('NO_SUCH_ROW', found.ok ? editionRejections.NO_SUCH_ROW : found.message, '行写作序号（12）或 #行号（#12）。');
  return row;
}
