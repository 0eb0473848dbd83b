import { readXlsx, writeXlsx, type CellValue } from 'hucre';
import { openArchive } from '../../../documents/readers/archive/open-archive.ts';
import type { FormRow } from '../../../core/report/unit-form.ts';
import { writeArchive } from '../../../sample/write-archive.ts';

/** A row of an invented unit's form. */
export const formRow = (row: number, over: Partial<FormRow> = {}): FormRow => ({
  taskId: `p1a2b3c4d-${String(row).padStart(3, '0')}`, cycle: '2026Q1', number: `${row}.`, title: `第${row}号读书角建设`, quarterGoal: `第${row}处完成选址。`, brokenDown: false,
  last: { text: '已勘察两处', cycle: '2025Q4' }, figures: [{ name: '新增座位', unit: '个', target: 120, comparison: 'atLeast', last: 30, now: null }], quoted: [], current: null, ...over,
});

export const unitForm = (rows: FormRow[] = [formRow(1), formRow(2), formRow(3)]) => ({ title: '青禾县文化馆联席会2026年工作要点填报表', subtitle: '（2026年一季度，请于3月25日前报送）', unit: '设施科', rows });

/** Fills the docx in as a person would: words into the cells of a row (from 0, below the header), names behind their labels. */
export async function fillDocument(bytes: Uint8Array, fill: { row: number; cell: number; text: string }[], signOff: { attestedBy?: string } = {}): Promise<Uint8Array> {
  return await changeDocument(bytes, (xml) => {
    const rows = xml.match(/<w:tr>.*?<\/w:tr>|<w:tr [^>]*>.*?<\/w:tr>/gsu) ?? [];
    let changed = xml;
    for (const [at, row] of rows.entries()) {
      const cells = row.match(/<w:tc>.*?<\/w:tc>/gsu) ?? [];
      const wanted = fill.filter((each) => each.row === at - 1);
      if (wanted.length === 0) continue;
      const filled = cells.map((cell, column) => {
        const text = wanted.find((each) => each.cell === column)?.text;
        return text === undefined ? cell : `${/<w:tc><w:tcPr>.*?<\/w:tcPr>/su.exec(cell)?.[0]}${text.split('\n').map((line) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`).join('')}</w:tc>`;
      });
      changed = changed.replace(row, () => row.replace(cells.join(''), () => filled.join('')));
    }
    return signOff.attestedBy === undefined ? changed : changed.replace('本单位负责人审定：', () => `本单位负责人审定：${signOff.attestedBy}`);
  });
}

/** Changes the main part of a docx. */
export async function changeDocument(bytes: Uint8Array, change: (xml: string) => string): Promise<Uint8Array> {
  const files = await openArchive(bytes);
  const main = Buffer.from(files.get('word/document.xml') ?? []).toString('utf8');
  return writeArchive(new Map([...files, ['word/document.xml', Buffer.from(change(main))]]));
}

/** The sheet as other programs write it again: values only, without hidden names, styles and print set-up. `change` gets all its rows. */
export async function saveSheetAgain(bytes: Uint8Array, change: (rows: CellValue[][]) => CellValue[][]): Promise<Uint8Array> {
  const { sheets } = await readXlsx(bytes);
  const [sheet] = sheets;
  if (!sheet) throw new Error('the workbook has no sheet');
  return await writeXlsx({ sheets: [{ name: 'Sheet1', rows: change(sheet.rows.map((row) => [...row])) }] });
}

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
