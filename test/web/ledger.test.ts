import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ask } from '../../desk/ask.ts';
import { fictitiousPlan, people } from '../support/fictitious-plan.ts';
import { noLinks } from './no-links.ts';
import { origin, startWeb, type StartedWeb } from './start-web.ts';

let started: StartedWeb;
let supervisor: string;
let contact: string;
const page = async (path: string, cookie: string) => {
  const answer = await started.ask(path, { cookie });
  return { status: answer.status, text: await answer.text() };
};

beforeAll(async () => {
  started = await startWeb(() => noLinks);
  await started.stepTo(started.planId, new Date('2026-03-09T00:59:00Z'));
  await started.act(started.id(1), people.facility, { type: 'acknowledge' });
  supervisor = await started.logIn(people.supervisor);
  contact = await started.logIn(people.facility);
});
afterAll(async () => await started.database.drop());

describe('logging in', () => {
  it('shows a button behind the link and opens the session only when it is pressed, once', async () => {
    const token = await started.sessions.issueLogin(people.supervisor, new Date(Date.now() + 60_000));
    for (const method of ['GET', 'HEAD', 'GET']) {
      const shown = await started.ask(`/login/${token}`, { method });
      expect([shown.status, shown.headers.get('set-cookie')]).toEqual([200, null]);
    }
    const opened = await started.ask(`/login/${token}`, { method: 'POST', headers: { origin } });
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/']);
    expect(opened.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/);
    expect((await started.ask(`/login/${token}`, { method: 'POST', headers: { origin } })).status).toBe(404);
    expect((await started.ask(`/login/${token}`)).status).toBe(404);
  });

  it('ends a session by logging out', async () => {
    const cookie = await started.logIn(people.supervisor);
    await started.ask('/logout', { method: 'POST', cookie, headers: { origin } });
    expect((await started.ask('/', { cookie })).headers.get('location')).toBe('/login');
  });

  it.each(['/', '/plans/x', '/tasks/x'])('sends whoever has no session from %s to the log-in page', async (path) => {
    expect((await started.ask(path)).headers.get('location')).toBe('/login');
    expect((await started.ask(path, { cookie: 'duban_session=guessed' })).headers.get('location')).toBe('/login');
  });

  it.each([['origin', 'http://evil.example'], ['sec-fetch-site', 'cross-site']])('refuses what another site posts (%s: %s)', async (name, value) => {
    const token = await started.sessions.issueLogin(people.supervisor, new Date(Date.now() + 60_000));
    expect((await started.ask(`/login/${token}`, { method: 'POST', headers: { [name]: value } })).status).toBe(403);
    expect(await started.sessions.lookLogin(token, new Date())).toBe(people.supervisor);
  });
});

