import { describe, expect, it } from 'vitest';
import type { PlanDraft } from '../../core/plan/plan-draft.ts';
import { readPlanDraft } from '../../documents/read-plan-draft.ts';

const read = (text: string): Promise<PlanDraft> => readPlanDraft(Buffer.from(text), 'p.txt');
const titles = ({ tasks }: PlanDraft) => tasks.map((task) => `${task.number}${task.title}`);
const codes = ({ findings }: PlanDraft) => findings.map((finding) => finding.code);

describe('numbering', () => {
  it.each([
    ['一、', ['一、甲事', '二、乙事', '三、丙事'], '一、甲事。抓好。\n二、乙事。抓好。\n三、丙事。抓好。'],
    ['（一）with half-width and full-width brackets', ['（一）甲事', '(二)乙事', '（三)丙事'], '（一）甲事。抓好。\n(二)乙事。抓好。\n（三)丙事。抓好。'],
    ['1、', ['1、甲事', '2、乙事'], '1、甲事。抓好。\n2、乙事。抓好。'],
    ['1．full width', ['1.甲事', '2.乙事'], '１．甲事。抓好。\n２．乙事。抓好。'],
    ['1)', ['1)甲事', '2)乙事'], '1)甲事。抓好。\n2)乙事。抓好。'],
    ['（1）', ['（1）甲事', '（2）乙事'], '（1）甲事。抓好。\n（2）乙事。抓好。'],
    ['①', ['①甲事', '②乙事'], '①甲事。抓好。\n②乙事。抓好。'],
    ['⒈ printed as one character', ['⒈甲事', '⒉乙事'], '⒈甲事。抓好。\n⒉乙事。抓好。'],
    ['㈠', ['㈠甲事', '㈡乙事'], '㈠甲事。抓好。\n㈡乙事。抓好。'],
    ['第一条', ['第一条甲事', '第二条乙事'], '第一条 甲事。抓好。\n第二条 乙事。抓好。'],
    ['任务一', ['任务一：甲事', '任务二：乙事'], '任务一：甲事。抓好。\n任务二：乙事。抓好。'],
    ['1.1 glued to its words', ['1.1甲事', '1.2乙事', '2.1丙事', '2.2丁事'], '1.甲章\n1.1甲事。抓好。\n1.2乙事。抓好。\n2.乙章\n2.1丙事。抓好。\n2.2丁事。抓好。'],
    ['figures without a mark', ['1开展检查', '2签订责任书', '3组织演练'], '第一季度\n1 开展检查 责任部门：甲部 完成时间：2月\n2 签订责任书 责任部门：乙部 完成时间：3月\n第二季度\n3 组织演练 责任部门：丙部 完成时间：6月'],
    ['一是 … 二是', ['一是抓党建强基础', '二是抓民生促和谐'], '一是抓党建强基础。打造示范点。\n二是抓民生促和谐。改造小区。'],
    ['numbers before digits', ['1.2025年行动收尾', '2.100所学校改造', '3.3月植树活动'], '1.2025年行动收尾。抓好。\n2.100所学校改造。抓好。\n3.3月植树活动。抓好。'],
  ])('%s', async (_, expected, text) => {
    expect(titles(await read(`某局2026年工作要点\n${text}`))).toEqual(expected);
  });

  it('a list inside a few items makes no level of its own', async () => {
    const draft = await read('某局2026年工作要点\n一、甲章\n（一）甲事。抓好三件事。\n1.摸底数。\n2.定方案。\n3.抓落实。\n（二）乙事。抓好。\n（三）丙事。抓好。\n二、乙章\n（四）丁事。抓好。\n（五）戊事。抓好。');
    expect(titles(draft)).toEqual(['（一）甲事', '（二）乙事', '（三）丙事', '（四）丁事', '（五）戊事']);
    expect(draft.tasks[0]?.subItems).toHaveLength(3);
  });

  it('chapters that each hold a list are sections', async () => {
    const draft = await read('某局2026年工作要点\n一、党的建设\n1.甲事。抓好。\n2.乙事。抓好。\n二、业务工作\n（一）改革\n1.丙事。抓好。\n2.丁事。抓好。\n（二）发展\n1.戊事。抓好。');
    expect(draft.tasks.map((task) => [task.title, task.section])).toEqual([
      ['甲事', ['一、党的建设']],
      ['乙事', ['一、党的建设']],
      ['丙事', ['二、业务工作', '（一）改革']],
      ['丁事', ['二、业务工作', '（一）改革']],
      ['戊事', ['二、业务工作', '（二）发展']],
    ]);
    expect(codes(draft)).not.toContain('duplicate-number');
  });

  it('headings between items that are numbered through are sections, and no part of the item above', async () => {
    const { tasks } = await read('某公司2026年工作计划\n第一季度\n1 开展检查 责任部门：甲部 完成时间：2月\n2 签订责任书 责任部门：乙部 完成时间：3月\n第二季度\n3 组织演练 责任部门：丙部 完成时间：6月');
    expect(tasks.map((task) => [task.section, task.leadUnits, task.deadline])).toEqual([[['第一季度'], ['甲部'], '2026-02-28'], [['第一季度'], ['乙部'], '2026-03-31'], [['第二季度'], ['丙部'], '2026-06-30']]);
  });

  it('points of a chapter of safeguards that name owners are kept with their doubt', async () => {
    const draft = await read('某市2026年行动方案\n一、重点任务\n（一）甲类\n1.甲事。（市甲局负责）\n2.乙事。（市乙局负责）\n二、保障措施\n（二）加强组织领导。统筹推进。（市丙局负责）\n（三）营造良好氛围。广泛宣传。');
    expect(draft.tasks.map((task) => task.title)).toEqual(['甲事', '乙事', '加强组织领导']);
    expect(draft.findings).toContainEqual(expect.objectContaining({ task: 2, code: 'general-requirement' }));
  });

  it('items with fields keep the numbers of their measures to themselves', async () => {
    const draft = await read('某院2026年重点工作\n一、学科建设\n牵头部门：学科办\n工作措施：\n1.遴选带头人，组建学科团队，形成申报材料。\n2.对标一流学科，找准差距，补齐短板弱项。\n完成时限：6月底前\n二、人才引进\n牵头部门：人事处\n工作措施：\n1.修订引才办法，提高待遇，优化服务保障工作。\n2.赴高校招聘，年内引进博士，充实各教学院系。\n完成时限：年底前');
    expect(titles(draft)).toEqual(['一、学科建设', '二、人才引进']);
    expect(draft.tasks.map((task) => [task.leadUnits, task.deadline])).toEqual([[['学科办'], '2026-06-30'], [['人事处'], '2026-12-31']]);
  });

  it('items without numbers but with fields are read one by one', async () => {
    const draft = await read('某公司2026年重点任务清单\n目标任务：完成生产线改造\n责任部门：设备部\n完成时限：6月底前\n目标任务：取得质量认证\n责任部门：质量部\n完成时限：9月底前\n目标任务：建成仓储中心\n责任部门：物流公司\n完成时限：年底前');
    expect(draft.tasks.map((task) => [task.title, task.leadUnits, task.deadline])).toEqual([
      ['完成生产线改造', ['设备部'], '2026-06-30'],
      ['取得质量认证', ['质量部'], '2026-09-30'],
      ['建成仓储中心', ['物流公司'], '2026-12-31'],
    ]);
    expect(codes(draft)).toContain('no-numbers');
  });
});

