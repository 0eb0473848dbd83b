import { isJsonObject, type JsonObject } from '../../json-object.ts';
import { modalView } from '../block-kit/view-check.ts';
import { checkEntries } from '../fields/check-entries.ts';
import { mergeTyped, type Typed } from '../fields/typed.ts';
import { readView } from '../methods/read-view.ts';
import { parseJson } from '../read-arguments.ts';
import type { RequestUrl } from '../request-url.ts';
import type { View } from '../view.ts';
import { wireView } from '../wire-view.ts';
import type { Workspace } from '../workspace.ts';
import { ActRefused, type ActResult } from './act-result.ts';
import { actorOf, payloadBase } from './actor.ts';

/** A form sent off with what stands in its fields. */
export interface Submission {
  person: string;
  viewId: string;
  typed?: Typed | undefined;
}

const trouble = (why: string): ActResult => ({ ok: false, warning: `出了点问题，请重试。（机器人的应答无效：${why}）` });

function showErrors(answer: JsonObject, view: View): ActResult {
  const errors = isJsonObject(answer['errors']) ? answer['errors'] : {};
  const entries = Object.entries(errors);
  const inputs = new Set(view.blocks.filter((block) => block.type === 'input').map((block) => block.block_id));
  const stray = entries.find(([blockId, sentence]) => !inputs.has(blockId) || typeof sentence !== 'string' || sentence === '');
  if (entries.length === 0) return trouble('response_action errors 没有 errors');
  if (stray) return trouble(`errors 中的 ${stray[0]} 不是输入项，或没有文字`);
  return { ok: false, errors: Object.fromEntries(entries.map(([blockId, sentence]) => [blockId, String(sentence)])) };
}

/** Carries out the bot's acknowledgement: nothing closes the view, `response_action` does the rest. */
function follow(body: string, view: View, { views, nextId }: Workspace): ActResult {
  if (body.trim() === '') {
    views.close(view.user);
    return { ok: true };
  }
  const answer = parseJson(body);
  if (!isJsonObject(answer)) return trouble('不是 JSON');
  switch (answer['response_action']) {
    case undefined:
      views.close(view.user);
      return { ok: true };
    case 'clear':
      views.close(view.user, { all: true });
      return { ok: true };
    case 'errors':
      return showErrors(answer, view);
    case 'update':
    case 'push': {
      const read = readView(answer['view'], modalView, nextId);
      if (!read.ok) return trouble(JSON.stringify(read.answer));
      if (answer['response_action'] === 'update') return views.update(view.id, read.content) ? { ok: true } : trouble('视图已关闭');
      return views.push(view.user, read.content) ? { ok: true } : trouble('视图已有三层');
    }
    default:
      return trouble(`response_action ${JSON.stringify(answer['response_action'])}`);
  }
}

/** Sends `view_submission`, after the checks that Slack's own client makes, and does what the answer says. */
export async function submitView(workspace: Workspace, requestUrl: RequestUrl, asked: Submission): Promise<ActResult> {
  const person = actorOf(workspace, asked.person);
  const open = workspace.views.top(person.chatId);
  if (!open || open.id !== asked.viewId) throw new ActRefused(`the view ${asked.viewId} is not on top for ${person.name}`);
  if (!open.submit) throw new ActRefused(`the view ${asked.viewId} has no submit button`);
  const view = workspace.views.enter(open.id, mergeTyped(open.typed, asked.typed ?? {})) ?? open;

  const errors = checkEntries(view.blocks, view.typed);
  if (Object.keys(errors).length > 0) return { ok: false, errors };

  const delivered = await requestUrl.sendPayload({
    type: 'view_submission',
    ...payloadBase(workspace, person),
    trigger_id: workspace.triggers.issue(person.chatId, view.id),
    view: wireView(view, workspace.identity),
    response_urls: [],
  });
  return delivered.ok ? follow(delivered.body, view, workspace) : { ok: false, warning: delivered.warning };
}
