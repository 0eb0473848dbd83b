import { dutiesOf, type PlannedDuty } from '../../core/plan/duties.ts';
import { wrongUse } from '../command-fault.ts';
import { findPerson } from '../find-person.ts';
import { nameList } from '../name-list.ts';
import type { ActOptions } from './act-options.ts';
import type { Frame } from './frame.ts';

/** Who is to hold the task, from `--lead`, `--co` and `--inform`. */
export function readDuties({ lead, co, inform }: ActOptions, { directory, groupDuty }: Frame): PlannedDuty[] {
  const leadUnits = nameList(lead);
  if (leadUnits.length === 0) throw wrongUse('改派要指明牵头单位。', '写作 --lead 单位，多个用逗号隔开，第一个为主牵头。');
  const owned = dutiesOf({ leadUnits, coUnits: nameList(co) }, directory, {}, groupDuty);
  const told = dutiesOf({ leadUnits: [], coUnits: nameList(inform) }, directory);
  const unknown = [...owned.unresolved, ...told.unresolved];
  if (unknown.length > 0) throw wrongUse(`通讯录里没有「${unknown.join('」「')}」。`, '可用 duban directory show 查看单位名称。');
  const informed = told.duties.filter(({ unit }) => !owned.duties.some((duty) => duty.unit === unit));
  return [...owned.duties, ...informed.map(({ unit }): PlannedDuty => ({ unit, kind: 'inform', main: false }))];
}

/** The directory's name of a unit that was typed. */
export function readUnit(name: string, directory: Frame['directory']): string {
  const { duties } = dutiesOf({ leadUnits: [name.trim()], coUnits: [] }, directory);
  const [unit] = duties;
  if (!unit) throw wrongUse(`通讯录里没有「${name}」。`, '可用 duban directory show 查看单位名称。');
  return unit.unit;
}

/** Address of the colleague a task goes to. */
export function readColleague(word: string | undefined, { directory }: Frame): string {
  if (word === undefined) throw wrongUse('请写明转给哪位同事。', '写作 --to 姓名，或 --to 邮箱。');
  return findPerson(directory, word).address;
}
