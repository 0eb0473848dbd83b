// Records the histories that replay in CI: `npx tsx test/replay/record-histories.ts` after a change of the workflows'
// level. Those of earlier levels stay beside them for as long as a worker must be able to replay them (design.md §8).
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { writeFile } from 'node:fs/promises';
import { provideTestServers } from '../../setup/provide-test-servers.mjs';
import { CURRENT_LEVEL } from '../../workflows/names.ts';
import { sealHistory } from './sealed-history.ts';
import { recordDelivery } from './stories/record-delivery.ts';
import { recordLongRun } from './stories/record-long-run.ts';
import { recordReckoning } from './stories/record-reckoning.ts';
import { recordTaskLife } from './stories/record-task-life.ts';

const servers = await provideTestServers({ env: process.env });
Object.assign(process.env, servers.env);
Runtime.install({ logger: new DefaultLogger('ERROR') });
try {
  const recorded = { ...(await recordTaskLife()), ...(await recordLongRun()), ...(await recordDelivery()), ...(await recordReckoning()) };
  for (const [name, history] of Object.entries(recorded)) {
    const file = new URL(`histories/${name}.level-${CURRENT_LEVEL}.json`, import.meta.url);
    const text = sealHistory(history);
    await writeFile(file, `${text}\n`);
    console.log(`${name}: ${history.events?.length} events, ${Math.ceil(text.length / 1024)} KB`);
  }
} finally {
  await servers.stop();
}
