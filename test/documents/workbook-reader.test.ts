import { readFileSync } from 'node:fs';
import { writeXlsx } from 'hucre';
import type { WriteSheet } from 'hucre';
import { describe, expect, it } from 'vitest';
import type { ReadFile } from '../../documents/block.ts';
import { readFile } from '../../documents/read-file.ts';

const gridOf = ({ blocks }: ReadFile) => blocks.flatMap((block) => (block.kind === 'table' ? [block.rows.map((row) => row.map((cell) => cell.text + (cell.carried ? '*' : '')))] : []));
const proseOf = ({ blocks }: ReadFile) => blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]));
const write = async (...sheets: WriteSheet[]) => readFile(await writeXlsx({ sheets }));
const styled = (value: number | Date, numFmt: string) => ({ value, style: { numFmt } });

const header = ['序号', '任务', '责任单位', '完成时限', '进度'];

describe('xlsx', () => {
  it('puts title rows before the table and keeps sections, merged cells repeated', async () => {
    const file = await write({
      name: '任务表',
      rows: [['某局2026年任务分解表'], ['填报单位：某局', null, null, '2026年1月'], header, ['一、绿化'], [1, '种树', '绿化科', '9月底前', ''], [2, '剪草', null, '长期', '']],
      merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 4 }, { startRow: 3, startCol: 0, endRow: 3, endCol: 4 }, { startRow: 4, startCol: 2, endRow: 5, endCol: 2 }],
    });
    expect(proseOf(file)).toEqual(['某局2026年任务分解表', '填报单位：某局', '2026年1月']);
    expect(gridOf(file)).toEqual([[header, ['一、绿化', '一、绿化*', '一、绿化*', '一、绿化*', '一、绿化*'], ['1', '种树', '绿化科', '9月底前', ''], ['2', '剪草', '绿化科*', '长期', '']]]);
  });

  it('names every cell as the sheet does', async () => {
    const { blocks } = await write({ name: '任务表', rows: [['某局任务表'], header, [1, '种树', '绿化科', '', '']] });
    expect(blocks[1]?.kind === 'table' ? blocks[1].rows[1]?.[1]?.place.cell : null).toBe('任务表!B3');
  });

  it('shows dates and numbers as the sheet does, and never loses a year', async () => {
    const day = new Date('2026-09-30');
    const file = await write({
      name: '甲',
      rows: [header, [1, '乙', '丙', null, null], [2, '乙', '丙', null, 0.1 + 0.2], [3, '乙', '丙', null, 123456789012345]],
      cells: new Map([['1,3', styled(day, 'm"月"d"日"')], ['1,4', styled(0.8, '0%')], ['2,3', styled(day, 'yyyy"年"m"月"')], ['3,3', styled(day, 'yyyy/m/d')]]),
    });
    expect(gridOf(file)[0]?.slice(1).map((row) => row.slice(3))).toEqual([['2026-09-30', '80%'], ['2026年9月', '0.3'], ['2026-09-30', '123456789012345']]);
  });

  it('reads every visible sheet, leaves hidden ones out with a note and doubts hidden rows', async () => {
    const rows = [header, [1, '种树', '绿化科', '', ''], [2, '剪草', '绿化科', '', '']];
    const file = await write({ name: '甲', rows, rowDefs: new Map([[2, { hidden: true }]]) }, { name: '字典', rows, hidden: true }, { name: '乙', rows });
    expect(gridOf(file)).toHaveLength(2);
    expect(file.findings).toMatchObject([{ severity: 'note', code: 'hidden-sheet', place: { cell: '字典!A1' } }, { severity: 'doubt', code: 'hidden-rows', place: { cell: '甲!A3' } }]);
  });

  it('leaves a sheet that explains how to fill in the lists out with a note', async () => {
    const file = await write({ name: '说明', rows: [['填表说明'], ['一、请于月底前填报。']] }, { name: '甲', rows: [header, [1, '种树', '绿化科', '', '']] });
    expect(proseOf(file)).toEqual([]);
    expect(file.findings).toMatchObject([{ severity: 'note', code: 'explanatory-sheet', place: { cell: '说明!A1' } }]);
  });

  it('keeps a sheet of prose that is the only one', async () => {
    expect(proseOf(await write({ name: '说明', rows: [['填表说明'], ['一、请于月底前填报。']] }))).toHaveLength(2);
  });

  it('shows what a formula last gave, and doubts one that never gave anything', async () => {
    const file = await write({ name: '甲', rows: [header, [1, '种树', '绿化科', null, null]], cells: new Map([['1,3', { formula: 'A1&"x"', formulaResult: '9月底前' }], ['1,4', { formula: 'A2*2' }]]) });
    expect(gridOf(file)[0]?.[1]).toEqual(['1', '种树', '绿化科', '9月底前', '']);
    expect(file.findings).toMatchObject([{ severity: 'doubt', code: 'formula-without-value', place: { cell: '甲!E2' } }]);
  });

  it('takes __proto__ as a word like any other', async () => {
    const file = await write({ name: '甲', rows: [['__proto__', '任务', 'constructor'], ['a', 'b', 'c']] });
    expect(gridOf(file)).toEqual([[['__proto__', '任务', 'constructor'], ['a', 'b', 'c']]]);
    expect(Object.hasOwn(Object.prototype, 'a')).toBe(false);
  });

  it('is refused with a sentence when it has a password', async () => {
    const locked = await writeXlsx({ sheets: [{ name: '甲', rows: [['乙']] }], encryption: { password: 'x', spinCount: 1_000 } });
    await expect(readFile(locked)).rejects.toMatchObject({ code: 'PROTECTED_FILE', message: expect.stringContaining('密码') });
  });

  it('reads two thousand rows', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: '甲', rows: [header, ...Array.from({ length: 2_000 }, (_, index) => [index + 1, '加强管理'.repeat(20), '绿化科', '9月底前', '完成'])] }] });
    expect(gridOf(await readFile(bytes))[0]).toHaveLength(2_001);
  });
});

describe('xls', () => {
  it('gives merged cells, dates, number formats and hidden sheets like an xlsx', async () => {
    const file = await readFile(readFileSync(new URL('fixtures/task-table.xls', import.meta.url)));
    expect(proseOf(file)).toEqual(['青山市园林局2026年重点任务分解表']);
    expect(gridOf(file)).toEqual([
      [header, ['一、绿化', '一、绿化*', '一、绿化*', '一、绿化*', '一、绿化*'], ['1', '种树一万株', '绿化科', '2026-09-30', '80%'], ['2', '剪草\n两次', '绿化科*', '长期坚持', ''], ['3', '养护', '养护科', '2026年12月', '1,250']],
    ]);
    expect(file.findings.map((finding) => finding.code)).toEqual(['hidden-sheet', 'hidden-rows']);
  });
});
