import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Perform } from '../acts.ts';
import type { ChangeFeed } from '../change-feed.ts';
import type { ClockControl } from '../clock-control.ts';
import { createControlRoutes } from '../control-routes.ts';
import type { MailFaults } from '../mailbox/mail-faults.ts';
import type { Mailbox } from '../mailbox/mailbox.ts';
import type { Person } from '../slack/person.ts';
import { createResponseEndpoint } from '../slack/response-endpoint.ts';
import type { SlackFaults } from '../slack/slack-faults.ts';
import { createWebApi, type ApiCall } from '../slack/web-api.ts';
import type { Workspace } from '../slack/workspace.ts';
import { createClockDesk } from './clock-desk.ts';
import { createPageRoutes } from './page-routes.ts';
import { sameOrigin } from './same-origin.ts';

export interface PagesOptions {
  host: string;
  workspace: Workspace;
  mailbox: Mailbox;
  slackFaults: SlackFaults;
  mailFaults: MailFaults;
  perform: Perform;
  putPeople(people: readonly Person[]): void;
  setRequestUrl(url: string): void;
  feed: ChangeFeed;
  closed: Promise<void>;
  machineNow(): number;
  onCall(call: ApiCall): void;
  clock: ClockControl | undefined;
}

/** Everything under the sandbox's address: `/api` for the bot, `/actions` for its answers, `/sandbox` and the pages for people. */
export function createPages(options: PagesOptions): Hono<{ Bindings: HttpBindings }> {
  const { host, workspace, mailbox, slackFaults, mailFaults, perform, putPeople, setRequestUrl, feed, closed, machineNow, onCall, clock } = options;
  const app = new Hono<{ Bindings: HttpBindings }>();
  // The bot's doors have their own keys (the token, the secret in the path); people's doors are kept to the own pages.
  app.route('/api', createWebApi({ workspace, faults: slackFaults, machineNow, onCall, closed }));
  app.route('/actions', createResponseEndpoint(workspace));

  app.use(sameOrigin(host));
  app.route(
    '/sandbox',
    createControlRoutes({
      perform, putPeople, setRequestUrl, feed, closed,
      faults: { slack: slackFaults, mail: mailFaults },
      clock: clock && createClockDesk(clock),
    }),
  );
  app.route('/', createPageRoutes({ workspace, mailbox }, clock !== undefined));
  return app;
}
