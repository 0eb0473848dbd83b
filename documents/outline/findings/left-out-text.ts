import type { Finding } from '../../../core/plan/plan-draft.ts';
import type { Entry } from '../entry.ts';
import type { Line } from '../line.ts';
import type { OwnerHabits } from '../owners/owner-habits.ts';
import { hasOwners } from '../owners/read-owners.ts';
import { rhythmPattern } from '../time/rhythm-words.ts';

const longestQuote = 24;
const mostQuotes = 3;

/** Lines that name owners and yet stand in no task and over none: said, so that nothing is lost in silence. */
export function findLeftOut(lines: Line[], entries: Entry[], habits: OwnerHabits): Finding[] {
  const kept = keptLines(entries);
  const lost = lines.filter((line) => !kept.has(line.printed) && hasOwners(line.text, habits) && !entries.some((entry) => entry.inherited.includes(line.text) || entry.section.some((heading) => line.text.startsWith(heading))));
  if (lost.length === 0) return [];
  return [{ task: null, severity: 'doubt', code: 'text-left-out', message: `有${lost.length}段文字写有责任单位，但不在任何一项任务里：${quote(lost.map((line) => line.text))}，请核对是否漏项。` }];
}

const keptLines = (entries: Entry[]): Set<string> => new Set(entries.flatMap((entry) => entry.source.text.split('\n')));

const demand = /((?:各|请)[^。；，\n]{0,12}(?:于|在)[^。；，\n]{0,12}月[^。；，\n]{0,8}前[^。；\n]{0,30}?(?:报送?|反馈|备案)[^。；，\n]{0,12})/;
const report = new RegExp(`${rhythmPattern}[^。；\\n]{0,40}?(?:报送?|反馈)(?![告名道])[^。；，\\n]{0,20}`);

/** What a document asks of everybody outside of its tasks: a rhythm of reporting (每月25日前报送进展), a plan to hand in by a day. */
export function findCommonRhythm(lines: Line[], taskTexts: string[]): Finding[] {
  if (taskTexts.length === 0) return [];
  const outside = lines.filter((line) => !taskTexts.some((text) => text.includes(line.printed)));
  const once = outside.flatMap((line) => demand.exec(line.text)?.[1] ?? [])[0];
  const first = outside.flatMap((line) => report.exec(line.text)?.[0] ?? [])[0];
  const note: Finding[] = once === undefined ? [] : [{ task: null, severity: 'note', code: 'common-demand', message: `任务之外另有一次性要求“${clip(once, 40)}”，如需督办请用单件登记。` }];
  return first === undefined ? note : [...note, { task: null, severity: 'note', code: 'common-rhythm', message: `文件对全部任务要求“${clip(first, 40)}”，下达时请据此选定报告周期。` }];
}

function quote(texts: string[]): string {
  const shown = texts.slice(0, mostQuotes).map((text) => `“${clip(text, longestQuote)}”`).join('、');
  return texts.length > mostQuotes ? `${shown}等` : shown;
}

const clip = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length)}…` : text);
