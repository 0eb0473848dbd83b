import type { Act } from './act.ts';
import type { Rejection } from './rejection.ts';
import type { TaskEvent, TaskEventBody } from './task-event.ts';

/** What a command leads to: events to record, or a refusal. Never both. */
export type Decision = { ok: true; events: TaskEvent[] } | { ok: false; code: Rejection };

export const reject = (code: Rejection): Decision => ({ ok: false, code });

export const accept = (act: Pick<Act, 'by' | 'for' | 'via'>, ...bodies: TaskEventBody[]): Decision => ({
  ok: true,
  events: bodies.map((body) => ({ ...body, by: act.by, for: act.for, via: act.via })),
});
