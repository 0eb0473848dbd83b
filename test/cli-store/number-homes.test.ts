import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Indicator } from '../../core/plan/plan-draft.ts';
import { readFigures } from '../../core/report/read-figures.ts';
import { formRow } from '../../core/report/unit-form.ts';
import { unitFormColumns } from '../../documents/writers/unit-form-columns.ts';
import { fictitiousDirectory, fictitiousPlan, people, taskDraft } from '../support/fictitious-plan.ts';
import { startProduct } from './running-product.ts';

const rate = (text: string, value: number): Indicator => ({
  text, name: '群众文化活动参与率', value, unit: '%', comparison: 'atLeast', direction: 'up', scope: null, baseline: null, by: null,
});

describe('a number asked of two units', () => {
  let product: Awaited<ReturnType<typeof startProduct>>;
  let planId: string;
  beforeAll(async () => {
    product = await startProduct('2026-03-02T00:30:00Z');
    await product.trial.directories.saveDirectory(fictitiousDirectory());
    const plan = fictitiousPlan();
    const asking = (number: string, title: string, lead: string, goal: string, value: number) =>
      taskDraft({ number, title, leadUnits: [lead], fields: { 目标任务: [goal] }, indicators: [rate(goal, value)] });
    const tasks = [
      plan.tasks[0]!,
      asking('2.', '扩大服务', '活动科', '全县群众文化活动参与率达到60%以上。', 60),
      asking('3.', '加强宣传', '宣传科', '力争群众文化活动参与率提高到62%。', 62),
    ];
    planId = (await product.trial.importPlan({ ...plan, tasks, findings: [] })).planId;
    await product.trial.launch(planId, people.supervisor);
  });
  afterAll(async () => await product.close());

  const figuresOf = async (row: number): Promise<string> => {
    const task = (await product.trial.reads.task(`${planId}-00${row}`))!;
    const printed = formRow({ ...task, homes: await product.trial.shelf.homes(planId), submissions: [] }, '2026Q1');
    return unitFormColumns.find(({ heading }) => heading === '数据')!.textOf(printed);
  };

  it('is listed with its rows until somebody says where its home is', async () => {
    const { out } = await product.duban('numbers', planId);
    expect(out).toMatch(/群众文化活动参与率 +2 .*活动科 +未定/u);
    expect(out).toContain(`duban numbers ${planId} --home 群众文化活动参与率=2`);
    expect(await figuresOf(3)).toBe('群众文化活动参与率：____%（目标不低于62%）');
  });

  it('is asked of its home alone: the form of the other says who gives it, and reads nothing from it', async () => {
    expect((await product.duban('numbers', planId, '--home', '群众文化活动参与率=#2')).out).toMatch(/引用第 2 行/u);
    expect([await figuresOf(2), await figuresOf(3)]).toEqual(['群众文化活动参与率：____%（目标不低于60%）', '群众文化活动参与率：由活动科提供，不填']);
    expect(readFigures(await figuresOf(3), [])).toEqual({ values: [], doubts: [] });
  });

  it('may move to another home later, and only to a row that is asked for it', async () => {
    expect(await product.json('numbers', planId, '--home', '文化活动参与率=3')).toMatchObject({ numbers: [{ home: 3 }] });
    expect(await figuresOf(2)).toBe('群众文化活动参与率：由宣传科提供，不填');
    const { exit, out, err } = await product.duban('numbers', planId, '--home', '群众文化活动参与率=1');
    expect([exit, out + err]).toEqual([1, expect.stringMatching(/只涉及第 2、3 行/u)]);
    expect((await product.duban('numbers', planId, '--home', '入园率=2')).exit).toBe(1);
    expect((await product.duban('numbers', planId, '--home', '入园率')).exit).toBe(2);
  });
});
