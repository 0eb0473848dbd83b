import { setTimeout as sleep } from 'node:timers/promises';
import { createDrainMemory, drainUntilQuiet } from '../activities/drain/drain-until-quiet.ts';
import { createPacing } from '../activities/drain/pacing.ts';
import { createSlackApp } from '../bots/slack/create-slack-app.ts';
import { createSlackChannel } from '../bots/slack/create-slack-channel.ts';
import { actionIds } from '../bots/slack/ids.ts';
import { chineseCalendar } from '../core/calendar/chinese-calendar.ts';
import type { Directory } from '../core/plan/directory.ts';
import { defaultPolicy } from '../core/policy/policy.ts';
import { wordsFor } from '../locales/index.ts';
import { createSandbox } from '../sandbox/create-sandbox.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { createDeliveryLedger } from '../store/delivery-ledger.ts';
import { eventually } from '../test/support/eventually.ts';
import { openBenchWorld } from './bench-world.ts';
import { madeDirectory, madePlan } from './made-plan.ts';
import { percentile } from './percentile.ts';

export interface ClickLatency {
  clicks: number;
  p50Ms: number;
  p99Ms: number;
  /** From the click until the outcome stands in the register, for the slowest. */
  settledMs: number;
}

const UNITS = 34;
const TASKS = UNITS * 9;
/** A whole bureau in its first minute at work. */
const CLICKS_A_SECOND = 5;
const slack = { botToken: 'xoxb-bench', signingSecret: 'bench-signing-secret' };

/** People sign every task of a morning's digest, one button a task, five a second: signed requests over HTTP through the real app, real Postgres, workers at work. */
export async function measureClickLatency(): Promise<ClickLatency> {
  const directory = madeDirectory(UNITS);
  const world = await openBenchWorld({ directory, start: '2026-03-02T08:00:00+08:00' });
  const now = new Date('2026-03-02T09:00:30+08:00');
  const sandbox = await createSandbox({ ...slack, teamId: 'T0BENCH', now: () => now });
  const { zone } = defaultPolicy;
  const { reads, desk, clock } = world;
  const bot = await createSlackApp({ ...slack, slackApiUrl: sandbox.apiUrl, desk, reads, clock, zone, writeLog: () => undefined });
  try {
    const { port, path } = await bot.start(0);
    sandbox.setRequestUrl(`http://127.0.0.1:${port}${path}`);
    sandbox.people(directory.people.map(({ name, address, chatId }) => ({ name, address, chatId: chatId ?? '', title: '' })).filter(({ chatId }) => chatId));
    const planId = await world.importPlan(madePlan(TASKS, UNITS));
    await world.launchPlan(planId);

    await clock.stand(now);
    for (const { id } of await reads.tasksOf(planId)) await world.engine.tellClockMoved(id);
    await eventually(() => world.prisma.intent.count({ where: { line: { purpose: 'assigned' } } }), (asked) => asked === TASKS, 120_000);
    const ledger = createDeliveryLedger(world.prisma, world.planning);
    const channel = createSlackChannel({ botToken: slack.botToken, slackApiUrl: sandbox.apiUrl, reads, words: wordsFor('zh-CN'), zone, writeLog: () => undefined });
    await drainUntilQuiet({
      channel, ledger, reads, clock,
      fallback: null,
      epoch: await ledger.raiseEpoch(channel.name),
      signal: new AbortController().signal,
      memory: createDrainMemory(createPacing(1_000)),
      policy: defaultPolicy,
      calendar: chineseCalendar,
    });

    const waitedMs = await clickSteadily(buttonsOf(sandbox, directory), async ({ chatId, ts, value }) => {
      await sandbox.press(chatId, ts, actionIds.acknowledge, { value });
    });
    await eventually(() => world.prisma.inbox.count({ where: { state: 'open' } }), (open) => open === 0, 120_000);
    const acts = await world.prisma.inbox.findMany({ where: { taskId: { not: null } }, select: { receivedAt: true, settledAt: true } });
    const settled = acts.map(({ receivedAt, settledAt }) => (settledAt ?? new Date()).getTime() - receivedAt.getTime());
    return { clicks: waitedMs.length, p50Ms: percentile(waitedMs, 50), p99Ms: percentile(waitedMs, 99), settledMs: Math.max(...settled) };
  } finally {
    await bot.stop();
    await sandbox.close();
    await world.close();
  }
}

/** Clicks at a steady pace, whatever is still under way; answers how long each waited for its acknowledgement, in ms. */
async function clickSteadily(buttons: readonly Button[], click: (button: Button) => Promise<void>): Promise<number[]> {
  const begun = performance.now();
  return await Promise.all(
    buttons.map(async (button, index) => {
      await sleep(Math.max(0, begun + (index * 1_000) / CLICKS_A_SECOND - performance.now()));
      const from = performance.now();
      await click(button);
      return performance.now() - from;
    }),
  );
}

interface Button {
  chatId: string;
  ts: string;
  value: string;
}

/** Every button to sign, the first of each person before anybody's second. */
function buttonsOf(sandbox: Sandbox, { people }: Directory): Button[] {
  const each = people.map(({ chatId }) =>
    chatId === null
      ? []
      : sandbox.messagesOf(chatId).flatMap(({ ts, blocks }) => valuesIn(blocks, actionIds.acknowledge).map((value) => ({ chatId, ts, value }))),
  );
  const most = Math.max(0, ...each.map((buttons) => buttons.length));
  return Array.from({ length: most }, (_, rank) => each.flatMap((buttons) => buttons[rank] ?? [])).flat();
}

/** Values of the buttons with an action id, wherever they stand in the blocks. */
function valuesIn(blocks: unknown, actionId: string): string[] {
  if (Array.isArray(blocks)) return blocks.flatMap((each) => valuesIn(each, actionId));
  if (typeof blocks !== 'object' || blocks === null) return [];
  const { action_id: id, value } = blocks as { action_id?: unknown; value?: unknown };
  const own = id === actionId && typeof value === 'string' ? [value] : [];
  return [...own, ...Object.values(blocks).flatMap((each) => valuesIn(each, actionId))];
}
