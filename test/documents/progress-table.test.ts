import { describe, expect, it } from 'vitest';
import { readFile } from '../../documents/read-file.ts';
import { readPlanDraft } from '../../documents/read-plan-draft.ts';
import { openArchive } from '../../documents/readers/archive/open-archive.ts';
import { writeProgressTable } from '../../documents/writers/progress-table.ts';
import type { ProgressRow } from '../../core/edition/progress-rows.ts';

const row = (number: string, given: Partial<ProgressRow> = {}): ProgressRow => ({ number, section: '一、教学', goal: '建成示范校100所', leadUnits: ['甲科', '乙科'], quarterGoal: '建成60所', progress: '已建成61所', progressClass: '超进度', ...given });
const write = (...rows: ProgressRow[]) => writeProgressTable({ title: '2026年三季度重点工作推进情况表', subtitle: '（截至9月底）', rows });

async function tableOf(bytes: Uint8Array) {
  const table = (await readFile(bytes)).blocks.find((block) => block.kind === 'table');
  if (table?.kind !== 'table') throw new Error('no table in the file');
  return table.rows.map((cells) => cells.map((cell) => cell.text));
}

const documentXml = async (bytes: Uint8Array): Promise<string> => Buffer.from((await openArchive(bytes)).get('word/document.xml') ?? []).toString('utf8');

describe('the progress table', () => {
  it('comes back from our own reader cell by cell', async () => {
    const rows = await tableOf(await write(row('1'), row('2', { goal: '第二项', leadUnits: ['丙科'] })));
    expect(rows).toEqual([
      ['序号', '目标任务', '牵头单位', '本季目标', '推进情况', '进度类别'],
      Array(6).fill('一、教学'),
      ['1', '建成示范校100所', '甲科、乙科', '建成60所', '已建成61所', '超进度'],
      ['2', '第二项', '丙科', '建成60所', '已建成61所', '超进度'],
    ]);
  });

  it('is a plan of its own kind when imported again', async () => {
    const draft = await readPlanDraft(await write(row('1'), row('2', { goal: '完成第二项工作' })), 't.docx');
    expect(draft).toMatchObject({ kind: 'progressTable', year: 2026, title: '2026年三季度重点工作推进情况表' });
    expect(draft.tasks[0]).toMatchObject({ number: '1', section: ['一、教学'], leadUnits: ['甲科', '乙科'], leadExplicit: true, fields: { 推进情况: ['已建成61所'] } });
  });

  it('prints 未报 where nothing was reported', async () => {
    expect((await tableOf(await write(row('1', { progress: null, progressClass: null }))))[2]?.slice(4)).toEqual(['未报', '未报']);
  });

  it('is A4 landscape, repeats its header and splits no row', async () => {
    const xml = await documentXml(await write(row('1'), row('2')));
    expect(xml).toMatch(/<w:pgSz[^>]*w:w="16838"[^>]*w:h="11906"[^>]*w:orient="landscape"/);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(4);
  });

  it.each(['=HYPERLINK("http://a.example","点")', '+1', '@SUM(1)', '＝1+1', '<script>alert(1)</script>', '<!channel> <@U1> <http://a.example|教育局>', '&lt;b&gt;'])('keeps %s as plain text', async (text) => {
    const bytes = await write(row('1', { progress: text }));
    expect((await tableOf(bytes))[2]?.[4]).toBe(text);
    expect(await documentXml(bytes)).not.toMatch(/<script|<w:hyperlink|<w:fldSimple|instrText/);
  });

  it('removes what no file may hold: control characters and lone surrogates; line breaks stay', async () => {
    expect((await tableOf(await write(row('1', { progress: '甲\u0000\u0008乙\ud800丙\n丁😀' }))))[2]?.[4]).toBe('甲乙丙\n丁😀');
  });
});
