import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tableOfEdition, writeEditionTable } from '../../cli/edition/table-of-edition.ts';
import { instantAt } from '../../core/schedule/instant.ts';
import { createEditionDesk, type EditionDesk } from '../../desk/edition-desk.ts';
import { readFile } from '../../documents/read-file.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { fictitiousDirectory, fictitiousPlan, people } from '../support/fictitious-plan.ts';
import { createTrialRegister, type TrialRegister } from '../support/trial-register.ts';

let database: TestDatabase;
let trial: TrialRegister;
let desk: EditionDesk;
let taskId: string;
let request: Parameters<EditionDesk['open']>[0];
const on = (date: string, time: string) => instantAt(date, time, 'Asia/Shanghai');
const cycle = '2026Q1';
const done = (answer: unknown) => expect(answer).toMatchObject({ ok: true });
const part = (text: string) => trial.act(taskId, people.supervisor, { type: 'addPart', cycle, text }, { for: 'xuan@qinghe.example', via: 'phone' });

beforeAll(async () => {
  database = await createTestDatabase();
  trial = await createTrialRegister(database.prisma, fictitiousDirectory(), on('2026-03-02', '08:30'));
  const { planId } = await trial.importPlan(fictitiousPlan());
  await trial.shelf.settleName(planId, '数据组', '数据中心');
  await trial.shelf.assign(planId, { rows: ['#5'], leadUnits: ['活动科'], coUnits: [] });
  await trial.launch(planId, people.supervisor);
  taskId = `${planId}-001`;
  request = { planId, cycle, by: fictitiousDirectory().people.find(({ address }) => address === people.supervisor)!, today: '2026-03-26' };
  desk = createEditionDesk({ ...trial, directory: trial.directories });
  await trial.stepTo(planId, on('2026-03-16', '08:57'));
  done(await trial.act(taskId, people.facility, { type: 'askCoUnit', unit: '宣传科', cycle, due: null }));
  done(await part('已刊发宣传稿六篇'));
});
afterAll(async () => await database?.drop());

/** Text of the edition's table, as somebody reads it in the file. */
const printed = async (format: 'docx' | 'xlsx'): Promise<string> => {
  const edition = (await trial.editions.edition(request.planId, cycle))!;
  const { blocks } = await readFile(Buffer.from(await writeEditionTable(tableOfEdition(edition, '工作要点', '2026-03-26'), format)));
  return blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.map(({ text }) => text)) : [])).join('\n');
};

// One story, in order: each step stands on the one before.
describe.sequential('what a co-unit gave, in an edition', () => {
  it('is in the row from the opening, without anybody typing it', async () => {
    const opened = await desk.open(request, 'missing');
    expect(opened.ok && opened.edition.rows[0]).toMatchObject({ words: null, parts: [{ unit: '宣传科', text: '已刊发宣传稿六篇' }] });
  });

  it.each(['docx', 'xlsx'] as const)('is printed in the %s below the lead’s place, which says 未报', async (format) => {
    expect(await printed(format)).toMatch(/未报\n配合情况（宣传科）：已刊发宣传稿六篇/u);
  });

  it('is merged when it comes later, and printed below the lead’s words', async () => {
    done(await part('已刊发宣传稿八篇'));
    done(await trial.act(taskId, people.facility, { type: 'submitReport', cycle, report: { done: '已开放一处', next: '', difficulty: '', values: [] }, progressClass: '达进度', attestedBy: '负责人' }));
    done(await trial.act(taskId, people.supervisor, { type: 'approve', cycle, content: (await trial.reads.task(taskId))!.state.cycles.find(({ id }) => id === cycle)!.content! }));
    done(await desk.merge(request));
    expect(await printed('docx')).toMatch(/已开放一处\n配合情况（宣传科）：已刊发宣传稿八篇/u);
    expect(await desk.merge(request)).toEqual({ ok: false, code: 'NOTHING_NEW' });
  });
});
