import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import type { JsonObject } from '../json-object.ts';
import { refuse, type Answer } from './answer.ts';
import { methods } from './methods/methods.ts';
import { plain, readArguments } from './read-arguments.ts';
import type { SlackFaults } from './slack-faults.ts';
import type { Workspace } from './workspace.ts';

/** One call the sandbox was asked, for tests that count. */
export interface ApiCall {
  method: string;
  args: JsonObject;
  /** The machine's clock. */
  atMs: number;
  /** `ok`, Slack's error word, or the name of the fault that met the call. */
  outcome: string;
}

export interface WebApiOptions {
  workspace: Workspace;
  faults: SlackFaults;
  machineNow(): number;
  onCall(call: ApiCall): void;
  /** Settles when the sandbox closes: a call that hangs waits for it. */
  closed: Promise<void>;
}

const maxBodyBytes = 1024 * 1024;

function authorize(header: string | undefined, args: JsonObject, botToken: string): string | undefined {
  const token = /^Bearer\s+(\S+)$/i.exec(header ?? '')?.[1] ?? plain(args, 'token');
  if (token === undefined || token === '') return 'not_authed';
  return token === botToken ? undefined : 'invalid_auth';
}

/** Slack's Web API under `/api/`: methods by name, a bot token, status 200 with `ok` true or false. */
export function createWebApi({ workspace, faults, machineNow, onCall, closed }: WebApiOptions): Hono<{ Bindings: HttpBindings }> {
  const api = new Hono<{ Bindings: HttpBindings }>();

  const answer = (name: string, header: string | undefined, read: ReturnType<typeof readArguments>): Answer => {
    const args = read.ok ? read.args : {};
    const refusal = authorize(header, args, workspace.identity.botToken);
    if (!read.ok) return refuse(read.error);
    if (refusal !== undefined) return refuse(refusal);
    const method = methods.get(name);
    return method ? method(args, workspace) : refuse('unknown_method', { req_method: name });
  };

  api.on(['GET', 'POST'], '/:method', async (context) => {
    const name = context.req.param('method');
    const body = await context.req.text();
    if (Buffer.byteLength(body) > maxBodyBytes) return context.json(refuse('request_too_large'), 413);
    const read = readArguments(context.req.header('content-type') ?? '', body, new URL(context.req.url).searchParams);
    const done = (outcome: string) => onCall({ method: name, args: read.ok ? read.args : {}, atMs: machineNow(), outcome });

    const fault = faults.take(name);
    if (fault?.kind === 'hang') {
      done('hang');
      await closed;
      return RESPONSE_ALREADY_SENT;
    }
    if (fault?.kind === 'rateLimited') {
      done('ratelimited');
      return context.json(refuse('ratelimited'), 429, { 'Retry-After': String(fault.retryAfterSeconds) });
    }
    if (fault?.kind === 'error') {
      done(fault.error);
      return context.json(refuse(fault.error));
    }
    const result = answer(name, context.req.header('authorization'), read);
    if (fault?.kind === 'dropAfterTaking') {
      done('dropAfterTaking');
      context.env.incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    }
    done(result.ok ? 'ok' : result.error);
    return context.json(result);
  });
  return api;
}
