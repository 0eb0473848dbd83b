import { describe, expect, it } from 'vitest';
import type { PlanDraft, TaskDraft } from '../../core/plan/plan-draft.ts';
import { readPlanDraft } from '../../documents/read-plan-draft.ts';

const head = '某局2026年工作要点\n';
const read = (text: string): Promise<PlanDraft> => readPlanDraft(Buffer.from(head + text), 'p.txt');
/** The first of two items, the second being filler: one item alone is no list. */
const item = async (text: string): Promise<TaskDraft> => {
  const task = (await read(`1.${text}\n2.做好其他工作。`)).tasks[0];
  if (!task) throw new Error('no task was read');
  return task;
};
const codes = ({ findings }: PlanDraft) => findings.map((finding) => finding.code);

describe('owners', () => {
  it.each<[string, string[], string[], boolean]>([
    ['（责任科室：甲科、乙科）', ['甲科', '乙科'], [], false],
    ['（甲科牵头，乙科、丙科配合）', ['甲科'], ['乙科', '丙科'], true],
    ['（甲局会同乙局负责）', ['甲局'], ['乙局'], true],
    ['（甲局、乙局等部门按职责分工负责）', ['甲局', '乙局'], [], false],
    ['（牵头单位：甲局，配合单位：乙局，各区、县级市）', ['甲局'], ['乙局', '各区、县级市'], true],
    ['（省财政厅、教育厅负责）', ['省财政厅', '省教育厅'], [], false],
    ['（甲局、有关部门负责）', ['甲局'], [], false],
    ['由甲局负责。', ['甲局'], [], true],
    ['\n牵头单位：甲科责任单位：乙科、丙科', ['甲科'], ['乙科', '丙科'], true],
    ['\n责任单位：甲科\n配合单位：乙科', ['甲科'], ['乙科'], true],
    ['\n牵头科室（单位）：甲科\n责任科室（单位）：乙科、丙\n中心', ['甲科'], ['乙科', '丙中心'], true],
    ['（适用范围：全市）', [], [], false],
  ])('推进改革。%s', async (owners, leadUnits, coUnits, leadExplicit) => {
    expect(await item(`推进改革。${owners}`)).toMatchObject({ title: '推进改革', leadUnits, coUnits, leadExplicit });
  });

  it('the first unit leads from where the text says so, and not before', async () => {
    const { tasks } = await read('1.甲事。（甲局、乙局负责）\n2.乙事。（甲局、乙局负责，列第一位者为牵头单位，下同）\n3.丙事。（乙局、甲局负责）');
    expect(tasks.map((task) => [task.leadUnits, task.coUnits])).toEqual([[['甲局', '乙局'], []], [['甲局'], ['乙局']], [['乙局'], ['甲局']]]);
  });

  it('an item without owners in a plan that has them is an error', async () => {
    expect((await read('1.甲事。（责任单位：甲科）\n2.乙事。')).findings).toContainEqual(expect.objectContaining({ task: 1, severity: 'error', code: 'missing-lead' }));
  });
});

describe('time', () => {
  it.each([
    ['9月底前完成方案。', '2026-09-30', '9月底前'],
    ['2027年3月15日前报批。', '2027-03-15', '2027年3月15日前'],
    ['上半年完成招标，年底前建成。', '2026-12-31', '年底前'],
    ['三季度完成验收。', '2026-09-30', '三季度'],
    ['年内投入使用。', '2026-12-31', '年内'],
    ['5月~10月完成改造。', '2026-10-31', '5月~10月'],
    ['9月开展宣传月活动。', null, null],
    ['落实《2026年6月底前工作方案》。', null, null],
    ['近5年内效果明显。', null, null],
  ])('in prose, %s', async (words, deadline, deadlineText) => {
    expect(await item(`推进改革。${words}`)).toMatchObject({ deadline, deadlineText });
  });

  it.each([
    ['三季度', '2026-09-30'],
    ['全年', '2026-12-31'],
    ['2026.10', '2026-10-31'],
    ['6月30日', '2026-06-30'],
    ['长期坚持', null],
  ])('a field 完成时限：%s binds', async (words, deadline) => {
    expect(await item(`推进改革\n工作措施：抓紧办理。\n完成时限：${words}`)).toMatchObject({ deadline, deadlineText: words });
  });

  it.each([
    ['2月30日前完成。', 'unreadable-date'],
    ['2026年前控制到位。', 'date-two-readings'],
    ['原则上6月底前完成。', 'date-in-principle'],
    ['通知印发之日起30日内完成。', 'date-relative'],
    ['2025年6月底前完成。', 'past-deadline'],
  ])('%s is a doubt', async (words, code) => {
    expect((await read(`1.推进改革。${words}\n2.其他。`)).findings).toContainEqual(expect.objectContaining({ task: 0, severity: 'doubt', code }));
  });

  it('without a year every date is open, and that is said once for the plan', async () => {
    const { tasks, findings } = await readPlanDraft(Buffer.from('某局工作要点\n1.甲事。6月底前完成。\n2.乙事。9月底前完成。'), 'p.txt');
    expect(tasks.map((task) => [task.deadline, task.deadlineText])).toEqual([[null, '6月底前'], [null, '9月底前']]);
    expect(findings.filter((finding) => /year|date/.test(finding.code))).toEqual([expect.objectContaining({ task: null, code: 'no-year', message: expect.stringContaining('2项任务') })]);
  });

  it('several dates become milestones, the last is the deadline', async () => {
    expect(await item('推进改革。6月底前摸底，9月底前整改，11月底前验收。')).toMatchObject({ deadline: '2026-11-30', milestones: [{ date: '2026-06-30' }, { date: '2026-09-30' }, { date: '2026-11-30' }] });
  });

  it('a rhythm of ours is a recurrence, one of the schools is only noted', async () => {
    expect(await item('推进改革。每季度通报一次进展。')).toMatchObject({ recurrence: 'quarterly' });
    const draft = await read('1.推进改革。各学校每月开展一次演练。\n2.其他。');
    expect(draft.tasks[0]?.recurrence).toBeNull();
    expect(codes(draft)).toContain('others-duty');
  });
});

