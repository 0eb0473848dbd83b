import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createActionLinks } from '../../store/action-links.ts';
import { people } from '../support/fictitious-plan.ts';
import { startWeb, type StartedWeb } from './start-web.ts';

let started: StartedWeb;
let machine = new Date('2026-05-01T00:00:00Z');

beforeAll(async () => {
  started = await startWeb(({ prisma }) => createActionLinks(prisma), { machineNow: () => machine });
  await started.stepTo(started.planId, new Date('2026-03-27T06:00:00Z'));
});
afterAll(async () => await started.database.drop());

const issued: string[] = [];
async function issue(row: number, over: { person?: string; expiresAt?: Date; deliveryId?: string } = {}): Promise<string> {
  const token = await started.links.issue({ action: 'instruct', taskId: started.id(row), person: people.leader, deliveryId: null, expiresAt: new Date('2026-04-30T00:00:00Z'), ...over });
  issued.push(token);
  return token;
}

const nonceOn = (text: string) => /name="nonce" value="([^"]+)"/.exec(text)?.[1] ?? '';
const openForm = async (token: string) => nonceOn(await (await started.ask(`/l/${token}`)).text());
const instructions = (row: number) => started.prisma.instruction.findMany({ where: { taskId: started.id(row) } });
const inboxRows = () => started.prisma.inbox.count();

describe('the page behind the link of a letter', () => {
  it('shows what is late and since when, and says whose link it is', async () => {
    const answer = await started.ask(`/l/${await issue(3)}`);
    const text = await answer.text();
    expect(answer.status).toBe(200);
    expect(text).toContain('办好夏季露天电影周');
    expect(text).toMatch(/签收，应于 2026-03-04 前，<span class="late">逾期17个工作日/);
    expect(text).toMatch(/一季度填报，应于 2026-03-25 前，<span class="late">逾期2个工作日/);
    expect(text).toContain('此链接发给梁管');
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('records the 批示 once, by and for the one it was sent to, and says so', async () => {
    const token = await issue(3);
    const fields = { nonce: await openForm(token), words: '请本周内报送。\r\n<b>不得再拖</b>', kind: '办理' };
    const answer = await started.post(`/l/${token}`, fields);
    const text = await answer.text();
    expect(answer.status).toBe(200);
    expect(text).toContain('批示已记录');
    expect(text).toContain('&lt;b&gt;不得再拖&lt;/b&gt;');
    expect(text).toContain('经发给梁管的链接');
    expect(await instructions(3)).toMatchObject([{ words: '请本周内报送。\n<b>不得再拖</b>', kind: '办理', leader: people.leader, by: people.leader, via: 'link', recorded: false }]);

    const again = await started.post(`/l/${token}`, { ...fields, words: '再来一次' });
    expect([again.status, (await again.text()).includes('此链接已失效')]).toEqual([404, true]);
    expect(await instructions(3)).toHaveLength(1);
  });

  it('acts once when the form is sent twice at the same moment', async () => {
    const token = await issue(4);
    const nonce = await openForm(token);
    const answers = await Promise.all(['甲', '乙', '丙'].map((words) => started.post(`/l/${token}`, { nonce, words, kind: '阅知' })));
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['200', '404', '404']);
    expect(await instructions(4)).toHaveLength(1);
  });

  it('acts once when a letter was sent twice and both its links are used', async () => {
    const [one, other] = [await issue(2, { deliveryId: 'd7' }), await issue(2, { deliveryId: 'd7' })];
    const nonces = [await openForm(one), await openForm(other)];
    const answers = await Promise.all([one, other].map((token, n) => started.post(`/l/${token}`, { nonce: nonces[n]!, words: `第${n}`, kind: '阅知' })));
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['200', '404']);
    expect(await instructions(2)).toHaveLength(1);
  });

  it.each([
    ['no words', { words: '  ' }, '请填写批示内容'],
    ['too many words', { words: '长'.repeat(2_001) }, '不超过 2000 字'],
    ['a kind there is not', { kind: '销毁' }, '请选择处理方式'],
    ['a nonce of nobody', { nonce: '1.x' }, '页面打开时间过长'],
  ])('shows the form again with what was typed when there are %s, and uses nothing up', async (_, over, problem) => {
    const token = await issue(5);
    const before = await inboxRows();
    const answer = await started.post(`/l/${token}`, { nonce: await openForm(token), words: '照办', kind: '阅知', ...over });
    const text = await answer.text();
    expect(answer.status).toBe(200);
    expect(text).toContain(problem);
    if (!('words' in over)) expect(text).toContain('照办</textarea>');
    expect(await inboxRows()).toBe(before);
    expect(await started.links.look(token, await started.clock.now())).not.toBeNull();
  });

  it('takes no nonce of another link, nor one of yesterday', async () => {
    const [token, other] = [await issue(5), await issue(2)];
    const before = await inboxRows();
    expect(await (await started.post(`/l/${token}`, { nonce: await openForm(other), words: '照办', kind: '阅知' })).text()).toContain('页面打开时间过长');
    const nonce = await openForm(token);
    machine = new Date(machine.getTime() + 86_400_000);
    expect(await (await started.post(`/l/${token}`, { nonce, words: '照办', kind: '阅知' })).text()).toContain('页面打开时间过长');
    expect(await inboxRows()).toBe(before);
  });

  it('accepts the null origin a page without referrer sends, and no foreign one', async () => {
    const token = await issue(1);
    const fields = { nonce: await openForm(token), words: '继续推进', kind: '阅知' };
    expect((await started.post(`/l/${token}`, fields, { origin: 'http://evil.example' })).status).toBe(403);
    expect(await instructions(1)).toHaveLength(0);
    expect((await started.post(`/l/${token}`, fields, { origin: 'null' })).status).toBe(200);
    expect(await instructions(1)).toHaveLength(1);
  });

  it('tells a refusal in words when the task has come to its end', async () => {
    const token = await issue(5);
    const nonce = await openForm(token);
    await started.act(started.id(5), people.supervisor, { type: 'withdraw', reason: '重复' });
    const text = await (await started.post(`/l/${token}`, { nonce, words: '照办', kind: '阅知' })).text();
    expect(text).toContain('批示没有记录');
    expect(await instructions(5)).toHaveLength(0);
  });
});

