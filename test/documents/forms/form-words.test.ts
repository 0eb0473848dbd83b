import { describe, expect, it } from 'vitest';
import { presetMark } from '../../../core/report/preset-class.ts';
import { findRowCodes, withoutRowCodes } from '../../../core/report/row-code.ts';
import { readFigures } from '../../../core/report/read-figures.ts';
import { readProgressClass } from '../../../core/report/read-progress-class.ts';
import { readCycleEnding } from '../../../documents/forms/read-cycle-ending.ts';
import { words } from '../../../locales/zh-CN/index.ts';
import { readFormColumn } from '../../../documents/forms/form-column.ts';
import { readSignOff } from '../../../documents/forms/read-sign-off.ts';

describe('row codes', () => {
  it.each([
    ['3\np1a2b3c4d-003/2026Q1', 'p1a2b3c4d-003', '2026Q1', '3'],
    ['（三） p1a2b3c4d-\n012/2026-09', 'p1a2b3c4d-012', '2026-09', '(三)'],
    ['12ｐ1a2b3c4d－003', 'p1a2b3c4d-003', null, '12'],
    ['p0123456789ab-1003/once', 'p0123456789ab-1003', 'once', ''],
  ])('are found in %j', (text, taskId, cycle, rest) => {
    expect(findRowCodes(text)).toMatchObject([{ taskId, cycle }]);
    expect(withoutRowCodes(text)).toBe(rest);
  });

  it.each(['3.', 'gp1a2b3c4d-003', 'p1a2-003', '2026-003'])('are none in %j', (text) => {
    expect(findRowCodes(text)).toEqual([]);
  });
});

describe('a progress class', () => {
  it.each([
    ['☑超进度 □达进度', '超进度'], ['□提前完成 √已完成 □欠进度', '已完成'], ['□已完成√ □欠进度', '已完成'], ['已完成\n□提前完成\n□欠进度', '已完成'],
    ['达进度', '达进度'], ['欠进度（招标推迟）', '欠进度'], ['■ 提前完成', '提前完成'],
  ])('is read from %j', (text, progressClass) => {
    expect(readProgressClass(text)).toEqual({ kind: 'chosen', progressClass });
  });
  it.each(['', '□已完成 □达进度', '正常推进', '已完成80%', '已完成 提前完成 超进度 达进度 欠进度 未启动 其他'])('is none in %j', (text) => {
    expect(readProgressClass(text)).toEqual({ kind: 'none' });
  });
  it.each([
    ['□达进度\n☑欠进度\n（按规则预选：本期应完成的子项还有 2 项未完成，可改选）', '欠进度'],
    ['☑达进度\n□欠进度\n（按规则预选：本期子项全部完成，并有以后的子项提前完成，可改选）', '达进度'],
    ['达进度\n□欠进度\n□提前完成\n（按规则预选：并有以后的子项提前完成，可改选）', '达进度'],
  ])('is what is left ticked, not what the rule’s reason says, in %j', (text, progressClass) => {
    expect(readProgressClass(text)).toEqual({ kind: 'chosen', progressClass });
  });
  it('is told from the rule’s reason by the words every reason begins with', () => {
    expect(words.forms.presetNote('allDone', 0)).toMatch(new RegExp(`^（${presetMark}：`, 'u'));
  });
  it('is none where every box was emptied, whatever the rule’s reason says', () => {
    expect(readProgressClass('□达进度 □提前完成（按规则预选：以后的子项提前完成，可改选）')).toEqual({ kind: 'none' });
  });
  it('is asked back where several are ticked', () => {
    expect(readProgressClass('☑超进度 ☑达进度 □欠进度')).toEqual({ kind: 'several', classes: ['超进度', '达进度'] });
  });
});

