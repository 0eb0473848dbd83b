import { afterAll, beforeAll, expect, it } from 'vitest';
import { createListener } from '../../store/listen.ts';
import { eventually } from '../support/eventually.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await createTestDatabase()));
afterAll(async () => await database.drop());

const say = (channel: string) => database.prisma.$executeRaw`select pg_notify(${channel}, '')`;

/** Sessions of this database whose last statement was a LISTEN. */
const listening = async (): Promise<number[]> => {
  const rows = await database.prisma.$queryRaw<{ pid: number }[]>`
    select pid from pg_stat_activity where datname = current_database() and query ilike 'listen %'`;
  return rows.map(({ pid }) => pid);
};

it('hears every channel it is asked for once connected, until told to stop', async () => {
  const warnings: Error[] = [];
  const keep = (warning: Error) => void warnings.push(warning);
  process.on('warning', keep);
  const listener = createListener(database.url);
  const counts = { intents: 0, clock: 0, inbox: 0 };
  try {
    listener.on('duban_outcomes', () => undefined);
    await eventually(listening, ({ length }) => length === 1);
    const stop = listener.on('duban_intents', () => void (counts.intents += 1));
    listener.on('duban_clock', () => void (counts.clock += 1));
    listener.on('duban_inbox', () => void (counts.inbox += 1));
    const before = { ...counts };
    await eventually(
      async () => (await Promise.all([say('duban_intents'), say('duban_clock'), say('duban_inbox')]), { ...counts }),
      ({ intents, clock, inbox }) => intents > before.intents && clock > before.clock && inbox > before.inbox,
    );

    stop();
    const { intents, clock } = counts;
    await say('duban_intents');
    await eventually(async () => (await say('duban_clock'), counts.clock), (count) => count > clock);
    expect(counts.intents).toBe(intents);
    expect(warnings.map(({ message }) => message)).toEqual([]); // pg warns of queries sent while one runs
  } finally {
    await listener.close();
    process.off('warning', keep);
  }
});

it('calls back once it is connected again after its session was ended, and goes on hearing', async () => {
  const listener = createListener(database.url);
  let count = 0;
  try {
    listener.on('duban_inbox', () => void (count += 1));
    const [first] = await eventually(listening, ({ length }) => length === 1);
    const before = await eventually(async () => count, (now) => now > 0); // the look at once after connecting
    await database.prisma.$queryRaw`select pg_terminate_backend(${first}::int)`;
    await eventually(async () => count, (now) => now > before); // nobody said anything: it looks for what it missed
    const again = count;
    expect(await eventually(listening, (pids) => pids.length === 1)).not.toEqual([first]);
    await say('duban_inbox');
    await eventually(async () => count, (now) => now > again);
  } finally {
    await listener.close();
  }
});

it('leaves no session behind when closed, connected or not yet', async () => {
  const connected = createListener(database.url);
  connected.on('duban_inbox', () => undefined);
  await eventually(listening, ({ length }) => length === 1);
  const connecting = createListener(database.url);
  await Promise.all([connected.close(), connecting.close()]);
  await eventually(listening, ({ length }) => length === 0);
});
