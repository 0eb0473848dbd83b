import pino, { type Logger } from 'pino';
import type { Settings } from '../config/settings.ts';

/** One line of JSON an event, on stderr. Never a person's text or address. */
export const createProcessLog = (name: string, { DUBAN_LOG_LEVEL }: Settings): Logger =>
  pino({ name, level: DUBAN_LOG_LEVEL, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: 2, sync: true }));
