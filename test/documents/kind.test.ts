import { describe, expect, it } from 'vitest';
import type { PlanDraft } from '../../core/plan/plan-draft.ts';
import { readPlanDraft } from '../../documents/read-plan-draft.ts';

const read = (text: string): Promise<PlanDraft> => readPlanDraft(Buffer.from(text), 'p.txt');

describe('documents that give no tasks', () => {
  it.each([
    ['某局关于表彰2025年度先进集体和先进个人的决定', '表彰'],
    ['某市人民政府办公室关于对2025年重点工作成效明显单位予以表扬的通报', '表彰'],
    ['某纪委关于三起违反中央八项规定精神典型问题的通报', '通报'],
    ['某市人民政府关于同意某规划的批复', '答复'],
    ['某局关于市政协第12号提案的答复', '答复'],
    ['某局关于召开2026年工作会议的通知', '会议通知'],
    ['某同志在2026年教育工作会议上的讲话', '讲话'],
    ['某局关于调整安全生产领导小组组成人员的通知', '人事'],
    ['某局关于2026年元旦放假安排的通知', '放假'],
    ['某局2025年工作总结', '总结'],
    ['某市突发事件应急预案', '预案'],
    ['某局关于拟录用人员的公示', '公告'],
    ['某局关于追加经费的请示', '请示'],
  ])('%s', async (title, word) => {
    const draft = await read(`${title}\n各科室：\n一、某某方面。做了许多工作，取得良好成效。\n二、某某方面。做了许多工作，取得良好成效。\n三、某某方面。做了许多工作，取得良好成效。\n某局\n2026年1月5日`);
    expect(draft).toMatchObject({ kind: 'notice', tasks: [] });
    expect(draft.findings).toContainEqual(expect.objectContaining({ task: null, severity: 'doubt', code: 'no-tasks', message: expect.stringContaining(word) }));
  });

  it('a regulation in articles', async () => {
    const draft = await read(`某局督查工作办法\n${['一', '二', '三', '四', '五', '六'].map((number) => `第${number}条 为规范工作，制定本条。`).join('\n')}`);
    expect(draft).toMatchObject({ kind: 'notice', tasks: [] });
    expect(draft.findings[0]?.message).toContain('制度');
  });

  it('an annexed list of what is praised stays without tasks', async () => {
    const draft = await read('某市政府办公室关于对典型做法给予表扬的通报\n现予以通报表扬。\n附件：典型做法\n某市政府办公室\n2026年3月5日\n附件\n典型做法\n1.甲县推进改革。成效好。\n2.乙县优化服务。成效好。\n3.丙县强化监管。成效好。');
    expect(draft.tasks).toEqual([]);
  });

  it('but a bulletin whose points name who puts them right does give tasks, with a doubt', async () => {
    const draft = await read('某局关于安全检查情况的通报\n一、甲校消防通道堵塞。限期清理。（责任单位：甲校）\n二、乙校食堂无证。限期办证。（责任单位：乙校）');
    expect(draft.tasks.map((task) => task.leadUnits)).toEqual([['甲校'], ['乙校']]);
    expect(draft.findings).toContainEqual(expect.objectContaining({ task: null, code: 'unusual-kind', severity: 'doubt' }));
  });
});

describe('minutes', () => {
  it('what was settled is a task, with who was asked', async () => {
    const draft = await read('某市人民政府专题会议纪要\n第12期\n2026年3月5日，某副市长主持召开专题会议，研究有关工作。纪要如下：\n一、关于学校建设\n会议议定，由市教育局牵头，市财政局、市自然资源局配合，6月底前完成选址。\n二、关于经费保障\n会议要求，市财政局要加快资金拨付，4月底前到位。\n三、关于交通组织\n请市公安局会同市交通运输局研究优化方案。\n出席：某某、某某\n列席：某某');
    expect(draft).toMatchObject({ kind: 'minutes', documentNumber: '第12期' });
    expect(draft.tasks.map((task) => [task.title, task.leadUnits, task.coUnits, task.deadline])).toEqual([
      ['关于学校建设', ['市教育局'], ['市财政局', '市自然资源局'], '2026-06-30'],
      ['关于经费保障', ['市财政局'], [], '2026-04-30'],
      ['关于交通组织', ['市公安局'], ['市交通运输局'], null],
    ]);
  });

  it('without numbers, the paragraphs that say what was decided are the tasks', async () => {
    const draft = await read('某局局长办公会议纪要\n2026年3月5日召开会议，听取有关情况汇报。\n会议指出，形势总体平稳。\n会议议定：加快校舍维修，由计财科牵头，基教科配合，8月底前完工。\n会议决定：开展专项督导，由督导室负责。\n会议强调，要提高认识。');
    expect(draft.tasks.map((task) => [task.title, task.leadUnits])).toEqual([
      ['加快校舍维修，由计财科牵头，基教科配合，8月底前完工', ['计财科']],
      ['开展专项督导，由督导室负责', ['督导室']],
    ]);
  });

  it('numbered points under a heading of what was settled are the tasks', async () => {
    const draft = await read('某局党组会议纪要\n一、会议听取了甲项工作汇报。会议议定：\n1.由办公室牵头修订制度，4月底前完成。\n2.由人事科负责核定编制。\n二、会议研究了乙项工作。会议议定：\n1.由基教科制定方案。\n2.由计财科负责落实经费。');
    expect(draft.tasks.map((task) => task.leadUnits)).toEqual([['办公室'], ['人事科'], ['基教科'], ['计财科']]);
  });
});

describe('instructions', () => {
  it('a slip with labels is one task', async () => {
    const draft = await read('督办通知单\n督办事项：整改学校食堂问题\n承办单位：甲科\n协办单位：乙科\n办结时限：2026年4月10日前\n联系人：李明');
    expect(draft).toMatchObject({ kind: 'instruction' });
    expect(draft.tasks).toHaveLength(1);
    expect(draft.tasks[0]).toMatchObject({ title: '整改学校食堂问题', leadUnits: ['甲科'], coUnits: ['乙科'], deadline: '2026-04-10' });
  });

  it('a slip as a form of labels and values is one task', async () => {
    const draft = await read('领导批示督办单\n编号\t督〔2026〕3号\t交办时间\t2026年3月1日\n督办事项\t整改学校食堂问题\t办结时限\t2026年4月10日\n承办单位\t甲科\t协办单位\t乙科\n分管领导\t张华\t联系人\t李明');
    expect(draft).toMatchObject({ kind: 'instruction' });
    expect(draft.tasks).toHaveLength(1);
    expect(draft.tasks[0]).toMatchObject({ title: '整改学校食堂问题', leadUnits: ['甲科'], coUnits: ['乙科'], deadline: '2026-04-10', leaders: ['张华'], persons: ['李明'] });
  });
});

it('a letter that answers what was asked, point by point with who deals with it, keeps its points', async () => {
  const draft = await read('某办公室关于某市所提建议办理情况的函\n某市人民政府：\n一、关于甲项目问题。甲委会同乙局研究提出了办理意见：抓紧审批。\n二、关于乙项目问题。丙局研究提出了办理意见：予以支持。\n某办公室\n2026年3月2日');
  expect(draft.tasks.map((task) => [task.leadUnits, task.coUnits])).toEqual([[['甲委'], ['乙局']], [['丙局'], []]]);
});
