import type { Server } from 'node:http';
import { createPerform } from './acts.ts';
import { createChangeFeed } from './change-feed.ts';
import { createDataFile, readDataFile, type SavedSandbox } from './data-file.ts';
import { createMailFaults } from './mailbox/mail-faults.ts';
import { createMailServer } from './mailbox/mail-server.ts';
import { createMailbox } from './mailbox/mailbox.ts';
import { listen } from './listen.ts';
import { createPages } from './pages/create-pages.ts';
import type { PressOptions, Sandbox, SandboxOptions } from './sandbox.ts';
import { ActRefused } from './slack/acts/act-result.ts';
import { createEvents } from './slack/acts/events.ts';
import { say } from './slack/acts/say.ts';
import type { Block } from './slack/block-kit/block.ts';
import { typedByName } from './slack/fields/typed-by-name.ts';
import { sandboxIds, type Identity } from './slack/identity.ts';
import type { Person } from './slack/person.ts';
import { createRequestUrl } from './slack/request-url.ts';
import { createSlackFaults } from './slack/slack-faults.ts';
import type { ApiCall } from './slack/web-api.ts';
import { createWorkspace } from './slack/workspace.ts';
import { waitUntil } from './wait-until.ts';

/** A trial may run for weeks: only the newest calls are remembered. */
const maxCalls = 20_000;
/** What Slack gives a bot to acknowledge, and a trigger to be used. */
const slackAnswerMs = 3_000;

const pointing = (blocks: readonly Block[], { blockId, value, entry, fields }: PressOptions) => ({
  blockId,
  value,
  entry,
  typed: fields && typedByName(blocks, fields),
});

/** Starts the Slack-compatible server, its pages and the mailbox on the loopback. Rejects when a port is taken. */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { host = '127.0.0.1', port = 0, smtpPort = 0, dataFile, now = () => new Date(), machineNow = Date.now, answerWithinMs = slackAnswerMs } = options;
  const saved = dataFile === undefined ? undefined : await readDataFile(dataFile);
  const feed = createChangeFeed();
  let endClosed: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => void (endClosed = resolve));

  // The port is known only once the server listens, and the identity carries the address.
  const identity: Identity = {
    ...sandboxIds,
    teamId: options.teamId,
    teamName: '试用环境',
    botToken: options.botToken,
    signingSecret: options.signingSecret,
    botName: options.botName ?? '督办',
    url: '',
  };
  const workspace = createWorkspace({ identity, now, machineNow, answerWithinMs, feed, ...(saved ? { saved: saved.conversations } : {}) });
  const { conversations, people, views } = workspace;
  people.put(saved?.people ?? []);
  const mailbox = createMailbox(feed, saved?.letters);
  const slackFaults = createSlackFaults(machineNow);
  const mailFaults = createMailFaults();
  const requestUrl = createRequestUrl(options.signingSecret, machineNow, answerWithinMs);
  const events = createEvents(workspace, requestUrl, machineNow);
  const perform = createPerform(workspace, requestUrl, events);
  const calls: ApiCall[] = [];
  const noteCall = (call: ApiCall) => {
    calls.push(call);
    if (calls.length > maxCalls) calls.splice(0, calls.length - maxCalls);
  };
  const putPeople = (list: readonly Person[]) => {
    people.put(list);
    feed.changed();
  };

  const app = createPages({
    host, workspace, mailbox, slackFaults, mailFaults, perform, putPeople, setRequestUrl: requestUrl.set, feed, closed,
    machineNow, onCall: noteCall, clock: options.clock,
  });
  const server: Server = await listen(app, host, port);
  const address = server.address();
  identity.url = `http://${host}:${typeof address === 'object' && address ? address.port : port}`;
  const mail = await createMailServer({ host, port: smtpPort, mailbox, faults: mailFaults, now }).catch((error: unknown) => {
    server.close();
    throw error;
  });

  const snapshot = (): SavedSandbox => ({
    version: 1,
    people: people.all(),
    conversations: { messages: conversations.all().filter((message) => message.ephemeralFor === undefined), readMarks: conversations.readMarks() },
    letters: mailbox.all(),
  });
  const file = dataFile === undefined ? undefined : createDataFile(dataFile, snapshot);
  if (file) feed.watch(() => file.changed());

  const viewAt = (chatId: string) => {
    const view = views.top(chatId) ?? views.home(chatId);
    if (!view) throw new ActRefused(`${chatId} has neither an open view nor a Home tab`);
    return view;
  };

  return {
    url: identity.url,
    apiUrl: `${identity.url}/api/`,
    smtpPort: mail.port,
    setRequestUrl: requestUrl.set,
    people: putPeople,
    messagesOf: (chatId) => conversations.of(people.conversationOf(chatId)),
    openViewOf: (chatId) => views.top(chatId),
    homeOf: (chatId) => views.home(chatId),
    press: (chatId, ts, action, press = {}) => {
      const blocks = conversations.find(people.conversationOf(chatId), ts)?.blocks ?? [];
      return perform({ kind: 'press', person: chatId, ts, action, ...pointing(blocks, press) });
    },
    pressInView: async (chatId, action, press = {}) => {
      const view = viewAt(chatId);
      return perform({ kind: 'press', person: chatId, viewId: view.id, action, ...pointing(view.blocks, press) });
    },
    submit: async (chatId, viewId, fields = {}) =>
      perform({ kind: 'submit', person: chatId, viewId, typed: typedByName(viewAt(chatId).blocks, fields) }),
    closeView: (chatId, viewId) => perform({ kind: 'close', person: chatId, viewId }),
    say: (chatId, text) => say(workspace, events, chatId, text),
    openHome: (chatId) => perform({ kind: 'home', person: chatId }),
    repeatLastEvent: (repeat) => events.repeatLast(repeat),
    mailOf: (mailAddress) => mailbox.of(mailAddress),
    allMail: () => mailbox.all(),
    slackFaults,
    mailFaults,
    calls: () => calls,
    until: (condition, withinMs) => waitUntil(feed, condition, withinMs),
    async close() {
      events.close();
      endClosed();
      await mail.close();
      const ended = new Promise<void>((resolve) => void server.close(() => resolve()));
      server.closeAllConnections();
      await ended;
      await file?.close();
    },
  };
}
