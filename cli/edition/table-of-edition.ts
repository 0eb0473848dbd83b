import type { Edition } from '../../core/edition/edition.ts';
import { tableRows } from '../../core/edition/table-rows.ts';
import type { ProgressTable } from '../../documents/writers/progress-columns.ts';
import { sayCycle, sayDate } from '../../locales/zh-CN/dates.ts';
import { editionStates, printedWords } from '../../locales/zh-CN/editions.ts';
import { words } from '../../locales/zh-CN/index.ts';
import type { FileFormat } from '../export/file-format.ts';

/** The table an edition prints: with codes to come back by while it is worked on, with number and date once it is final. */
export function tableOfEdition(edition: Edition, planTitle: string, today: string): ProgressTable {
  const { state, cycle, final, revises } = edition;
  const date = final?.date ?? today;
  const standing = final ? `${final.number}${revises ? '，更正稿' : ''}` : editionStates[state];
  return {
    title: `${planTitle}推进情况汇总表${final ? '' : `（${editionStates[state]}稿）`}`,
    subtitle: `（${cycle.slice(0, 4)}年${sayCycle(cycle)}，${standing}，截至${date.slice(0, 4)}年${sayDate(date)}）`,
    rows: tableRows(edition, { ...printedWords, notBrokenDown: words.forms.notBrokenDown }),
    ...(final ? {} : { comesBack: { cycle } }),
  };
}

export async function writeEditionTable(table: ProgressTable, format: FileFormat): Promise<Uint8Array> {
  if (format === 'xlsx') return await (await import('../../documents/writers/progress-workbook.ts')).writeProgressWorkbook(table);
  return await (await import('../../documents/writers/progress-table.ts')).writeProgressTable(table);
}