describe('fields', () => {
  it.each([
    ['目标任务：甲乙丙。\n工作措施：丁戊己。'],
    ['【目标任务】甲乙丙。\n【工作措施】丁戊己。'],
    ['目标任务\n甲乙丙。\n工作措施\n丁戊己。'],
    ['工作目标：甲乙丙。具体举措：丁戊己。'],
  ])('in the manner %s', async (text) => {
    const draft = await read(`某局2026年工作要点\n1.推进改革\n${text}\n牵头单位：市甲局\n2.加强管理\n${text}\n牵头单位：市乙局`);
    expect(draft.tasks.map((task) => [task.title, task.fields['目标任务'], task.fields['工作措施'], task.leadUnits])).toEqual([
      ['推进改革', ['甲乙丙。'], ['丁戊己。'], ['市甲局']],
      ['加强管理', ['甲乙丙。'], ['丁戊己。'], ['市乙局']],
    ]);
  });

  it('a label printed twice keeps both words and asks', async () => {
    const draft = await read('某局2026年工作要点\n1.推进改革\n问题描述：甲。\n问题描述：乙。\n牵头单位：市甲局\n2.加强管理\n问题描述：丙。\n牵头单位：市甲局');
    expect(draft.tasks[0]?.fields['问题描述']).toEqual(['甲。', '乙。']);
    expect(draft.findings).toContainEqual(expect.objectContaining({ task: 0, severity: 'doubt', code: 'duplicate-field' }));
  });
});

