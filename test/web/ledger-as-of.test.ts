import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../support/fictitious-plan.ts';
import { noLinks } from './no-links.ts';
import { startWeb, type StartedWeb } from './start-web.ts';

let started: StartedWeb;
let supervisor: string;
let contact: string;
const page = async (query: string, cookie: string) => await (await started.ask(`/plans/${started.planId}${query}`, { cookie })).text();

beforeAll(async () => {
  started = await startWeb(() => noLinks);
  await started.stepTo(started.planId, new Date('2026-03-09T00:59:00Z'));
  await started.act(started.id(1), people.facility, { type: 'acknowledge' });
  supervisor = await started.logIn(people.supervisor);
  contact = await started.logIn(people.facility);
});
afterAll(async () => await started.database.drop());

const stageOf = (text: string, row: number) => new RegExp(`/tasks/${started.id(row)}"[\\s\\S]*?data-name="阶段"[^>]*>([^<]+)<`, 'u').exec(text)?.[1];

describe('the register of a day gone by', () => {
  it('shows each task as it stood when that day ended', async () => {
    expect(stageOf(await page('', supervisor), 1)).toBe('推进中');
    const past = await page('?asOf=2026-03-06', supervisor);
    expect(stageOf(past, 1)).toBe('已交办');
    expect(past).toContain('截至2026-03-06的台账');
    expect(past).toContain('light=red&amp;asOf=2026-03-06');
    expect(stageOf(await page('?asOf=2026-03-01', supervisor), 1)).toBe('拟定中');
  });

  it.each(['2026-03-09', '2027-01-01', '2026-02-30', 'yesterday', '<script>'])('takes %s for today', async (asOf) => {
    const text = await page(`?asOf=${encodeURIComponent(asOf)}`, supervisor);
    expect(stageOf(text, 1)).toBe('推进中');
    expect(text).not.toContain('的台账，按办理记录还原');
    expect(text).not.toContain('<script>');
  });

  it('shows a contact no more tasks than today’s register does', async () => {
    const tasks = (text: string) => (text.match(/href="\/tasks\//gu) ?? []).length;
    expect(tasks(await page('?asOf=2026-03-06', contact))).toBe(tasks(await page('', contact)));
    expect(tasks(await page('', contact))).toBeLessThan(6);
  });
});
