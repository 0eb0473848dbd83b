import { describe, expect, it } from 'vitest';
import type { PlanDraft, TaskDraft } from '../../core/plan/plan-draft.ts';
import { readPlanDraft } from '../../documents/read-plan-draft.ts';

const read = (text: string, title = '某市某局2026年工作要点'): Promise<PlanDraft> => readPlanDraft(Buffer.from(`${title}\n${text}`), 'p.txt');
const units = (task: TaskDraft | undefined) => [task?.leadUnits, task?.coUnits, task?.leadExplicit];
/** The first of two items, the second being filler: one item alone is no list. */
const item = async (text: string): Promise<TaskDraft> => {
  const [task] = (await read(`1.${text}\n2.做好其他工作。（市丙局负责）`)).tasks;
  if (!task) throw new Error('no task was read');
  return task;
};
const codes = ({ findings }: PlanDraft, task: number | null) => findings.filter((finding) => finding.task === task).map((finding) => finding.code);

describe('owners as offices phrase them', () => {
  it.each<[string, string[], string[], boolean]>([
    ['（牵头单位：市甲局；责任单位：市乙局、市丙局）', ['市甲局'], ['市乙局', '市丙局'], true],
    ['（牵头：市甲局；配合：市乙局）', ['市甲局'], ['市乙局'], true],
    ['（市甲局牵头，市乙局、市丙局配合，6月底前完成）', ['市甲局'], ['市乙局', '市丙局'], true],
    ['（市甲局、市乙局牵头，各县区政府配合）', ['市甲局', '市乙局'], ['各县区政府'], true],
    ['（市甲局负责牵头，市乙局协助）', ['市甲局'], ['市乙局'], true],
    ['（由市甲局牵头，市乙局参与）', ['市甲局'], ['市乙局'], true],
    ['（市甲局为牵头单位，市乙局、市丙局为责任单位）', ['市甲局'], ['市乙局', '市丙局'], true],
    ['（市甲局负责，市乙局配合）', ['市甲局'], ['市乙局'], true],
    ['（责任单位：市甲局（牵头）、市乙局、市丙局）', ['市甲局'], ['市乙局', '市丙局'], true],
    ['（责任单位：市甲局牵头，市乙局配合）', ['市甲局'], ['市乙局'], true],
    ['（市甲局和市乙局负责）', ['市甲局', '市乙局'], [], false],
    ['（市文化和旅游局、市工业和信息化局负责）', ['市文化和旅游局', '市工业和信息化局'], [], false],
    ['（市甲局、市乙局等5个部门按职责分工负责）', ['市甲局', '市乙局'], [], false],
    ['（市甲局等有关部门和单位负责）', ['市甲局'], [], false],
    ['（市甲局、市乙局等和各县区政府负责）', ['市甲局', '市乙局', '各县区政府'], [], false],
    ['（责任部门：市甲局，适用范围：全市）', ['市甲局'], [], false],
    ['（责任单位：各镇（街道）、各村（社区））', ['各镇（街道）', '各村（社区）'], [], false],
    ['（主办单位：党政办公室；协办单位：学生处、团委）', ['党政办公室'], ['学生处', '团委'], true],
    ['（责任单位：研究生院、各学院党委）', ['研究生院', '各学院党委'], [], false],
    ['（市甲局指导）', ['市甲局'], [], false],
    ['（责任单位：护理部、药剂科、临床各科室）', ['护理部', '药剂科', '临床各科室'], [], false],
    ['（责任单位：市委组织部、宣传部、政法委）', ['市委组织部', '市委宣传部', '市委政法委'], [], false],
    ['（责任单位：市甲局、市乙局、税务局）', ['市甲局', '市乙局', '税务局'], [], false],
    ['（责任单位：省甲厅、乙厅、省丙局）', ['省甲厅', '乙厅', '省丙局'], [], false],
    ['（市人力社保局会同市甲局、市乙局负责）', ['市人力社保局'], ['市甲局', '市乙局'], true],
    ['由市甲局牵头，市乙局配合，抓好落实。', ['市甲局'], ['市乙局'], true],
    ['责任单位：市甲局。年底前完成。', ['市甲局'], [], false],
    ['\n【牵头单位】市甲局\n【配合单位】市乙局', ['市甲局'], ['市乙局'], true],
    ['\n牵头单位\n市甲局\n配合单位\n市乙局、市丙局', ['市甲局'], ['市乙局', '市丙局'], true],
    ['\n责任单位及责任人：市甲局 王小明', ['市甲局'], [], false],
    ['\n牵头单位：市甲局  责任单位：市乙局 市丙局', ['市甲局'], ['市乙局', '市丙局'], true],
    ['（考核单位：市甲局）', [], [], false],
    ['（试行）', [], [], false],
    ['（含城区、乡镇学校）', [], [], false],
  ])('推进改革。%s', async (owners, leadUnits, coUnits, leadExplicit) => {
    expect(units(await item(`推进改革。${owners}`))).toEqual([leadUnits, coUnits, leadExplicit]);
  });

  it('an owner bracket behind the title is no part of the title', async () => {
    expect(await item('推进改革（责任单位：市甲局、市乙局）\n摸清底数，分类施策。')).toMatchObject({ title: '推进改革', leadUnits: ['市甲局', '市乙局'] });
  });

  it('a date in an owner bracket is the time limit', async () => {
    expect(await item('推进改革。（牵头单位：市甲局，完成时限：9月底前）')).toMatchObject({ deadline: '2026-09-30', leadUnits: ['市甲局'] });
  });

  it('leaders and persons are told apart from units', async () => {
    expect(await item('推进改革。\n分管领导：张华  责任单位：市甲局  责任人：李明')).toMatchObject({ leaders: ['张华'], leadUnits: ['市甲局'], persons: ['李明'] });
    expect(await item('推进改革。（责任领导：张华；责任单位：市甲局）')).toMatchObject({ leaders: ['张华'], leadUnits: ['市甲局'] });
    expect(await item('推进改革。（责任单位：李明，市甲局）')).toMatchObject({ persons: ['李明'], leadUnits: ['市甲局'] });
  });
});

