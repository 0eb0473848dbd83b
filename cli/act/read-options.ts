import type { InstructionKind } from '../../core/task/task-event.ts';
import { conclusions, progressClasses, type Conclusion, type ProgressClass } from '../../core/task/task-state.ts';
import { wrongUse } from '../command-fault.ts';
import { checkDate } from '../read-date.ts';
import type { ActOptions } from './act-options.ts';

// Single words of a `duban act`, each as the task takes it; `CommandFault` says what may be written instead.

export function readNewDate(date: string | undefined): string {
  if (date === undefined) throw wrongUse('请写明新的日期。', '写作 --date 2026-10-15。');
  return checkDate(date);
}

export function readGrant({ grant, refuse }: ActOptions): boolean {
  if ((grant === true) === (refuse === true)) throw wrongUse('请写明同意还是不同意。', '同意写 --grant，不同意写 --refuse 并用 --text 说明意见。');
  return grant === true;
}

export function readConclusion(word: string): Conclusion {
  const found = conclusions.find((each) => each === word);
  if (!found) throw wrongUse(`「${word}」不是全年结论。`, `可用：${conclusions.join('、')}。`);
  return found;
}

export function readClass(word: string): ProgressClass {
  const found = progressClasses.find((each) => each === word);
  if (!found) throw wrongUse(`「${word}」不是进度类别。`, `可用：${progressClasses.join('、')}。`);
  return found;
}

export function readPaperClass(word: string | undefined): ProgressClass {
  if (word === undefined) throw wrongUse('请写明认定的进度类别。', `写作 --class 达进度；可用：${progressClasses.join('、')}。`);
  return readClass(word);
}

const kinds: InstructionKind[] = ['阅知', '办理', '限时反馈'];

export function readKind(word = '阅知'): InstructionKind {
  const found = kinds.find((each) => each === word);
  if (!found) throw wrongUse(`「${word}」不是批示的类型。`, `可用：${kinds.join('、')}。`);
  return found;
}

export function readValue(text: string): { name: string; value: number } {
  const [, name, figure] = /^(.+)=(-?\d+(?:\.\d+)?)$/su.exec(text) ?? [];
  if (name === undefined) throw wrongUse(`看不懂指标数值「${text}」。`, '写作 指标=数值，如 --value 新增学位=1200。');
  return { name: name.trim(), value: Number(figure) };
}
