import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import { writeLetter } from '../../mail/write-letter.ts';
import { createActionLinks } from '../../store/action-links.ts';
import { people } from '../support/fictitious-plan.ts';
import { startWeb, type StartedWeb } from './start-web.ts';

let started: StartedWeb;
let machine = new Date('2026-05-01T00:00:00Z');
const FAR = '2026-05-29';

beforeAll(async () => {
  started = await startWeb(({ prisma }) => createActionLinks(prisma), { machineNow: () => machine });
  await started.stepTo(started.planId, new Date('2026-03-18T02:00:00Z'));
});
afterAll(async () => await started.database.drop());
beforeEach(() => {
  machine = new Date(machine.getTime() + 120_000);
});

const stateOf = async (row: number) => (await started.reads.task(started.id(row)))!.state;
const cycleOf = async (row: number) => (await stateOf(row)).cycles.find(({ id }) => id === '2026Q1')!;
const ask = (row: number, by: string, until = FAR) => started.act(started.id(row), by, { type: 'requestExtension', cycle: '2026Q1', until, reason: '场地移交推迟<b>两月</b>' });

/** An extension longer than the office may grant, asked and proposed; with the link of the leader's letter. */
async function propose(row: number, by: string): Promise<string> {
  expect(await ask(row, by)).toMatchObject({ ok: true });
  expect(await started.act(started.id(row), people.supervisor, { type: 'decideExtension', grant: true, opinion: '情况属实' })).toMatchObject({ ok: true });
  return issue(row);
}
const issue = (row: number, person: string = people.leader) =>
  started.links.issue({ action: 'decideExtension', taskId: started.id(row), person, deliveryId: null, expiresAt: new Date('2026-04-30T00:00:00Z') });

const textAt = async (token: string) => await (await started.ask(`/l/${token}`)).text();
const nonceAt = async (token: string) => /name="nonce" value="([^"]+)"/.exec(await textAt(token))?.[1] ?? '';
const send = async (token: string, fields: Record<string, string>) => await started.post(`/l/${token}`, { nonce: await nonceAt(token), ...fields });

