import type { JsonObject } from '../json-object.ts';
import { stateValues } from './fields/state-values.ts';
import type { Identity } from './identity.ts';
import type { View } from './view.ts';

/** A view as Slack sends it, with the entries so far in `state`. */
export function wireView(view: View, identity: Identity): JsonObject {
  return {
    id: view.id,
    team_id: identity.teamId,
    type: view.type,
    blocks: view.blocks,
    private_metadata: view.privateMetadata,
    callback_id: view.callbackId,
    external_id: view.externalId,
    state: { values: stateValues(view.blocks, view.typed) },
    hash: view.hash,
    title: view.title ?? null,
    submit: view.submit ?? null,
    close: view.close ?? null,
    clear_on_close: view.clearOnClose,
    notify_on_close: view.notifyOnClose,
    root_view_id: view.rootId,
    previous_view_id: view.previousId,
    app_id: identity.appId,
    app_installed_team_id: identity.teamId,
    bot_id: identity.botId,
  };
}
