import { describe, expect, it } from 'vitest';
import { digestMessage } from '../../bots/slack/views/digest.ts';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import { wordsFor } from '../../locales/index.ts';
import { blocksWithin } from '../../sandbox/slack/block-kit/blocks.ts';
import { maxMessageWeight, weighBlocks } from '../../sandbox/slack/block-kit/message-weight.ts';
import { createBureau, lines, people } from './bureau.ts';

const check = blocksWithin(50);

function draw(bureau: ReturnType<typeof createBureau>, id: string, language: 'zh-CN' | 'en' = 'zh-CN') {
  const view = bureau.deliveryView(id)!;
  const props = { view, now: bureau.clock.now, zone: 'Asia/Shanghai', words: wordsFor(language), calendar: chineseCalendar, names: new Map([['zhou@bureau.example', '周华']]) };
  return digestMessage(props);
}

function oneOf(...asked: (keyof typeof lines)[]) {
  const bureau = createBureau();
  const task = bureau.addTask('1', { title: '修订管理办法' });
  if (asked.some((each) => each !== 'sign' && each !== 'informed')) bureau.openCycle(task.id);
  bureau.addDelivery('d1', people.contact, asked.map((each) => lines[each](task.id, undefined as never, undefined as never)));
  return { bureau, task };
}

const buttonsIn = (blocks: unknown): string[] =>
  [...JSON.stringify(blocks).matchAll(/"type":"button","action_id":"([^"]+)","text":\{"type":"plain_text","text":"([^"]+)"/g)].map((found) => `${found[1]} ${found[2]}`);

