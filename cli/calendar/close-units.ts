import type { Closure } from '../../core/calendar/closure.ts';
import { readClosure } from '../../documents/calendar/read-closure.ts';
import { unitTypeWords } from '../../documents/directory/directory-words.ts';
import type { KeptClosure } from '../../ports/closure-shelf.ts';
import type { Call } from '../call.ts';
import { CommandFault, wrongUse } from '../command-fault.ts';
import { renderTable } from '../display/render-table.ts';
import { terminalText } from '../display/terminal-text.ts';
import { exitCode } from '../exit-code.ts';
import { officeAddress } from '../office-address.ts';

export interface CloseOptions {
  why: string;
  unitType?: string;
  as?: string;
}

/** Puts a closure on record. Running tasks are planned by it at their next act or wake; `recalculate` shows and does it at once. */
export async function closeUnits(call: Call, days: string, { why, unitType, as }: CloseOptions): Promise<void> {
  const read = readClosure({ days, unitType, why });
  if ('faults' in read) throw wrongUse(read.faults[0]?.message ?? '', read.faults[0]?.hint ?? '');
  const { closure } = read;
  const { closures, directory, clock } = await call.register();
  const people = await directory.readDirectory();
  const kept = await closures.add(closure, officeAddress(people, as), await clock.now());
  if (call.json) return call.printJson(kept);
  const concerned = people.units.filter(({ type }) => type === closure.unitType);
  call.print(`已登记（第 ${kept.id} 条）：${sayClosure(kept)}。${closure.unitType === null ? '' : `通讯录中有 ${concerned.length} 个这类单位。`}`);
  call.print('期间到期的提醒提前到停办之前，其余的改到恢复办公之后。已启动的事项在各自下一次办理或提醒时重排；可用 duban calendar recalculate 先看哪些要改日，加 --apply 立即重排。');
}

export async function listClosures(call: Call): Promise<void> {
  const kept = await (await call.register()).closures.list();
  if (call.json) return call.printJson(kept);
  if (kept.length === 0) return call.print('没有登记停办日期。');
  const rows = kept.map(({ id, unitType, from, to, why, by }) => [String(id), sayType(unitType), from, to, terminalText(why), terminalText(by)]);
  call.print(renderTable([{ heading: '编号' }, { heading: '单位' }, { heading: '从' }, { heading: '到' }, { heading: '事由', widest: 40 }, { heading: '登记人' }], rows));
}

export async function reopenUnits(call: Call, id: string, as?: string): Promise<void> {
  const { closures, directory, clock } = await call.register();
  const removed = /^\d{1,9}$/u.test(id) && (await closures.remove(Number(id), officeAddress(await directory.readDirectory(), as), await clock.now()));
  if (!removed) throw new CommandFault('NO_SUCH_CLOSURE', `没有编号为「${id}」的停办日期。`, '用 duban calendar closures 查看编号。', exitCode.failed);
  call.print(`已撤销第 ${id} 条。可用 duban calendar recalculate 查看哪些提醒要改日。`);
}

const sayType = (unitType: Closure['unitType']): string => (unitType === null ? '全体' : unitTypeWords[unitType]);
const sayClosure = ({ unitType, from, to, why }: KeptClosure): string => `${sayType(unitType)} ${from}${to === from ? '' : ` 至 ${to}`} ${terminalText(why)}`;
