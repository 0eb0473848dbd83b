import { describe, expect, it } from 'vitest';
import { readIndicators } from '../../documents/outline/measures/read-indicators.ts';

const codes = (words: string) => readIndicators(words).findings.map((finding) => `${finding.severity} ${finding.code}`);
const only = (words: string) => {
  const { indicators } = readIndicators(words);
  expect(indicators).toHaveLength(1);
  return indicators[0];
};

describe('an amount that is promised', () => {
  it.each<[string, number, string, 'atLeast' | 'atMost' | null, 'up' | 'down', string]>([
    ['建设80所社区书院。', 80, '所', null, 'up', '社区书院'],
    ['创建省级示范校3所。', 3, '所', null, 'up', '省级示范校'],
    ['参保率达到95%以上。', 95, '%', 'atLeast', 'up', '参保率'],
    ['参保率达95％。', 95, '%', 'atLeast', 'up', '参保率'],
    ['合格率不低于98.5%。', 98.5, '%', 'atLeast', 'up', '合格率'],
    ['满意度达到百分之九十五以上。', 95, '%', 'atLeast', 'up', '满意度'],
    ['绿化率达到八成以上。', 80, '%', 'atLeast', 'up', '绿化率'],
    ['引进不少于20名博士。', 20, '名', 'atLeast', 'up', '博士'],
    ['举办至少三场宣讲。', 3, '场', 'atLeast', 'up', '宣讲'],
    ['新增学位2000个。', 2000, '个', null, 'up', '学位'],
    ['新增1,200个停车位。', 1200, '个', null, 'up', '停车位'],
    ['完成投资3.5亿元。', 350_000_000, '元', null, 'up', '投资'],
    ['争取资金300万元以上。', 3_000_000, '元', 'atLeast', 'up', '资金'],
    ['培训农民2万余人次。', 20_000, '人次', null, 'up', '农民'],
    ['改造十二个老旧小区。', 12, '个', null, 'up', '老旧小区'],
    ['将比例控制在15%以内。', 15, '%', 'atMost', 'down', '比例'],
    ['事故起数不超过5起。', 5, '起', 'atMost', 'down', '事故起数'],
    ['死亡率低于3‰。', 3, '‰', 'atMost', 'down', '死亡率'],
    ['压减会议10场以上。', 10, '场', 'atLeast', 'down', '会议'],
    ['在30所学校开展试点。', 30, '所', null, 'up', '学校开展试点'],
    ['推动60%的村达到标准。', 60, '%', null, 'up', '村达到标准'],
    ['按时办结率100%，做好回访。', 100, '%', null, 'up', '按时办结率'],
    ['基本消除超员（控制在3%以内）。', 3, '%', 'atMost', 'down', '超员'],
    ['2027年底前将占比控制在10%以内。', 10, '%', 'atMost', 'down', '占比'],
  ])('%s', (words, value, unit, comparison, direction, name) => {
    expect(only(words)).toMatchObject({ value, unit, comparison, direction, name });
  });

  it('one verb governs a list', () => {
    const { indicators } = readIndicators('申报先进县1个、省级文明校园3所、市级文明校园5所。');
    expect(indicators.map(({ name, value, text }) => [name, value, text])).toEqual([
      ['先进县', 1, '申报先进县1个'],
      ['省级文明校园', 3, '省级文明校园3所'],
      ['市级文明校园', 5, '市级文明校园5所'],
    ]);
  });

  it('two amounts that share their words are both read, with a doubt', () => {
    const { indicators } = readIndicators('甲类、乙类班额严格控制在40人、48人以内。');
    expect(indicators.map(({ value, comparison, name }) => [value, comparison, name])).toEqual([
      [40, 'atMost', '甲类、乙类班额'],
      [48, 'atMost', '甲类、乙类班额'],
    ]);
    expect(codes('甲类、乙类班额严格控制在40人、48人以内。')).toEqual(['doubt parallel-figures']);
  });

  it.each([
    ['补助标准由每人200元提高到500元。', 200, 500, '元'],
    ['经费从200万元增加到500万元。', 2_000_000, 5_000_000, '元'],
    ['床位由现有的120张扩大至200张。', 120, 200, '张'],
    ['比例由8%降至5%。', 8, 5, '%'],
  ])('%s has a baseline', (words, baseline, value, unit) => {
    expect(only(words)).toMatchObject({ baseline, value, unit });
  });

  it.each(['录取人数比上年增加5%。', '产值同比增长8%。', '能耗下降3个百分点。', '收入增长10%以上。'])('%s has none, and a note says so', (words) => {
    expect(only(words)?.baseline).toBeNull();
    expect(codes(words)).toContain('note no-baseline');
  });

  it.each([
    ['各县结对不少于2对。', '各县'],
    ['每个乡镇至少建成1处驿站。', '每个乡镇'],
    ['每校配备2名保安。', '每校'],
    ['每年选拔不少于50名骨干。', '每年'],
    ['人均活动经费达到1800元。', '人均'],
  ])('%s counts per unit', (words, scope) => {
    expect(only(words)?.scope).toBe(scope);
  });

  it('says who is to reach it where the words do', () => {
    expect(only('各县（市、区）要完成不少于3所。')?.by).toContain('各县');
  });

  it.each([
    ['确保实现行政村全覆盖。', 100, '%', 'up'],
    ['全面消除危房。', 0, null, 'down'],
    ['实现重大事故零发生。', 0, null, 'down'],
    ['确保存量问题动态清零。', 0, null, 'down'],
  ])('%s is a goal without a number, and a note says how it was read', (words, value, unit, direction) => {
    expect(only(words)).toMatchObject({ value, unit, direction });
    expect(codes(words)).toEqual(['note derived-target']);
  });

  it('30—50个 takes the lower end, with a doubt', () => {
    expect(only('建设30—50个驿站。')).toMatchObject({ value: 30, comparison: 'atLeast' });
    expect(codes('建设30—50个驿站。')).toEqual(['doubt range-number']);
  });

  it('原则上 is a doubt', () => {
    expect(codes('占比原则上达到50%。')).toEqual(['doubt in-principle']);
  });
});