describe('the digest message', () => {
  it.each([1, 2, 3, 9, 10, 11, 20, 50, 100, 200])('keeps every limit of Slack with %i lines of every kind', (count) => {
    const bureau = createBureau();
    const told = Array.from({ length: count }, (_, index) => {
      const task = bureau.addTask(String(index + 1), { title: '<!channel> 很长的任务标题&'.repeat(40) });
      bureau.openCycle(task.id);
      const kinds = [lines.sign, lines.report, lines.late, lines.review, lines.informed, lines.letterShown, lines.completion];
      if (index % 7 === 3) {
        const report = { done: '进展'.repeat(900), next: '', difficulty: '困难&<>'.repeat(300), values: [] };
        bureau.act(`r${index}`, people.contact, task.id, { type: 'submitReport', cycle: '2026Q3', report, progressClass: '达进度', attestedBy: '孙'.repeat(40) });
      }
      return kinds[index % 7]!(task.id);
    });
    bureau.addDelivery('d1', people.contact, told);
    for (const language of ['zh-CN', 'en'] as const) {
      const { blocks, text } = draw(bureau, 'd1', language);
      expect(check(blocks, '/blocks')).toEqual([]);
      expect(weighBlocks(blocks)).toBeLessThan(maxMessageWeight);
      expect(text.length).toBeLessThan(1_000);
    }
    const shown = draw(bureau, 'd1').blocks.filter((block) => block.type === 'context').length - 1 - (count > 10 ? 1 : 0);
    expect(shown).toBe(Math.min(count, 10));
  });

  it('says of every line what makes it stop, however long the names before it are', () => {
    const bureau = createBureau();
    const task = bureau.addTask('1', { title: '修订管理办法' });
    const told = lines.informed(task.id);
    bureau.addDelivery('d1', people.contact, [{ ...told, drawing: { ...told.drawing, role: `contactA:${'很长的单位名称'.repeat(60)}` } }]);
    const context = draw(bureau, 'd1').blocks.find((block) => block.type === 'context');
    expect(JSON.stringify(context)).toContain(wordsFor('zh-CN').reasons.stops.informed);
  });

  it('keeps the limits when ten reviews of the longest words are shown', () => {
    const bureau = createBureau();
    const told = Array.from({ length: 12 }, (_, index) => {
      const task = bureau.addTask(String(index + 1), { title: '题'.repeat(500) });
      bureau.openCycle(task.id);
      const report = { done: '<'.repeat(3000), next: '', difficulty: '&'.repeat(3000), values: [] };
      bureau.act(`r${index}`, people.contact, task.id, { type: 'submitReport', cycle: '2026Q3', report, progressClass: '达进度', attestedBy: '孙' });
      return lines.review(task.id);
    });
    bureau.addDelivery('d1', people.officer, told);
    const { blocks } = draw(bureau, 'd1');
    expect(check(blocks, '/blocks')).toEqual([]);
    expect(weighBlocks(blocks)).toBeLessThan(maxMessageWeight);
    expect(buttonsIn(blocks)).toHaveLength(30);
  });

  it('gives one button for all signatures from two on, and none for a single one', () => {
    const { bureau, task } = oneOf('sign');
    expect(buttonsIn(draw(bureau, 'd1').blocks)).toEqual(['task.acknowledge 签收', 'task.more 更多']);
    const second = bureau.addTask('2');
    bureau.addDelivery('d1', people.contact, [lines.sign(task.id), lines.sign(second.id)]);
    expect(buttonsIn(draw(bureau, 'd1').blocks)).toEqual([
      'group.acknowledge 一键全部签收（2 项）', 'task.acknowledge 签收', 'task.more 更多', 'task.acknowledge 签收', 'task.more 更多',
    ]);
  });

  it('shows late reports above the others, with one button for both and words of workdays, no colours', () => {
    const bureau = createBureau();
    const told = ['1', '2'].map((id) => (bureau.addTask(id), bureau.openCycle(`t${id}`), id === '2' ? lines.late(`t${id}`) : lines.report(`t${id}`)));
    bureau.addDelivery('d1', people.contact, told);
    const { blocks } = draw(bureau, 'd1');
    const text = JSON.stringify(blocks);
    expect(text.indexOf('逾期 1 项')).toBeGreaterThan(0);
    expect(text.indexOf('逾期 1 项')).toBeLessThan(text.indexOf('填报 1 项'));
    expect(text).toContain('催办：三季度进展逾期2个工作日（应于9月11日前）');
    expect(buttonsIn(blocks)[0]).toBe('group.report 填报本季度 (2 项)');
  });

  it('says why you, why now and what makes it stop', () => {
    const { bureau } = oneOf('report');
    expect(JSON.stringify(draw(bureau, 'd1').blocks)).toContain('您是基础科联络员 · 三季度填报开始，9月24日前报送 · 报送后不再提醒');
  });

  it('says of what it does not list only what is there: a button, or where all of it stands', () => {
    const restOf = (kind: 'sign' | 'letterShown', to: Parameters<ReturnType<typeof createBureau>['addDelivery']>[1]) => {
      const bureau = createBureau();
      const told = Array.from({ length: 12 }, (_, index) => {
        const task = bureau.addTask(String(index + 1));
        bureau.openCycle(task.id);
        return lines[kind](task.id);
      });
      bureau.addDelivery('d1', to, told);
      const drawn = JSON.stringify(draw(bureau, 'd1').blocks);
      expect(drawn.includes('可打电话请督查室代为登记')).toBe(to !== people.officer);
      return /另有 2 项[^"]*/u.exec(drawn)?.[0];
    };
    expect(restOf('sign', people.contact)).toBe('另有 2 项未逐条列出，可用上面的按钮一并办理，或可向督查室索取清单。');
    expect(restOf('letterShown', people.officer)).toBe('另有 2 项未逐条列出，可在台账查看。');
  });

  it('says in whose place somebody hears it', () => {
    const { bureau, task } = oneOf('report');
    bureau.addDelivery('d2', people.other, [lines.report(task.id)]);
    expect(JSON.stringify(draw(bureau, 'd2').blocks)).toContain('您代基础科联络员办理 · 三季度填报开始');
  });

  it('shows the new state instead of buttons once a task has moved on', () => {
    const { bureau, task } = oneOf('sign', 'report');
    bureau.act('k1', people.contact, task.id, { type: 'acknowledge' });
    expect(JSON.stringify(draw(bureau, 'd1').blocks)).toContain('✔ 已签收 09:12');
    const report = { done: '已起草', next: '', difficulty: '', values: [] };
    bureau.act('k2', people.contact, task.id, { type: 'submitReport', cycle: '2026Q3', report, progressClass: '达进度', attestedBy: '孙科长' });
    expect(JSON.stringify(draw(bureau, 'd1').blocks)).toContain('✔ 已报送 待审');
    // What has been answered is not asked again; what else may be done about the task still is to be found.
    expect(buttonsIn(draw(bureau, 'd1').blocks)).toEqual(['task.more 更多', 'task.more 更多']);
    bureau.act('k3', people.officer, task.id, { type: 'approve', cycle: '2026Q3', content: bureau.submissions[0]!.hash });
    expect(JSON.stringify(draw(bureau, 'd1').blocks)).toContain('✔ 已通过');
  });

  it('shows a return with its opinion and the button to report again, an approval with 申请办结', () => {
    const { bureau, task } = oneOf('report');
    bureau.act('k0', people.contact, task.id, { type: 'acknowledge' });
    const report = { done: '已起草', next: '', difficulty: '', values: [] };
    const submit = (key: string) => bureau.act(key, people.contact, task.id, { type: 'submitReport', cycle: '2026Q3', report, progressClass: '达进度', attestedBy: '孙科长' });
    submit('k1');
    bureau.act('k2', people.officer, task.id, { type: 'return', cycle: '2026Q3', content: bureau.submissions[0]!.hash, opinion: '请补充数据' });
    bureau.addDelivery('d2', people.contact, [lines.answered(task.id, task.state.revision, 'reportReturned')]);
    expect(JSON.stringify(draw(bureau, 'd2').blocks)).toContain('退回意见：请补充数据');
    expect(buttonsIn(draw(bureau, 'd2').blocks)).toEqual(['task.report 填报', 'task.more 更多']);
    submit('k3');
    bureau.act('k4', people.officer, task.id, { type: 'approve', cycle: '2026Q3', content: bureau.submissions[0]!.hash });
    bureau.addDelivery('d3', people.contact, [lines.answered(task.id, task.state.revision, 'reportApproved')]);
    expect(buttonsIn(draw(bureau, 'd3').blocks)).toEqual(['completion.apply 申请办结', 'task.more 更多']);
  });

  it('shows a 批示 with the leader’s name and words', () => {
    const { bureau, task } = oneOf('report');
    bureau.act('k1', people.leader, task.id, { type: 'instruct', kind: '办理', words: '请抓紧' });
    bureau.addDelivery('d2', people.contact, [lines.answered(task.id, task.state.revision, 'instructed', null)]);
    const event = bureau.deliveryView('d2')!.items[0]!.event;
    expect(event?.type).toBe('instructed');
    expect(JSON.stringify(draw(bureau, 'd2').blocks)).toContain('周华批示（办理）：请抓紧');
  });

  it('lists the letters that go up today for the office', () => {
    const { bureau } = oneOf('letterShown');
    expect(JSON.stringify(draw(bureau, 'd1').blocks)).toContain('2级督办函（基础科，三季度）将于9月15日报分管领导');
  });

  it('leaves mentions, links and formats of a title as plain characters', () => {
    const bureau = createBureau();
    const task = bureau.addTask('1', { title: '<!channel> <@U1> <http://evil|教育局> *粗* :fire: \u202e\u0000尾' });
    bureau.addDelivery('d1', people.contact, [lines.sign(task.id)]);
    const { blocks, text } = draw(bureau, 'd1');
    const holders = JSON.stringify(blocks).match(/\{"type":"(plain_text|mrkdwn)","text":"[^"]*evil[^"]*"/g) ?? [];
    expect(holders).toHaveLength(1);
    expect(holders[0]).toMatch(/^\{"type":"plain_text","text":"1\. <!channel> <@U1> <http:\/\/evil\|教育局> \*粗\* :fire: +尾/);
    expect(text).not.toContain('<');
  });

  it('marks a task whose act is received and not yet settled, without buttons', () => {
    const { bureau, task } = oneOf('sign');
    const view = bureau.deliveryView('d1')!;
    const { blocks } = digestMessage({
      view, now: bureau.clock.now, zone: 'Asia/Shanghai', words: wordsFor('zh-CN'), calendar: chineseCalendar, names: new Map(), pending: new Set([task.id]),
    });
    expect(buttonsIn(blocks)).toEqual([]);
    expect(JSON.stringify(blocks)).toContain('已收到，正在办理');
  });

  it('lets a reviewer approve the text that is shown, not one the message does not hold', () => {
    const bureau = createBureau();
    const task = bureau.addTask('1');
    bureau.openCycle(task.id);
    const report = { done: '已起草', next: '', difficulty: '', values: [] };
    bureau.act('k1', people.contact, task.id, { type: 'submitReport', cycle: '2026Q3', report, progressClass: '达进度', attestedBy: '孙科长' });
    bureau.submissions[0]!.hash = 'hash-of-the-shown-text';
    bureau.addDelivery('d1', people.officer, [lines.review(task.id)]);
    expect(JSON.stringify(draw(bureau, 'd1').blocks).split('hash-of-the-shown-text')).toHaveLength(3);
  });
});
