import { createDrainMemory, drainUntilQuiet } from '../activities/drain/drain-until-quiet.ts';
import { createPacing } from '../activities/drain/pacing.ts';
import { createSlackApp } from '../bots/slack/create-slack-app.ts';
import { createSlackChannel } from '../bots/slack/create-slack-channel.ts';
import { actionIds } from '../bots/slack/ids.ts';
import { chineseCalendar } from '../core/calendar/chinese-calendar.ts';
import { defaultPolicy } from '../core/policy/policy.ts';
import { wordsFor } from '../locales/index.ts';
import { createSandbox } from '../sandbox/create-sandbox.ts';
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
/** People clicking at the same time, each the next button as soon as the last is acknowledged. */
const AT_ONCE = 4;
const slack = { botToken: 'xoxb-bench', signingSecret: 'bench-signing-secret' };

/** People sign every task of a morning's digest, one button a task: signed requests over HTTP through the real app, real Postgres, workers at work. */
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

    const contacts = directory.people.filter(({ roles }) => roles.some(({ kind }) => kind === 'contactA'));
    const waitedMs: number[] = [];
    const clickAll = async () => {
      for (let person = contacts.shift(); person; person = contacts.shift()) {
        const chatId = person.chatId!;
        for (const message of sandbox.messagesOf(chatId)) {
          for (const value of buttonsIn(message.blocks, actionIds.acknowledge)) {
            const from = performance.now();
            await sandbox.press(chatId, message.ts, actionIds.acknowledge, { value });
            waitedMs.push(performance.now() - from);
          }
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, clickAll));
    const acts = await world.prisma.inbox.findMany({ where: { taskId: { not: null } }, select: { receivedAt: true, settledAt: true } });
    const settled = acts.map(({ receivedAt, settledAt }) => (settledAt ?? new Date()).getTime() - receivedAt.getTime());
    return { clicks: waitedMs.length, p50Ms: percentile(waitedMs, 50), p99Ms: percentile(waitedMs, 99), settledMs: Math.max(...settled) };
  } finally {
    await bot.stop();
    await sandbox.close();
    await world.close();
  }
}

/** Values of the buttons with an action id, wherever they stand in the blocks. */
function buttonsIn(blocks: unknown, actionId: string): string[] {
  if (Array.isArray(blocks)) return blocks.flatMap((each) => buttonsIn(each, actionId));
  if (typeof blocks !== 'object' || blocks === null) return [];
  const { action_id: id, value } = blocks as { action_id?: unknown; value?: unknown };
  const own = id === actionId && typeof value === 'string' ? [value] : [];
  return [...own, ...Object.values(blocks).flatMap((each) => buttonsIn(each, actionId))];
}