describe('figures of a form', () => {
  const figure = { unit: '个', target: 100, comparison: null, last: null, now: null };
  const figures = [{ ...figure, name: '座位' }, { ...figure, name: '新增座位' }, { ...figure, name: '开放率', unit: '%' }];
  it.each([
    ['座位：12个\n新增座位：3个', [['座位', 12], ['新增座位', 3]]],
    ['座位：1,200个（目标100个，上期3个）', [['座位', 1200]]],
    ['新增座位（目标100个）：____40____个', [['新增座位', 40]]],
    ['座位：1.2万个；开放率 85.5%', [['座位', 12_000], ['开放率', 85.5]]],
    ['座位：-3个', [['座位', -3]]],
    ['座位：____个（目标100个）\n新增座位：个', []],
    ['', []],
  ])('are read from %j', (text, values) => {
    expect(readFigures(text, figures)).toEqual({ values: values.map(([name, value]) => ({ name, value })), doubts: [] });
  });
  it('take a bare number for the only figure', () => {
    expect(readFigures('40', [figures[0]!])).toEqual({ values: [{ name: '座位', value: 40 }], doubts: [] });
    expect(readFigures('40', figures)).toMatchObject({ values: [], doubts: [expect.stringContaining('40')] });
  });
  it('keep the unit’s own scale', () => {
    expect(readFigures('投入：350万元', [{ ...figure, name: '投入', unit: '万元' }]).values).toEqual([{ name: '投入', value: 350 }]);
  });
  it('are doubted over 100 % and twice', () => {
    expect(readFigures('开放率：120%', figures)).toMatchObject({ values: [{ value: 120 }], doubts: [expect.stringContaining('超过')] });
    expect(readFigures('座位：3\n座位：4', figures)).toMatchObject({ values: [{ value: 3 }], doubts: [expect.stringContaining('两个数')] });
  });
});

describe('headers of such tables', () => {
  it.each([
    ['序 号', 'number'], ['目标任务', 'goal'], ['重点工作任务', 'goal'], ['三季度推进目标', 'quarterGoal'], ['本季目标', 'quarterGoal'], ['上期情况', 'last'], ['本期情况', 'done'],
    ['推进情况', 'done'], ['截至9月底进展情况', 'done'], ['三季度工作完成情况', 'done'], ['工作进展（截至9月底）', 'done'], ['数据', 'figures'], ['存在问题', 'difficulty'], ['存在的困难和问题', 'difficulty'], ['需市级协调解决事项', 'difficulty'],
    ['下季目标', 'next'], ['下一步工作打算', 'next'], ['四季度工作计划', 'quarterGoal'], ['下步计划', 'next'], ['进度类别', 'progressClass'], ['牵头单位', 'owner'], ['责任科室（单位）', 'owner'], ['备注', 'remark'], ['完成时限', 'section'],
  ])('know %s', (heading, column) => {
    expect(readFormColumn(heading)).toBe(column);
  });
  it.each(['金额', '学校名称', ''])('know nothing of %j', (heading) => {
    expect(readFormColumn(heading)).toBeNull();
  });
  it.each([[['重点工作三季度推进情况表'], [], 'Q3'], [['工作台账'], ['目标任务', '第二季度进展情况'], 'Q2'], [['9月份工作进展'], [], '-09'], [['上半年完成情况'], [], 'H1'], [['台账'], ['一季度目标', '二季度目标'], null]])('tell the period of %j %j', (titles, headings, ending) => {
    expect(readCycleEnding(titles, headings)).toBe(ending);
  });
});

describe('a sign-off line', () => {
  it.each([
    ['填报人：方设　　　本单位负责人审定：费主　　　填报日期：2026年3月20日', { reporter: '方设', attestedBy: '费主' }],
    ['填报人：____　　审定人：____　　日期：  年  月  日', { reporter: '', attestedBy: '' }],
    ['填表人: 方设   负责人（签字）: 费 主', { reporter: '方设', attestedBy: '费主' }],
    ['审核人：费主  联系电话：0000-1000', { reporter: '', attestedBy: '费主' }],
    ['本单位负责人审定：＿费主＿　（单位盖章）', { reporter: '', attestedBy: '费主' }],
  ])('%s', (line, names) => {
    expect(readSignOff(line)).toEqual(names);
  });
  it.each(['资料已报送，审核：已完成三轮', '加强负责人培训', '日期：2026年3月'])('is not %j', (line) => {
    expect(readSignOff(line)).toBeNull();
  });
});
