import { describe, expect, it } from 'vitest';
import { readRecurrence } from '../../documents/outline/time/read-recurrence.ts';

const codes = ({ findings }: ReturnType<typeof readRecurrence>) => findings.map((finding) => `${finding.severity} ${finding.code}`);

describe('a duty that comes back', () => {
  it.each([
    ['每周通报一次进展。', 'weekly'],
    ['实行周调度制度。', 'weekly'],
    ['每月向市政府报告进展。', 'monthly'],
    ['每个月召开一次推进会。', 'monthly'],
    ['每月25日前报送进展。', 'monthly'],
    ['每月底报送数据。', 'monthly'],
    ['按月调度项目进度。', 'monthly'],
    ['建立月通报制度。', 'monthly'],
    ['坚持一月一调度。', 'monthly'],
    ['每季度分析研判一次。', 'quarterly'],
    ['每季度末报送台账。', 'quarterly'],
    ['按季度通报情况。', 'quarterly'],
    ['逐季检查落实。', 'quarterly'],
    ['一季度一通报。', 'quarterly'],
    ['每半年专题报告一次。', 'half-yearly'],
    ['半年一总结。', 'half-yearly'],
    ['每年选拔不少于50名骨干。', 'yearly'],
    ['每年12月底前报送总结。', 'yearly'],
    ['自2026年起每年9月底前公布名单。', 'yearly'],
    ['每年培训300人次。', 'yearly'],
  ])('%s', (words, recurrence) => {
    expect(readRecurrence(words)).toMatchObject({ recurrence, findings: [] });
  });

  it.each(['每周升旗仪式庄严规范。', '制定每周营养食谱。', '每生每年补助300元。', '每个学生都有收获。', '贯彻《每月报告办法》。', '逐年提高标准。', '每年都有进步。', '一季度召开会议。', '每周开设体育课。'])(
    '%s is none',
    (words) => expect(readRecurrence(words)).toEqual({ recurrence: null, recurrenceText: null, findings: [] }),
  );

  it.each(['各中小学校每月组织一次演练。', '指导学校每学期定期培训教员。', '各县（市、区）每季度开展自查。', '各学校要落实责任，每月开展一次检查。', '开好每学期一次座谈会。', '企业每年组织体检。'])(
    '%s is the duty of others, said in a note',
    (words) => {
      const read = readRecurrence(words);
      expect([read.recurrence, ...codes(read)]).toEqual([null, 'note others-duty']);
    },
  );

  it.each([
    ['每半月报送一次。', 'recurrence-without-cycle'],
    ['每两年开展一次评估。', 'recurrence-without-cycle'],
    ['每日报送数据。', 'recurrence-without-cycle'],
    ['每两个月调度一次。', 'recurrence-without-cycle'],
  ])('%s has no cycle, and a doubt asks for one', (words, code) => {
    const read = readRecurrence(words);
    expect([read.recurrence, ...codes(read)]).toEqual([null, `doubt ${code}`]);
    expect(read.recurrenceText).not.toBeNull();
  });

  it('a school term with a report is half a year, with a doubt', () => {
    const read = readRecurrence('每学期向局党组报告一次。');
    expect([read.recurrence, ...codes(read)]).toEqual(['half-yearly', 'doubt recurrence-by-term']);
  });

  it.each([
    ['每半年报告一次情况，每季度研判一次。', 'half-yearly'],
    ['实行月调度、季通报。', 'monthly'],
    ['每月调度、每季通报、每年考核。', 'monthly'],
  ])('%s has several, the first is proposed and a doubt names them', (words, first) => {
    const read = readRecurrence(words);
    expect(read.recurrence).toBe(first);
    expect(codes(read)).toEqual(['doubt several-recurrences']);
  });

  it.each([
    ['每季度', 'quarterly'],
    ['季度', 'quarterly'],
    ['月', 'monthly'],
    ['每周', 'weekly'],
    ['半年', 'half-yearly'],
    ['每年', 'yearly'],
    ['每季度末', 'quarterly'],
    ['每月25日前', 'monthly'],
  ])('a field that says %s', (field, recurrence) => {
    expect(readRecurrence('推进工作。', field)).toMatchObject({ recurrence, recurrenceText: field });
  });

  it.each(['每年6月30日、12月31日前报送总结。', '每年3月、9月各开展一次宣传。'])('%s comes twice a year, with a doubt', (words) => {
    const read = readRecurrence(words);
    expect([read.recurrence, ...codes(read)]).toEqual(['half-yearly', 'doubt recurrence-twice-a-year']);
  });

  it('quotes the words as printed, names included', () => {
    expect(readRecurrence('每半年组织一次“回头看”。').recurrenceText).toBe('每半年组织一次“回头看”');
  });

  it('a field without a rhythm leaves the words to say it', () => {
    expect(readRecurrence('每月调度一次。', '三季度').recurrence).toBe('monthly');
  });
});
