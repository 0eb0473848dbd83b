import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { createSandbox } from '../../sandbox/create-sandbox.ts';
import type { Sandbox, SandboxOptions } from '../../sandbox/sandbox.ts';
import { findFreePort } from '../../worker/find-free-port.ts';
import { PATIENCE_MS } from '../support/patience.ts';

export const secrets = { botToken: 'xoxb-test-token', signingSecret: 'test-signing-secret', teamId: 'T0TRIAL' };

export const li = { chatId: 'U0LI', name: '李晓梅', title: '基教科 联络员', address: 'li@bureau.example' };
export const wang = { chatId: 'U0WANG', name: '王建国', title: '督导办 主任', address: 'wang@bureau.example' };

/** A sandbox with two people in it, as patient with a bot as a test is. */
export async function startSandbox(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  const sandbox = await createSandbox({ ...secrets, answerWithinMs: PATIENCE_MS, ...options });
  sandbox.people([li, wang]);
  return sandbox;
}

export interface Bot {
  app: App;
  close(): Promise<void>;
}

/** A real Bolt app behind its real receiver, pointed at the sandbox both ways. */
export async function startBot(sandbox: Sandbox, signingSecret = secrets.signingSecret): Promise<Bot> {
  const receiver = new HTTPReceiver({ signingSecret, logLevel: LogLevel.ERROR });
  const app = new App({
    token: secrets.botToken,
    receiver,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: sandbox.apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true },
  });
  const port = await findFreePort();
  await app.start(port);
  sandbox.setRequestUrl(`http://127.0.0.1:${port}/slack/events`);
  return { app, close: async () => void (await app.stop()) };
}

/** Calls the Web API as a form, the way the SDK does, and answers the body. */
export async function callApi(sandbox: Sandbox, method: string, args: Record<string, unknown>): Promise<Record<string, unknown>> {
  const form = Object.entries(args)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]): [string, string] => [name, typeof value === 'string' ? value : JSON.stringify(value)]);
  const response = await fetch(`${sandbox.apiUrl}${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secrets.botToken}` },
    body: new URLSearchParams(form),
  });
  return (await response.json()) as Record<string, unknown>;
}
