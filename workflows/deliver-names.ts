/** Names the engine stores. Renamed only with a migration. */
export const deliverWorkflowId = (channel: string): string => `deliver/${channel}`;
export const deliverTaskQueue = (channel: string): string => `duban-deliver-${channel}`;
export const DELIVER_WORKFLOW = 'deliver';
