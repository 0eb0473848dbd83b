import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readPlanDraft } from '../../documents/read-plan-draft.ts';
import type { StoreAnswer } from '../../ports/plan-shelf.ts';
import { fictitiousDirectory, fictitiousPlan, people } from '../support/fictitious-plan.ts';
import { startProduct } from './running-product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
let years = 2026;
let year: number;

beforeAll(async () => {
  product = await startProduct('2026-03-02T00:30:00Z');
  await product.trial.directories.saveDirectory(fictitiousDirectory());
});
afterAll(async () => await product.close());
// A year of its own for every test: plans of one title are told apart by it.
beforeEach(() => void (year = years += 1));

const item = (number: string, title: string, goal: string, lead: string, co: string) => [`${number}．${title}`, `目标任务：${goal}`, `牵头科室：${lead}`, `责任科室：${co}`];
interface Shape {
  title?: string;
  head?: string[];
  readerGoal?: string;
  manualsLead?: string;
  without?: boolean;
  extra?: string[];
}
const planText = ({ title, head = [], readerGoal = '三处读书角年内全部开放。', manualsLead = '设施科', without = false, extra = [] }: Shape = {}): string =>
  [
    title ?? `青禾县文化馆${year}年工作要点`,
    ...head,
    '一、设施建设',
    ...item('1', '建成社区读书角', readerGoal, '设施科', '数据组'),
    ...item('2', '修订场馆开放制度', '6月底前印发新的开放制度。', manualsLead, '宣传科'),
    '二、群众活动',
    ...(without ? [] : item('3', '办好夏季露天电影周', '7月底前在三个乡镇放映。', '活动科', '宣传科')),
    ...item(without ? '3' : '4', '整理地方戏曲录音', '全年整理录音一百小时。', '活动科', '数据组'),
    ...extra,
    '',
  ].join('\n');

const file = async (name: string, text: string): Promise<string> => {
  await writeFile(product.file(name), text);
  return product.file(name);
};
const idIn = (text: string): string => /计划编号 (p[0-9a-f]+)/u.exec(text)![1]!;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
/** Stored without the command, which starts a process a file. */
const importNew = async (text: string): Promise<string> => {
  const [bytes, fileName] = [Buffer.from(text), 'plan.txt'];
  const { planId } = await product.trial.shelf.store(await readPlanDraft(bytes, fileName), { fileName, bytes, sha256: sha256(text), at: await product.trial.clock.now() });
  return planId;
};

describe('names of a plan', () => {
  it('are asked once each after the import and in the status, with candidates and the command that settles them', async () => {
    const { out } = await product.duban('import', await file('names.txt', planText()));
    expect(out).toMatch(/有 1 个名称不在通讯录中/u);
    expect(out).toMatch(/数据组 +第1、4行 +数据中心/u);
    const plan = idIn(out);
    expect(out).toContain(`duban assign ${plan} --name 数据组 --is 数据中心`);
    expect((await product.duban('status', plan)).out).toContain(`duban assign ${plan} --name 数据组 --is`);
    const { names } = await product.json<{ names: { name: string; how: string; rows: number[] }[] }>('names', plan);
    expect(names.find(({ name }) => name === '数据组')).toMatchObject({ how: 'asked', rows: [1, 4], candidates: [{ unit: '数据中心' }] });
  });

  it('settled for one plan only are asked again in the next', async () => {
    const plan = await importNew(planText());
    expect(await product.json('assign', plan, '--name', '数据组', '--is', '数据中心', '--once')).toMatchObject({ rows: [1, 4] });
    years += 1;
    year = years;
    const next = await product.json<{ names: { name: string; how: string }[] }>('names', await importNew(planText()));
    expect(next.names.find(({ name }) => name === '数据组')?.how).toBe('asked');
  });

  it('settled otherwise are an alias for later plans, on record with who said so, and stay through a new directory file', async () => {
    const plan = await importNew(planText());
    const { out } = await product.duban('assign', plan, '--name', '数据组', '--is', '数据中心', '--as', '沈核');
    expect(out).toContain('已记为别名');
    await product.trial.directories.saveDirectory(fictitiousDirectory());

    years += 1;
    year = years;
    const next = await importNew(planText());
    const { names } = await product.json<{ names: { name: string }[] }>('names', next);
    expect(names.find(({ name }) => name === '数据组')).toMatchObject({ how: 'alias', unit: '数据中心', chosen: { by: people.reviewer, once: false } });
    expect((await product.duban('names', next)).out).toMatch(/数据组.*数据中心.*别名.*沈核/u);
    expect((await product.duban('directory', 'show')).out).toMatch(/数据中心.*数据组/u);
  });

  it('that are a unit’s own name can be read otherwise in one plan only', async () => {
    const plan = await importNew(planText());
    expect(await product.duban('assign', plan, '--name', '宣传科', '--is', '活动科')).toMatchObject({ exit: 1, err: expect.stringContaining('--once') });
    expect(await product.json('assign', plan, '--name', '宣传科', '--is', '活动科', '--once')).toMatchObject({ rows: [2, 3] });
    expect(await product.duban('assign', plan, '--lead', '活动科', '1', '--once')).toMatchObject({ exit: 2 });
  });
});

