import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { Logger } from 'pino';

/** Sends the engine library's log through ours: its state changes are debug to an operator, its warnings are warnings. */
export function useEngineLog(log: Logger): void {
  const logger = new DefaultLogger('INFO', ({ level, message, meta }) => {
    const facts = Object.fromEntries(Object.entries(meta ?? {}).filter(([, value]) => typeof value !== 'object'));
    if (level === 'WARN') log.warn(facts, message);
    else if (level === 'ERROR') log.error({ ...facts, reason: String(meta?.['error'] ?? '') }, message);
    else log.debug(facts, message);
  });
  // We stop our processes ourselves: the library must not listen to signals beside us.
  Runtime.install({ logger, shutdownSignals: [] });
}
