import { LineCounter, parseDocument } from 'yaml';
import type { Absence, Habits, UnitHabits } from '../../core/rehearsal/habits.ts';
import { UnreadablePolicy } from './unreadable-policy.ts';

const LARGEST = 100_000;

/**
 * Reads how people answered last year, YAML:
 * `signs: 2` (workdays after the assignment, `never`), `reports: -1` (workdays from the due date; `atOnce`, `never`),
 * `reviews: 2`, and `units: { 财务科: { reports: never } }` for those who differ. What is not written is prompt.
 * Also `handsIn: self | phone | form`, `away: [{ from: 2026-06-22, to: 2026-06-26 }]` and `held: true` (the office holds
 * the letter about them), and for all `releases: 1` and `instructs: 2` (workdays, `never`).
 *
 * @throws {UnreadablePolicy} every fault, each with its line
 */
export function readHabitsFile(bytes: Uint8Array): Habits {
  if (bytes.length > LARGEST) throw new UnreadablePolicy([{ line: 1, message: `文件有 ${bytes.length} 字节，不超过 ${LARGEST} 字节` }]);
  const lines = new LineCounter();
  const document = parseDocument(new TextDecoder().decode(bytes), { lineCounter: lines, prettyErrors: false, schema: 'core' });
  const faults = document.errors.map((error) => ({ line: lines.linePos(error.pos[0]).line, message: `不是正确的 YAML：${error.message}` }));
  if (faults.length > 0) throw new UnreadablePolicy(faults);
  const given: unknown = document.toJS({ maxAliasCount: 0 }) ?? {};
  const blame = (path: string[], message: string): void => {
    const range = (document.getIn(path, true) as { range?: [number, number, number] } | undefined)?.range;
    faults.push({ line: range ? lines.linePos(range[0]).line : 1, message: `${path.join('.')}：${message}` });
  };

  const unitHabits = (record: Record<string, unknown>, path: string[]): Partial<UnitHabits> => {
    const read: Partial<UnitHabits> = {};
    for (const [name, value] of Object.entries(record)) {
      const here = [...path, name];
      if (name === 'signs') read.signs = value === 'never' ? null : isCount(value) ? value : (blame(here, '请写 0 或更大的整数（工作日），或 never'), 0);
      else if (name === 'reports') read.reports = value === 'never' ? null : value === 'atOnce' || Number.isInteger(value) ? (value as number | 'atOnce') : (blame(here, '请写整数（到期日前后几个工作日，提前为负数），或 atOnce、never'), 0);
      else if (name === 'handsIn') read.handsIn = handIns.find((each) => each === value) ?? (blame(here, '请写 self（自己填报）、phone（电话由督查室代填）或 form（交回 Word 表）'), 'self');
      else if (name === 'away') read.away = Array.isArray(value) && value.every(isAbsence) ? value : (blame(here, '请写休假的起止日期，如 [{ from: 2026-06-22, to: 2026-06-26 }]'), []);
      else if (name === 'held') read.held = typeof value === 'boolean' ? value : (blame(here, '请写 true 或 false'), false);
      else if (path.length > 0 || ![...officeCounts, 'units'].includes(name)) blame(here, '没有这一项；可用 signs、reports、handsIn、away、held' + (path.length === 0 ? '、reviews、releases、instructs、units' : ''));
    }
    return read;
  };
  if (!isRecord(given)) throw new UnreadablePolicy([{ line: 1, message: '应当是「名称: 值」的清单' }]);
  const own = unitHabits(given, []);
  const { units } = given;
  const count = (name: (typeof officeCounts)[number], otherwise: number | null): number | null => {
    const value = given[name];
    if (value === undefined || value === 'never') return value === undefined ? otherwise : null;
    return isCount(value) ? value : (blame([name], '请写 0 或更大的整数（工作日），或 never'), 0);
  };
  const office = { reviews: count('reviews', 1), releases: count('releases', null), instructs: count('instructs', null) };
  if (units !== undefined && !isRecord(units)) blame(['units'], '应当是「单位: { signs: …, reports: … }」');
  const byUnit = Object.entries(isRecord(units) ? units : {}).map(([unit, habits]): [string, Partial<UnitHabits>] => {
    if (isRecord(habits)) return [unit, unitHabits(habits, ['units', unit])];
    blame(['units', unit], '后面应当是 { signs: …, reports: … }');
    return [unit, {}];
  });
  if (faults.length > 0) throw new UnreadablePolicy(faults.toSorted((one, other) => one.line - other.line));
  return { signs: 0, reports: 'atOnce', ...own, ...office, units: Object.fromEntries(byUnit) };
}

const officeCounts = ['reviews', 'releases', 'instructs'] as const;
const handIns = ['self', 'phone', 'form'] as const;
const isDate = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
const isAbsence = (value: unknown): value is Absence => isRecord(value) && isDate(value['from']) && isDate(value['to']) && value['from'] <= value['to'];
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0;
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
