import { Context } from '@temporalio/activity';
import type { TaskRegister } from '../ports/task-register.ts';
import type { TaskActivities } from './record-contract.ts';

const FAILURES_BEFORE_HELP = 20;

/** After twenty failures the task is put on "needs help" with the reason; the engine goes on trying all the same. */
export const withHelp =
  (record: TaskActivities['record'], register: Pick<TaskRegister, 'askForHelp'>): TaskActivities['record'] =>
  async (request) => {
    try {
      return await record(request);
    } catch (error) {
      const { attempt } = Context.current().info;
      if (attempt === FAILURES_BEFORE_HELP) await register.askForHelp(request.taskId, reasonOf(error));
      throw error;
    }
  };

const reasonOf = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 500);
