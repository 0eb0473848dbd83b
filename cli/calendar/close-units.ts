import type { Closure } from '../../core/calendar/closure.ts';
import type { UnitType } from '../../core/plan/directory.ts';
import type { KeptClosure } from '../../ports/closure-shelf.ts';
import type { Call } from '../call.ts';
import { CommandFault, wrongUse } from '../command-fault.ts';
import { renderTable } from '../display/render-table.ts';
import { terminalText } from '../display/terminal-text.ts';
import { exitCode } from '../exit-code.ts';
import { officeAddress } from '../office-address.ts';
import { checkDate } from '../read-date.ts';

export interface CloseOptions {
  why: string;
  unitType?: string;
  as?: string;
}

/** How the office calls each type of unit; the words of the directory's sheet. */
const typeNames: Record<UnitType, string> = { office: '科室', institution: '直属单位', school: '学校', county: '县区', external: '外单位' };

/** A longer closure is a slip of the pen: no unit is shut for half a year. */
const MOST_DAYS = 183;

/** Puts a closure on record. Running tasks are planned by it at their next act or wake; `recalculate` shows and does it at once. */
export async function closeUnits(call: Call, days: string, { why, unitType, as }: CloseOptions): Promise<void> {
  const closure: Closure = { unitType: unitType === undefined ? null : readType(unitType), ...readDays(days), why: readWhy(why) };
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

const sayType = (unitType: Closure['unitType']): string => (unitType === null ? '全体' : typeNames[unitType]);
const sayClosure = ({ unitType, from, to, why }: KeptClosure): string => `${sayType(unitType)} ${from}${to === from ? '' : ` 至 ${to}`} ${terminalText(why)}`;

function readType(text: string): UnitType {
  const found = (Object.keys(typeNames) as UnitType[]).find((type) => type === text || typeNames[type] === text);
  if (!found) throw wrongUse(`没有「${text}」这类单位。`, `可用：${Object.values(typeNames).join('、')}。`);
  return found;
}

function readDays(text: string): { from: string; to: string } {
  const [first = '', last = first, ...more] = text.split('..');
  if (more.length > 0) throw wrongUse(`「${text}」不是一段日期。`, '写作 2026-07-10..2026-08-31。');
  const [from, to] = [checkDate(first), checkDate(last)];
  if (from > to) throw wrongUse(`起止日期颠倒：${from} 在 ${to} 之后。`, '写作 2026-07-10..2026-08-31。');
  if ((Date.parse(to) - Date.parse(from)) / 86_400_000 >= MOST_DAYS) throw wrongUse(`停办不能超过 ${MOST_DAYS} 天。`, '请核对起止日期。');
  return { from, to };
}

function readWhy(text: string): string {
  const why = text.trim();
  if (why === '' || why.length > 60) throw wrongUse('请用 --why 写明事由，不超过 60 字。', '如 --why 暑假。');
  return why;
}
