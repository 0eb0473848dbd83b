import type { Settings } from '../config/settings.ts';
import type { openEngine as OpenEngine } from './open-engine.ts';

type Opened = Awaited<ReturnType<typeof OpenEngine>>;

/** The engine, opened when somebody first needs it: its packages are half of what a small process would have to load. */
export function engineOnDemand(settings: Settings) {
  let opening: Promise<Opened> | undefined;
  const open = (): Promise<Opened> =>
    (opening ??= import('./open-engine.ts')
      .then(({ openEngine }) => openEngine(settings))
      .catch((error: unknown) => {
        // The asker is told; whoever asks next tries again.
        opening = undefined;
        throw error;
      }));

  return {
    open,
    tellClockMoved: async (taskId: string): Promise<void> => (await open()).engine.tellClockMoved(taskId),
    async close(): Promise<void> {
      const last = await opening?.catch(() => undefined);
      await last?.connection.close();
    },
  };
}
