/** What one activity run did over its ten minutes; every count is of messages. */
export interface DrainedFor {
  sent: number;
  found: number;
  retryLater: number;
  fellBack: number;
  failed: number;
}

/** What `deliver` asks of the world. */
export interface DrainActivities {
  /** Reigns over its channel and sends what is due, for ten minutes or until cancelled. */
  drain(): Promise<DrainedFor>;
}