describe('owners by habit of the document', () => {
  it.each([
    ['（办公室、人事科）', '（财务科）'],
    ['【办公室、人事科】', '【财务科】'],
    ['［办公室、人事科］', '［财务科］'],
    ['——办公室、人事科', '——财务科'],
    ['（办公室、人事科等）', '（财务科等）'],
  ])('bare names at the end of several items: %s', async (first, second) => {
    const { tasks } = await read(`1.推进改革。抓好落实。${first}\n2.加强管理。严格执行。${second}`);
    expect(tasks.map((task) => [task.title, task.leadUnits])).toEqual([['推进改革', ['办公室', '人事科']], ['加强管理', ['财务科']]]);
  });

  it('one bare bracket among many items is none', async () => {
    const { tasks } = await read('1.推进改革（市直学校）\n2.甲事。（市甲局负责）\n3.乙事。（市甲局负责）\n4.丙事。（市甲局负责）\n5.丁事。（市甲局负责）\n6.戊事。（市甲局负责）');
    expect(tasks[0]).toMatchObject({ leadUnits: [] });
  });

  it('owners in a heading count for the items below that name none', async () => {
    const { tasks, findings } = await read('一、党建工作（责任单位：党建办）\n1.开展主题教育活动，组织集中学习不少于四次，形成学习记录。\n2.规范组织生活，落实三会一课和民主评议制度，全年检查两次。\n二、安全工作（责任单位：安保处、后勤处）\n3.排查安全隐患，建立台账并逐项销号，重点区域每月检查。\n4.开展应急演练，覆盖全体师生，及时总结改进应急预案。（学生处负责）');
    expect(tasks.map((task) => task.leadUnits)).toEqual([['党建办'], ['党建办'], ['安保处', '后勤处'], ['学生处']]);
    expect(tasks[0]?.section).toEqual(['一、党建工作']);
    expect(findings.filter((finding) => finding.code === 'section-owners').map((finding) => finding.task)).toEqual([0, 1, 2]);
  });

  it('a closing line speaks for its whole chapter', async () => {
    const { tasks } = await read('一、甲章\n1.甲事。抓好落实。\n2.乙事。抓好落实。\n以上工作由市甲局牵头负责，市乙局配合。\n二、乙章\n3.丙事。抓好落实。（市丙局负责）\n4.丁事。抓好落实。（市丙局负责）');
    expect(tasks.map((task) => [task.leadUnits, task.coUnits])).toEqual([[['市甲局'], ['市乙局']], [['市甲局'], ['市乙局']], [['市丙局'], []], [['市丙局'], []]]);
  });
});

describe('what is no unit', () => {
  it('sentences in the place of a unit are a doubt, not a unit', async () => {
    const draft = await read('1.甲事。\n责任单位：市甲局、加强统筹协调推进工作\n2.乙事。\n责任单位：市甲局');
    expect(draft.tasks[0]?.leadUnits).toEqual(['市甲局']);
    expect(codes(draft, 0)).toContain('unclear-owner');
  });

  it('short words of a house are kept with a doubt that is told once', async () => {
    const draft = await read('1.甲事。\n责任单位：教务、总务\n2.乙事。\n责任单位：教务\n3.丙事。\n责任单位：办公室');
    expect(draft.tasks.map((task) => task.leadUnits)).toEqual([['教务', '总务'], ['教务'], ['办公室']]);
    expect(draft.findings.filter((finding) => finding.code === 'unclear-owner')).toEqual([
      expect.objectContaining({ task: 0, severity: 'doubt', message: expect.stringContaining('共2项') }),
      expect.objectContaining({ task: 0, message: expect.stringContaining('总务') }),
    ]);
  });

  it('a bare 有关部门 leaves the lead open', async () => {
    const draft = await read('1.甲事。（责任单位：有关部门）\n2.乙事。（责任单位：市甲局）');
    expect(draft.tasks[0]?.leadUnits).toEqual([]);
    expect(codes(draft, 0)).toContain('missing-lead');
  });

  it('a list of owners ends where prose goes on', async () => {
    const task = await item('甲事。\n责任单位：市甲局、市乙局\n年底前要完成全部任务，确保群众满意。');
    expect(task.leadUnits).toEqual(['市甲局', '市乙局']);
  });
});