describe('what is promised', () => {
  it.each([
    ['建成示范校100所。', { value: 100, unit: '所', direction: 'up' }],
    ['巩固率达到95%以上。', { name: '巩固率', value: 95, unit: '%', comparison: 'atLeast' }],
    ['大班额比例控制在5%以内。', { value: 5, comparison: 'atMost', direction: 'down' }],
    ['新增学位1.2万个。', { value: 12_000, unit: '个' }],
    ['经费标准从每生200元提高至450元。', { value: 450, baseline: 200 }],
  ])('%s', async (words, indicator) => {
    expect((await item(`推进改革。${words}`)).indicators.at(-1)).toMatchObject(indicator);
  });

  it('an amount that only says what the work covers is no indicator', async () => {
    expect((await item('推进改革。重点推进30个专业建设。')).indicators).toEqual([]);
  });

  it('documents to issue are deliverables, documents to follow are not', async () => {
    expect((await item('推进改革。贯彻落实《甲意见》，制定《乙办法》《丙细则》，印发《丁方案》。')).deliverables.map((each) => each.name)).toEqual(['《乙办法》', '《丙细则》', '《丁方案》']);
  });

  it('numbered parts of a goal are sub-items, not tasks', async () => {
    const { tasks } = await read('1.推进改革\n目标任务：抓三件事。\n1.摸清底数。\n2.制定方案。\n3.组织实施。\n2.第二项工作\n目标任务：做好。\n3.第三项工作\n目标任务：做好。');
    expect(tasks.map((task) => task.number)).toEqual(['1.', '2.', '3.']);
  });
});

describe('outline', () => {
  it('leaves aims, principles and requirements out', async () => {
    const { tasks } = await read('一、总体要求\n坚持改革。\n二、基本原则\n（一）坚持甲。说明。\n（二）坚持乙。说明。\n三、主要任务\n（一）甲类\n1.甲事。（甲科负责）\n2.乙事。（乙科负责）\n四、保障措施\n（一）加强领导。说明。\n（二）加强督查。说明。');
    expect(tasks.map((task) => [task.title, task.section])).toEqual([['甲事', ['三、主要任务', '（一）甲类']], ['乙事', ['三、主要任务', '（一）甲类']]]);
  });

  it('starts numbering again in each chapter without calling it a double', async () => {
    const draft = await read('一、甲章\n1.甲事。\n2.乙事。\n二、乙章\n1.丙事。\n2.丁事。');
    expect(draft.tasks).toHaveLength(4);
    expect(codes(draft)).not.toContain('duplicate-number');
  });

  it('takes short unnumbered lines before each new 1. for chapters', async () => {
    const { tasks } = await read('党建类\n1.甲事。\n2.乙事。\n民生类\n1.丙事。\n2.丁事。');
    expect(tasks.map((task) => [task.number, task.section])).toEqual([['1.', ['党建类']], ['2.', ['党建类']], ['1.', ['民生类']], ['2.', ['民生类']]]);
  });

  it('marks gaps and doubles', async () => {
    expect(codes(await read('1.甲事。\n2.乙事。\n2.丙事。\n5.丁事。'))).toEqual(expect.arrayContaining(['duplicate-number', 'numbering-gap']));
  });

  it('reads a document that recognition left on one line', async () => {
    const filler = '这是为了让文字足够长而写的说明，'.repeat(20);
    const { tasks } = await read(`总体要求如下。 一、甲章 1.甲事。${filler}完。 2.乙事。${filler}完。 二、乙章 3.丙事。${filler}完。 4.丁事。完。`);
    expect(tasks.map((task) => [task.number, task.title, task.section])).toEqual([['1.', '甲事', ['一、甲章']], ['2.', '乙事', ['一、甲章']], ['3.', '丙事', ['二、乙章']], ['4.', '丁事', ['二、乙章']]]);
  });

  it('takes the plan, not the notice that covers it', async () => {
    const draft = await readPlanDraft(Buffer.from('某局文件\n某教〔2026〕7号\n某局关于印发2026年工作要点的通知\n各科室：\n现将要点印发给你们。\n某局\n2026年2月3日\n某局2026年工作要点\n1.甲事。\n2.乙事。'), 'p.txt');
    expect(draft).toMatchObject({ title: '某局2026年工作要点', issuer: '某局', documentNumber: '某教〔2026〕7号', year: 2026 });
    expect(draft.tasks).toHaveLength(2);
  });

  it('reads a task table with section rows, leaders and rhythms', async () => {
    const draft = await read('序号\t重点任务\t具体措施\t分管领导\t责任单位\t配合单位\t完成时限\t报送频次\n一、民生类\n1\t新建幼儿园10所\t落实用地\t张华\t甲局\t乙局、丙局\t12月底\t每月\n2\t改造小区\t分批改造\t李明\t甲局牵头，丁局配合\t\t6月底\t');
    expect(draft.kind).toBe('taskTable');
    expect(draft.tasks[0]).toMatchObject({ number: '1', section: ['一、民生类'], leaders: ['张华'], leadUnits: ['甲局'], coUnits: ['乙局', '丙局'], deadline: '2026-12-31', recurrence: 'monthly' });
    expect(draft.tasks[1]).toMatchObject({ leadUnits: ['甲局'], coUnits: ['丁局'], leadExplicit: true, deadline: '2026-06-30' });
  });
});
