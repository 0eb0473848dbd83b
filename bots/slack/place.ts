/** Where a delivery lies in Slack: the direct conversation and the message's timestamp. */
export interface SlackPlace {
  channel: string;
  ts: string;
}