describe('the register', () => {
  it('shows the supervisor every row, with lights and words', async () => {
    const { status, text } = await page(`/plans/${started.planId}`, supervisor);
    expect(status).toBe(200);
    expect(text.match(/href="\/tasks\//g)).toHaveLength(6);
    expect(text).toContain('<span class="light red">红灯</span>');
    expect(text).toContain('逾期3个工作日');
    expect(text).toContain('另行部署');
  });

  it('shows a contact only the rows of their unit, in words instead of lights', async () => {
    const { status, text } = await page(`/plans/${started.planId}`, contact);
    expect(status).toBe(200);
    expect(text.match(/href="\/tasks\//g)).toHaveLength(2);
    expect(text).toContain('逾期3个工作日');
    expect(text).not.toContain('class="light');
    const filtered = await page(`/plans/${started.planId}?light=red`, contact);
    expect(filtered.text.match(/href="\/tasks\//g)).toHaveLength(2);
  });

  it.each([
    ['light=red', 4],
    ['light=green', 1],
    ['unit=%E6%B4%BB%E5%8A%A8%E7%A7%91', 3],
    ['text=%E7%94%B5%E5%BD%B1', 1],
    ['text=nowhere', 0],
    ['light=red&unit=%E8%AE%BE%E6%96%BD%E7%A7%91', 1],
  ])('filters by %s', async (query, rows) => {
    const { text } = await page(`/plans/${started.planId}?${query}`, supervisor);
    expect(text.match(/href="\/tasks\//g) ?? []).toHaveLength(rows);
  });

  it('answers 404 for what is not there and for what is somebody else’s, in the same words', async () => {
    const [foreign, missing] = [await page(`/tasks/${started.id(3)}`, contact), await page('/tasks/p0-001', contact)];
    expect([foreign.status, missing.status]).toEqual([404, 404]);
    expect(foreign.text).toBe(missing.text);
    expect((await page(`/plans/p0`, contact)).status).toBe(404);
    expect(started.logged.some(({ message }) => message.includes('not theirs'))).toBe(true);
  });

  it('keeps plans that nobody of the unit has a part in off the list', async () => {
    const { planId } = await started.importPlan({ ...fictitiousPlan(), title: '未启动的计划' }, 'other');
    expect((await page('/', supervisor)).text).toContain('未启动的计划');
    expect((await page('/', contact)).text).not.toContain('未启动的计划');
    expect((await page(`/plans/${planId}`, contact)).status).toBe(404);
  });
});

describe('one task', () => {
  it('tells who signed when, what was reported, and what was sent', async () => {
    const { text } = await page(`/tasks/${started.id(1)}`, supervisor);
    expect(text).toContain('方设签收（设施科）');
    expect(text).toContain('2026-03-09 08:59');
    expect(text).toContain('发给宣联（聊天）');
  });

  it('shows what a task is broken down into, and how far each part of it is', async () => {
    const done = async (by: string, ask: Ask) => expect(await started.act(started.id(2), by, ask)).toMatchObject({ ok: true });
    await done(people.facility, { type: 'submitBreakdown', text: '二季度：制度印发（责任人：费主）\n1. 修订《开放制度》（起草：3月20日；印发：6月30日）\n2. 征集 <b>意见</b>' });
    expect((await page(`/tasks/${started.id(2)}`, supervisor)).text).toMatch(/细化分解[\s\S]*报来待审[\s\S]*制度印发（责任人：费主）/u);
    const content = (await started.reads.task(started.id(2)))!.state.breakdown!.proposal!.text;
    await done(people.supervisor, { type: 'approveBreakdown', content });
    await done(people.facility, { type: 'markSubItem', item: 1, steps: 2 });
    const { text } = await page(`/tasks/${started.id(2)}`, contact);
    expect(text).toMatch(/1\. 修订《开放制度》[\s\S]*2026-06-30[\s\S]*已征求意见[\s\S]*2\. 征集 &lt;b&gt;意见[\s\S]*未完成/u);
    expect(text).not.toContain('报来待审');
  });

  it('shows what people typed as text, whatever it holds', async () => {
    const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)> javascript:alert(1) "\'';
    await started.stepTo(started.planId, new Date('2026-03-16T01:00:00Z'));
    const outcome = await started.act(started.id(1), people.facility, {
      type: 'submitReport', cycle: '2026Q1', progressClass: '达进度', attestedBy: '<b>费主</b>',
      report: { done: hostile, next: hostile, difficulty: hostile, values: [] },
    });
    expect(outcome).toMatchObject({ ok: true });
    for (const path of [`/tasks/${started.id(1)}`, `/plans/${started.planId}?text=${encodeURIComponent(hostile)}&unit=${encodeURIComponent(hostile)}`]) {
      const { text } = await page(path, supervisor);
      expect(text).toContain('&lt;script&gt;');
      expect(text).not.toMatch(/<script|<img|<b>费/);
    }
  });
});

describe('every page', () => {
  it.each(['/', '/login', '/login/x', '/healthz', '/nothing'])('%s is neither cached, framed nor scripted', async (path) => {
    const { headers } = await started.ask(path, { cookie: supervisor });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(headers.get('content-security-policy')).not.toContain('script-src');
  });

  it('says whether the product is alive and ready, naming only what is not', async () => {
    expect((await started.ask('/healthz')).status).toBe(200);
    expect(await (await started.ask('/readyz')).json()).toEqual({ ok: true, checks: [{ name: 'database', ok: true }] });
  });
});

it('listens on the loopback and closes', async () => {
  const { port } = await started.web.listen(0);
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
  await started.web.close();
  await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
});
