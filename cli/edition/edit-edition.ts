import type { EditionCommand } from '../../core/edition/decide-edition.ts';
import { printedRow } from '../../core/edition/printed-row.ts';
import type { Unreported } from '../../core/edition/edition.ts';
import { progressClasses, type ProgressClass } from '../../core/task/task-state.ts';
import type { RowCommand } from '../../desk/edition-desk.ts';
import { printedWords } from '../../locales/zh-CN/editions.ts';
import type { Call } from '../call.ts';
import { wrongUse } from '../command-fault.ts';
import { editionCall, findEdition, findEditionRow, refusedEdition } from './edition-call.ts';
import { readEditionText } from './read-edition-text.ts';
import { showChanges } from './show-changes.ts';

export interface EditOptions {
  as: string;
  row?: string;
  text?: string;
  file?: string;
  class?: string;
  restore?: boolean;
  unreported?: string;
  json?: boolean;
}

/** The office's own text or class of one row; or how rows nobody reported on are printed. */
export async function editEdition(call: Call, planName: string, cycle: string, options: EditOptions): Promise<void> {
  const { request, desk } = await editionCall(call, planName, cycle, options.as);
  const edition = await findEdition(call, request.planId, cycle);
  if (options.row === undefined) {
    if (options.unreported === undefined) throw wrongUse('没有指明哪一行。', '写作 --row 12；未报的行怎样印，写作 --unreported carried 或 missing。');
    const answer = await desk.row(request, { type: 'choose', unreported: readUnreported(options.unreported) });
    if (!answer.ok) throw refusedEdition(answer.code);
    return options.json ? call.printJson({ unreported: answer.edition.unreported }) : call.print(`未报的行${answer.edition.unreported === 'carried' ? '沿用上期文字并注明日期' : '印未报'}。`);
  }
  const row = findEditionRow(edition, options.row);
  const before = printedRow(row, edition.unreported, printedWords);
  const answer = await desk.row(request, await commandOf(call, options, row.taskId, before.text));
  if (!answer.ok) throw refusedEdition(answer.code);
  const after = printedRow(findEditionRow(answer.edition, options.row), answer.edition.unreported, printedWords);
  if (options.json) return call.printJson({ task: row.taskId, ...after });
  call.print(`${row.number}${row.title}（${after.progressClass ?? '未报'}）\n${showChanges(before.text ?? '', after.text ?? '', call.paint)}`);
}

async function commandOf(call: Call, options: EditOptions, taskId: string, printed: string | null): Promise<RowCommand> {
  if (options.restore === true) return { type: 'restore', taskId };
  const progressClass = options.class === undefined ? null : readEditionClass(options.class);
  const onlyClass = progressClass !== null && options.text === undefined && options.file === undefined && printed !== null;
  return { type: 'edit', taskId, text: onlyClass ? printed : await readEditionText(call, options), progressClass } satisfies EditionCommand;
}

export function readUnreported(word: string | undefined): Unreported {
  if (word === undefined || word === 'missing' || word === 'carried') return word ?? 'missing';
  throw wrongUse(`「${word}」不是未报行的印法。`, '可用：missing（印未报）、carried（沿用上期文字并注明日期）。');
}

export function readEditionClass(word: string): ProgressClass {
  const found = progressClasses.find((each) => each === word);
  if (!found) throw wrongUse(`「${word}」不是进度类别。`, `可用：${progressClasses.join('、')}。`);
  return found;
}
