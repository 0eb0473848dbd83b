import { describe, expect, it } from 'vitest';
import { atMost, carriageOf, carriages, channelKinds, kindOfChannel, type Carriage } from '../../core/policy/carried.ts';
import { cutToCarriage } from '../../core/policy/cut-to-carriage.ts';
import { policyOfTask } from '../../core/policy/policy-of-task.ts';
import { defaultPolicy, type Policy } from '../../core/policy/policy.ts';
import { wayOfLine, type Way } from '../../core/policy/way-of-line.ts';
import { drawLine } from '../../core/schedule/draw-line.ts';
import { wordsFor } from '../../locales/index.ts';
import { sayTask } from '../../locales/say-task.ts';
import { taskDraft } from '../support/fictitious-plan.ts';
import { at, lead } from './play.ts';

const rules = (chat: Carriage, mail: Carriage = 'full', offline = false) => ({ carries: { chat, mail }, offline });

describe('what a channel may carry of a task', () => {
  it('is what its policy says of the channel, everything where nothing is set', () => {
    expect(channelKinds.map((channel) => carriageOf(defaultPolicy, channel))).toEqual(['full', 'full']);
    expect(channelKinds.map((channel) => carriageOf(rules('title', 'nothing'), channel))).toEqual(['title', 'nothing']);
    expect(['slack', 'feishu', 'mail'].map(kindOfChannel)).toEqual(['chat', 'chat', 'mail']);
  });

  it('is its number at most where the task is reported on paper, and no more than nothing', () => {
    expect(carriages.map((carriage) => carriageOf(rules(carriage, 'full', true), 'chat'))).toEqual(['number', 'number', 'number', 'nothing']);
  });

  it('is the lesser of two bounds', () => {
    expect(carriages.map((carriage) => atMost(carriage, 'title'))).toEqual(['title', 'title', 'number', 'nothing']);
  });

  it('may differ for one task, by its row, and for the tasks of one unit', () => {
    const policy: Policy = {
      ...defaultPolicy, breakdownWorkdays: 5, carries: { chat: 'title', mail: 'title' },
      overrides: { units: { 财务科: { carries: { chat: 'number', mail: 'number' } } }, tasks: { '6': { carries: { chat: 'nothing', mail: 'full' } }, '7': { offline: true } } },
    };
    const of = (row: string, unit: string) => policyOfTask(policy, { taskId: `p1-${row}`, duties: [lead(unit)] });
    expect([of('001', '宣传科'), of('001', '财务科'), of('006', '财务科')].map(({ carries }) => carries.chat)).toEqual(['title', 'number', 'nothing']);
    // Words nobody may hand in are not asked for.
    expect([of('006', '宣传科').breakdownWorkdays, of('007', '宣传科').breakdownWorkdays]).toEqual([5, 0]);
  });
});

const said = { title: '打击整治专项行动', goal: '年内办结全部线索', done: '已核查三处', difficulty: '缺少人手', opinion: '请补充数据', item: '摸排一遍', planTitle: '2026年工作要点', chapter: '三、重点行动' };

const item = {
  line: drawLine('t6', { purpose: 'reviewDue', role: 'office', cycle: '2026Q1', at: at('2026-03-26 09:00'), due: '2026-03-30', reason: { rule: 'reviewOpen', facts: { cycle: '2026Q1', due: '2026-03-30' } } }),
  task: {
    number: '6.', title: said.title, planTitle: said.planTitle, row: 6, section: [said.chapter],
    draft: taskDraft({ number: '6.', title: said.title, fields: { 目标任务: [said.goal] }, subItems: [{ text: said.item }], source: { text: `${said.title}${said.goal}` } }),
    breakdown: { agreed: { goals: [{ quarter: '2026Q1', goal: said.goal, person: '' }], items: [] }, proposed: null },
    amended: [{ before: said.title }],
  },
  submission: { words: { done: said.done, next: '', difficulty: said.difficulty, values: [{ name: '线索', value: 3 }] } },
  eventWords: said.opinion,
  brief: { text: said.done, since: '2026Q1', difficulty: { text: said.difficulty, helpers: [] }, nextGoal: said.goal },
  event: { type: 'reportReturned', by: 'shen@x' },
};
const cut = (carriage: Carriage) => cutToCarriage(item, { carriage, offline: false });
type Kind = keyof typeof said;
const words: Kind[] = ['goal', 'done', 'difficulty', 'opinion', 'item', 'chapter'];

