import { createInboxLoop, type InboxLoopDependencies } from '../desk/inbox-loop.ts';
import type { Listener } from '../store/listen.ts';
import type { RegisterParts } from './register-parts.ts';

/** Starts the inbox loop over a register, woken by its notifications. `stop` resolves when the rows in hand are done. */
export function driveInbox({ inbox, register }: Pick<RegisterParts, 'inbox' | 'register'>, listener: Listener, { engine, log }: Pick<InboxLoopDependencies, 'engine' | 'log'>) {
  const loop = createInboxLoop({
    inbox,
    engine,
    stateOf: (taskId) => register.stateOf(taskId),
    onArrival: (wake) => listener.on('duban_inbox', wake),
    log,
  });
  const looping = loop.run();
  return {
    async stop(): Promise<void> {
      loop.stop();
      await looping;
    },
  };
}
