import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editsOfTable } from '../../core/edition/edits-of-table.ts';
import type { Edition } from '../../core/edition/edition.ts';
import { tableRows } from '../../core/edition/table-rows.ts';
import { readReturnedFile } from '../../documents/forms/read-returned-file.ts';
import { writeProgressTable } from '../../documents/writers/progress-table.ts';
import { writeProgressWorkbook } from '../../documents/writers/progress-workbook.ts';
import { editionRow, open, play, say, taken } from '../core/edition/edition-rows.ts';
import { fillDocument, saveSheetAgain } from './forms/filled-forms.ts';

const rows = [
  editionRow({ taskId: 'p1a2b3c4d-001', number: '1.', title: '建成读书角', words: taken('建成六个，\n一个在建'), last: { text: '建成五个', cycle: '2026Q2' } }),
  editionRow({ taskId: 'p1a2b3c4d-002', number: '2.', title: '修订开放制度', words: taken('已印发') }),
  editionRow({ taskId: 'p1a2b3c4d-003', number: '3.', title: '办好电影周', section: '二、活动' }),
  editionRow({ taskId: 'p1a2b3c4d-004', number: '4.', title: '整理录音', section: '二、活动', waiting: true }),
  editionRow({ taskId: 'p1a2b3c4d-005', number: '5.', title: '年度总结', section: '三、其他', unasked: { why: 'leftOut', reason: '另行部署' } }),
];
const words = { ...say, notBrokenDown: '（未细化）', waiting: '待审核' };
const tableOf = (edition: Edition) => ({ title: '推进情况汇总表（起草稿）', subtitle: '（2026年三季度）', rows: tableRows(edition, words), comesBack: { cycle: '2026Q3' } });
const edition = play(open(...rows));
const back = async (bytes: Uint8Array, of = edition) => editsOfTable(await readReturnedFile(bytes), of, say);

describe('a table of an edition that comes back', () => {
  it('changes nothing when nobody changed it, from Word and from a workbook', async () => {
    expect(await back(await writeProgressTable(tableOf(edition)))).toEqual({ edits: [], findings: [] });
    expect(await back(await writeProgressWorkbook(tableOf(edition)))).toEqual({ edits: [], findings: [] });
  });

  it('gives the rows whose text or class was changed, whatever their order', async () => {
    const bytes = await saveSheetAgain(await writeProgressWorkbook(tableOf(edition)), (sheet) => {
      const at = sheet.findIndex((cells) => cells.includes('推进情况'));
      const [text, progressClass] = [sheet[at]!.indexOf('推进情况'), sheet[at]!.indexOf('进度类别')];
      const changed = sheet.map((cells) => cells.map((cell, column) => (cells.includes('修订开放制度') && column === text ? '制度已印发' : cells.includes('建成读书角') && column === progressClass ? '超进度' : cell)));
      return [...changed.slice(0, at + 1), ...changed.slice(at + 1).toReversed()];
    });
    const { edits, findings } = await back(bytes);
    expect(edits.toSorted((one, other) => (one.taskId < other.taskId ? -1 : 1))).toEqual([
      { taskId: 'p1a2b3c4d-001', text: '建成六个，\n一个在建', progressClass: '超进度' },
      { taskId: 'p1a2b3c4d-002', text: '制度已印发', progressClass: null },
    ]);
    expect(findings).toEqual([]);
  });

  it('takes a text for a row nobody reported on, and nothing from one that was emptied', async () => {
    const bytes = await fillDocument(await writeProgressTable(tableOf(edition)), [{ row: 4, cell: 5, text: '据现场查看，正在筹备' }, { row: 1, cell: 5, text: '' }]);
    expect((await back(bytes)).edits).toEqual([{ taskId: 'p1a2b3c4d-003', text: '据现场查看，正在筹备', progressClass: null }]);
  });

  it('is refused row by row where it is of another period or another plan', async () => {
    const other = { ...edition, cycle: '2026Q2' };
    const { edits, findings } = await back(await writeProgressTable(tableOf(edition)), other);
    expect(edits).toEqual([]);
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['other-cycle']));
  });

  it('prints no code once it is final', async () => {
    const final = tableRows({ ...edition, state: 'final' }, words);
    const form = await readReturnedFile(await writeProgressTable({ title: '推进情况汇总表', subtitle: '', rows: final }));
    expect(form.rows.every(({ codes }) => codes.length === 0)).toBe(true);
  });

  it('gives any text back as it was typed', async () => {
    const typed = fc.array(fc.constantFrom('建成', '7', '个', '，', '\n', 'Ａ', '“甲”', '<b>', '。'), { minLength: 1, maxLength: 12 }).map((parts) => parts.join('').trim()).filter((text) => text !== '');
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        const written = play(open(...rows), { type: 'edit', taskId: 'p1a2b3c4d-002', text, progressClass: null });
        const form = await readReturnedFile(await writeProgressTable(tableOf(written)));
        expect(editsOfTable(form, written, say)).toEqual({ edits: [], findings: [] });
        expect(editsOfTable(form, edition, say).edits.every((edit) => edit.taskId === 'p1a2b3c4d-002' && edit.text.replaceAll(/\s/gu, '') === text.replaceAll(/\s/gu, ''))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});