describe('the same plan again', () => {
  it('is no change when the file was saved again', async () => {
    const plan = await importNew(planText());
    const { exit, out } = await product.duban('import', await file('again.txt', `\ufeff${planText().replaceAll('\n', '\r\n')}\r\n\r\n`));
    expect({ exit, out }).toMatchObject({ exit: 0, out: expect.stringContaining(`没有变化：内容与计划 ${plan} 相同`) });
    expect(await product.json('import', product.file('again.txt'), '--amends', plan)).toEqual({ plan, unchanged: true, applied: false });
  });

  it('is one plan when two people import it at once, from one file or from two', async () => {
    const draft = { ...fictitiousPlan(), year };
    const at = new Date('2026-03-02T00:30:00Z');
    const store = (bytes: string): Promise<StoreAnswer> =>
      product.trial.shelf.store(draft, { fileName: '要点.docx', bytes: Buffer.from(bytes), sha256: sha256(bytes), at }, { recognise: true });
    const answers = await Promise.all([`${year} a`, `${year} a`, `${year} b`, `${year} c`].map(store));
    expect(new Set(answers.map(({ planId }) => planId)).size).toBe(1);
    expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await product.trial.prisma.plan.count({ where: { year } })).toBe(1);
  });

  it('is not stored when it looks like a later version, until somebody says what it is', async () => {
    const plan = await importNew(planText());
    const later = await file('later.txt', planText({ readerGoal: '四处读书角年内全部开放。' }));
    const asked = await product.duban('import', later);
    expect(asked).toMatchObject({ exit: 1, err: expect.stringContaining(`--amends ${plan}`) });
    expect(asked.out).toMatch(/三处读书角年内全部开放.*四处读书角年内全部开放/u);
    expect(await product.trial.prisma.plan.count({ where: { year } })).toBe(1);
    expect(await product.duban('import', later, '--new')).toMatchObject({ exit: 0, out: expect.stringContaining('已存入') });
  });
});

