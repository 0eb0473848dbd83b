import type { ProgressClass } from '../task/task-state.ts';
import type { CollectedReport } from './collection.ts';
import { doubtsOfText } from './figure-doubts.ts';
import { readFigures } from './read-figures.ts';
import { readProgressClass, type ClassReading } from './read-progress-class.ts';
import type { ReturnedRow } from './returned-form.ts';
import type { FormRow } from './unit-form.ts';
import { bareWords } from './word-likeness.ts';

/** Nobody has said how it goes: on pace until the unit says otherwise, as in the chat's form. */
export const preset: ProgressClass = '达进度';
const nothing = new Set(['', '/', '-', '—', '——', '未报', '未填', '（未报）']);

/** The report a row holds, '' where nothing was filled in. `doubts` are sentences about what was read with a doubt. */
export function readReport(row: ReturnedRow, printed: FormRow): { report: CollectedReport; progressClass: ProgressClass; /** The file says something about the class. */ chosen: boolean; doubts: string[] } {
  const { values, doubts } = readFigures(row.figures, printed.figures);
  const report = { done: filled(row.done), next: filled(row.next), difficulty: filled(row.difficulty), values };
  doubts.push(...doubtsOfText(values, printed.figures, report.done));
  const reading = readProgressClass(row.progressClass);
  const own = besidePreset(reading, printed);
  if (own) doubts.push(`进度类别在规则预选的「${printed.preset?.progressClass}」以外又选了「${own}」，按另选的登记`);
  else if (reading.kind === 'several') doubts.push(`进度类别选了 ${reading.classes.join('、')}，按「${preset}」登记，由审核认定`);
  if (report.done === '' && (report.next !== '' || report.difficulty !== '')) doubts.push('没有填本期情况，其他栏填的内容没有采用');
  if (isCodedRow(row) && row.quarterGoal !== '' && !bareWords(row.quarterGoal).startsWith(bareWords(printed.quarterGoal))) doubts.push('「本季目标」的文字被改动，改动没有采用；调整目标请另行报批');
  if (report.done !== '' && printed.last !== null && bareWords(report.done) === bareWords(printed.last.text)) doubts.push('本期情况与上期一字不差');
  return { report, progressClass: own ?? (reading.kind === 'chosen' ? reading.progressClass : preset), chosen: reading.kind !== 'none', doubts };
}

/** Whoever ticks another class and leaves the one that was ticked ahead means the other. */
function besidePreset(reading: ClassReading, { preset: ahead }: FormRow): ProgressClass | null {
  if (reading.kind !== 'several' || !ahead || !reading.classes.includes(ahead.progressClass)) return null;
  const [own, ...more] = reading.classes.filter((each) => each !== ahead.progressClass);
  return own !== undefined && more.length === 0 ? own : null;
}

const filled = (text: string): string => (nothing.has(text.trim()) ? '' : text.trim());
const isCodedRow = ({ codes }: ReturnedRow): boolean => codes.length > 0;
