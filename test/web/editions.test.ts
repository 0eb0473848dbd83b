import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEditionDesk, type EditionDesk, type EditionRequest } from '../../desk/edition-desk.ts';
import { fictitiousDirectory, people } from '../support/fictitious-plan.ts';
import { noLinks } from './no-links.ts';
import { startWeb, type StartedWeb } from './start-web.ts';

let started: StartedWeb;
let desk: EditionDesk;
const person = (address: string) => fictitiousDirectory().people.find((each) => each.address === address)!;
const request = (): EditionRequest => ({ planId: started.planId, cycle: '2026Q1', by: person(people.supervisor), today: '2026-03-26' });
const page = async (path: string, who: string) => {
  const answer = await started.ask(path, { cookie: await started.logIn(who) });
  return { status: answer.status, text: await answer.text() };
};
const list = () => `/plans/${started.planId}/editions`;

beforeAll(async () => {
  started = await startWeb(() => noLinks);
  desk = createEditionDesk({ ...started, directory: started.directories });
  await started.stepTo(started.planId, new Date('2026-03-16T00:57:00Z'));
  const taskId = started.id(1);
  await started.act(taskId, people.facility, { type: 'submitReport', cycle: '2026Q1', report: { done: '已开放<b>一处</b>', next: '', difficulty: '', values: [] }, progressClass: '达进度', attestedBy: '费主' });
  const content = (await started.reads.task(taskId))?.state.cycles[0]?.content ?? '';
  await started.act(taskId, people.supervisor, { type: 'approve', cycle: '2026Q1', content });
  await desk.open(request(), 'missing');
  await desk.row(request(), { type: 'edit', taskId, text: '已开放<i>1处</i>', progressClass: null });
});
afterAll(async () => await started?.database.drop());

it('shows the office what an edition prints and what was changed, as plain text', async () => {
  expect((await page(list(), people.supervisor)).text).toMatch(/一季度[\s\S]*起草/u);
  const { status, text } = await page(`${list()}/2026Q1/1`, people.supervisor);
  expect(status).toBe(200);
  expect(text).toContain('已开放&lt;i&gt;1处&lt;/i&gt;');
  expect(text).toMatch(/<del>[^<]*<\/del><ins>/u);
  expect(text).toContain('应报 5 项，已报 1 项，未报 4 项');
});

it('shows a unit nothing before the edition goes round, then its own rows without any count', async () => {
  expect((await page(`${list()}/2026Q1/1`, people.facility)).status).toBe(404);
  expect((await page(list(), people.facility)).text).toContain('还没有可以查看的汇总稿');
  await desk.circulate(request());
  const { status, text } = await page(`${list()}/2026Q1/1`, people.facility);
  expect(status).toBe(200);
  expect(text).toContain('建成三处社区读书角');
  expect(text).not.toContain('办好夏季露天电影周');
  expect(text).not.toContain('应报');
});

it('has no page for a plan, a cycle or a number there is none of', async () => {
  for (const path of [`/plans/p9/editions`, `${list()}/2026Q2/1`, `${list()}/2026Q1/7`, `${list()}/2026Q1/x`]) expect([path, (await page(path, people.supervisor)).status]).toEqual([path, 404]);
});