describe('an item of a message', () => {
  // Every level against every kind of words: what a renderer is not given it cannot print.
  it.each<[Carriage, Kind[]]>([
    ['full', ['title', ...words, 'planTitle']],
    ['title', ['title', 'planTitle']],
    ['number', ['planTitle']],
    ['nothing', []],
  ])('holds at %s %j and no other words', (carriage, holds) => {
    const text = JSON.stringify(cut(carriage));
    expect((Object.keys(said) as Kind[]).filter((kind) => text.includes(said[kind])).sort()).toEqual([...holds].sort());
  });

  it('is as it was where everything may go, and knows how it was cut elsewhere', () => {
    expect(cut('full')).toEqual({ ...item, carried: { carriage: 'full', offline: false } });
    expect(carriages.map((carriage) => cut(carriage).carried.carriage)).toEqual([...carriages]);
  });

  it('keeps what is asked, the unit and the dates down to the number, and nothing but that there is something below', () => {
    expect(cut('number').line).toEqual(item.line);
    expect(cut('nothing').line).toMatchObject({ key: item.line.key, purpose: 'officeItem', cycle: null, due: null, reason: { rule: 'notCarried', facts: {} } });
    expect(cut('nothing')).toMatchObject({ task: { number: '', planTitle: '' }, submission: null, event: null, eventWords: null });
  });

  it.each<[Carriage, string, string]>([
    ['title', `6. ${said.title}`, `6. ${said.title}`],
    ['number', '《2026年工作要点》第6项', '2026年工作要点: item 6'],
    ['nothing', '一项不经本渠道传送的事项', 'A task this channel may not carry'],
  ])('is called at %s %s', (carriage, chinese, english) => {
    const { task } = cut(carriage);
    expect([sayTask(wordsFor('zh-CN'), task), sayTask(wordsFor('en'), task)]).toEqual([chinese, english]);
  });

  it.each([
    ['（三）', 3, '第三项（第3行）'],
    ['1.', 12, '第1项（第12行）'],
    ['', 4, '第4项'],
    ['1.2', 5, '第1.2项（第5行）'],
    ['第 8 条', 8, '第8项'],
  ])('numbered %s in row %i is told from its namesakes in other chapters: %s', (number, row, name) => {
    expect(sayTask(wordsFor('zh-CN'), { number, row, title: '', planTitle: '要点' })).toBe(`《要点》${name}`);
  });
});

describe('the way of a line', () => {
  it.each<[string, ReturnType<typeof rules>, string, 'chat' | 'mail', boolean, Way]>([
    ['its own channel', rules('number'), 'contactA:甲科', 'chat', true, { by: 'chat', fellFrom: null }],
    ['mail where chat carries nothing', rules('nothing', 'title'), 'contactA:甲科', 'chat', true, { by: 'mail', fellFrom: 'chat' }],
    ['the desk where mail carries nothing either', rules('nothing', 'nothing'), 'contactA:甲科', 'chat', true, { by: 'desk' }],
    ['the desk for whoever has no mail', rules('nothing'), 'head:甲科', 'chat', false, { by: 'desk' }],
    ['the desk for a letter mail may not carry', rules('full', 'nothing'), 'leader:甲科', 'mail', true, { by: 'desk' }],
    ['mail as ever where only chat carries nothing', rules('nothing'), 'leader:甲科', 'mail', true, { by: 'mail', fellFrom: null }],
    ['the office’s own channel, which says only that something is there', rules('nothing', 'nothing'), 'office', 'chat', true, { by: 'chat', fellFrom: null }],
    ['that of its head likewise', rules('nothing', 'nothing'), 'officeHead', 'mail', true, { by: 'mail', fellFrom: null }],
    ['the desk, offline or not', rules('nothing', 'nothing', true), 'contactA:甲科', 'chat', true, { by: 'desk' }],
    ['its own channel by number, offline', rules('full', 'full', true), 'contactA:甲科', 'chat', true, { by: 'chat', fellFrom: null }],
  ])('is %s', (_what, policy, role, channel, hasMail, way) => {
    expect(wayOfLine(policy, { role, channel, hasMail })).toEqual(way);
  });
});