describe('the link by which a leader decides an extension', () => {
  it('goes out in the letter of the day after the office proposed it', async () => {
    await propose(1, people.facility);
    const line = (await started.reads.linesOfTask(started.id(1))).find(({ reason }) => reason.rule === 'extensionProposed')!;
    expect(line).toMatchObject({ role: 'leader:设施科', purpose: 'extensionDue' });
    const task = (await started.reads.task(started.id(1)))!;
    const [event, leader] = [(await started.reads.timeline(task.id)).find((entry) => entry.event?.revision === line.version)!, (await started.reads.personByAddress(people.leader))!];
    const view = { id: 'd9', recipient: leader, channel: 'mail', round: line.at, place: null, items: [{ line, task, submission: null, event: event.event, eventWords: event.words }] };
    const needs = { reads: started.reads, links: started.links, publicUrl: 'https://duban.example.org/', office: { name: '督查室', phone: null }, zone: 'Asia/Shanghai', calendar: chineseCalendar };
    const letter = await writeLetter({ deliveryId: 'd9', recipient: leader, at: line.at, view }, needs);
    expect(letter.subject).toBe('【督查室】1项延期申请，请您决定');
    for (const words of ['一季度进展由3月25日延至5月29日', '督查室拟同意，请您决定', '点“作出决定”打开页面']) expect(letter.text).toContain(words);
    const token = /https:\/\/duban\.example\.org\/l\/([\w-]+)/u.exec(letter.text)?.[1] ?? '';
    expect(await textAt(token)).toContain('请您决定');
    const paper = await writeLetter({ deliveryId: 'd9', recipient: leader, at: line.at, view }, { ...needs, publicUrl: null });
    expect(paper.text).not.toContain('http');
    expect(paper.text).toContain('请在纸上签署意见');
  });

  it('shows the task, the reason, both dates and the office’s view, and changes nothing', async () => {
    const token = await issue(1);
    const before = (await stateOf(1)).revision;
    const text = await textAt(token);
    for (const words of ['建成三处社区读书角', '场地移交推迟&lt;b&gt;两月&lt;/b&gt;', '一季度进展', '2026-03-25', FAR, '拟同意：情况属实', '此链接发给梁管', 'name="viewport"']) expect(text).toContain(words);
    expect((await stateOf(1)).revision).toBe(before);
  });

  it.each([
    ['no decision', { opinion: '可以' }, '请选择同意或不同意'],
    ['a refusal without a word', { decision: 'refuse', opinion: '  ' }, '请写明理由'],
    ['too many words', { decision: 'grant', opinion: '长'.repeat(2_001) }, '不超过 2000 字'],
    ['a nonce of nobody', { decision: 'grant', nonce: '1.x' }, '页面打开时间过长'],
  ])('shows the form again when there is %s, and uses nothing up', async (_, fields, problem) => {
    const token = await issue(1);
    const text = await (await send(token, fields)).text();
    expect(text).toContain(problem);
    expect((await stateOf(1)).extension?.proposedAt).toEqual(expect.any(String));
    expect(await started.links.look(token, await started.clock.now())).not.toBeNull();
  });

  it('grants by the leader, once, and says by which way', async () => {
    const token = await issue(1);
    const fields = { nonce: await nonceAt(token), decision: 'grant', opinion: '抓紧推进' };
    const text = await (await started.post(`/l/${token}`, fields)).text();
    for (const words of ['决定已记录', '同意延期', '抓紧推进', '经发给梁管的链接']) expect(text).toContain(words);
    expect(await cycleOf(1)).toMatchObject({ due: FAR, granted: 1 });
    const granted = (await started.reads.timeline(started.id(1))).find(({ event }) => event?.type === 'extensionGranted');
    expect(granted).toMatchObject({ event: { by: people.leader, for: people.leader, via: 'link' }, words: '抓紧推进' });
    expect((await started.post(`/l/${token}`, fields)).status).toBe(404);
  });

  it('refuses with the reason, and the old date stands', async () => {
    const token = await propose(3, people.events);
    const text = await (await send(token, { decision: 'refuse', opinion: '按原定日期完成' })).text();
    expect(text).toContain('不同意延期');
    expect(await cycleOf(3)).toMatchObject({ due: '2026-03-25', version: 1 });
    expect((await stateOf(3)).extension).toBeUndefined();
  });

  it('says that nothing is left to decide when it was answered on paper meanwhile', async () => {
    const token = await propose(2, people.facility);
    const nonce = await nonceAt(token);
    await started.act(started.id(2), people.supervisor, { type: 'decideExtension', grant: false, opinion: '领导意见：按期' }, { for: people.leader, via: 'paper' });
    expect(await textAt(token)).toContain('此事项已不需要您办理');
    expect(await (await started.post(`/l/${token}`, { nonce, decision: 'grant' })).text()).toContain('此事项已不需要您办理');
    expect(await cycleOf(2)).toMatchObject({ due: '2026-03-25' });
  });

  it('decides no other request than the one that was on the page', async () => {
    expect(await ask(2, people.facility, '2026-06-19')).toMatchObject({ ok: true });
    await started.act(started.id(2), people.supervisor, { type: 'decideExtension', grant: true, opinion: '' });
    const token = await issue(2);
    const nonce = await nonceAt(token);
    await started.act(started.id(2), people.supervisor, { type: 'decideExtension', grant: false, opinion: '领导意见：按期' }, { for: people.leader, via: 'paper' });
    await ask(2, people.facility, '2026-09-30');
    await started.act(started.id(2), people.supervisor, { type: 'decideExtension', grant: true, opinion: '' });
    const text = await (await started.post(`/l/${token}`, { nonce, decision: 'grant', opinion: '' })).text();
    expect(text).toContain('页面打开时间过长，请核对后再提交一次');
    expect(text).toContain('2026-09-30');
    expect((await stateOf(2)).extension?.until).toBe('2026-09-30');
  });

  it('is refused in words to somebody who is not the leader of this unit', async () => {
    const token = await issue(2, people.facility);
    const text = await (await send(token, { decision: 'grant' })).text();
    expect(text).toContain('决定没有记录');
    expect((await stateOf(2)).extension).toBeDefined();
  });
});
