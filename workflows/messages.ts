import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { TaskCommand } from '../core/task/task-command.ts';
import type { RecordedEvent } from '../core/task/task-event.ts';
import type { TaskState } from '../core/task/task-state.ts';
import type { ActOutcome } from '../ports/inbox.ts';

export interface SendCommandInput {
  /** The inbox row's id: the Update's id and the event's cause. */
  cause: string;
  command: TaskCommand;
}

// An update, not a signal: whoever pressed the button must see the refusal.
export const sendCommand = defineUpdate<ActOutcome, [SendCommandInput]>('sendCommand');
// A signal: nobody waits for the answer when the clock was moved.
export const clockMoved = defineSignal('clockMoved');
export const taskState = defineQuery<TaskState>('taskState');
export const lastEvents = defineQuery<RecordedEvent[]>('lastEvents');
