import type { ClockControl } from './clock-control.ts';
import type { Letter } from './mailbox/letter.ts';
import type { MailFaults } from './mailbox/mail-faults.ts';
import type { ActResult } from './slack/acts/act-result.ts';
import type { Repeat } from './slack/acts/events.ts';
import type { Entry } from './slack/fields/typed.ts';
import type { Named } from './slack/fields/typed-by-name.ts';
import type { Message } from './slack/message.ts';
import type { Person } from './slack/person.ts';
import type { Delivered } from './slack/request-url.ts';
import type { SlackFaults } from './slack/slack-faults.ts';
import type { View } from './slack/view.ts';
import type { ApiCall } from './slack/web-api.ts';

export interface SandboxOptions {
  /** 0 or left out: any free port. */
  port?: number;
  smtpPort?: number;
  host?: string;
  botToken: string;
  signingSecret: string;
  teamId: string;
  botName?: string;
  /** The clock page works only with one. */
  clock?: ClockControl;
  /** Keeps people, messages and letters over a restart. */
  dataFile?: string;
  /** The trial's clock: times of messages and letters. The machine's when left out. */
  now?: () => Date;
  /** The machine's clock in ms, behind Slack's own limits; tests put their own. */
  machineNow?: () => number;
  /** How long a bot may take to acknowledge and to use a trigger, in ms; Slack's three seconds when left out. For whoever plays on a busy machine. */
  answerWithinMs?: number;
}

/** How a person's press is told from its like, and what was chosen. */
export interface PressOptions {
  blockId?: string;
  /** A button's value, where several buttons have the same action id or words. */
  value?: string;
  /** The chosen option's value or a date, for everything but buttons. */
  entry?: Entry;
  /** What else stands in the fields around it, by label, block id or action id. */
  fields?: Named;
}

/**
 * A running sandbox, with the hands of every person in it. Acts send real signed requests to the bot and settle when
 * it has acknowledged; an act that makes no sense throws `ActRefused`.
 */
export interface Sandbox {
  /** The pages, without a slash at the end. */
  url: string;
  /** For Bolt's `clientOptions.slackApiUrl`. */
  apiUrl: string;
  smtpPort: number;
  setRequestUrl(url: string): void;
  people(list: readonly Person[]): void;

  /** Oldest first; ephemeral ones included. */
  messagesOf(chatId: string): Message[];
  openViewOf(chatId: string): View | undefined;
  homeOf(chatId: string): View | undefined;
  press(chatId: string, ts: string, action: string, options?: PressOptions): Promise<ActResult>;
  /** A press in the person's open view, or in their Home tab when none is open. */
  pressInView(chatId: string, action: string, options?: PressOptions): Promise<ActResult>;
  submit(chatId: string, viewId: string, fields?: Named): Promise<ActResult>;
  closeView(chatId: string, viewId: string): Promise<ActResult>;
  say(chatId: string, text: string): Promise<{ message: Message; result: ActResult }>;
  openHome(chatId: string): Promise<ActResult>;
  /** Sends the newest event again, as Slack does when it is unsure whether it arrived. */
  repeatLastEvent(repeat: Repeat): Promise<Delivered>;

  mailOf(address: string): Letter[];
  allMail(): Letter[];
  slackFaults: SlackFaults;
  mailFaults: MailFaults;
  /** The Web API calls so far, oldest first; the newest 20,000. */
  calls(): ApiCall[];
  /** Settles when the condition holds; it is looked at after every change. Throws after `withinMs` (five minutes). */
  until(condition: () => boolean, withinMs?: number): Promise<void>;
  close(): Promise<void>;
}