describe('an amended plan', () => {
  const shape: Shape = { head: ['青文发〔2026〕9号'], readerGoal: '四处读书角年内全部开放。', manualsLead: '活动科', without: true, extra: [...item('4', '编制灯光安全检查手册', '10月底前印发手册。', '宣传科', '设施科'), '本方案自2026年4月1日起施行。'] };

  it('is shown as a difference with its own number and date, and changes nothing by itself', async () => {
    const plan = await importNew(planText());
    const { exit, out } = await product.duban('import', await file('amended.txt', planText(shape)), '--amends', plan);
    expect({ exit, out }).toMatchObject({ exit: 0, out: expect.stringContaining('新增 1 项，删除 1 项，修改 2 项，只改序号 1 项') });
    expect(out).toContain('自 2026-04-01 起生效');
    expect(out).toContain('尚未并入');
    expect((await product.trial.shelf.plan(plan))?.rows.map(({ draft }) => draft.title)).toContain('办好夏季露天电影周');
  });

  it('is taken over into a drafted plan, which keeps what was typed and settled', async () => {
    const plan = await importNew(planText());
    await product.json('assign', plan, '4', '--lead', '设施科');
    await product.json('assign', plan, '2', '--leave-out', '另行部署');
    const amended = await file('amended.txt', planText(shape));
    expect(await product.json('import', amended, '--amends', plan, '--apply')).toMatchObject({ applied: true, documentNumber: '青文发〔2026〕9号', effective: '2026-04-01' });

    const held = (await product.trial.shelf.plan(plan))!;
    expect(held.rows.map(({ taskId, draft, leftOut }) => [taskId.slice(-3), draft.title, draft.leadUnits.join('、'), leftOut])).toEqual([
      ['001', '建成社区读书角', '设施科', null],
      ['002', '修订场馆开放制度', '活动科', '另行部署'],
      ['003', '整理地方戏曲录音', '设施科', null],
      ['004', '编制灯光安全检查手册', '宣传科', null],
    ]);
    expect(held.documentNumber).toBe('青文发〔2026〕9号');
    expect(await product.trial.prisma.amendment.findMany({ where: { planId: plan } })).toMatchObject([{ effective: '2026-04-01', by: people.supervisor }]);
    for (const text of [planText(), planText(shape)]) {
      expect(await product.duban('import', await file('either.txt', text))).toMatchObject({ exit: 0, out: expect.stringContaining(`没有变化：这个文件已经导入过，计划编号 ${plan}`) });
    }
  });

  it('is refused as an amendment when it is another plan, or was taken over already', async () => {
    const plan = await importNew(planText());
    const other = { ...fictitiousPlan(), title: '别的计划', year };
    const { planId } = await product.trial.importPlan(other);
    const amending = { draft: other, effective: null, by: '', file: { fileName: 'x', bytes: Buffer.from(''), sha256: sha256(JSON.stringify(other)), at: new Date() } };
    expect(await product.trial.shelf.amend(plan, amending)).toMatchObject({ ok: false, message: expect.stringContaining(planId) });
  });

  it('names the acts a launched plan needs, each with the command that does it, new tasks too', async () => {
    const plan = await importNew(planText());
    await product.trial.launch(plan, people.supervisor);
    const amended = await file('amended.txt', planText(shape));
    const told = await product.json<{ acts: { act: string; taskId: string | null; command: string | null }[] }>('import', amended, '--amends', plan, '--effective', '2026-05-06');
    expect(told.acts.map(({ act, taskId, command }) => [act, taskId, command])).toEqual([
      ['amend', `${plan}-001`, `duban amend ${plan} amended.txt --rows '#1' --as 办理人`],
      ['reassign', `${plan}-002`, expect.stringMatching(new RegExp(`^duban act ${plan}-002 reassign --lead 活动科 --co 宣传科 --text .*青文发〔2026〕9号.*自2026-05-06起.* --as 办理人$`, 'u'))],
      ['withdraw', `${plan}-003`, expect.stringContaining(`duban act ${plan}-003 withdraw --text`)],
      ['register', null, `duban amend ${plan} amended.txt --add '#4' --as 办理人`],
    ]);
    expect(await product.duban('import', amended, '--amends', plan, '--apply')).toMatchObject({ exit: 1, out: expect.stringContaining('需要逐项办理（共 4 件）'), err: expect.stringContaining('已启动') });
    expect((await product.trial.shelf.plan(plan))?.rows).toHaveLength(4);
  });

  it('is asked for correctly', async () => {
    const amended = await file('amended.txt', planText(shape));
    expect(await product.duban('import', amended, '--apply')).toMatchObject({ exit: 2, err: expect.stringContaining('--amends') });
    expect(await product.duban('import', amended, '--amends', 'p0', '--covers', 'half')).toMatchObject({ exit: 2 });
    expect(await product.duban('import', amended, '--amends', 'p-nobody')).toMatchObject({ exit: 1, err: expect.stringContaining('p-nobody') });
  });
});

describe('what is asked twice', () => {
  const lamps = item('5', '更换老化照明灯具', '对馆内照明线路逐一排查，8月底前完成消防验收。', '设施科', '宣传科');

  it('is pointed out at the import, within the plan and against those on the shelf of its year', async () => {
    await importNew(planText({ title: `青禾县文化馆${year}年安全工作要点`, extra: lamps }));
    const { out } = await product.duban('import', await file('second.txt', planText({ title: `青禾县文化馆${year}年度活动方案`, extra: [...lamps, ...item('6', '更换老化照明灯具', '对馆内照明线路逐一排查，8月底前完成消防验收。', '设施科', '活动科')] })));
    expect(out).toMatch(/存疑 .*第5行.*第6行.*设施科/u);
    expect(out).toMatch(/与其他计划相比，有 \d+ 处值得核对/u);
    const plan = idIn(out);
    const { duplicates } = await product.json<{ duplicates: { kind: string; one: { plan: string; row: number }; other: { plan: string; row: number } }[] }>('duplicates', plan);
    expect(duplicates).toContainEqual(expect.objectContaining({ kind: 'sameTask', one: expect.objectContaining({ plan, row: 5 }), other: expect.objectContaining({ plan, row: 6 }) }));
    expect(duplicates.some(({ one, other }) => one.plan !== other.plan)).toBe(true);
    expect((await product.duban('duplicates')).out).toContain('系统不会自行合并');
  });
});
