import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { LaunchProcessInput, LaunchProcessWord } from './launch-process.ts';

/** A process that launches plans, beside the worker's. */
export interface LaunchProcess {
  /** Resolves when every task of the plan is assigned, with the instants around the storing transaction as `performance.now()` has them here. Throws a refusal's sentence. */
  launch(planId: string): Promise<{ storing: number; stored: number }>;
  close(): Promise<void>;
}

/** Starts the process and waits until it can launch. */
export async function openLaunchProcess(input: LaunchProcessInput): Promise<LaunchProcess> {
  const child = fork(fileURLToPath(new URL('launch-process.js', import.meta.url)));
  const ended = once(child, 'exit');
  child.send(input);
  await once(child, 'message');

  return {
    launch: (planId) =>
      new Promise((resolve, reject) => {
        const at = { storing: 0, stored: 0 };
        const fail = (why: string) => reject(new Error(`the plan cannot be launched: ${why}`));
        const died = () => fail('its process ended');
        child.once('exit', died);
        child.on('message', function hear(word: LaunchProcessWord) {
          if (word.said === 'storing' || word.said === 'stored') {
            at[word.said] = word.at - performance.timeOrigin;
            return;
          }
          child.off('message', hear);
          child.off('exit', died);
          if (word.said === 'refused') fail(word.why);
          else resolve(at);
        });
        child.send(planId);
      }),
    async close() {
      child.disconnect();
      await ended;
    },
  };
}
