import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type YAMLMap } from 'yaml';
import type { Closure } from '../../core/calendar/closure.ts';
import { readClosure } from './read-closure.ts';
import { UnreadableClosures } from './unreadable-closures.ts';

const LARGEST = 100_000;
const MOST = 500;
const fields = ['days', 'unitType', 'why'] as const;

/**
 * Reads local closures, YAML: a list of `{ days: 2026-07-10..2026-08-31, unitType: 学校, why: 暑假 }`, or of one day;
 * without `unitType` everybody is closed. The words are those of `duban calendar close`.
 *
 * @throws {UnreadableClosures} every fault of the file in one error, each with its line
 */
export function readClosuresFile(bytes: Uint8Array): Closure[] {
  if (bytes.length > LARGEST) throw new UnreadableClosures([{ line: 1, message: `文件有 ${bytes.length} 字节，不超过 ${LARGEST} 字节` }]);
  const lines = new LineCounter();
  const document = parseDocument(new TextDecoder().decode(bytes), { lineCounter: lines, prettyErrors: false, schema: 'failsafe' });
  const lineOf = (node: unknown): number => {
    const range = (node as { range?: [number, number, number] | null } | null)?.range;
    return range ? Math.max(1, lines.linePos(range[0]).line) : 1;
  };
  const faults: { line: number; message: string }[] = document.errors.map((error) => ({ line: Math.max(1, lines.linePos(error.pos[0]).line), message: `不是正确的 YAML：${error.message}` }));
  visit(document, { Alias: (_key, node) => void faults.push({ line: lineOf(node), message: '请直接写出值，不要用 YAML 的引用（*）' }) });
  if (faults.length > 0) throw new UnreadableClosures(faults);

  const list = document.contents;
  if (!isSeq(list)) throw new UnreadableClosures([{ line: 1, message: '应当是清单，每条如 - { days: 2026-07-10..2026-08-31, unitType: 学校, why: 暑假 }' }]);
  if (list.items.length > MOST) throw new UnreadableClosures([{ line: 1, message: `有 ${list.items.length} 条，不超过 ${MOST} 条` }]);
  const closures = list.items.flatMap((item): Closure[] => {
    if (!isMap(item)) {
      faults.push({ line: lineOf(item), message: '每条应当写成 { days: 2026-07-10..2026-08-31, unitType: 学校, why: 暑假 }' });
      return [];
    }
    const before = faults.length;
    const written = fieldsOf(item, (node, message) => void faults.push({ line: lineOf(node), message }));
    const read = readClosure({ days: written.get('days') ?? '', unitType: written.get('unitType'), why: written.get('why') ?? '' });
    if ('closure' in read) return faults.length > before ? [] : [read.closure];
    for (const { field, message, hint } of read.faults) if (written.has(field) || field === 'why' || field === 'days') faults.push({ line: lineOf(keyOf(item, field) ?? item), message: `${field}：${written.has(field) ? message : '没有写。'}${hint}` });
    return [];
  });
  if (faults.length > 0) throw new UnreadableClosures(faults.toSorted((one, other) => one.line - other.line));
  return closures;
}

const keyOf = ({ items }: YAMLMap, name: string): unknown => items.find(({ key }) => isScalar(key) && key.value === name)?.key;

function fieldsOf({ items }: YAMLMap, blame: (node: unknown, message: string) => void): Map<string, string> {
  const written = new Map<string, string>();
  for (const { key, value } of items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (!fields.some((field) => field === name)) blame(key, `没有「${name}」这一项；可用 ${fields.join('、')}`);
    else if (isScalar(value) && typeof value.value === 'string') written.set(name, value.value.trim());
    else blame(key, `${name} 应当是一个词`);
  }
  return written;
}
