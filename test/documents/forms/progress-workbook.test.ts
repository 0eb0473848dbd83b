import { readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import type { ProgressRow } from '../../../core/edition/progress-rows.ts';
import { readReturnedFile } from '../../../documents/forms/read-returned-file.ts';
import { openArchive } from '../../../documents/readers/archive/open-archive.ts';
import { writeProgressTable } from '../../../documents/writers/progress-table.ts';
import { writeProgressWorkbook } from '../../../documents/writers/progress-workbook.ts';

const row = (number: string, given: Partial<ProgressRow> = {}): ProgressRow => ({ number, section: '一、设施建设', goal: `第${number}处读书角`, leadUnits: ['设施科'], quarterGoal: '完成选址', progress: '已选址', progressClass: '达进度', ...given });
const table = (...rows: ProgressRow[]) => ({ title: '联席会重点工作推进情况表', subtitle: '（2026年三季度，截至9月底）', rows });
const part = async (bytes: Uint8Array, name: string) => Buffer.from((await openArchive(bytes)).get(name) ?? []).toString('utf8');

async function cells(...rows: ProgressRow[]) {
  const [sheet] = (await readXlsx(await writeProgressWorkbook(table(...rows)))).sheets;
  return sheet?.rows ?? [];
}

describe('the progress table as a workbook', () => {
  it('has the columns of the one on paper, a row where the chapter changes, and 未报', async () => {
    const rows = await cells(row('1'), row('2', { progress: null, progressClass: null }), row('3', { section: '二、活动' }));
    expect(rows.slice(2)).toEqual([
      ['序号', '目标任务', '牵头单位', '本季目标', '推进情况', '进度类别'],
      ['一、设施建设', ...Array(5).fill(null)],
      [1, '第1处读书角', '设施科', '完成选址', '已选址', '达进度'],
      [2, '第2处读书角', '设施科', '完成选址', '未报', '未报'],
      ['二、活动', ...Array(5).fill(null)],
      [3, '第3处读书角', '设施科', '完成选址', '已选址', '达进度'],
    ]);
  });

  it.each(['=HYPERLINK("http://a.example","点")', '+1', '@SUM(1)', ' =1+1', '＝1+1', '-1+2', '=cmd|x', '1e5', '007', '12个'])('keeps %s as text by the cell’s own type', async (text) => {
    const bytes = await writeProgressWorkbook(table(row('1', { progress: text })));
    const [sheet] = (await readXlsx(bytes)).sheets;
    expect(sheet?.rows[4]?.[4]).toBe(text);
    const xml = await part(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).not.toMatch(/<f[ >]/u);
    expect(xml).toMatch(/<c r="E5"[^>]*t="(?:s|inlineStr)"/u);
  });

  it('keeps a tab-led formula as text', async () => {
    expect((await cells(row('1', { progress: '\t=1+1' })))[4]?.[4]).toBe(' =1+1');
  });

  it.each([['-5', -5], ['61', 61], ['0.5', 0.5]])('writes %s as the number it is', async (text, value) => {
    expect((await cells(row('1', { progress: text })))[4]?.[4]).toBe(value);
  });

  it('prints on A4 landscape one page wide, repeats the header, merges the title and shows all text', async () => {
    const bytes = await writeProgressWorkbook(table(row('1', { progress: '已逐处核对开放条件，组织两轮现场评估。'.repeat(20) })));
    const xml = await part(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<pageSetUpPr fitToPage="(?:1|true)"/u);
    expect(xml).toMatch(/<pageSetup[^>]*paperSize="9"/u);
    expect(xml).toMatch(/<pageSetup[^>]*orientation="landscape"/u);
    expect(xml).toMatch(/<pageSetup[^>]*fitToHeight="0"/u);
    expect(xml).toMatch(/<mergeCell ref="A1:F1"\/>/u);
    expect(await part(bytes, 'xl/workbook.xml')).toMatch(/Print_Titles[^<]*\$3:\$3/u);
    // 380 characters in a column of twenty: at least 19 lines of 11 points are more than 150 points.
    expect(Number(/<row r="5"[^>]* ht="(\d+)"/u.exec(xml)?.[1])).toBeGreaterThan(250);
  });
});

describe('a filled-in progress table that is not ours', () => {
  it.each([['docx', writeProgressTable], ['xlsx', writeProgressWorkbook]] as const)('gives its rows from %s, without chapters and headers', async (_, write) => {
    const form = await readReturnedFile(await write(table(row('1'), row('2', { section: '二、活动', progress: null, progressClass: null }))));
    expect(form).toMatchObject({ unit: null, attestedBy: '', cycleEnding: 'Q3' });
    expect(form.rows).toMatchObject([
      { codes: [], number: '1', goal: '第1处读书角', quarterGoal: '完成选址', done: '已选址', progressClass: '达进度' },
      { codes: [], number: '2', goal: '第2处读书角', done: '未报' },
    ]);
  });
});
