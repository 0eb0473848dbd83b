import { editionChanges } from '../../core/edition/edition-changes.ts';
import type { Edition, EditionRow } from '../../core/edition/edition.ts';
import { isOutdated, printedRow } from '../../core/edition/printed-row.ts';
import { quarterFacts } from '../../core/edition/quarter-facts.ts';
import { dateOf } from '../../core/schedule/instant.ts';
import { figureChange } from '../../documents/writers/figure-line.ts';
import { sayCycle } from '../../locales/zh-CN/dates.ts';
import { editionStates, printedWords } from '../../locales/zh-CN/editions.ts';
import type { Call } from '../call.ts';
import { renderTable } from '../display/render-table.ts';
import { fileFormat } from '../export/file-format.ts';
import { saveFile } from '../export/save-file.ts';
import { findPlan } from '../find-plan.ts';
import { nameList } from '../name-list.ts';
import { findEdition, findEditionRow } from './edition-call.ts';
import { showChanges } from './show-changes.ts';
import { tableOfEdition, writeEditionTable } from './table-of-edition.ts';

export interface ShowOptions {
  row?: string;
  no?: string;
  format?: string;
  out?: string;
  json?: boolean;
}

/** Editions of a plan; one of them, with what a correction changed; or one row, every text of it. */
export async function showEdition(call: Call, planName: string, cycle: string | undefined, options: ShowOptions): Promise<void> {
  const plan = await findPlan(call, planName);
  const register = await call.register();
  if (cycle === undefined) return listEditions(call, await register.editions.editions(plan.id));
  const edition = await findEdition(call, plan.id, cycle, options.no);

  if (options.out !== undefined) {
    const today = dateOf(await register.clock.now(), (await register.policy()).zone);
    const file = call.path(options.out);
    await saveFile(file, await writeEditionTable(tableOfEdition(edition, plan.title, today), fileFormat(options.format, options.out)));
    return options.json ? call.printJson({ file, rows: edition.rows.length }) : call.print(`已写入 ${file}：${edition.rows.length} 行。`);
  }
  if (options.row !== undefined) {
    const rows = nameList(options.row).map((name) => findEditionRow(edition, name));
    return options.json ? call.printJson(rows) : call.print(rows.map((row) => showRow(row, edition, call)).join('\n\n'));
  }
  const corrected = edition.revises ? await findEdition(call, plan.id, cycle, String(edition.revises.no)) : null;
  const changes = corrected ? editionChanges(corrected, edition, printedWords) : [];
  if (options.json) return call.printJson({ ...edition, changes });
  call.print(showWhole(edition));
  if (corrected) call.print(`\n更正第 ${corrected.no} 稿，理由：${edition.revises?.reason}；改动 ${changes.length} 行。`);
  for (const { number, title, before, after } of changes) {
    call.print(`${number}${title}${before.progressClass === after.progressClass ? '' : `：${before.progressClass || '未报'} → ${after.progressClass || '未报'}`}\n  ${showChanges(before.text, after.text, call.paint)}`);
  }
}

function listEditions(call: Call, editions: Edition[]): void {
  if (call.json) return call.printJson(editions.map(({ rows, ...edition }) => ({ ...edition, rows: rows.length })));
  if (editions.length === 0) return call.print('还没有汇总稿。可用 duban edition open 计划 周期 --as 姓名 建立。');
  const headings = ['周期', '稿次', '状态', '编号', '日期', '已报', '未报', '督查室修改'];
  const rows = editions.map((edition) => {
    const { asked, reported } = quarterFacts(edition, printedWords);
    return [sayCycle(edition.cycle), String(edition.no), editionStates[edition.state], edition.final?.number ?? '', edition.final?.date ?? '', String(reported), String(asked - reported), String(edition.rows.filter(({ edited }) => edited).length)];
  });
  call.print(renderTable(headings.map((heading) => ({ heading })), rows));
}

const origins = { edited: '督查室修改', words: '单位原文', carried: '沿用上期', missing: '未报', unasked: '' } as const;

function showWhole(edition: Edition): string {
  const lines = edition.rows.map((row) => {
    const { text, progressClass, from } = printedRow(row, edition.unreported, printedWords);
    return [row.number, row.title, row.leadUnits.join('、'), row.waiting ? '待审核' : origins[from], progressClass ?? '', remarkOf(row, edition), text ?? ''];
  });
  const columns = [{ heading: '序号', widest: 8 }, { heading: '目标任务', widest: 30 }, { heading: '牵头单位', widest: 16 }, { heading: '来源' }, { heading: '进度类别' }, { heading: '提示' }, { heading: '推进情况', widest: 44 }];
  const { asked, reported, classes } = quarterFacts(edition, printedWords);
  const counted = classes.filter(({ count }) => count > 0).map(({ progressClass, count }) => `${progressClass} ${count}`).join('，');
  const { final } = edition;
  const standing = final ? `${final.number}，${final.date}${final.selfReviewed ? '，自审' : ''}` : `督查室修改 ${edition.rows.filter(({ edited }) => edited).length} 行`;
  return [
    `${edition.cycle} 汇总稿 第 ${edition.no} 稿，${editionStates[edition.state]}（${standing}）`,
    renderTable(columns, lines),
    '',
    `应报 ${asked} 项，已报 ${reported} 项，未报 ${asked - reported} 项${counted === '' ? '' : `；${counted}`}。`,
  ].join('\n');
}

function remarkOf(row: EditionRow, { changed }: Edition): string {
  const remarks = [isOutdated(row) ? '单位文字已更新' : '', changed.includes(row.taskId) ? '送审后改动' : '', row.parts.length > 0 ? `配合 ${row.parts.length}` : '', row.late ? '逾期' : ''];
  return remarks.filter((remark) => remark !== '').join('、');
}

function showRow(row: EditionRow, edition: Edition, { paint }: Call): string {
  const { text, progressClass } = printedRow(row, edition.unreported, printedWords);
  const part = (heading: string, words: string): string[] => (words === '' ? [] : [paint(heading, 'dim'), words]);
  return [
    `${row.number}${row.title}（${row.leadUnits.join('、')}）`,
    ...part('本季目标', row.quarterGoal),
    ...part(`上期情况${row.last?.cycle ? printedWords.asOf(row.last.cycle) : ''}`, row.last?.text ?? ''),
    ...part(`单位报送${row.words ? `（${row.words.progressClass}）` : ''}`, row.words?.text ?? (row.waiting ? '待审核' : '未报')),
    ...row.parts.flatMap(({ unit, text: words }) => part(`配合情况（${unit}）`, words)),
    ...part('数据', row.figures.flatMap(figureChange).join('\n')),
    ...part('存在困难', row.words?.difficulty ?? ''),
    ...part(`汇总稿${inBrackets([progressClass ?? '未报', row.edited ? '督查室修改' : ''])}`, row.edited ? showChanges(row.words?.text ?? '', row.edited.text, paint) : (text ?? '未报')),
    ...(isOutdated(row) ? [paint('修改以后单位又报了新的文字，以上对照的是新的文字。', 'yellow')] : []),
  ].join('\n');
}

const inBrackets = (said: string[]): string => {
  const kept = said.filter((each) => each !== '');
  return kept.length === 0 ? '' : `（${kept.join('，')}）`;
};
