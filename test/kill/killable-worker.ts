// A worker process that kills itself (SIGKILL) between the register's commit and the end of the workflow task,
// once, at the first cause that matches KILL_AT. It leaves KILL_MARK behind, so that its successor lives on.
import { existsSync, writeFileSync } from 'node:fs';
import { NativeConnection } from '@temporalio/worker';
import { createEncryptingCodec } from '../../desk/encrypting-codec.ts';
import { createTaskWorkers } from '../../worker/create-task-workers.ts';
import { registerParts } from '../../worker/register-parts.ts';
import { workflowSource } from '../../worker/workflow-source.ts';
import { openDatabase } from '../../store/open-database.ts';

const { DATABASE_URL = '', TEMPORAL_ADDRESS = '', SECRET = '', KILL_AT = '^$', KILL_MARK = '' } = process.env;
const parts = registerParts(openDatabase(DATABASE_URL), { chat: true });
const { register } = parts;
const mortal: typeof register = {
  ...register,
  async append(recording) {
    const page = await register.append(recording);
    if (new RegExp(KILL_AT).test(recording.cause) && !existsSync(KILL_MARK)) {
      writeFileSync(KILL_MARK, recording.cause);
      process.kill(process.pid, 'SIGKILL');
    }
    return page;
  },
};
const workers = await createTaskWorkers({
  connection: await NativeConnection.connect({ address: TEMPORAL_ADDRESS }),
  namespace: 'duban',
  dataConverter: { payloadCodecs: [createEncryptingCodec(Buffer.from(SECRET, 'base64'))] },
  record: { ...parts, register: mortal },
  launch: { tasksToStart: async () => [], markLaunched: async () => undefined, start: async () => undefined },
  ...workflowSource(),
});
process.stdout.write('ready\n');
await Promise.all(workers.map((worker) => worker.run()));
