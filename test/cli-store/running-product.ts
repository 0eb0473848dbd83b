import { join } from 'node:path';
import { hashOf } from '../../activities/event-chain.ts';
import { createClockDriver } from '../../desk/clock-driver.ts';
import { createPlanningBook } from '../../store/planning-book.ts';
import { readCalendar, readNotices, saveCalendarYear } from '../../store/calendar.ts';
import { createClosureShelf } from '../../store/closures.ts';
import { readPolicy, savePolicy } from '../../store/policy.ts';
import { parseDay } from '../../worker/parse-day.ts';
import { registerStepping } from '../../worker/register-stepping.ts';
import type { TaskEngine } from '../../desk/task-engine.ts';
import type { Wiring } from '../../cli/surroundings.ts';
import { runDuban, temporaryFolder } from '../cli/run-duban.ts';
import { createTestDatabase } from '../support/database.ts';
import { createTrialRegister } from '../support/trial-register.ts';

const environment = {
  DATABASE_URL: 'postgresql://given@127.0.0.1/by-the-test',
  DUBAN_TEMPORAL_ADDRESS: '127.0.0.1:1',
  DUBAN_SECRET: Buffer.alloc(32, 7).toString('base64'),
};

/** Commands over a real register; what the engine would do is done in this process, at once. */
export async function startProduct(start: string) {
  const database = await createTestDatabase();
  const folder = await temporaryFolder();
  const { prisma } = database;
  const trial = await createTrialRegister(prisma, { units: [], groups: [], people: [] }, new Date(start));
  const planning = createPlanningBook(prisma, { chat: true });
  const stepping = registerStepping({ prisma });
  const launches: string[] = [];

  const tasks: TaskEngine = {
    start: () => Promise.reject(new Error('no test starts a task by itself')),
    attempt: () => Promise.reject(new Error('the inbox is worked off in this process')),
    tellClockMoved: async () => undefined,
    async launch(planId) {
      launches.push(planId);
      await trial.startTasks(planId);
    },
  };
  const wiring: Wiring = {
    parseDay,
    openRegister: async () => ({
      ...trial, directory: trial.directories, planning, stepping, hashOf,
      desk: {
        ...trial.desk,
        async receive(request) {
          const receipt = await trial.desk.receive(request);
          await trial.workInbox();
          return receipt;
        },
        settled: (receipt) => trial.desk.settled(receipt, 0),
      },
      calendar: () => readCalendar(prisma),
      notices: () => readNotices(prisma),
      closures: createClosureShelf(prisma),
      saveCalendar: async (year, source, by) => await saveCalendarYear(prisma, year, source, { by, at: await trial.clock.now() }),
      policy: () => readPolicy(prisma),
      savePolicy: async (policy, use) => await savePolicy(prisma, policy, { at: await trial.clock.now(), by: null, planId: null, ...use }),
      close: async () => undefined,
    }),
    openEngine: async () => ({ tasks, clock: createClockDriver({ clock: trial.clock, stepping, engine: tasks }), close: async () => undefined }),
  };
  const duban = async (...words: string[]) => await runDuban(words, { environment, wiring });

  return {
    trial,
    launches,
    duban,
    /** Runs with `--json`, expects success, and answers what was printed. */
    async json<T>(...words: string[]): Promise<T> {
      const { exit, out, err } = await duban(...words, '--json');
      if (exit !== 0) throw new Error(`${words.join(' ')} ended with ${exit}: ${out}${err}`);
      return JSON.parse(out) as T;
    },
    file: (name: string) => join(folder.path, name),
    async close() {
      await folder.remove();
      await database.drop();
    },
  };
}
