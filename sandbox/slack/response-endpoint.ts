import { Hono } from 'hono';
import { isJsonObject, type JsonObject } from '../json-object.ts';
import type { Answer } from './answer.ts';
import { parseJson } from './read-arguments.ts';
import { isBlank, readContent } from './read-content.ts';
import type { ResponseTarget } from './response-urls.ts';
import type { Workspace } from './workspace.ts';

/** Carries one answer to its message: delete it, replace it, or add a message beside it. */
function respond(body: JsonObject, target: ResponseTarget, workspace: Workspace): Answer {
  const { conversations, identity } = workspace;
  const original = conversations.find(target.channel, target.messageTs);
  if (body['delete_original'] === true) {
    conversations.remove(target.channel, target.messageTs);
    return { ok: true };
  }
  // Not weighed: the limit on a message's blocks together holds for chat.* only.
  const read = readContent(body, workspace.nextId, { maxCharacters: 40_000, weighed: false });
  if (!read.ok) return read.answer;
  const { content } = read;
  if (isBlank(content)) return { ok: false, error: 'no_text' };
  if (body['replace_original'] === true) {
    if (!original) return { ok: false, error: 'message_not_found' };
    conversations.change(target.channel, target.messageTs, {
      text: content.text ?? '',
      blocks: content.blocks ?? [],
      ...(content.metadata ? { metadata: content.metadata } : {}),
    });
    return { ok: true };
  }
  const toAll = body['response_type'] === 'in_channel';
  conversations.append({
    channel: target.channel,
    user: identity.botUserId,
    text: content.text ?? '',
    blocks: content.blocks ?? [],
    ...(content.metadata ? { metadata: content.metadata } : {}),
    ...(toAll ? {} : { ephemeralFor: target.user }),
  });
  return { ok: true };
}

/** Where response URLs lead: JSON bodies only, five times within thirty minutes, `ok` when taken. */
export function createResponseEndpoint(workspace: Workspace): Hono {
  return new Hono().post('/:team/:token', async (context) => {
    const body = parseJson(await context.req.text());
    if (!isJsonObject(body)) return context.json({ ok: false, error: 'invalid_payload' }, 400);
    const use = workspace.responseUrls.use(context.req.param('token'));
    if (!use.ok) return context.json({ ok: false, error: use.error }, 404);
    const answer = respond(body, use.target, workspace);
    return answer.ok ? context.text('ok') : context.json(answer, 400);
  });
}
