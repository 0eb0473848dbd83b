import { DefaultLogger, Runtime } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { reckon, type Reckoning } from '../../core/reckoning/reckon.ts';
import { reckonedLines } from '../../core/reckoning/reckoned-lines.ts';
import type { RehearsedMessage } from '../../core/rehearsal/rehearsal.ts';
import { rehearse } from '../../core/rehearsal/rehearse.ts';
import { instantAt } from '../../core/schedule/instant.ts';
import { NEVER } from '../../core/schedule/never.ts';
import { checkManners } from '../../year/check-manners.ts';
import { compareMessages } from '../../year/compare-messages.ts';
import { createPeople } from '../../year/create-people.ts';
import { launchScript } from '../../year/launch-script.ts';
import { openYear, type Year } from '../../year/open-year.ts';
import { playYear } from '../../year/play-year.ts';
import { readScript } from '../../year/read-script.ts';
import { sentMessages, type SentMessage } from '../../year/sent-messages.ts';

const on = (date: string, time: string): Date => instantAt(date, time, 'Asia/Shanghai');
const UNTIL = on('2026-04-02', '23:59');

// From the launch over the first reports to the day on which the letters of the late ones and the leaders' briefs leave together.
describe('a month in which co-units sign and leaders are told of the period', () => {
  let year: Year;
  let sent: SentMessage[];
  let rehearsed: RehearsedMessage[];
  let reckoning: Reckoning;
  beforeAll(async () => {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    const script = { ...(await readScript({ plan: 'sample' })), policy: { ...defaultPolicy, coSigns: true, leaderBriefWorkdays: defaultPolicy.levels[1] } };
    const { directory, habits } = script;
    year = await openYear({ directory, start: on('2026-03-02', '08:30') });
    const { planId, launch, tasks } = await launchScript(year, script, 2026);
    const { policy, calendar } = await year.planning.bookOf(planId);
    await playYear(year, createPeople(year, { planId, directory, habits, policy, calendar }), { until: UNTIL });
    sent = await sentMessages(year, directory, policy.zone);
    rehearsed = rehearse({ tasks, policy, calendar, year: 2026, launch: launch.launch, directory, scenario: habits }).messages.filter(({ at }) => new Date(at) <= UNTIL);
    reckoning = reckon(reckonedLines(await year.reads.lines(new Date(0), NEVER)), UNTIL);
    expect(checkManners(sent, policy, calendar)).toMatchObject({ outsideHours: [], onDaysOff: [], twoLetters: [] });
  });
  afterAll(() => year?.close());

  it('sends what the rehearsal says, and explains every line', () => {
    expect(compareMessages(rehearsed, sent)).toEqual([]);
    expect(reckoning.unexplained).toEqual([]);
  });

  it('gives each leader one letter with what is late and what the period came to', () => {
    const letters = sent.filter(({ purposes }) => purposes.includes('leaderBrief'));
    expect(letters.length).toBeGreaterThan(1);
    expect(letters.every(({ at, channel }) => at === '2026-04-01T14:30:00+08:00' && channel === 'mail')).toBe(true);
    expect(letters.some(({ purposes }) => purposes.includes('escalate'))).toBe(true);
    const both = year.sandbox.allMail().map(({ text }) => text).filter((text) => text.includes('情况汇总') && text.includes('请您批示'));
    expect(both.length).toBe(letters.filter(({ purposes }) => purposes.includes('escalate')).length);
    expect(both[0]).toMatch(/■ 情况汇总（\d+）[\s\S]*情况：达进度(?:，逾期补报)?；进展：2026Q1 的工作按计划推进；下期目标：继续推进$/mu);
  });

  it('has the signatures of co-units on record', async () => {
    const acts = await year.prisma.event.findMany({ where: { type: 'acknowledged' }, select: { taskId: true } });
    const tasks = await Promise.all([...new Set(acts.map(({ taskId }) => taskId))].map((taskId) => year.reads.task(taskId)));
    const signed = tasks.flatMap((task) => task?.state.duties.filter(({ kind, acknowledgedAt }) => kind === 'co' && acknowledgedAt !== null) ?? []);
    expect(signed.length).toBeGreaterThan(3);
  });
});
