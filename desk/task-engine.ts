import {
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  isGrpcServiceError,
  type Client,
} from '@temporalio/client';
import { ApplicationFailure, WorkflowIdConflictPolicy, WorkflowIdReusePolicy } from '@temporalio/common';
import { rejections, type Rejection } from '../core/task/rejection.ts';
import type { TaskCommand } from '../core/task/task-command.ts';
import type { ActOutcome } from '../ports/inbox.ts';
import type { launchPlan } from '../workflows/launch-plan.ts';
import { clockMoved, sendCommand } from '../workflows/messages.ts';
import { launchWorkflowId, REFUSAL, taskQueue, taskWorkflowId } from '../workflows/names.ts';
import type { SuperviseTaskInput } from '../workflows/supervise-task-input.ts';
import type { superviseTask } from '../workflows/supervise-task.ts';

/** How an attempt to act on a task ended. Only `defect` counts towards "needs help". */
export type Attempt =
  | { kind: 'settled'; outcome: ActOutcome }
  | { kind: 'noRun' }
  | { kind: 'later'; reason: string }
  | { kind: 'defect'; reason: string };

export interface TaskEngine {
  /** Starts the task's workflow, or leaves the one that runs alone. */
  start(input: SuperviseTaskInput): Promise<void>;
  /** Starts the launch of a stored plan, or leaves the one that runs alone. */
  launch(planId: string): Promise<void>;
  attempt(taskId: string, cause: string, command: TaskCommand): Promise<Attempt>;
  /** Tells a task that the clock was moved. A task without a run is none of the clock's business. */
  tellClockMoved(taskId: string): Promise<void>;
}

const UPDATE_DEADLINE_MS = 12_000;

export const createTaskEngine = (client: Client): TaskEngine => ({
  async start(input) {
    await client.workflow.start<typeof superviseTask>('superviseTask', {
      taskQueue: taskQueue.tasks,
      workflowId: taskWorkflowId(input.taskId),
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
      workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
      args: [input],
    });
  },

  async launch(planId) {
    await client.workflow.start<typeof launchPlan>('launchPlan', {
      taskQueue: taskQueue.launches,
      workflowId: launchWorkflowId(planId),
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
      workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
      args: [{ planId }],
    });
  },

  async attempt(taskId, cause, command) {
    const handle = client.workflow.getHandle(taskWorkflowId(taskId));
    const update = () => handle.executeUpdate(sendCommand, { args: [{ cause, command }], updateId: cause });
    try {
      return { kind: 'settled', outcome: await client.withDeadline(Date.now() + UPDATE_DEADLINE_MS, update) };
    } catch (error) {
      return asAttempt(error);
    }
  },

  async tellClockMoved(taskId) {
    try {
      await client.workflow.getHandle(taskWorkflowId(taskId)).signal(clockMoved);
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  },
});

function asAttempt(error: unknown): Attempt {
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof WorkflowNotFoundError) return { kind: 'noRun' };
  if (error instanceof WorkflowUpdateFailedError) {
    const { cause } = error;
    if (cause instanceof ApplicationFailure && cause.type === REFUSAL && isRejection(cause.message)) {
      return { kind: 'settled', outcome: { ok: false, code: cause.message } };
    }
    // The run ended while the update waited: the next attempt finds no run, or the next one.
    if (cause instanceof ApplicationFailure && cause.type?.startsWith('AcceptedUpdateCompletedWorkflow')) return { kind: 'later', reason };
    return { kind: 'defect', reason: `${reason}: ${cause?.message ?? ''}` };
  }
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError || isGrpcServiceError(error)) return { kind: 'later', reason };
  if (error instanceof Error && isGrpcServiceError(error.cause)) return { kind: 'later', reason };
  return { kind: 'defect', reason };
}

const isRejection = (code: string): code is Rejection => (rejections as readonly string[]).includes(code);
