import { editsOfTable } from '../../core/edition/edits-of-table.ts';
import type { Edition, EditionPart } from '../../core/edition/edition.ts';
import { joinParts } from '../../core/edition/join-parts.ts';
import { mergeRows } from '../../core/edition/merge-rows.ts';
import type { Finding } from '../../core/plan/plan-draft.ts';
import { readBounded } from '../../documents/bounded/read-bounded.ts';
import { printedWords } from '../../locales/zh-CN/editions.ts';
import type { Call } from '../call.ts';
import { wrongUse } from '../command-fault.ts';
import { showFindings } from '../display/show-findings.ts';
import { exitCode } from '../exit-code.ts';
import { findUnit } from '../find-unit.ts';
import { readInput } from '../read-input.ts';
import { editionCall, findEdition, findEditionRow, refusedEdition, type EditionCall } from './edition-call.ts';
import { readEditionText } from './read-edition-text.ts';
import { showChanges } from './show-changes.ts';

export interface MergeOptions {
  as: string;
  row?: string;
  unit?: string;
  text?: string;
  file?: string;
  dry?: boolean;
  json?: boolean;
}

/** Takes newly approved words, an edited table, or a co-unit's text into an open edition. */
export async function mergeEdition(call: Call, planName: string, cycle: string, table: string | undefined, options: MergeOptions): Promise<void> {
  const asked = await editionCall(call, planName, cycle, options.as);
  const edition = await findEdition(call, asked.plan.id, cycle);
  if (options.row !== undefined || options.unit !== undefined) return await mergePart(call, asked, edition, options);
  return table === undefined ? await mergeWords(call, asked, edition, options) : await mergeTable(call, asked, edition, table, options);
}

async function mergeWords(call: Call, { desk, request }: EditionCall, edition: Edition, { dry, json }: MergeOptions): Promise<void> {
  const { rows, conflicts } = mergeRows(edition, await desk.rowsNow(request));
  if (dry !== true) {
    const answer = await desk.merge(request);
    if (!answer.ok) throw refusedEdition(answer.code);
  }
  if (json) return call.printJson({ rows: rows.map(({ taskId }) => taskId), conflicts });
  call.print(`${dry ? '将取入' : '已取入'} ${rows.length} 行${rows.length > 0 ? `：${rows.map(({ number }) => number).join(' ')}` : ''}。`);
  for (const row of edition.rows.filter(({ taskId }) => conflicts.includes(taskId))) {
    const now = rows.find(({ taskId }) => taskId === row.taskId);
    const held = unitsWords(row.words?.text, row.parts);
    call.print(`${row.number}${row.title}：督查室改过，未动；单位新报的文字有变：\n  ${showChanges(held, unitsWords(now?.words?.text, joinParts(row.parts, now?.parts ?? [])), call.paint)}`);
  }
}

const unitsWords = (words = '', parts: EditionPart[]): string => [words, ...parts.map(({ unit, text }) => printedWords.part(unit, text))].filter((text) => text !== '').join('\n');

async function mergeTable(call: Call, { desk, request }: EditionCall, edition: Edition, table: string, { dry, json }: MergeOptions): Promise<void> {
  const { bytes, fileName } = await readInput(call, table);
  const { edits, findings } = editsOfTable(await readBounded('form', bytes, fileName), edition, printedWords);
  if (dry !== true) {
    for (const edit of edits) {
      const answer = await desk.row(request, { type: 'edit', ...edit });
      if (!answer.ok && answer.code !== 'NOTHING_NEW') throw refusedEdition(answer.code);
    }
  }
  call.exit ||= findings.some(({ severity }: Finding) => severity === 'error') ? exitCode.findings : exitCode.ok;
  if (json) return call.printJson({ edits, findings });
  call.print(`${dry ? '将采用' : '已采用'} ${edits.length} 行改动。`);
  if (findings.length > 0) call.print(showFindings(findings, call.paint));
}

async function mergePart(call: Call, { desk, request }: EditionCall, edition: Edition, options: MergeOptions): Promise<void> {
  if (options.row === undefined || options.unit === undefined) throw wrongUse('配合单位的文字要写明哪一行、哪个单位。', '写作 --row 12 --unit 法规科 --text 内容。');
  const row = findEditionRow(edition, options.row);
  const unit = findUnit(await (await call.register()).directory.readDirectory(), options.unit);
  const answer = await desk.row(request, { type: 'addPart', taskId: row.taskId, unit, text: await readEditionText(call, options) });
  if (!answer.ok) throw refusedEdition(answer.code);
  if (options.json) return call.printJson({ task: row.taskId, unit });
  call.print(`${row.number}${row.title}：已并入${unit}的配合情况。`);
}
