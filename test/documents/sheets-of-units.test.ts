import { writeXlsx } from 'hucre';
import type { WriteSheet } from 'hucre';
import { describe, expect, it } from 'vitest';
import { readPlanDraft } from '../../documents/read-plan-draft.ts';

const importSheets = async (...sheets: WriteSheet[]) => readPlanDraft(await writeXlsx({ sheets }), '计划.xlsx');
const sheetOf = (name: string, task: string): WriteSheet => ({
  name,
  rows: [[`${name}2026年重点任务清单`], ['序号', '工作任务', '责任人', '完成时间'], [1, task, '王芳', '3月底'], [2, `${task}回头看`, '王芳', '11月底']],
  merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 3 }],
});

describe('a workbook', () => {
  it('with a sheet a unit takes the sheet for section and owner, each with a doubt', async () => {
    const draft = await importSheets(sheetOf('办公室', '修订制度'), sheetOf('人事科', '招聘教师'));
    expect(draft.tasks.map((task) => [task.number, task.section, task.leadUnits, task.source.cell])).toEqual([
      ['1', ['办公室'], ['办公室'], '办公室!A3'],
      ['2', ['办公室'], ['办公室'], '办公室!A4'],
      ['1', ['人事科'], ['人事科'], '人事科!A3'],
      ['2', ['人事科'], ['人事科'], '人事科!A4'],
    ]);
    expect(draft.findings.filter(({ code }) => code === 'table-owner').map(({ task }) => task)).toEqual([0, 1, 2, 3]);
  });

  it('without a title row goes by the name of its sheet', async () => {
    const draft = await importSheets({ name: '2026年重点任务', rows: [['序号', '任务名称', '责任单位', '完成时限'], [1, '改造市场', '甲科', '5月底'], [2, '开展监测', '乙科', 202609]] });
    expect(draft).toMatchObject({ title: '2026年重点任务', year: 2026 });
    expect(draft.tasks.map((task) => task.deadline)).toEqual(['2026-05-31', '2026-09-30']);
  });

  it('names its issuer and year in the rows above the heads', async () => {
    const rows = [['重点任务台账'], ['填报单位：甲县乙局', null, null, '2026年5月'], ['序号', '任务', '责任科室', '完成时限'], [1, '改造市场', '甲科', '5月底'], [2, '开展监测', '乙科', '9月']];
    expect(await importSheets({ name: 'Sheet1', rows, merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 3 }] })).toMatchObject({ issuer: '甲县乙局', year: 2026 });
  });
});
