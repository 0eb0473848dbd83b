import type { RequestUrl } from '../request-url.ts';
import { wireView } from '../wire-view.ts';
import type { Workspace } from '../workspace.ts';
import { ActRefused, fromDelivery, type ActResult } from './act-result.ts';
import { actorOf, payloadBase } from './actor.ts';

/** Closes a person's top view; the bot hears of it only when the view asked to. */
export async function closeView(workspace: Workspace, requestUrl: RequestUrl, chatId: string, viewId: string): Promise<ActResult> {
  const person = actorOf(workspace, chatId);
  const view = workspace.views.top(person.chatId);
  if (!view || view.id !== viewId) throw new ActRefused(`the view ${viewId} is not on top for ${person.name}`);
  workspace.views.close(person.chatId, { all: view.clearOnClose });
  if (!view.notifyOnClose) return { ok: true };
  return fromDelivery(
    await requestUrl.sendPayload({
      type: 'view_closed',
      ...payloadBase(workspace, person),
      view: wireView(view, workspace.identity),
      is_cleared: view.clearOnClose,
    }),
  );
}
