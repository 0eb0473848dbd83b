import { afterEach, describe, expect, it } from 'vitest';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import { addDays } from '../../core/calendar/day-number.ts';
import { isWorkday } from '../../core/calendar/workday.ts';
import { defaultPolicy, type PolicyOverrides } from '../../core/policy/policy.ts';
import { reckon } from '../../core/reckoning/reckon.ts';
import { reckonedLines } from '../../core/reckoning/reckoned-lines.ts';
import { rehearse } from '../../core/rehearsal/rehearse.ts';
import { instantAt, isoIn } from '../../core/schedule/instant.ts';
import type { DeliveryView } from '../../ports/reads.ts';
import { createDeliveryLedger } from '../../store/delivery-ledger.ts';
import { createPlanningBook } from '../../store/planning-book.ts';
import { savePolicy } from '../../store/policy.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { fictitiousDirectory, fictitiousPlan, people } from '../support/fictitious-plan.ts';
import { createTrialRegister } from '../support/trial-register.ts';

const zone = 'Asia/Shanghai';
const start = '2026-03-12';
const on = (date: string, time: string) => instantAt(date, time, zone);
const rounds = [...new Set([...defaultPolicy.rounds, defaultPolicy.letterLeaves])].sort();

/** Five weeks in which nobody answers: launch, first reports, what is late. Every message with what it showed. */
async function play(database: TestDatabase, tasks: PolicyOverrides['tasks']) {
  const { prisma } = database;
  const trial = await createTrialRegister(prisma, fictitiousDirectory(), on(start, '08:20'));
  const ledger = createDeliveryLedger(prisma, createPlanningBook(prisma, { chat: true }));
  const { planId } = await trial.importPlan(fictitiousPlan());
  await savePolicy(prisma, { ...defaultPolicy, overrides: { units: {}, tasks } }, { at: on(start, '08:20'), by: null, planId });
  await trial.shelf.settleName(planId, '数据组', '数据中心');
  await trial.shelf.assign(planId, { rows: ['#5'], leadUnits: ['活动科'], coUnits: [] });
  const { launch } = await trial.launch(planId, people.supervisor);

  const sent: { channel: string; view: DeliveryView }[] = [];
  let end = on(start, '09:00');
  for (let day = 0; day < 36; day += 1) {
    const date = addDays(start, day);
    for (const time of isWorkday(date, chineseCalendar) ? rounds : []) {
      end = on(date, time);
      await trial.stepTo(planId, new Date(end.getTime() - 4 * 60_000));
      await trial.clock.stand(end);
      for (const channel of ['slack', 'mail']) {
        const epoch = await ledger.raiseEpoch(channel);
        for (const message of await ledger.due(channel, end)) {
          const claimed = await ledger.claim(channel, epoch, message, end);
          if (!claimed) continue;
          sent.push({ channel, view: (await trial.reads.delivery(claimed.id))! });
          await ledger.settle(channel, epoch, claimed.id, { kind: 'accepted', providerId: 'p', place: null }, end);
        }
      }
    }
  }
  return { trial, planId, launch, sent, end };
}