describe('whole sentences of goals', () => {
  it.each<[string, [string | null, number, string | null][]]>([
    ['全年新增城镇就业5.2万人以上，登记失业率控制在4.5%以内。', [['城镇就业', 52_000, '人'], ['登记失业率', 4.5, '%']]],
    ['改造危桥15座，实施安防工程200公里。', [['危桥', 15, '座'], ['安防工程', 200, '公里']]],
    ['PM2.5平均浓度降至35微克/立方米以下。', [['PM2.5平均浓度', 35, '微克/立方米']]],
    ['引进亿元以上项目30个，其中10亿元以上项目5个。', [['亿元以上项目', 30, '个'], ['10亿元以上项目', 5, '个']]],
    ['培育科技企业15家、“专精特新”企业10家。', [['科技企业', 15, '家'], ['“专精特新”企业', 10, '家']]],
    ['每千人口拥有3岁以下托位数达到4.5个。', [['每千人口拥有3岁以下托位数', 4.5, '个']]],
    ['平均跑动次数少于0.1次。', [['平均跑动次数', 0.1, '次']]],
    ['城镇化率提高1个百分点，达到62%。', [['城镇化率', 1, '个百分点'], ['城镇化率', 62, '%']]],
    ['起数和人数分别下降5%和3%。', [['起数和人数', 5, '%'], ['起数和人数', 3, '%']]],
    ['共建3个研究院、2个实验室。', [['研究院', 3, '个'], ['实验室', 2, '个']]],
    ['加快总投资12亿元的场馆项目，年内完成投资3亿元。', [['投资', 300_000_000, '元']]],
    ['完成占地50亩的公园建设。', []],
    ['新增5G基站600个。', [['5G基站', 600, '个']]],
    ['完成第一批15个村整治。', [['村整治', 15, '个']]],
    ['完成30个小区改造，惠及居民4500户。', [['小区改造', 30, '个']]],
    ['投资200万元建设3个服务点。', [['投资', 2_000_000, '元'], ['服务点', 3, '个']]],
  ])('%s', (words, expected) => {
    expect(readIndicators(words).indicators.map(({ name, value, unit }) => [name, value, unit])).toEqual(expected);
  });

  it('a long run of figures is read to its end', () => {
    expect(readIndicators(`${'百分之九十、十百千、1,234、'.repeat(2000)}新建学校3所`).indicators.at(-1)).toMatchObject({ value: 3, unit: '所' });
  });
});

describe('an amount that is no promise', () => {
  it.each(['重点推进260个项目。', '重点推进20个专业建设。', '指导10个县做好选派。', '做好29所试点学校的管理。', '联系服务50家企业。'])('%s is scope, and a note says so', (words) => {
    expect(readIndicators(words).indicators).toEqual([]);
    expect(codes(words)).toContain('note scope-number');
  });

  it.each(['强力推进35个学校建设项目。', '推进20所足球学校建设。'])('%s may be either: an indicator with a doubt', (words) => {
    expect(readIndicators(words).indicators).toHaveLength(1);
    expect(codes(words)).toEqual(['doubt scope-or-target']);
  });

  it.each([
    '落实《2026年新增100所学校的方案》。',
    '实施“百千万”工程和“1+5”模式。',
    '按照某发〔2026〕12号要求落实。',
    '推进5G网络建设。',
    '实施信息化2.0行动。',
    '做到“两个维护”。',
    '抓好五个方面工作。',
    '举办第23届推广活动。',
    '咨询电话0816-2345678。',
    '联系13800001234。',
    '实施三年行动计划。',
    '落实八项规定和十项准则。',
    '3月15日召开会议。',
    '组织12345热线值守。',
    '推进一批项目。',
    '督促入学率低于90%的地区整改。',
    '完善0—3岁托育服务。',
    '创建5A级景区。',
    '2026年继续推进改革。',
    '建立1个月一报告制度。',
  ])('%s gives nothing', (words) => {
    expect(readIndicators(words)).toMatchObject({ indicators: [], done: [] });
  });

  it('what has been done already is a result, kept apart', () => {
    expect(readIndicators('截至目前已建成12所。')).toMatchObject({ indicators: [], done: [{ value: 12, unit: '所' }] });
  });

  it.each(['实现三个100%。', '确保三个零。', '做到两个全覆盖。'])('%s is several goals under one name', (words) => {
    expect(readIndicators(words).indicators).toEqual([]);
    expect(codes(words)).toEqual(['doubt several-targets']);
  });

  it('a size that says which things are meant belongs to the name', () => {
    expect(only('60人以上大班比例控制在15%以下。')).toMatchObject({ name: '60人以上大班比例', value: 15 });
  });
});

describe('parts and their total', () => {
  it.each(['建设90所学校（国家级60所、市级30所）。', '完成3所（甲县、乙县、丙县各1所）改造。', '新建5所，其中小学3所、幼儿园2所。', '新建5所，其中小学3所。', '新建约10所（甲3所、乙4所）。'])('%s agree', (words) => {
    expect(codes(words)).not.toContain('note sum-mismatch');
  });

  it.each(['建设91所学校（国家级60所、市级30所）。', '完成3所（甲县、乙县各1所）改造。', '新建5所，其中小学3所、幼儿园3所。'])('%s do not, and a note says so', (words) => {
    expect(codes(words)).toContain('note sum-mismatch');
  });
});
