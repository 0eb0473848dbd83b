import fc from 'fast-check';
import { readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { readProgressClass } from '../../../core/report/read-progress-class.ts';
import { readFile } from '../../../documents/read-file.ts';
import { readReturnedFile } from '../../../documents/forms/read-returned-file.ts';
import { openArchive } from '../../../documents/readers/archive/open-archive.ts';
import { writeUnitFormDocument } from '../../../documents/writers/unit-form-document.ts';
import { writeUnitFormWorkbook } from '../../../documents/writers/unit-form-workbook.ts';
import { changeDocument, fillDocument, formRow, saveSheetAgain, unitForm } from './filled-forms.ts';

const codesOf = ({ rows }: Awaited<ReturnType<typeof readReturnedFile>>) => rows.map(({ codes }) => codes.map(({ taskId, cycle }) => `${taskId}/${cycle}`).join());
const threeCodes = ['p1a2b3c4d-001/2026Q1', 'p1a2b3c4d-002/2026Q1', 'p1a2b3c4d-003/2026Q1'];
const wordXml = async (bytes: Uint8Array, part = 'word/document.xml') => Buffer.from((await openArchive(bytes)).get(part) ?? []).toString('utf8');
const done = 4; // 本期情况 in the docx: number first, no column for codes

describe('the unit’s form in Word', () => {
  it('comes back with unit, codes, words, figures, the class that was ticked and who signed', async () => {
    const filled = await fillDocument(await writeUnitFormDocument(unitForm()), [
      { row: 0, cell: done, text: '已开放一处，\n二处在装修' },
      { row: 0, cell: 5, text: '新增座位：40个（目标不低于120个，上期30个）' },
      { row: 0, cell: 6, text: '场地未交付' },
      { row: 0, cell: 7, text: '二季度开放' },
      { row: 0, cell: 8, text: '□已完成\n□提前完成\n☑超进度\n□达进度' },
    ], { attestedBy: '费 主' });
    const form = await readReturnedFile(filled);
    expect(form).toMatchObject({ unit: '设施科', attestedBy: '费主', reporter: '', cycleEnding: 'Q1', unread: [] });
    expect(codesOf(form)).toEqual(threeCodes);
    expect(form.rows[0]).toMatchObject({ number: '1.', goal: '第1号读书角建设', done: '已开放一处，\n二处在装修', figures: '新增座位：40个（目标不低于120个，上期30个）', difficulty: '场地未交付', next: '二季度开放' });
    expect(form.rows[0]?.progressClass).toContain('☑超进度');
    expect(form.rows[1]).toMatchObject({ done: '', difficulty: '', next: '' });
  });

  it('ticks the class the rules choose, says why, and comes back with what is left ticked', async () => {
    const preset = { progressClass: '欠进度', reason: 'stepsOpen', count: 2 } as const;
    const current = { cycle: '2026Q1', standing: 'returned', progressClass: '达进度', words: { done: '已开放', next: '', difficulty: '', values: [] } };
    const bytes = await writeUnitFormDocument(unitForm([formRow(1, { preset }), formRow(2, { preset }), formRow(3, { preset }), formRow(4), formRow(5, { current })]));
    expect(await wordXml(bytes)).toMatch(/<w:sz w:val="13"\/>(?:(?!<\/w:r>).)*本期应完成的子项还有 2 项未完成/su);
    const filled = await changeDocument(bytes, (xml) => {
      // The first stays as it is, the second is changed for another, the third is emptied.
      const [head, left, changed = '', emptied] = xml.split('☑欠进度');
      return `${head}☑欠进度${left}□欠进度${changed.replace('□其他', '☑其他')}□欠进度${emptied}`;
    });
    const { rows } = await readReturnedFile(filled);
    expect(rows.map(({ progressClass }) => readProgressClass(progressClass))).toEqual([
      { kind: 'chosen', progressClass: '欠进度' }, { kind: 'chosen', progressClass: '其他' }, { kind: 'none' }, { kind: 'none' }, { kind: 'chosen', progressClass: '达进度' },
    ]);
  });

  it('prints last time’s words with their period, the figures with target and last value, and no filled-in class', async () => {
    const table = (await readFile(await writeUnitFormDocument(unitForm([formRow(1)])))).blocks.find((block) => block.kind === 'table');
    expect(table?.rows[1]?.map(({ text }) => text).slice(1, 6)).toEqual(['第1号读书角建设', expect.stringContaining('第1处完成选址。'), '已勘察两处（四季度）', '', '新增座位：____个（目标不低于120个，上期30个）']);
  });

  it('finds its rows by hidden bookmarks where the small print was deleted, and whatever their order', async () => {
    const withoutPrint = await changeDocument(await writeUnitFormDocument(unitForm()), (xml) => {
      const rows = (xml.match(/<w:tr>.*?<\/w:tr>/gsu) ?? []).slice(1);
      return xml.replace(rows.join(''), () => rows.toReversed().join('')).replaceAll(/p1a2b3c4d-\d{3}\/2026Q1/gu, '');
    });
    expect(await wordXml(withoutPrint)).not.toContain('p1a2b3c4d-');
    expect(codesOf(await readReturnedFile(withoutPrint))).toEqual(threeCodes.toReversed());
  });

  it('is A4 landscape with its header on every page, page numbers, and faces by name', async () => {
    const bytes = await writeUnitFormDocument(unitForm());
    const xml = await wordXml(bytes);
    expect(xml).toMatch(/<w:pgSz[^>]*w:w="16838"[^>]*w:h="11906"[^>]*w:orient="landscape"/u);
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    expect(xml).toMatch(/方正小标宋简体.*仿宋/su);
    expect([...(await openArchive(bytes)).keys()].some((name) => name.startsWith('word/footer'))).toBe(true);
  });

  it('holds any words exactly', async () => {
    const blank = await writeUnitFormDocument(unitForm([formRow(1)]));
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[一-龥a-z0-9=+@＝<>&"'，。（）-]{1,60}$/u), async (words) => {
        const { rows } = await readReturnedFile(await fillDocument(blank, [{ row: 0, cell: done, text: `甲${words}` }]));
        expect(rows[0]?.done).toBe(`甲${words}`);
      }),
      { numRuns: 25 },
    );
  });
});

