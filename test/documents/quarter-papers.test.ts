import { describe, expect, it } from 'vitest';
import type { QuarterFacts } from '../../core/edition/quarter-facts.ts';
import type { ProgressRow } from '../../core/edition/progress-rows.ts';
import { progressClasses } from '../../core/task/task-state.ts';
import { readFile } from '../../documents/read-file.ts';
import { openArchive } from '../../documents/readers/archive/open-archive.ts';
import { figureChange } from '../../documents/writers/figure-line.ts';
import { writeOfficialDocument } from '../../documents/writers/official-document.ts';
import { progressColumns } from '../../documents/writers/progress-columns.ts';
import { quarterCircular } from '../../documents/writers/quarter-circular.ts';

const named = (number: string, ...leadUnits: string[]) => ({ number, title: `第${number}项`, leadUnits });
const facts: QuarterFacts = {
  asked: 4, reported: 3, classes: progressClasses.map((progressClass) => ({ progressClass, count: progressClass === '达进度' ? 2 : progressClass === '欠进度' ? 1 : 0 })),
  missing: [named('4.', '活动科')], late: [named('2.', '设施科', '宣传科')], behind: [named('2.', '设施科', '宣传科')], unasked: [], completed: 0,
};
const circular = (over: Partial<QuarterFacts> = {}) =>
  quarterCircular({ facts: { ...facts, ...over }, overdue: [], planTitle: '《要点》', issuer: '青禾县文化馆', number: '青文督〔2026〕3号', period: '2026年三季度', date: '2026年9月29日', tableTitle: '汇总表' });

describe('the circular of a period', () => {
  it('says of how many nothing is asked, and how many of them are completed', () => {
    const said = (over: Partial<QuarterFacts>) => circular(over).body.map(({ text }) => text).join('');
    expect(said({ unasked: [named('5.'), named('6.'), named('7.')], completed: 2 })).toContain('另有3项本期不要求报送（其中已办结2项）。');
    expect(said({ unasked: [named('5.')] })).toContain('另有1项本期不要求报送。');
    expect(said({})).not.toContain('另有');
  });

  it('counts by class and names rows with their units in the order of the plan', () => {
    expect(circular().body.map(({ text }) => text)).toEqual([
      '现将《要点》2026年三季度推进情况通报如下。',
      '一、总体情况', '本期应报4项，已报3项（其中逾期补报1项），未报1项。按进度分：达进度2项，欠进度1项。',
      '二、未报事项', '4．第4.项（活动科）',
      '三、逾期补报事项', '2．第2.项（设施科、宣传科）',
      '四、进度滞后和未启动事项', '2．第2.项（设施科、宣传科）',
    ]);
  });

  it('has no part without rows, and numbers the rest without a gap', () => {
    expect(circular({ missing: [], late: [] }).body.filter(({ as }) => as === 'heading').map(({ text }) => text)).toEqual(['一、总体情况', '二、进度滞后和未启动事项']);
  });

  it('is a formal paper: 版心 of 156 × 225 mm, 三号仿宋, number in hollow brackets, page numbers outside', async () => {
    const bytes = await writeOfficialDocument(circular());
    const files = await openArchive(bytes);
    const xml = Buffer.from(files.get('word/document.xml') ?? []).toString('utf8');
    expect(xml).toMatch(/w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/u);
    expect(xml).toContain('w:eastAsia="仿宋"');
    expect(xml).toContain('<w:sz w:val="32"/>');
    expect(Buffer.from(files.get('word/settings.xml') ?? []).toString('utf8')).toContain('evenAndOddHeaders');
    const texts = (await readFile(bytes)).blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]));
    expect(texts.filter((text) => text.trim() !== '')).toEqual(expect.arrayContaining(['青禾县文化馆', '青文督〔2026〕3号', '关于2026年三季度重点工作推进情况的通报', '各有关单位：', '附件：汇总表', '2026年9月29日']));
  });
});

describe('columns of the table that goes up', () => {
  const row = (over: Partial<ProgressRow> = {}): ProgressRow => ({ number: '1.', section: '', goal: '', leadUnits: [], quarterGoal: '', progress: null, progressClass: null, ...over });
  const figure = { name: '读书角', unit: '个', target: 100, comparison: null, last: 61, now: 78 };

  it.each<[string, ProgressRow[], number]>([['the six of every table', [row()], 6], ['figures where a row has them', [row(), row({ figures: [figure] })], 7], ['last time’s text where it is worked on', [row({ last: '五个' }), row({ figures: [figure] })], 8]])('are %s, together as wide as the page', (_, rows, count) => {
    const columns = progressColumns(rows);
    expect(columns).toHaveLength(count);
    expect(columns.reduce((sum, { share }) => sum + share, 0)).toBe(14_570);
    expect([columns[0]!.share, columns.at(-1)!.share]).toEqual([800, 1170]);
  });

  it('put last time’s figure beside this one’s', () => {
    expect(figureChange(figure)).toEqual(['读书角：61 → 78个（目标100个）']);
    expect(figureChange({ ...figure, last: null, target: null })).toEqual(['读书角：78个']);
    expect(figureChange({ ...figure, now: null })).toEqual(['读书角：上期61个（目标100个）']);
    expect(figureChange({ ...figure, last: null, now: null })).toEqual([]);
  });
});
