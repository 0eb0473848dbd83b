import { describe, expect, it } from 'vitest';
import { parseChineseNumeral, parseChineseYear, parseNumber } from '../../documents/chinese-numerals.ts';
import { readDeliverables } from '../../documents/outline/measures/read-deliverables.ts';
import { readMeasures } from '../../documents/outline/measures/read-measures.ts';
import { readProgress } from '../../documents/outline/measures/read-progress.ts';
import { pairSubItems, readSubItems } from '../../documents/outline/measures/read-sub-items.ts';

describe('documents to be issued', () => {
  it.each<[string, [string, string][]]>([
    ['印发《消防管理办法》。', [['印发', '《消防管理办法》']]],
    ['研究制定《甲规划》《乙方案》和《丙细则》。', [['研究制定', '《甲规划》'], ['研究制定', '《乙方案》'], ['研究制定', '《丙细则》']]],
    ['制定《甲规划（2026—2030年）》，修订《乙办法》。', [['制定', '《甲规划（2026—2030年）》'], ['修订', '《乙办法》']]],
    ['做好《甲条例》起草工作。', [['起草', '《甲条例》']]],
    ['制定《甲规划》及其年度任务分工。', [['制定', '《甲规划》及其年度任务分工']]],
    ['制定校园餐管理办法。', [['制定', '校园餐管理办法']]],
    ['出台托育服务实施方案、补助办法和考核细则。', [['出台', '托育服务实施方案'], ['出台', '补助办法'], ['出台', '考核细则']]],
    ['研究起草社区养老专项规划，开展调研。', [['研究起草', '社区养老专项规划']]],
    ['完善《应急预案》。', [['完善', '《应急预案》']]],
    ['贯彻落实《安全生产法》。', []],
    ['落实新修订《条例》。', []],
    ['落实省里印发的《指导意见》。', []],
    ['按照制定的工作方案推进。', []],
    ['完善管理制度，健全工作机制。', []],
    ['督促各学校制定应急处置方案。', []],
    ['已印发《甲方案》。', []],
    ['全面完成《提升计划》任务。', []],
  ])('%s', (words, expected) => {
    expect(readDeliverables(words).map(({ verb, name }) => [verb, name])).toEqual(expected);
  });
});

describe('results in a progress field', () => {
  it.each([
    ['全市共计47所学校完成改造。', [{ value: 47, unit: '所', of: null }]],
    ['47/100', [{ value: 47, unit: null, of: 100 }]],
    ['计划100所，已完成47所。', [{ value: 47, unit: '所', of: 100 }]],
    ['完成投资1.2亿元，完成率60%。', [{ value: 120_000_000, unit: '元' }, { value: 60, unit: '%' }]],
    ['赴9个县开展调研。', []],
    ['9月15日召开会议，印发某发〔2026〕3号。', []],
  ])('%s', (words, expected) => {
    expect(readProgress(words)).toMatchObject(expected);
    expect(readProgress(words)).toHaveLength(expected.length);
  });

  it('is tied to the goal of the same unit whose words it shares', () => {
    const { measures } = readMeasures('建设100所书院，在80所学校实施校园安防工程。', { deadline: '', progress: '召开推进会。实施校园安防工程，全市共计47所学校完成。' }, 2026);
    expect(measures.indicators.map(({ value }) => value)).toEqual([100, 80]);
    expect(measures.progress).toMatchObject([{ value: 47, unit: '所', indicator: 1 }]);
  });

  it('a ratio belongs to the goal of its total', () => {
    const { measures } = readMeasures('建设100所书院，改造80所食堂。', { deadline: '', progress: '已完成47/80。' }, 2026);
    expect(measures.progress).toMatchObject([{ value: 47, of: 80, indicator: 1 }]);
  });

  it('stays untied where two goals fit alike', () => {
    const { measures } = readMeasures('建设甲馆5座。建设乙馆5座。', { deadline: '', progress: '完成3座。' }, 2026);
    expect(measures.progress?.[0]).not.toHaveProperty('indicator');
  });

  it('is absent where nothing is told', () => {
    expect(readMeasures('推进工作。', { deadline: '' }, 2026).measures).not.toHaveProperty('progress');
  });

  it('a rhythm in the date field is the rhythm of the item', () => {
    expect(readMeasures('推进工作。', { deadline: '每季度末' }, 2026).measures).toMatchObject({ deadline: null, deadlineText: '每季度末', recurrence: 'quarterly' });
  });
});

describe('sub-items', () => {
  it.each([
    ['1.督促整改。2.制定方案。3.组织遴选。', ['督促整改。', '制定方案。', '组织遴选。']],
    ['（1）甲事；（2）乙事。', ['甲事；', '乙事。']],
    ['①甲事；②乙事；③丙事。', ['甲事；', '乙事；', '丙事。']],
    ['总的要求。一是抓甲事；二是抓乙事。', ['抓甲事；', '抓乙事。']],
    ['第一，抓甲事。第二，抓乙事。', ['抓甲事。', '抓乙事。']],
    ['1）甲事；2）乙事。', ['甲事；', '乙事。']],
    ['1.8月1日召开会议。2.9月完成总结。', ['8月1日召开会议。', '9月完成总结。']],
  ])('%s', (words, texts) => {
    expect(readSubItems(words).map(({ text }) => text)).toEqual(texts);
  });

  it.each(['1.只有一项。', '增长1.5倍，达到2.5亿元。', '2.从二开始。3.再到三。'])('%s has none', (words) => {
    expect(readSubItems(words)).toEqual([]);
  });

  it('keeps the number as printed, and what the progress says under it', () => {
    expect(pairSubItems(readSubItems('1.督促整改。2.制定方案。3.组织遴选。'), '1.已发函督促。\n2.方案已下发。')).toEqual([
      { text: '督促整改。', number: '1.', progress: '已发函督促。' },
      { text: '制定方案。', number: '2.', progress: '方案已下发。' },
      { text: '组织遴选。', number: '3.' },
    ]);
  });

  it('progress without numbers is left to the whole', () => {
    expect(pairSubItems(readSubItems('一是抓甲事；二是抓乙事。'), '进展顺利。')).toEqual([
      { text: '抓甲事；', number: '一是' },
      { text: '抓乙事。', number: '二是' },
    ]);
  });
});

describe('numerals', () => {
  it.each([
    ['1,200', 1200],
    ['3.5', 3.5],
    ['十二', 12],
    ['两百', 200],
    ['一千零五十', 1050],
    ['三千', 3000],
    ['若干', null],
    ['1.2.3', null],
  ])('%s', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it('reads years digit by digit, also with the letter a typist puts for zero', () => {
    expect([parseChineseYear('二〇二六'), parseChineseYear('二○二六'), parseChineseYear('二O二六'), parseChineseYear('二六')]).toEqual([2026, 2026, 2026, null]);
  });

  it('is null for what is no numeral', () => {
    expect(parseChineseNumeral('第一')).toBeNull();
  });
});