describe('a channel that may carry nothing of a task, on the register', () => {
  let database: TestDatabase | undefined;
  afterEach(async () => {
    await database?.drop();
    database = undefined;
  });

  it('is not used for it: its lines fall back as rehearsed, to mail or to the office’s desk, and all are accounted for', async () => {
    database = await createTestDatabase();
    const carries = { 1: { chat: 'nothing', mail: 'title' }, 3: { chat: 'nothing', mail: 'nothing' }, 4: { chat: 'number', mail: 'nothing' } } as const;
    const { trial, planId, launch, sent, end } = await play(database, Object.fromEntries(Object.entries(carries).map(([row, each]) => [row, { carries: each }])));
    const id = (row: number) => `${planId}-00${row}`;

    const sections = new Map((await trial.reads.tasksOf(planId)).map((task) => [task.id, task.section]));
    const { messages } = rehearse({
      tasks: launch.tasks.map((task) => ({ ...task, section: sections.get(task.taskId) ?? [] })),
      policy: launch.policy, calendar: chineseCalendar, year: launch.year, launch: launch.launch, directory: fictitiousDirectory(), scenario: 'silent',
    });
    const really = sent.map(({ channel, view }) => `${isoIn(view.round, zone)} ${view.recipient.address} ${channel === 'slack' ? 'chat' : channel} ${[...new Set(view.items.map(({ task }) => task.id))].sort().join(',')}`);
    const rehearsed = messages.filter(({ at }) => new Date(at) <= end).map(({ at, to, channel, tasks }) => `${at} ${to} ${channel} ${[...tasks].sort().join(',')}`);
    expect(really.sort()).toEqual(rehearsed.sort());

    const lines = await trial.reads.lines(new Date(0), new Date('2100-01-01'));
    const told = (row: number) => lines.filter((line) => line.taskId === id(row) && line.recordedAt !== null && line.outcome !== 'notNeeded');
    expect(told(1).filter(({ role }) => role.startsWith('contactA')).map(({ channel, outcome, outcomeNote }) => [channel, outcome, outcomeNote])).toContainEqual(['mail', 'fallback', 'notCarried']);
    expect(told(1).every(({ channel }) => channel === 'mail')).toBe(true);
    const untold = told(3).filter(({ role, key }) => role.startsWith('contactA') && !key.endsWith('/notCarried'));
    expect(new Set(untold.map(({ channel, outcome, outcomeNote }) => `${channel} ${outcome} ${outcomeNote}`))).toEqual(new Set(['null fallback onDesk']));
    expect(new Set(told(3).flatMap(({ recipient }) => recipient ?? []))).toEqual(new Set([people.supervisor]));
    expect(reckon(reckonedLines(lines), end).unexplained).toEqual([]);

    // What was shown: nothing of row 3 anywhere, of row 1 its title by mail alone, of row 4 its number in chat.
    const shown = (row: number) => sent.flatMap(({ channel, view }) => view.items.filter(({ task }) => task.id === id(row)).map(({ task }) => `${channel} ${task.number}${task.title}`));
    expect(new Set(shown(1))).toEqual(new Set(['mail 1.建成三处社区读书角']));
    expect(new Set(shown(3))).toEqual(new Set(['slack ']));
    expect(new Set(shown(4))).toEqual(new Set(['slack 4.']));
    expect(new Set(shown(2))).toEqual(new Set(['slack 2.修订场馆开放制度']));
  });

  it('does not take what another channel would not send either: that becomes the office’s item', async () => {
    database = await createTestDatabase();
    const { trial, planId } = await play(database, { 1: { carries: { chat: 'full', mail: 'nothing' } } });
    const ledger = createDeliveryLedger(database.prisma, createPlanningBook(database.prisma, { chat: true }));
    const next = on('2026-04-20', '09:00');
    await trial.act(`${planId}-001`, people.supervisor, { type: 'nudge', words: '请抓紧' });
    await trial.act(`${planId}-002`, people.supervisor, { type: 'nudge', words: '请抓紧' });
    await trial.clock.stand(next);
    const epoch = await ledger.raiseEpoch('slack');
    const message = (await ledger.due('slack', next)).find(({ recipient, urgent }) => recipient === people.facility && urgent)!;
    const claimed = (await ledger.claim('slack', epoch, message, next))!;
    await ledger.fallBack('slack', epoch, claimed.id, 'mail', 'no such user', next);

    const nudged = (await trial.reads.lines(new Date(0), new Date('2100-01-01'))).filter(({ purpose }) => purpose === 'nudged');
    expect(nudged.map(({ taskId, channel, outcome }) => `${taskId.slice(-1)} ${channel} ${outcome}`).sort()).toEqual(['1 slack failed', '2 mail null']);
    const items = (await trial.reads.linesOfTask(`${planId}-001`)).filter(({ reason }) => reason.rule === 'undelivered');
    expect(items).toMatchObject([{ role: 'office', channel: 'slack', recipient: people.supervisor }]);
    expect((await trial.reads.linesOfTask(`${planId}-002`)).some(({ reason }) => reason.rule === 'undelivered')).toBe(false);
  });
});
