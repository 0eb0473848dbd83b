import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { instantAt } from '../../core/schedule/instant.ts';
import { savePolicy } from '../../store/policy.ts';
import type { Ask } from '../../desk/ask.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { fictitiousDirectory, fictitiousPlan, people } from '../support/fictitious-plan.ts';
import { createTrialRegister, type TrialRegister } from '../support/trial-register.ts';

const on = (date: string, time: string) => instantAt(date, time, 'Asia/Shanghai');
let database: TestDatabase;
let trial: TrialRegister;
let planId: string;
const id = (row: number) => `${planId}-00${row}`;
const done = (outcome: unknown) => expect(outcome).toMatchObject({ ok: true });
const report = (cycle = '2026Q1'): Ask => ({ type: 'submitReport', cycle, report: { done: '已建成一处', next: '', difficulty: '', values: [] }, progressClass: '达进度', attestedBy: '费主' });
const cycleOf = async (row: number) => (await trial.reads.task(id(row)))!.state.cycles.find((cycle) => cycle.id === '2026Q1')!;
const open = async (row: number): Promise<string[]> =>
  (await trial.reads.linesOfTask(id(row))).filter(({ outcome, cycle }) => outcome === null && cycle === '2026Q1').map(({ purpose, role }) => `${purpose} ${role}`);

beforeAll(async () => {
  database = await createTestDatabase();
  trial = await createTrialRegister(database.prisma, fictitiousDirectory(), on('2026-03-02', '08:30'));
  planId = (await trial.importPlan(fictitiousPlan())).planId;
  await trial.shelf.settleName(planId, '数据组', '数据中心');
  await trial.shelf.assign(planId, { rows: ['#5'], leadUnits: ['活动科'], coUnits: [] });
  const overrides = { units: {}, tasks: { 3: { signOff: 'sealed' as const }, 4: { signOff: 'attested' as const } } };
  await savePolicy(database.prisma, { ...defaultPolicy, signOff: 'confirmed', overrides }, { at: on('2026-03-02', '08:30'), by: null, planId: null });
  await trial.launch(planId, people.supervisor);
  await trial.stepTo(planId, on('2026-03-16', '08:56'));
});
afterAll(async () => await database?.drop());

describe('a report on the register', () => {
  it('that its head has to confirm waits for that, is then reviewed and keeps the act on record', async () => {
    done(await trial.act(id(1), people.facility, report()));
    expect(await open(1)).toEqual(['signOffDue head:设施科', 'signOffDue head:设施科', 'officeItem office']);
    const { content } = await cycleOf(1);
    const approve: Ask = { type: 'approve', cycle: '2026Q1', content: content! };
    expect(await trial.act(id(1), people.supervisor, approve)).toMatchObject({ ok: false, code: 'NOT_SIGNED_OFF' });
    expect(await trial.act(id(1), people.facility, { type: 'signOff', cycle: '2026Q1', content: content!, evidence: null })).toMatchObject({ ok: false, code: 'NOT_THE_HEAD' });
    done(await trial.act(id(1), people.facilityHead, { type: 'signOff', cycle: '2026Q1', content: content!, evidence: null }));
    expect(await open(1)).toEqual(['reviewDue office', 'reviewDue office', 'reviewDue officeHead']);
    done(await trial.act(id(1), people.supervisor, approve));
    const events = (await trial.reads.timeline(id(1))).flatMap(({ event }) => (event ? [event.type] : []));
    expect(events.slice(-3)).toEqual(['reportSubmitted', 'signedOff', 'reportApproved']);
  });

  it('is confirmed by the office for the head who said so, who is told', async () => {
    done(await trial.act(id(2), people.facility, report()));
    const { content } = await cycleOf(2);
    done(await trial.act(id(2), people.supervisor, { type: 'signOff', cycle: '2026Q1', content: content!, evidence: null }, { for: people.facilityHead, via: 'phone' }));
    const told = (await trial.reads.linesOfTask(id(2))).find(({ purpose }) => purpose === 'actedFor');
    expect(told).toMatchObject({ recipient: people.facilityHead, reason: { facts: { act: 'signedOff', via: 'phone' } } });
  });

  it('of a task with a seal waits for the scan or for the office that got the paper', async () => {
    done(await trial.act(id(3), people.events, report()));
    expect((await open(3))[0]).toBe('signOffDue contactA:活动科');
    const { content } = await cycleOf(3);
    const seal = (evidence: string | null): Ask => ({ type: 'signOff', cycle: '2026Q1', content: content!, evidence });
    expect(await trial.act(id(3), people.events, seal(null))).toMatchObject({ ok: false, code: 'NO_EVIDENCE' });
    done(await trial.act(id(3), people.events, seal('ab'.repeat(32))));
    expect((await trial.reads.timeline(id(3))).flatMap(({ event }) => (event?.type === 'signedOff' ? [event.evidence] : []))).toEqual(['ab'.repeat(32)]);
  });

  it('of a task whose policy is the name alone goes to review at once', async () => {
    done(await trial.act(id(4), 'xuan@qinghe.example', report()));
    expect((await open(4)).every((each) => each.startsWith('reviewDue'))).toBe(true);
  });
});
