import { randomBytes } from 'node:crypto';
import type { ChangeFeed } from '../change-feed.ts';
import { createConversations, type Conversations, type SavedConversations } from './conversations.ts';
import type { Identity } from './identity.ts';
import { createPeople, type People } from './people.ts';
import { createResponseUrls, type ResponseUrls } from './response-urls.ts';
import { createTriggers, type Triggers } from './triggers.ts';
import { createViews, type Views } from './views.ts';

/** Everything one Slack workspace holds for one bot. */
export interface Workspace {
  identity: Identity;
  people: People;
  conversations: Conversations;
  views: Views;
  triggers: Triggers;
  responseUrls: ResponseUrls;
  /** A short id as Slack gives to blocks and elements that have none. */
  nextId(): string;
}

export interface WorkspaceOptions {
  identity: Identity;
  /** The trial's clock: messages carry its time. */
  now(): Date;
  /** The machine's clock in milliseconds: Slack's own limits (triggers, response URLs) are never scaled. */
  machineNow(): number;
  answerWithinMs: number;
  feed: ChangeFeed;
  saved?: SavedConversations;
}

export function createWorkspace({ identity, now, machineNow, answerWithinMs, feed, saved }: WorkspaceOptions): Workspace {
  return {
    identity,
    people: createPeople(),
    conversations: createConversations(now, feed, saved),
    views: createViews(feed, machineNow),
    triggers: createTriggers(identity.teamId, machineNow, answerWithinMs),
    responseUrls: createResponseUrls(identity, machineNow),
    nextId: () => randomBytes(3).toString('base64url'),
  };
}