describe('what stands around the plan', () => {
  const plan = '某局2026年工作要点\n一、甲章\n1.甲事。抓好。\n2.乙事。抓好。\n二、乙章\n3.丙事。抓好。';

  it('a covering notice with points of its own gives no tasks', async () => {
    const draft = await read(`某局关于印发《某局2026年工作要点》的通知\n某局发〔2026〕5号\n各科室、局属各单位：\n现将要点印发给你们，并提出如下要求。\n一、提高认识。各单位要高度重视。\n二、抓好落实。各单位要细化措施。\n附件：1.某局2026年工作要点\n2.联络员名单\n某局\n2026年2月3日\n附件1\n${plan}\n附件2\n联络员名单\n1.张三，甲科。\n2.李四，乙科。`);
    expect(draft).toMatchObject({ title: '某局2026年工作要点', issuer: '某局', documentNumber: '某局发〔2026〕5号', year: 2026 });
    expect(titles(draft)).toEqual(['1.甲事', '2.乙事', '3.丙事']);
  });

  it('a plan that follows the signature of its notice without the word 附件 is found', async () => {
    const draft = await read(`某局关于印发2026年工作要点的通知\n各科室：\n一、请认真组织实施。\n二、请按时报送情况。\n某局\n2026年2月3日\n${plan}`);
    expect(titles(draft)).toEqual(['1.甲事', '2.乙事', '3.丙事']);
  });

  it.each(['联系人名单', '指标解释', '填表说明', '考核评分标准'])('an annex 附件：%s makes no tasks', async (annex) => {
    const draft = await read(`${plan}\n某局\n2026年2月3日\n附件\n${annex}\n1.甲条，说明。\n2.乙条，说明。\n3.丙条，说明。`);
    expect(titles(draft)).toEqual(['1.甲事', '2.乙事', '3.丙事']);
    expect(codes(draft)).not.toContain('part-left-aside');
  });

  it('an annex with other items is named, not silently dropped', async () => {
    const draft = await read(`${plan}\n附件\n2026年实事项目\n1.丁事。抓好。\n2.戊事。抓好。`);
    expect(draft.tasks).toHaveLength(3);
    expect(draft.findings).toContainEqual(expect.objectContaining({ task: null, severity: 'doubt', code: 'part-left-aside', message: expect.stringContaining('2项') }));
  });

  it.each([
    ['目录\n一、甲章……………………1\n二、乙章……………………3\n'],
    ['目 录\n一、甲章\n二、乙章\n'],
  ])('a table of contents is dropped: %s', async (contents) => {
    expect(titles(await read(`某局2026年工作要点\n${contents}${plan.slice(plan.indexOf('\n') + 1)}`))).toEqual(['1.甲事', '2.乙事', '3.丙事']);
  });

  it('page numbers, signature, date, contact and distribution lines belong to no task', async () => {
    const { tasks } = await read(`${plan}\n—2—\n第3页 共5页\n4\n某局办公室\n2026年2月3日\n联系人：王小明，电话：1234567\n抄送：市委办公室`);
    expect(tasks.at(-1)).toMatchObject({ title: '丙事', persons: [], source: { text: '3.丙事。抓好。' } });
  });

  it('titles broken over lines are put together', async () => {
    const draft = await read('某市人民政府办公室\n关于印发某市推行甲制度\n乙办法工作方案的通知\n某政办〔2026〕8号\n一、甲事。抓好。\n二、乙事。抓好。');
    expect(draft).toMatchObject({ title: '某市人民政府办公室关于印发某市推行甲制度乙办法工作方案的通知', issuer: '某市人民政府办公室', documentNumber: '某政办〔2026〕8号' });
  });

  it('marks of urgency and openness are kept', async () => {
    expect((await read(`特急\n${plan}\n（此件主动公开）`)).marks).toEqual(['特急', '此件主动公开']);
  });
});

describe('the plan as a whole', () => {
  it('sensitive matters are proposed for paper', async () => {
    const draft = await read('某局2026年工作要点\n1.落实意识形态工作责任制。抓好。\n2.做好巡视整改。抓好。\n3.加强信访维稳。抓好。\n4.植树造林。抓好。');
    expect(draft.findings.filter((finding) => finding.code === 'offline-topic').map((finding) => [finding.task, finding.severity])).toEqual([[0, 'note'], [1, 'note'], [2, 'note']]);
  });

  it('findings of the reader come through with their place', async () => {
    const { outlinePlan } = await import('../../documents/outline/outline-plan.ts');
    const { findings } = outlinePlan({ format: 'doc', margins: [], blocks: [{ kind: 'paragraph', text: '某局2026年工作要点', place: { paragraph: 1 } }], findings: [{ severity: 'doubt', code: 'no-automatic-numbers', message: '自动编号没有读出。', place: { paragraph: 3 } }] });
    expect(findings[0]).toEqual({ task: null, severity: 'doubt', code: 'no-automatic-numbers', message: '自动编号没有读出。', place: { paragraph: 3 } });
  });

  it('a plan of nine hundred long items is read whole', async () => {
    const text = (items: number) => `某局2026年工作要点\n${Array.from({ length: items }, (_, index) => `${index + 1}.第${index + 1}项工作推进落实。${'围绕年度目标，细化举措，压实责任，确保各项任务落到实处。'.repeat(12)}（市甲局牵头，市乙局、市丙局配合，9月底前完成）`).join('\n')}`;
    expect((await read(text(900))).tasks).toHaveLength(900); // were each item to read the whole text, the test would reach its limit
  });
});
