/** What a stepped clock must know of the register: where to stop next, and when all is quiet there. */
export interface Stepping {
  /** Earliest instant later than `after` at which a task or a channel wants attention, null when nothing is planned. */
  nextStop(after: Date): Promise<Date | null>;
  /** Open tasks whose wake is due at `at`. */
  tasksDue(at: Date): Promise<string[]>;
  /** Every task that is neither drafted nor closed. */
  openTasks(): Promise<string[]>;
  /** What is still on its way at `at`: lines not recorded, messages not sent, acts not settled. */
  unsettled(at: Date): Promise<{ tasks: number; messages: number; acts: number }>;
}