describe('the unit’s form as a workbook', () => {
  const fill = (bytes: Uint8Array, over: (rows: Record<string, unknown>[]) => void = () => undefined) =>
    saveSheetAgain(bytes, (rows) => {
      const at = rows.findIndex((row) => row.includes('目标任务'));
      const heads = rows[at] ?? [];
      const end = rows.findIndex((row) => row.includes('填报人：'));
      const signed = [...(rows[end] ?? [])];
      signed[signed.indexOf('本单位负责人审定：') + 1] = '费主';
      const body = rows.slice(at + 1, end).map((row) => Object.fromEntries(row.map((value, column) => [`${column} ${String(heads[column] ?? '')}`, value])));
      over(body);
      return [...rows.slice(0, at + 1), ...body.map((row) => heads.map((head, column) => (row[`${column} ${String(head ?? '')}`] ?? null) as string | null)), signed];
    });

  it('comes back re-saved by another program, sorted, with rows deleted and added', async () => {
    const bytes = await fill(await writeUnitFormWorkbook(unitForm()), (rows) => {
      for (const [at, row] of rows.entries()) Object.assign(row, { '5 本期情况': `第${at + 1}行的情况`, '9 进度类别': '超进度' });
      rows.reverse();
      rows.splice(1, 1);
      rows.push({ '2 目标任务': '临时增加的一项', '5 本期情况': '已完成' });
    });
    const form = await readReturnedFile(bytes);
    expect(form).toMatchObject({ unit: '设施科', attestedBy: '费主', cycleEnding: 'Q1' });
    expect(codesOf(form)).toEqual(['p1a2b3c4d-003/2026Q1', 'p1a2b3c4d-001/2026Q1', '']);
    expect(form.rows.map((row) => [row.goal, row.done, row.progressClass])).toEqual([['第3号读书角建设', '第3行的情况', '超进度'], ['第1号读书角建设', '第1行的情况', '超进度'], ['临时增加的一项', '已完成', '']]);
  });

  it.each([['hidden', 0], ['printed', 10]])('finds its rows when the %s codes were deleted', async (_, column) => {
    const bytes = await saveSheetAgain(await writeUnitFormWorkbook(unitForm()), (rows) => rows.map((row) => row.map((value, at) => (at === column ? null : value))));
    expect(codesOf(await readReturnedFile(bytes))).toEqual(threeCodes);
  });

  it('chooses the class the rules choose, says why above the table, and comes back with what is left', async () => {
    const preset = { progressClass: '欠进度', reason: 'stepsOpen', count: 2 } as const;
    const bytes = await writeUnitFormWorkbook(unitForm([formRow(1, { preset }), formRow(2, { preset }), formRow(3)]));
    expect(await wordXml(bytes, 'xl/sharedStrings.xml').catch(() => wordXml(bytes, 'xl/worksheets/sheet1.xml'))).toContain('1.（按规则预选：本期应完成的子项还有 2 项未完成，可改选）2.（按规则预选');
    const filled = await fill(bytes, (rows) => Object.assign(rows[1] ?? {}, { '9 进度类别': '其他' }));
    expect((await readReturnedFile(filled)).rows.map(({ progressClass }) => readProgressClass(progressClass))).toEqual([{ kind: 'chosen', progressClass: '欠进度' }, { kind: 'chosen', progressClass: '其他' }, { kind: 'none' }]);
    expect(codesOf(await readReturnedFile(filled))).toEqual(threeCodes);
  });

  it('spreads a text that no row can show over merged rows, which come back as one', async () => {
    const long = '已逐处核对开放条件，组织两轮现场评估。'.repeat(150);
    const current = { cycle: '2026Q1', standing: 'returned', progressClass: '达进度', words: { done: long, next: '', difficulty: '', values: [] } };
    const bytes = await writeUnitFormWorkbook(unitForm([formRow(1, { current }), formRow(2)]));
    const [sheet] = (await readXlsx(bytes)).sheets;
    expect([...(sheet?.rowDefs?.values() ?? [])].every(({ height }) => (height ?? 0) <= 409)).toBe(true);
    const form = await readReturnedFile(bytes);
    expect(form.rows.map((row) => row.done)).toEqual([long, '']);
  });

  it('hides the column of codes, names it, offers the classes, and prints one page wide', async () => {
    const bytes = await writeUnitFormWorkbook(unitForm());
    const xml = await wordXml(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<col min="1" max="1"[^>]*hidden="(?:true|1)"/u);
    expect(xml).toMatch(/<pageSetUpPr fitToPage="(?:true|1)"/u);
    expect(xml).toMatch(/<dataValidation [^>]*type="list"/u);
    expect(xml).toMatch(/<pageSetup[^>]*orientation="landscape"/u);
    const book = await wordXml(bytes, 'xl/workbook.xml');
    expect(book).toMatch(/duban_row_codes[\s\S]*\$A\$6:\$A\$8/u);
    expect(book).toMatch(/Print_Titles[\s\S]*\$5:\$5/u);
  });
});
