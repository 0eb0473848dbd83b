import { readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { readReturnedFile } from '../../documents/forms/read-returned-file.ts';
import { openArchive } from '../../documents/readers/archive/open-archive.ts';
import { writeProgressWorkbook } from '../../documents/writers/progress-workbook.ts';
import { writeUnitFormDocument } from '../../documents/writers/unit-form-document.ts';
import { writeUnitFormWorkbook } from '../../documents/writers/unit-form-workbook.ts';
import { changeDocument, fillDocument, formRow, unitForm } from '../documents/forms/filled-forms.ts';
import { saveWithOffice } from './save-with-office.ts';

const absent = 'LibreOffice, or the part of it that opens this kind of file, is not installed';
const codes = ['p1a2b3c4d-001', 'p1a2b3c4d-002', 'p1a2b3c4d-003'];
const codesOf = ({ rows }: Awaited<ReturnType<typeof readReturnedFile>>) => rows.flatMap((row) => row.codes.map(({ taskId }) => taskId));

describe('a form saved again by LibreOffice', () => {
  it('keeps unit, codes, words, class and sign-off as docx', async ({ skip }) => {
    const filled = await fillDocument(await writeUnitFormDocument(unitForm()), [{ row: 1, cell: 4, text: '=已开放一处\n二处在装修' }, { row: 1, cell: 8, text: '□已完成\n√超进度\n□达进度' }], { attestedBy: '费主' });
    const saved = await saveWithOffice(filled, 'docx', 'docx');
    if (!saved) return skip(absent);
    const form = await readReturnedFile(saved);
    expect(form).toMatchObject({ unit: '设施科', attestedBy: '费主', cycleEnding: 'Q1' });
    expect(codesOf(form)).toEqual(codes);
    expect(form.rows[1]).toMatchObject({ goal: '第2号读书角建设', done: '=已开放一处\n二处在装修', progressClass: expect.stringContaining('√超进度') });
  });

  it('keeps the hidden bookmarks as docx', async ({ skip }) => {
    const bare = await changeDocument(await writeUnitFormDocument(unitForm()), (xml) => xml.replaceAll(/p1a2b3c4d-\d{3}\/2026Q1/gu, ''));
    const saved = await saveWithOffice(bare, 'docx', 'docx');
    if (!saved) return skip(absent);
    expect(codesOf(await readReturnedFile(saved))).toEqual(codes);
  });

  it('keeps hidden codes, texts and numbers as xlsx', async ({ skip }) => {
    const current = { cycle: '2026Q1', standing: 'returned', progressClass: '达进度', words: { done: '=HYPERLINK("http://a.example")', next: '', difficulty: '', values: [] } };
    const saved = await saveWithOffice(await writeUnitFormWorkbook(unitForm([formRow(1, { current }), formRow(2), formRow(3)])), 'xlsx', 'xlsx');
    if (!saved) return skip(absent);
    const form = await readReturnedFile(saved);
    expect(codesOf(form)).toEqual(codes);
    expect(form.rows[0]).toMatchObject({ done: '=HYPERLINK("http://a.example")', progressClass: '达进度' });
  });

  it('takes no text of the progress workbook for a formula, and a number for a number', async ({ skip }) => {
    const row = (progress: string) => ({ number: '1', section: '', goal: '读书角', leadUnits: [], quarterGoal: '', progress, progressClass: '达进度' });
    const saved = await saveWithOffice(await writeProgressWorkbook({ title: '推进情况表', subtitle: '', rows: ['=1+1', '+1', '@SUM(1)', '＝1+1', '-5'].map(row) }), 'xlsx', 'xlsx');
    if (!saved) return skip(absent);
    const [sheet] = (await readXlsx(saved)).sheets;
    expect(sheet?.rows.slice(2).map((cells) => cells[4])).toEqual(['=1+1', '+1', '@SUM(1)', '＝1+1', -5]);
    expect(Buffer.from((await openArchive(saved)).get('xl/worksheets/sheet1.xml') ?? []).toString('utf8')).not.toMatch(/<f[ >]/u);
  });
});
