import { Client, Connection } from '@temporalio/client';
import { createEncryptingCodec } from '../desk/encrypting-codec.ts';
import { launchPlan } from '../desk/launch.ts';
import { createTaskEngine } from '../desk/task-engine.ts';
import { openDatabase } from '../store/open-database.ts';
import { createPlanShelf } from '../store/plans/create-plan-shelf.ts';
import { registerParts } from '../worker/register-parts.ts';

/** What a launching process is opened with. */
export interface LaunchProcessInput {
  databaseUrl: string;
  temporal: { address: string; namespace: string };
  /** Key of the payload codec, base64. */
  secret: string;
}

/** Said by the launching process: `at` in milliseconds since 1970. */
export type LaunchProcessWord = { said: 'ready' } | { said: 'launched' } | { said: 'storing' | 'stored'; at: number } | { said: 'refused'; why: string };

const instant = () => performance.timeOrigin + performance.now();

const say = (word: LaunchProcessWord) => process.send!(word);

/** Launches the plans it is told of by the desk's own act, in a process of its own, as `duban launch` does. */
process.once('message', (input) => void open(input as LaunchProcessInput));

async function open({ databaseUrl, temporal, secret }: LaunchProcessInput): Promise<void> {
  const prisma = openDatabase(databaseUrl);
  const connection = await Connection.connect({ address: temporal.address });
  const dataConverter = { payloadCodecs: [createEncryptingCodec(Buffer.from(secret, 'base64'))] };
  const engine = createTaskEngine(new Client({ connection, namespace: temporal.namespace, dataConverter }));
  const shelf = createPlanShelf(prisma);
  const parts = {
    ...registerParts(prisma, { chat: true }),
    engine,
    shelf: {
      ...shelf,
      async storeLaunch(...launch: Parameters<typeof shelf.storeLaunch>) {
        say({ said: 'storing', at: instant() });
        return await shelf.storeLaunch(...launch).finally(() => say({ said: 'stored', at: instant() }));
      },
    },
  };
  const launch = async (planId: string) => {
    try {
      const answer = await launchPlan(parts, { planId, year: null, launch: null, acceptDoubts: true });
      say(answer.ok ? { said: 'launched' } : { said: 'refused', why: `${answer.message} ${answer.findings.map(({ message }) => message).join(' ')}` });
    } catch (error) {
      say({ said: 'refused', why: String(error) });
    }
  };
  process.on('message', (planId: string) => void launch(planId));
  process.once('disconnect', () => process.exit());
  say({ said: 'ready' });
}
