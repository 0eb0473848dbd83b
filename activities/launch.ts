import { heartbeat } from '@temporalio/activity';
import type { SuperviseTaskInput } from '../workflows/supervise-task-input.ts';
import type { LaunchActivities } from './launch-contract.ts';

const AT_ONCE = 20;

export interface LaunchDependencies {
  /** Tasks of a launching plan that have no event yet, as their workflows begin. */
  tasksToStart(planId: string): Promise<SuperviseTaskInput[]>;
  markLaunched(planId: string): Promise<void>;
  /** Starts `task/<id>`, or leaves the one that runs alone. */
  start(input: SuperviseTaskInput): Promise<void>;
}

export const createLaunchActivities = ({ tasksToStart, markLaunched, start }: LaunchDependencies): LaunchActivities => ({
  async startTasks(planId) {
    const inputs = await tasksToStart(planId);
    for (let from = 0; from < inputs.length; from += AT_ONCE) {
      await Promise.all(inputs.slice(from, from + AT_ONCE).map(start));
      heartbeat(from);
    }
    return inputs.length;
  },
  markLaunched,
});
