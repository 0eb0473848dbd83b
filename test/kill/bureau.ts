import { createHash, randomBytes } from 'node:crypto';
import { reckon } from '../../core/reckoning/reckon.ts';
import { launchPlan } from '../../desk/launch.ts';
import { createSandbox } from '../../sandbox/create-sandbox.ts';
import { createPlanShelf } from '../../store/plans/create-plan-shelf.ts';
import { seed002Directory } from '../fixtures/seed-002-directory.ts';
import { startDevTemporal } from '../support/dev-temporal.ts';
import { createTaskWorld } from '../support/task-world.ts';
import { generatedPlan } from './generated-plan.ts';
import { createKillableProcesses, type KillingOrder } from './killable-processes.ts';

export type Bureau = Awaited<ReturnType<typeof openBureau>>;

const EVER = new Date('9999-12-31T00:00:00Z');

/**
 * A bureau on Monday 2026-03-02 at 08:00, its clock standing, with a plan of `tasks` tasks on the shelf: a real engine,
 * register and sandbox; whoever works on them is started as a process that can be killed.
 */
export async function openBureau({ tasks }: { tasks: number }) {
  const temporal = await startDevTemporal();
  const world = await createTaskWorld({ directory: seed002Directory, start: '2026-03-02T08:00:00+08:00', server: temporal });
  const [botToken, signingSecret] = ['xoxb-test', randomBytes(16).toString('hex')];
  const sandbox = await createSandbox({ botToken, signingSecret, teamId: 'T0TEST' });
  const chatPeople = seed002Directory.people.flatMap(({ chatId, name, address }) => (chatId ? [{ chatId, name, title: '', address }] : []));
  sandbox.people(chatPeople);
  const processes = await createKillableProcesses({
    DATABASE_URL: world.database.url,
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
    SECRET: world.secret.toString('base64'),
    SLACK_API_URL: sandbox.apiUrl,
    BOT_TOKEN: botToken,
  });
  const shelf = createPlanShelf(world.database.prisma);

  const draft = generatedPlan(tasks);
  const bytes = Buffer.from(JSON.stringify(draft));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { planId } = await shelf.store(draft, { fileName: 'plan.json', bytes, sha256, at: await world.clock.now() });

  return {
    ...world,
    shelf,
    planId,
    sandbox,
    died: processes.died,
    startWorker: (order?: KillingOrder) => processes.start('killable-worker.ts', order),
    startDeliverer: (order?: KillingOrder) => processes.start('killable-deliverer.ts', order),

    /** As `duban launch`; gives up after `patienceMs` without a further task assigned. */
    launch: (patienceMs: number) =>
      launchPlan({ ...world, shelf, patienceMs }, { planId, year: null, launch: null, acceptDoubts: true }),

    /** Stands the clock at an instant and tells every open task. */
    async stand(instant: string): Promise<void> {
      await world.clock.stand(new Date(instant));
      const { tasks: rows } = await world.database.prisma.plan.findUniqueOrThrow({ where: { id: planId }, include: { tasks: true } });
      await Promise.all(rows.map(({ id }) => world.engine.tellClockMoved(id)));
    },

    /** Messages by person's address, of those who got any. */
    messageCounts: (): Record<string, number> =>
      Object.fromEntries(
        chatPeople.map(({ address, chatId }) => [address, sandbox.messagesOf(chatId).length] as const).filter(([, count]) => count > 0),
      ),

    /** 对账 as it would come out at `now`. */
    async reckon(now: string) {
      const lines = await world.reads.lines(new Date(0), EVER);
      return reckon(lines.map((line) => ({ ...line, note: line.outcomeNote })), new Date(now));
    },

    async close(): Promise<void> {
      await processes.close();
      await sandbox.close();
      await world.close();
      await temporal.close();
    },
  };
}
