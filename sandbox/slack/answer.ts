import type { Problem } from './block-kit/shape.ts';
import type { JsonObject } from '../json-object.ts';
import type { Workspace } from './workspace.ts';

/** What a Web API method answers; Slack sends both kinds with status 200. */
export type Answer = { ok: true; [field: string]: unknown } | { ok: false; error: string; [field: string]: unknown };

/** One Web API method over the workspace; arguments are as read from the body, not yet trusted. */
export type Method = (args: JsonObject, workspace: Workspace) => Answer;

export const refuse = (error: string, fields: JsonObject = {}): Answer => ({ ok: false, error, ...fields });

/** A refusal that names what is wrong, the way Slack does for blocks and views. */
export function refuseProblems(error: string, problems: readonly Problem[]): Answer {
  const words = problems.map(({ message, pointer }) => `${message} [json-pointer:${pointer}]`);
  return {
    ok: false,
    error,
    ...(error === 'invalid_blocks' ? { errors: words } : {}),
    response_metadata: { messages: words.map((sentence) => `[ERROR] ${sentence}`) },
  };
}
