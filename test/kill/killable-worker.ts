// A worker process that kills itself (SIGKILL) where KILL_AT says: at `record/<cause>`, between the register's commit
// and the end of the workflow task, or at `start/<task>`, when a launch has begun a task and not yet answered.
import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { createEncryptingCodec } from '../../desk/encrypting-codec.ts';
import { createTaskEngine } from '../../desk/task-engine.ts';
import { openDatabase } from '../../store/open-database.ts';
import { createPlanShelf } from '../../store/plans/create-plan-shelf.ts';
import { createTaskWorkers } from '../../worker/create-task-workers.ts';
import { launchInput } from '../../worker/launch-input.ts';
import { registerParts } from '../../worker/register-parts.ts';
import { createKillingOrder } from './killing-order.ts';

process.once('disconnect', () => process.exit()); // whoever started it is gone

const { DATABASE_URL = '', TEMPORAL_ADDRESS: address = '', TEMPORAL_NAMESPACE: namespace = '', SECRET = '', WORKFLOW_BUNDLE = '' } = process.env;
const dataConverter = { payloadCodecs: [createEncryptingCodec(Buffer.from(SECRET, 'base64'))] };
const parts = registerParts(openDatabase(DATABASE_URL), { chat: true });
const shelf = createPlanShelf(parts.prisma);
const { register } = parts;
const dieIfOrdered = createKillingOrder();
const engine = createTaskEngine(new Client({ connection: await Connection.connect({ address }), namespace, dataConverter }));

const workers = await createTaskWorkers({
  connection: await NativeConnection.connect({ address }),
  namespace,
  dataConverter,
  record: {
    ...parts,
    register: {
      ...register,
      async append(recording) {
        const page = await register.append(recording);
        dieIfOrdered(`record/${recording.cause}`);
        return page;
      },
    },
  },
  launch: {
    tasksToStart: async (planId) => (await shelf.tasksToStart(planId)).map(launchInput),
    markLaunched: (planId) => shelf.markLaunched(planId),
    async start(input) {
      await engine.start(input);
      dieIfOrdered(`start/${input.taskId}`);
    },
  },
  workflowBundle: { codePath: WORKFLOW_BUNDLE },
});
process.send?.('ready');
await Promise.all(workers.map((worker) => worker.run()));
