import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchPlan } from '../../desk/launch.ts';
import { readFile as readDocument } from '../../documents/read-file.ts';
import { createPlanningBook } from '../../store/planning-book.ts';
import type { Rehearsal } from '../../core/rehearsal/rehearsal.ts';
import type { TaskStatus } from '../../cli/status/plan-status.ts';
import { startProduct } from './running-product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
let plan: string;

interface Status {
  plans: { id: string; state: string; tasks: TaskStatus[] }[];
}
const tasksNow = async (): Promise<TaskStatus[]> => (await product.json<Status>('status', plan)).plans[0]!.tasks;

beforeAll(async () => {
  product = await startProduct('2026-03-02T00:30:00Z');
});
afterAll(async () => await product.close());

// One story, in order: each step stands on the one before.
describe.sequential('the sample, by the command line alone', () => {
  it('is imported once; the same file again is no change', async () => {
    const first = await product.duban('import', 'sample/plan.docx');
    plan = /计划编号 (p[0-9a-f]+)/u.exec(first.out)![1]!;
    const second = await product.duban('import', 'sample/plan.docx');
    expect(first).toMatchObject({ exit: 0, out: expect.stringContaining('已存入') });
    expect(second).toMatchObject({ exit: 0, out: expect.stringContaining(`没有变化：这个文件已经导入过，计划编号 ${plan}`) });
  });

  it('takes the directory, and shows it', async () => {
    expect(await product.json('directory', 'import', 'sample/directory.xlsx')).toMatchObject({ units: 12, people: expect.any(Number) });
    expect((await product.duban('directory', 'show')).out).toContain('苏明远');
  });

  it('settles a printed name, and refuses one nobody printed', async () => {
    expect(await product.json('assign', plan, '--name', '市电教中心', '--is', '市教科所')).toMatchObject({ rows: [6] });
    expect(await product.duban('assign', plan, '--name', '市气象台', '--is', '市教科所')).toMatchObject({ exit: 1, err: expect.stringContaining('市气象台') });
  });

  it('assigns by printed number, by place and by heading, and leaves a row out', async () => {
    expect(await product.json('assign', plan, '12', '--lead', '市教育科学研究所', '--co', '基教科,职成科')).toMatchObject({ rows: [11] });
    expect(await product.json('assign', plan, '#4', '--lead', '办公室')).toMatchObject({ rows: [4] });
    expect(await product.json('assign', plan, '产教融合', '--lead', '职成科')).toMatchObject({ rows: [14, 15, 16] });
    expect(await product.json('assign', plan, '17', '--leave-out', '已并入第15项')).toMatchObject({ rows: [16] });
    expect(await product.duban('assign', plan, '3', '--lead', '水利科')).toMatchObject({ exit: 1, err: expect.stringContaining('水利科') });
  });

  it('is not launched over doubts nobody said yes to, nor for a year that is over, nor with a date no cycle has', async () => {
    const doubtful = await product.duban('launch', plan, '--year', '2026', '--json');
    expect(doubtful.exit).toBe(1);
    expect(JSON.parse(doubtful.out)).toMatchObject({ code: 'DOUBTS', hint: expect.stringContaining('--accept-doubts') });
    expect(JSON.parse((await product.duban('launch', plan, '--year', '2025', '--json')).out)).toMatchObject({ code: 'YEAR_OVER' });
    const strange = await product.duban('launch', plan, '--accept-doubts', '--due', '2026Q7=2026-05-01', '--json');
    expect(JSON.parse(strange.out)).toMatchObject({ code: 'NO_SUCH_CYCLE', message: expect.stringContaining('2026Q1') });
    expect(product.launches).toEqual([]);
  });

  it('stays stored when nobody works on its launch, and is taken up by the same command', async () => {
    const { shelf, clock, directories: directory, prisma } = product.trial;
    const planning = createPlanningBook(prisma, { chat: true });
    const nobody = { launch: async () => undefined };
    const wish = { planId: plan, year: null, launch: null, typedDates: { '2026Q3': '2026-09-22' }, acceptDoubts: true };
    const begun = await launchPlan({ shelf, clock, directory, planning, engine: nobody, patienceMs: 100 }, wish);
    expect(begun).toMatchObject({ ok: true, resumed: false, assigned: 0, of: 19 });

    const { exit, out } = await product.duban('launch', plan);
    expect({ exit, out }).toEqual({ exit: 0, out: expect.stringContaining('继续此前中断的启动。已交办 19 / 19 项。') });
  });

  it('is refused a second time in words, and nothing is doubled', async () => {
    const events = async () => await product.trial.prisma.event.count();
    const before = await events();
    const { exit, out } = await product.duban('launch', plan, '--accept-doubts', '--json');
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ code: 'ALREADY_LAUNCHED', message: expect.stringContaining('不再重复启动') });
    expect(await events()).toBe(before);
  });

  it('is rehearsed as it was launched: from its date, with the due dates that were typed, unless others are', async () => {
    const dueOf = ({ slots }: Rehearsal, cycle: string): string | undefined => slots.find((slot) => slot.purpose === 'reportDue' && slot.cycle === cycle)?.at.slice(0, 10);
    const own = await product.json<Rehearsal>('rehearse', plan);
    expect({ launch: own.launch, q2: dueOf(own, '2026Q2'), q3: dueOf(own, '2026Q3') }).toEqual({ launch: '2026-03-02', q2: '2026-06-25', q3: '2026-09-22' });
    const other = await product.json<Rehearsal>('rehearse', plan, '--due', '2026Q3=2026-09-18');
    expect(dueOf(other, '2026Q3')).toBe('2026-09-18');
    expect((await product.json<Rehearsal>('rehearse', plan, '--year', '2027')).launch).toBe('2027-01-04');
  });

  it('shows where each task stands', async () => {
    const tasks = await tasksNow();
    expect(tasks).toHaveLength(20);
    expect(tasks[0]).toMatchObject({ lead: '党建办', stage: 'assigned', light: 'green' });
    expect(tasks[15]).toMatchObject({ stage: 'leftOut', light: null });
    expect((await product.duban('status')).out).toMatch(/已启动 +20 +0 +0 +19 +0/u);
  });

  it('is signed by its contact, by name; by somebody else it is refused in words', async () => {
    expect(await product.json('act', `${plan}:1`, 'acknowledge', '--as', '季春晖')).toMatchObject({ act: 'acknowledge', stage: 'underway' });
    const other = await product.duban('act', `${plan}:2`, 'acknowledge', '--as', '叶知秋', '--json');
    expect(other.exit).toBe(1);
    expect(JSON.parse(other.out)).toMatchObject({ code: 'NOT_YOURS' });
    expect(await product.duban('act', `${plan}:2`, 'acknowledge', '--as', '无名氏')).toMatchObject({ exit: 1, err: expect.stringContaining('无名氏') });
  });

  it('takes a report by telephone, a return, a better one and its approval', async () => {
    await product.trial.stepTo(plan, new Date('2026-03-16T00:55:00Z')); // the round that opens the first quarter
    const report = ['submitReport', '--class', '达进度', '--attested', '严守正'];
    await product.json('act', `${plan}:3`, ...report, '--as', '苏明远', '--for', '季春晖', '--via', 'phone', '--text', '岗位清单已列出');
    await product.json('act', `${plan}:3`, 'return', '--as', '江小舟', '--text', '请写明批次');
    await product.json('act', `${plan}:3`, ...report, '--as', '季春晖', '--text', '首批轮岗六人，二批九月');
    expect((await tasksNow())[2]).toMatchObject({ waitsForReview: ['2026Q1'] });
    await product.json('act', `${plan}:3`, 'approve', '--as', '江小舟', '--class', '超进度');
    expect((await tasksNow())[2]).toMatchObject({ waitsForReview: [] });
  });

  it('tells the whole of it in the timeline', async () => {
    const { out } = await product.duban('timeline', `${plan}:3`);
    expect(out).not.toMatch(/— (已不需要|改期)/u);
    const [, spared] = /另有 (\d+) 条提醒因已办理而没有发出/u.exec(out)!;
    const all = await product.duban('timeline', `${plan}:3`, '--all');
    expect(all.out.match(/— 已不需要/gu)).toHaveLength(Number(spared));
    expect(out).toMatch(/苏明远（代填：季春晖，电话告知）.*岗位清单已列出[\s\S]*退回.*请写明批次[\s\S]*首批轮岗六人[\s\S]*江小舟审核通过.*超进度/u);
    expect(out).not.toContain('到期事项');
  });

  it('exports the table of the cycle with the approved words, and 未报 where there are none', async () => {
    const file = product.file('table.docx');
    expect(await product.json('export', 'progress-table', plan, '--cycle', '2026Q1', '-o', file)).toEqual({ file, rows: 20, missing: 18 });
    const { blocks } = await readDocument(await readFile(file));
    const text = JSON.stringify(blocks);
    expect(text).toContain('首批轮岗六人，二批九月');
    expect(text).toContain('超进度');
    expect(text).toContain('未报');
    expect(text).toContain('不纳入督办：已并入第15项');
    expect(await product.duban('export', 'progress-table', plan, '--cycle', '2025Q4')).toMatchObject({ exit: 2, err: expect.stringContaining('2026Q1') });
  });

  it('shows the letters of what is overdue, holds one for a leader and lets it go again', async () => {
    await product.trial.stepTo(plan, new Date('2026-03-30T00:40:00Z'));
    const letters = await product.json<{ leader: { name: string }; rung: number; standing: string; task: string }[]>('letters');
    expect(letters.filter(({ rung }) => rung === 2).every(({ standing }) => standing === 'leaves')).toBe(true);
    expect(letters.filter(({ rung }) => rung === 3).every(({ standing, leader }) => standing === 'waits' && leader.name === '顾维城')).toBe(true);

    const theirs = letters.filter(({ leader, rung }) => leader.name === '方书琴' && rung === 2);
    expect(theirs.length).toBeGreaterThan(1);
    expect(await product.json('letters', 'hold', '方书琴', '--as', '苏明远', '--reason', '已电话说明')).toMatchObject({ asked: theirs.length, done: theirs.length });
    const held = await product.json<typeof letters>('letters', 'show');
    expect(held.filter(({ leader, rung }) => leader.name === '方书琴' && rung === 2).map(({ standing }) => standing)).toEqual(theirs.map(() => 'held'));

    expect(await product.json('letters', 'release', theirs[0]!.task, '--rung', '3', '--as', '苏明远')).toMatchObject({ asked: 1, done: 1 });
    expect(await product.duban('letters', 'release', '陶然', '--as', '苏明远')).toMatchObject({ exit: 1, err: expect.stringContaining('陶然') });
  });

  it('has a sound audit, and names the record somebody changed', async () => {
    expect(await product.json('audit', 'verify')).toMatchObject({ tasks: 20, faults: [] });
    const taskId = (await tasksNow())[2]!.taskId;
    // The register itself forbids it: whoever changes an event must go around its guard.
    await product.trial.prisma.$transaction([
      product.trial.prisma.$executeRawUnsafe('alter table events disable trigger user'),
      product.trial.prisma.event.updateMany({ where: { taskId, revision: 2 }, data: { by: 'nobody@example.org' } }),
      product.trial.prisma.$executeRawUnsafe('alter table events enable trigger user'),
    ]);
    const { exit, out } = await product.duban('audit', 'verify', '--json');
    expect(exit).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ faults: [{ taskId, revision: 2, why: 'changed' }] });
  });

  it('reckons: what was due and has no outcome is unexplained, and ends with 3', async () => {
    await product.trial.clock.stand(new Date('2026-04-01T00:00:00Z'));
    const { exit, out } = await product.duban('reckon', '--json');
    expect(exit).toBe(3);
    expect((JSON.parse(out) as { unexplained: unknown[] }).unexplained.length).toBeGreaterThan(0);
    expect(await product.duban('reckon', '--day', '2026-02-01')).toMatchObject({ exit: 0, out: expect.stringContaining('全部有交代') });
  });

  it('rehearses a plan of the register under the ids it was launched with', async () => {
    const { slots } = await product.json<{ slots: { key: string }[] }>('rehearse', plan, '--launch', '2026-03-02');
    const launched = await product.trial.prisma.line.findMany({ where: { purpose: 'reportDue', taskId: `${plan}-001`, cycle: '2026Q3' } });
    expect(slots.map(({ key }) => key)).toEqual(expect.arrayContaining(launched.map(({ key }) => key)));
    const fromFile = await product.json<{ slots: { key: string }[] }>('rehearse', 'sample/plan.docx', '--directory', 'sample/directory.xlsx', '--launch', '2026-03-02');
    expect(fromFile.slots.map(({ key }) => key)).toEqual(expect.arrayContaining(launched.map(({ key }) => key)));
  });

  it('shows and moves the clock, never backwards', async () => {
    expect(await product.json('clock')).toEqual({ now: '2026-04-01T00:00:00.000Z', secondsPerDay: null, paused: true });
    expect(await product.json('clock', 'run', '--day', '10s')).toMatchObject({ secondsPerDay: 10, paused: false });
    expect(await product.json('clock', 'pause')).toMatchObject({ paused: true });
    expect(await product.duban('clock', 'to', '2026-03-01', '--json')).toMatchObject({ exit: 1, out: expect.stringContaining('CLOCK') });
  });
});
