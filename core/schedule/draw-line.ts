import { letterKey } from './letter-key.ts';
import type { Leaving, Line, Purpose, Reason } from './line.ts';

export interface Drawing {
  purpose: Purpose;
  role: string;
  at: Date;
  reason: Reason;
  cycle?: string | null;
  rung?: number;
  version?: number;
  due?: string | null;
  urgent?: boolean;
  leaving?: Leaving;
  /** How often it was moved: the `+n` of its key. */
  moves?: number;
}

/** A line with its key: no cycle, rung 0, version 0, not urgent and plain unless said. */
export function drawLine(taskId: string, drawing: Drawing): Line {
  const { moves = 0, cycle = null, rung = 0, version = 0, due = null, urgent = false, leaving = 'plain' } = drawing;
  const { purpose, role, at, reason } = drawing;
  const key = letterKey({ taskId, cycle, purpose, rung, version, role }, moves);
  return { key, taskId, cycle, purpose, rung, version, role, at, due, urgent, leaving, reason };
}