describe('links that do not stand (B11)', () => {
  it('get one and the same page, whatever is wrong with them', async () => {
    const good = await issue(2);
    const used = await issue(2);
    await started.links.use(used, await started.clock.now());
    const flipped = (good.startsWith('A') ? 'B' : 'A') + good.slice(1);
    const bad: Record<string, string> = {
      cut: good.slice(0, -1),
      'one bit off': flipped,
      expired: await issue(2, { expiresAt: new Date('2026-03-01T00:00:00Z') }),
      used,
      'of somebody who left': await issue(2, { person: 'gone@qinghe.example' }),
      'of a task there is not': await started.links.issue({ action: 'instruct', taskId: 'p0-001', person: people.leader, deliveryId: null, expiresAt: new Date('2026-04-30') }),
      'a hash instead of a token': createHash('sha256').update(good).digest('hex'),
      long: 'A'.repeat(4_000),
      'not a token': "%27%20or%201%3D1--",
    };
    const answers = await Promise.all(
      Object.values(bad).map(async (token) => {
        const answer = await started.ask(`/l/${token}`);
        const posted = await started.post(`/l/${token}`, { nonce: 'x', words: '照办', kind: '阅知' });
        return [answer.status, await answer.text(), posted.status, await posted.text(), JSON.stringify([...answer.headers])];
      }),
    );
    expect(new Set(answers.map(String)).size).toBe(1);
    expect(answers[0]![0]).toBe(404);
    expect(answers[0]![2]).toBe(404);
    expect(answers[0]![3]).toBe(answers[0]![1]);
    expect(started.logged.filter(({ message }) => message === 'a link that does not stand').length).toBeGreaterThanOrEqual(18);
  });

  it('are limited, and only they', async () => {
    machine = new Date(machine.getTime() + 120_000);
    const good = await issue(2);
    const statuses: number[] = [];
    for (let count = 0; count < 35; count += 1) statuses.push((await started.ask(`/l/wrong${count}`)).status);
    expect(statuses.slice(0, 30)).toEqual(Array(30).fill(404));
    expect(statuses.slice(30)).toEqual(Array(5).fill(429));
    machine = new Date(machine.getTime() + 120_000);
    expect((await started.ask(`/l/${good}`)).status).toBe(200);
  });
});

describe('looking at a link (B12)', () => {
  it('changes nothing, a thousand times over and by every method but POST', async () => {
    const token = await issue(2);
    const before = await snapshot();
    const statuses = new Set<string>();
    for (let round = 0; round < 50; round += 1) {
      const methods = Array.from({ length: 20 }, (_, n) => ['HEAD', 'OPTIONS', 'HEAD', 'GET', 'HEAD'][n % 5]!);
      const answers = await Promise.all(methods.map((method) => started.ask(`/l/${token}`, { method })));
      answers.forEach(({ status }, n) => statuses.add(`${methods[n]} ${status}`));
    }
    expect([...statuses].toSorted()).toEqual(['GET 200', 'HEAD 200', 'OPTIONS 405']);
    for (const method of ['PUT', 'DELETE', 'PATCH']) expect((await started.ask(`/l/${token}`, { method })).status).toBe(405);
    expect(await snapshot()).toEqual(before);
    expect((await started.ask(`/l/${token}`)).status).toBe(200);
  });

  it('answers HEAD as GET without a body, and OPTIONS the same for every token', async () => {
    const token = await issue(2);
    const head = await started.ask(`/l/${token}`, { method: 'HEAD', headers: { purpose: 'prefetch' } });
    expect([head.status, await head.text()]).toEqual([200, '']);
    for (const each of [token, 'wrong']) expect((await started.ask(`/l/${each}`, { method: 'OPTIONS' })).status).toBe(405);
  });

  const snapshot = async () => [
    await started.prisma.inbox.count(),
    await started.prisma.event.count(),
    await started.prisma.actionLink.findMany({ orderBy: { hash: 'asc' } }),
  ];
});

it('never writes a token to the log', () => {
  const log = JSON.stringify(started.logged);
  expect(issued.length).toBeGreaterThan(10);
  expect(issued.filter((token) => log.includes(token.slice(0, 20)))).toEqual([]);
});
