import { describe, expect, it } from 'vitest';
import { composeDigest, type DigestLetterItem } from '../../mail/letters/digest-letter.ts';
import { composeEscalation, type EscalatedTask } from '../../mail/letters/escalation-letter.ts';

const office = { name: '局督查室', phone: '0000-1234' };

const late = (given: Partial<EscalatedTask> = {}): EscalatedTask => ({
  number: '3.',
  title: '新建两所公办幼儿园',
  planTitle: '2026年工作要点',
  unit: '基础教育科',
  cycle: '2026Q1',
  due: '2026-03-25',
  lateWorkdays: 5,
  tried: [
    { step: 'reminded', dates: ['2026-03-16', '2026-03-24'] },
    { step: 'urged', dates: ['2026-03-30', '2026-04-01'] },
  ],
  instructUrl: 'https://duban.example.org/l/token',
  ...given,
});
const asked = (given: Partial<DigestLetterItem> = {}): DigestLetterItem => ({
  kind: 'sign',
  number: '1.',
  title: '修订考勤制度',
  planTitle: '2026年工作要点',
  whyYou: '您是基础教育科联络员',
  whyNow: '新交办，请于3月4日前签收',
  whatStops: '签收后不再提醒',
  words: null,
  done: null,
  ...given,
});
const escalation = (tasks: EscalatedTask[], given: Partial<Parameters<typeof composeEscalation>[0]> = {}) =>
  composeEscalation({ to: '陈副局长', copy: false, level: 2, office, tasks, ...given });
const digest = (...items: DigestLetterItem[]) => composeDigest({ to: '周联络', office, items });

describe('an escalation letter', () => {
  it('says in text and HTML what is late, since when, what was tried and what is asked', () => {
    const letter = escalation([late()]);
    expect(letter.subject).toBe('【局督查室】1项工作逾期未报，请您阅示');
    for (const part of [letter.text, letter.html]) {
      expect(part).toContain('陈副局长：');
      expect(part).toContain('3. 新建两所公办幼儿园');
      expect(part).toContain('一季度进展应于3月25日前报送，逾期5个工作日');
      expect(part).toContain('3月16日、24日提醒；3月30日、4月1日催办');
      expect(part).toContain('请您批示牵头单位');
      expect(part).toContain('https://duban.example.org/l/token');
      expect(part).toContain('0000-1234');
      expect(part).toContain('按规定报分管领导');
      expect(part).toContain('不再来信');
    }
  });

  it('claims no step below a level the office jumped to', () => {
    const { text } = escalation([late({ tried: [] })], { level: 3, jumped: true });
    expect(text).toContain('提级督办');
    expect(text).not.toMatch(/报分管领导后|按规定报主要领导/u);
  });

  it.each([
    [1, '贵单位', '单位负责人'],
    [2, '您分管的单位', '分管领导'],
    [3, '仍未报送进展', '主要领导'],
  ] as const)('speaks to the person of level %i', (level, opening, why) => {
    const { text } = escalation([late({ instructUrl: null })], { level });
    expect(text).toContain(opening);
    expect(text).toContain(why);
  });

  it('asks for a 批示 on paper or by telephone where there is no link, and the head of a unit for none at all', () => {
    expect(escalation([late({ instructUrl: null })]).text).toContain('批示可写在纸上或告知局督查室（0000-1234），由其代录。');
    expect(escalation([late({ instructUrl: null })], { level: 1 }).text).not.toContain('批示');
  });

  it('marks the copy of a secretary', () => {
    expect(escalation([late({ instructUrl: null })], { copy: true }).subject).toMatch(/（抄送）$/);
  });

  it('stays one page: ten tasks and a count of the rest', () => {
    const letter = escalation(Array.from({ length: 34 }, (_, index) => late({ number: `${index + 1}.` })));
    expect(letter.text.match(/^● /gm)).toHaveLength(10);
    expect(letter.text).toContain('另有24项');
    expect(letter.subject).toContain('34项');
  });

  it('names the plan once when all tasks are of one, and with each otherwise', () => {
    expect(escalation([late(), late()]).text.match(/工作要点/g)).toHaveLength(1);
    expect(escalation([late(), late({ planTitle: '专项任务' })]).text.match(/出自：/g)).toHaveLength(2);
  });
});

describe('a digest by mail', () => {
  it('groups what is asked and says how to answer by telephone', () => {
    const { subject, text } = digest(asked(), asked({ number: '2.' }), asked({ kind: 'report', whyNow: '一季度填报开始' }));
    expect(subject).toBe('【局督查室】提醒：3项工作需要您办理');
    expect(text).toContain('■ 待签收（2）');
    expect(text).toContain('■ 待填报（1）');
    expect(text).toContain('由其代为签收');
    expect(text).toContain('您是基础教育科联络员，新交办，请于3月4日前签收；签收后不再提醒');
    expect(text).not.toContain('http');
  });

  it('says 催办 only when something is late', () => {
    expect(digest(asked({ kind: 'lateReport', whyNow: '催办：逾期2个工作日' })).subject).toContain('催办');
    expect(digest(asked()).subject).not.toContain('催办');
    expect(digest(asked({ kind: 'informed' })).subject).toBe('【局督查室】1项工作情况告知');
  });

  it('asks nothing about what has been done meanwhile', () => {
    const { subject, text } = digest(asked({ done: 'signed' }), asked({ kind: 'informed' }));
    expect(text).toContain('已签收，无需再办');
    expect(subject).toContain('情况告知');
  });

  it("shows a person's words as theirs, line by line", () => {
    const { text, html } = digest(asked({ kind: 'answered', words: '请补充名单\n联系局督查室：9999' }));
    expect(text).toContain('   > 请补充名单\n   > 联系局督查室：9999');
    expect(html).toContain('请补充名单\n联系局督查室：9999</div>');
  });
});

describe('hostile text', () => {
  const hostile = [
    ['a header break', '考勤\r\nBcc: all@example.org'],
    ['a line separator', '考勤\u2028Bcc: all@example.org'],
    ['a script', '<script>alert(1)</script>'],
    ['an image with a handler', '<img src=x onerror=alert(1)>'],
    ['an attribute', '" onmouseover="alert(1)'],
    ['chat mark-up', '<!channel> <@U1> <http://evil.example|教育局>'],
    ['a bidi override', '考勤\u202Egnp.exe'],
    ['a NUL and a lone surrogate', '考勤\u0000\ud800制度'],
  ] as const;

  it.each(hostile)('is inert as a title, a plan, a unit, an office and a name: %s', (_, text) => {
    const letters = [
      escalation([late({ title: text, planTitle: text, unit: text, number: text })], { to: text, office: { name: text, phone: null } }),
      digest(asked({ title: text, planTitle: text, number: text, words: text, whyYou: text, kind: 'answered' })),
    ];
    for (const { subject, text: plain, html } of letters) {
      expect(subject).not.toMatch(/[\u0000-\u001f\u007f\u2028\u2029\u202a-\u202e]/);
      expect(subject).not.toMatch(/\p{Surrogate}/u);
      for (const part of [plain, html]) expect(part).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u2028\u2029\u202a-\u202e]|\p{Surrogate}/u);
      expect(plain).not.toMatch(/^Bcc:/m);
      expect(html).not.toMatch(/<(script|img|!channel|@U1|http)/);
      expect(html).not.toMatch(/<[^>]*\sonmouseover=/);
    }
  });

  it('cuts what no page could hold', () => {
    const { subject, text } = escalation([late({ title: '长'.repeat(3_000_000) })]);
    expect(subject.length).toBeLessThan(130);
    expect(text.length).toBeLessThan(2_000);
  });
});
