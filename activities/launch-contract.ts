/** What `launch-plan` asks of the world. */
export interface LaunchActivities {
  /** Starts every task of the plan that has no event yet, 20 at once; answers how many there were. */
  startTasks(planId: string): Promise<number>;
  /** The plan is launched once every task has been started. */
  markLaunched(planId: string): Promise<void>;
}
